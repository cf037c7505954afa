import type { HistoryEntry } from '#contract/schema/case-view'

export type TimelineKind = 'all' | 'facts' | 'identity' | 'tasks' | 'answers'

/** Parts of event names that belong together; the names are those of the journal. */
const PARTS: Readonly<Record<Exclude<TimelineKind, 'all'>, readonly string[]>> = {
  facts: ['Case', 'Facts', 'Receipt', 'Note', 'Inquiry', 'Clock'],
  identity: ['Check', 'Approval'],
  tasks: ['Task', 'Findings', 'Approval'],
  answers: ['Letter', 'Sending', 'Response', 'Package', 'Attachment', 'Approval'],
}

/** The entries of a kind whose words hold the search text. */
export function narrowed(
  entries: readonly HistoryEntry[],
  kind: TimelineKind,
  search: string,
): readonly HistoryEntry[] {
  const wanted = search.trim().toLowerCase()
  return entries.filter(
    (entry) =>
      (kind === 'all' || PARTS[kind].some((part) => entry.kind.includes(part))) &&
      (wanted === '' || `${entry.text} ${entry.by.name}`.toLowerCase().includes(wanted)),
  )
}
