import { counted, figure } from '../word/plural'

export const auditWords = {
  title: 'Audit',
  summary: (total: number) => `${counted(total, 'event')} in the history`,
  search: 'Search the history',
  table: 'History',
  columns: { at: 'When', by: 'Who', text: 'What happened', where: 'Where', seq: 'No.' },
  disposed: 'Its content was destroyed under a rule; the chain still verifies.',
  where: { vault: 'Vault', case: 'Case', inquiry: 'Inquiry' },
  filter: 'Which history',
  filters: { all: 'Everything', vault: 'Vault alone' },
  verify: 'Verify now',
  verifying: 'Walking the chain and replaying every event',
  soundTitle: 'The history is whole',
  sound: (events: number) =>
    `${counted(events, 'event')} stand in an unbroken chain, and every list was rebuilt from them and is the same.`,
  disposedCount: (count: number) =>
    `${counted(count, 'event')} had content destroyed under a rule; that is part of the record.`,
  brokenTitle: 'The history does not verify',
  brokenTodo:
    'Change nothing more in this vault. Keep a copy of the file, and restore the last good backup beside it to compare.',
  firstBad: (seq: number) => `The first event in doubt is number ${figure(seq)}.`,
  headCode: 'Head code',
  headHint: 'Printed on letters and packages that leave. Compare it with the last one that left.',
  took: (ms: number) => `Verified in ${ms < 1_000 ? `${ms} ms` : `${figure(Math.round(ms / 100) / 10)} s`}.`,
  lists: 'Lists rebuilt from the history',
  list: (table: string, rows: number, same: boolean) =>
    `${table.replaceAll('_', ' ')}: ${counted(rows, 'row')}, ${same ? 'the same' : 'different'}`,
  close: 'Put the verdict away',
  emptyTitle: 'No events',
  empty: 'No event fits the search.',
  open: 'Open what it belongs to',
}
