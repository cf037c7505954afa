import { dayName } from '../deadline/day'
import type { TraceStep } from '../deadline/model'
import type { IsoDate } from '../kernel/civil-date'
import type { PolicyPack, RetentionRow } from '../policy/pack'
import { citeRow } from './cite'
import { countSteps, isLonger, lastDayOf, type Period, periodWords } from './period'
import type { CountedFrom, PeriodSetting } from './retention.state'

/** What a period counts from, in the words of a question to the officer. */
export const FROM_WORDS: Readonly<Record<CountedFrom, string>> = {
  collection: 'the day on which it was collected',
  creation: 'the day on which the newest record was made',
  'contract-end': 'the day on which the contract ended',
  'account-closure': 'the day on which the account was closed',
}

/** The period of a row that holds here: the policy's own, the office's where the policy has none, a client's shorter one. */
export type RowPeriod =
  | Readonly<{ kind: 'number'; period: Period; countedFrom: CountedFrom; by: 'policy' | 'office' | 'client' }>
  | Readonly<{ kind: 'until_deleted' }>
  | Readonly<{ kind: 'no_number'; gap: string }>

/** How long something is kept, with how that follows. `no_number` blocks disposal; `needs_date` asks for a day and guesses none. */
export type Keeping = Readonly<{ row: RetentionRow; trace: readonly TraceStep[] }> &
  (
    | Readonly<{ kind: 'until'; untilOn: IsoDate }>
    | Readonly<{ kind: 'needs_date'; countedFrom: CountedFrom; question: string }>
    | Readonly<{ kind: 'until_deleted' }>
    | Readonly<{ kind: 'no_number'; reason: string }>
  )

/** The settings that bear on a row. */
const settingOf = (settings: readonly PeriodSetting[], rowId: string, client: string | null) =>
  settings.find((setting) => setting.rowId === rowId && setting.client === client) ?? null

/** The period of one row. A client's period counts only where it is shorter (A36, G17): a longer one was refused when it was set. */
export function periodOf(row: RetentionRow, settings: readonly PeriodSetting[], client: string | null): RowPeriod {
  if (row.period === 'until-deleted') return { kind: 'until_deleted' }
  const office = settingOf(settings, row.id, null)
  const theirs = client === null ? null : settingOf(settings, row.id, client)
  const base = row.period ?? office?.period ?? null
  const shorter = theirs && (base === null || !isLonger(theirs.period, base)) ? theirs : null
  const period = shorter?.period ?? base
  const countedFrom = row.countedFrom === 'none' ? (shorter ?? office)?.countedFrom : row.countedFrom
  if (period === null || !countedFrom) return { kind: 'no_number', gap: row.gap ?? 'The policy gives no number.' }
  return { kind: 'number', period, countedFrom, by: shorter ? 'client' : row.period ? 'policy' : 'office' }
}

/** The facts of one computation: `fromOn` null means that nobody has said on which day the period began. */
export type KeepingInput = Readonly<{
  pack: PolicyPack
  row: RetentionRow
  settings: readonly PeriodSetting[]
  client: string | null
  fromOn: IsoDate | null
}>

const BY_WORDS = {
  policy: 'The policy keeps',
  office: 'The policy gives no number; the office keeps',
  client: 'The client has set a shorter period: it keeps',
} as const

/** The last day on which the data of one row is kept. Nothing is guessed: without a number or a day there is no date. */
export function keepUntil({ pack, row, settings, client, fromOn }: KeepingInput): Keeping {
  const found = periodOf(row, settings, client)
  const citation = citeRow(pack, row)
  if (found.kind === 'until_deleted') {
    const text = `${row.label}: kept until the customer deletes it. No date ends this, so every deletion has to reach it.`
    return { kind: 'until_deleted', row, trace: [{ kind: 'standard', text, citation }] }
  }
  if (found.kind === 'no_number') {
    const text = `${row.label}: ${found.gap} Disposal is blocked until the office sets a number.`
    return { kind: 'no_number', row, reason: text, trace: [{ kind: 'standard', text, citation }] }
  }
  const from = FROM_WORDS[found.countedFrom]
  const rule: TraceStep = {
    kind: 'standard',
    text: `${BY_WORDS[found.by]} ${row.label.toLowerCase()} for ${periodWords(found.period)}, counted from ${from}.`,
    citation,
  }
  if (fromOn === null) {
    return { kind: 'needs_date', row, countedFrom: found.countedFrom, question: `Give ${from}.`, trace: [rule] }
  }
  const began: TraceStep = { kind: 'receipt', text: `That was ${dayName(fromOn)}.`, to: fromOn }
  const trace = [rule, began, ...countSteps(fromOn, found.period, citation)]
  return { kind: 'until', row, untilOn: lastDayOf(fromOn, found.period), trace }
}

/** The rows of a policy that name a kind of data. */
const rowsOf = (pack: PolicyPack, categoryId: string): readonly RetentionRow[] =>
  pack.retention.filter(({ dataCategoryIds }) => dataCategoryIds.includes(categoryId))

/** The keeping of a kind of data: where several rows name it the earliest end holds (G11); null where no row does. */
export function keepCategory(input: Omit<KeepingInput, 'row'> & Readonly<{ categoryId: string }>): Keeping | null {
  const keepings = rowsOf(input.pack, input.categoryId).map((row) => keepUntil({ ...input, row }))
  const [tightest = null, ...later] = keepings
    .filter((keeping) => keeping.kind === 'until')
    .sort((left, right) => left.untilOn.localeCompare(right.untilOn))
  if (tightest === null) return keepings.find(({ kind }) => kind === 'needs_date') ?? keepings[0] ?? null
  if (later.length === 0) return tightest
  const others = later.map(({ row, untilOn }) => `${row.label}, ${dayName(untilOn)}`).join('; ')
  const text = `The policy names this data more than once (${others}): the earliest end holds.`
  return { ...tightest, trace: [...tightest.trace, { kind: 'compare', text, to: tightest.untilOn }] }
}
