import type { Output, Parsed } from '#contract/bridge'
import { invariant } from '#domain/kernel/invariant'
import { type CalendarKey, holidaysIn, isCalendarKey } from '#domain/law/calendar'
import type { Settings } from '#domain/vault/vault.event'
import type { ReadDb } from '#main/vault/database'
import { type DueContext, readDueDays, weeksOf } from './due.query'

type Office = Pick<Settings, 'calendar' | 'closingDays'>

/** The days on which the office is closed in some years, by name; the officer's own closing days included. */
function closedDays(office: Office, years: readonly number[]): ReadonlyMap<string, string> {
  const calendar: CalendarKey = isCalendarKey(office.calendar) ? office.calendar : 'WEEKDAYS'
  const holidays = years.flatMap((year) => holidaysIn(calendar, year))
  return new Map([
    ...(office.closingDays ?? []).map((on) => [on, 'Closing day of the office'] as const),
    ...holidays.map(({ on, name }) => [on, name] as const),
  ])
}

/** A month in whole weeks: what is due on each day, and on which days the office is closed. */
export function readMonth(
  db: ReadDb,
  input: Parsed<'deadline.month'>,
  context: DueContext & Readonly<{ office: Office }>,
): Output<'deadline.month'> {
  const weeks = weeksOf(input.month)
  const [from, to] = [weeks.at(0)?.at(0), weeks.at(-1)?.at(-1)]
  invariant(from && to, 'a month has days')
  const days = readDueDays(db, { from, to, filter: input.filter, shown: input.shown }, context)
  const years = [...new Set([from, to].map((on) => Number(on.slice(0, 4))))]
  const closed = closedDays(context.office, years)
  const shown = weeks.map((week) =>
    week.map((on) => {
      const day = days.get(on)
      return {
        on,
        inMonth: on.startsWith(input.month),
        closed: closed.get(on) ?? null,
        total: day?.total ?? 0,
        broken: day?.broken ?? 0,
        rows: [...(day?.rows ?? [])],
      }
    }),
  )
  const inMonth = shown.flat().filter((day) => day.inMonth)
  return { today: context.today, weeks: shown, total: inMonth.reduce((sum, { total }) => sum + total, 0) }
}
