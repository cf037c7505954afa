import type { DateChange, DateKind } from './impact'

const DATE_WORDS: Readonly<Record<DateKind, string>> = {
  answer: 'answer',
  acknowledgment: 'confirmation of receipt',
  extension_notice: 'notice of extension',
}

const shown = (date: string | null) => date ?? 'no date'

/** `CCPA: answer within 45 days, answer: 2026-12-01 becomes 2026-11-16`, one after the other. */
export function datesInWords(changes: readonly DateChange[]): string {
  if (changes.length === 0) return 'no date moved'
  return changes
    .map(({ title, date, from, to }) => `${title}, ${DATE_WORDS[date]}: ${shown(from)} becomes ${shown(to)}`)
    .join('; ')
}

const cases = (count: number) => (count === 1 ? '1 open case' : `${count.toLocaleString('en')} open cases`)

/** `4 open cases change date, 1 becomes overdue`: what an import would do, in one sentence. */
export function impactSentence({ dated, overdue }: Readonly<{ dated: number; overdue: number }>): string {
  if (dated === 0) return 'No open case changes date.'
  const late = overdue === 1 ? '1 becomes overdue' : `${overdue.toLocaleString('en')} become overdue`
  return `${cases(dated)} ${dated === 1 ? 'changes' : 'change'} date, ${overdue === 0 ? 'none becomes overdue' : late}.`
}
