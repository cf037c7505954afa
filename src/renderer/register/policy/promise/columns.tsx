import type { PromiseRow } from '#contract/schema/promise-view'
import { dateInWords } from '../../../date/date-words'
import { DueBadge } from '../../../date/due-badge'
import type { TableColumn } from '../../../table/column'
import { promiseWords } from './promise.words'
import { lineRanges, servingOf } from './promise-filter'
import { screenName } from './screen-name'
import { StandingBadge } from './standing-badge'

const words = promiseWords.columns

const counting = ({ evidence }: PromiseRow) => evidence.filter(({ withdrawn }) => withdrawn === null).length

/** Columns of the promises. */
export function promiseColumns(today: string): readonly TableColumn<PromiseRow>[] {
  const plain = (
    id: keyof typeof words,
    width: number,
    text: (row: PromiseRow) => string,
    more: Partial<TableColumn<PromiseRow>> = {},
  ): TableColumn<PromiseRow> => ({ id, label: words[id], width, text, cell: text, ...more })
  return [
    plain('id', 52, (row) => row.dutyId, { fixed: true, figures: true }),
    plain('text', 272, (row) => row.text, { fixed: true, grows: 3 }),
    plain('lines', 80, (row) => lineRanges(row.lines), { figures: true }),
    plain('standing', 116, (row) => promiseWords.standing[row.standing], {
      cell: (row) => <StandingBadge standing={row.standing} />,
    }),
    plain('serving', 72, (row) => promiseWords.serving[servingOf(row)]),
    plain('screen', 148, (row) => (row.servedBy ? screenName(row.servedBy) : ''), { grows: 1 }),
    plain('next', 224, (row) => (row.nextReviewOn ? dateInWords(row.nextReviewOn, today) : ''), {
      cell: (row) => <DueBadge dueOn={row.nextReviewOn} today={today} />,
    }),
    plain('evidence', 76, (row) => String(counting(row) || ''), { figures: true }),
    plain(
      'creates',
      150,
      (row) => row.creates.map(({ kind, label }) => `${promiseWords.kind[kind]}: ${label}`).join(', '),
      { grows: 2 },
    ),
    plain('missing', 150, (row) => row.missing ?? '', { grows: 2, hiddenAtFirst: true }),
  ]
}
