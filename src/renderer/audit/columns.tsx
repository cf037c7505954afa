import { Text } from '@mantine/core'
import type { HistoryEntry } from '#contract/schema/case-view'
import { instantInWords } from '../date/date-words'
import type { TableColumn } from '../table/column'
import { auditWords } from './audit.words'

const words = auditWords.columns

/** Columns of the history. */
export function historyColumns({
  today,
  zone,
}: Readonly<{ today: string; zone: string }>): readonly TableColumn<HistoryEntry>[] {
  const at = (entry: HistoryEntry) => instantInWords(entry.at, zone, today)
  const text = (entry: HistoryEntry) => (entry.disposed ? `${entry.text} ${auditWords.disposed}` : entry.text)
  const where = ({ stream }: HistoryEntry) => {
    const kind = stream.split('/')[0] ?? ''
    return kind in auditWords.where ? auditWords.where[kind as keyof typeof auditWords.where] : kind
  }
  return [
    { id: 'at', label: words.at, width: 156, fixed: true, figures: true, text: at, cell: at },
    { id: 'by', label: words.by, width: 140, text: (entry) => entry.by.name, cell: (entry) => entry.by.name },
    { id: 'text', label: words.text, width: 420, grows: 1, fixed: true, text, cell: text },
    { id: 'where', label: words.where, width: 90, text: where, cell: where },
    {
      id: 'seq',
      label: words.seq,
      width: 80,
      figures: true,
      text: (entry) => String(entry.seq),
      cell: (entry) => (
        <Text component="span" inherit c="dimmed">
          {entry.seq}
        </Text>
      ),
    },
  ]
}
