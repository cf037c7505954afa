const names = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** `2026-11` as 'November 2026'. */
export const monthName = (month: string): string => names.format(new Date(`${month}-01T00:00:00Z`))

/** The month so many months later (earlier when negative). */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The day so many days later (earlier when negative). */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** 0 for Monday to 6 for Sunday. */
export const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** The same day of a month so many months later, or its last day where it is shorter. */
export function sameDayAfter(date: string, months: number): string {
  const month = monthAfter(date.slice(0, 7), months)
  const last = Number(dayAfter(`${monthAfter(month, 1)}-01`, -1).slice(8))
  return `${month}-${String(Math.min(Number(date.slice(8)), last)).padStart(2, '0')}`
}
