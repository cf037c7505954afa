export type PeriodUnit = 'hour' | 'day' | 'business-day' | 'week' | 'month' | 'year'
/** A length of time as a text writes it; `index` is where it begins. */
export type WrittenPeriod = Readonly<{ amount: number; unit: PeriodUnit; index: number; text: string }>

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-one': 21,
  'twenty-four': 24,
  thirty: 30,
  'thirty-six': 36,
  forty: 40,
  'forty-five': 45,
  'forty-eight': 48,
  sixty: 60,
  seventy: 70,
  'seventy-two': 72,
  eighty: 80,
  ninety: 90,
}
const PERIOD = new RegExp(
  `\\b(\\d{1,4}|${Object.keys(WORDS)
    .sort((left, right) => right.length - left.length)
    .join(
      '|',
    )})(?: \\((\\d{1,4})\\))?[ -](?:(?:additional|further|more|consecutive|full|calendar)[ -])?(?:(business|working)[ -])?(?:calendar[ -])?(hour|day|week|month|year)s?\\b`,
  'gi',
)

/** Every length of time in a text: `30 days`, `thirty (30) calendar days`, `24-month`, `10 business days`, `one month`. */
export function periodsIn(text: string): readonly WrittenPeriod[] {
  return Array.from(text.matchAll(PERIOD), (match) => {
    const [whole, written = '', figures, business, unit = 'day'] = match
    const amount = Number(figures ?? WORDS[written.toLowerCase()] ?? written)
    return {
      amount,
      unit: business && unit.toLowerCase() === 'day' ? ('business-day' as const) : (unit.toLowerCase() as PeriodUnit),
      index: match.index,
      text: whole,
    }
  })
}

/** `30 days`, `1 month`. */
export const periodWords = ({ amount, unit }: Pick<WrittenPeriod, 'amount' | 'unit'>): string =>
  `${amount} ${unit.replace('-', ' ')}${amount === 1 ? '' : 's'}`
