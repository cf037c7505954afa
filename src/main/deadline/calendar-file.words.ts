import type { DueKind } from '#domain/case/due-kind'

export const calendarWords = {
  name: (organisation: string) => `Privacy deadlines of ${organisation}`,
  kind: {
    answer: 'Answer due',
    clock: 'Answer due by another clock',
    acknowledge: 'Acknowledgment due',
    notice: 'Last day for a notice of extension',
    task: 'Task due',
    target: 'Target of the office',
  } satisfies Record<DueKind, string>,
  summary: (what: string, caseNo: string, rights: string) => `${what}: ${caseNo}${rights ? `, ${rights}` : ''}`,
  tasks: (count: number) => (count === 1 ? 'Task due' : `${count} tasks due`),
  at: (what: string, time: string) => `${what} at ${time}`,
  rule: (title: string, regime: string) => `Rule: ${title} (${regime})`,
  system: (title: string) => `Asked of: ${title}`,
  requester: (name: string) => `Requester: ${name}`,
  source: 'The reason of the date stands in Rightsdesk under the case.',
} as const
