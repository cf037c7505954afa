import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { Parsed } from '#contract/bridge'
import type { DueRow } from '#contract/schema/deadline'
import { accept, type Outcome } from '#domain/kernel/decision'
import { RIGHT_LABELS, type RightId } from '#domain/policy/right'
import type { ReadDb } from '#main/vault/database'
import { calendarWords as words } from './calendar-file.words'
import { type DueContext, readAgenda } from './due.query'

const PAGE = 200
/** An all-day event begins at midnight, so nine in the morning is nine hours after its start. */
const REMIND_HOUR = 9
const HOUR_S = 3_600
const DAY_S = 24 * HOUR_S

type Order = Parsed<'deadline.save-calendar'>
type Place = DueContext & Readonly<{ zone: string; organisation: string }>

/**
 * What is due as an iCalendar file (RFC 5545): one all-day event for each date, under an id that stays when the date moves, so
 * that a calendar that reads a later file changes the event instead of adding one.
 * SECURITY: the file leaves the vault. It names cases, rights and rules; requesters only where that was asked for.
 */
export function calendarFile(db: ReadDb, order: Order, place: Place): Outcome<{ bytes: Uint8Array; dates: number }> {
  const calendar = ical({
    name: words.name(place.organisation),
    prodId: { company: 'Rightsdesk', product: 'Deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  let [cursor, dates]: [string | null, number] = [null, 0]
  do {
    const page = readAgenda(db, { filter: order.filter, on: null, cursor, limit: PAGE }, place)
    if (!page.ok) return page
    for (const row of page.value.rows) {
      const event = calendar.createEvent({
        id: idOf(row),
        start: Temporal.PlainDate.from(row.dueOn),
        end: Temporal.PlainDate.from(row.dueOn).add({ days: 1 }),
        allDay: true,
        stamp: Temporal.Instant.from(place.now),
        summary: summaryOf(row, place),
        description: descriptionOf(row, order.names),
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      if (order.remindDays !== null)
        event
          .createAlarm({
            type: ICalAlarmType.display,
            trigger: order.remindDays * DAY_S - REMIND_HOUR * HOUR_S,
            description: summaryOf(row, place),
          })
          // Said here, because the library forgets it among the facts of a new alarm and would count from the end of the day.
          .relatesTo(ICalAlarmRelatesTo.start)
      dates += 1
    }
    cursor = page.value.next
  } while (cursor !== null)
  return accept({ bytes: new TextEncoder().encode(calendar.toString()), dates })
}

/** An answer keeps its id when another clock of the case takes the lead. */
const idOf = ({ caseId, kind, ref }: DueRow): string =>
  `${caseId}-${kind === 'clock' ? 'answer' : kind}-${ref}@rightsdesk.invalid`

function summaryOf(row: DueRow, { zone }: Place): string {
  const rights = row.rights.map((right) => RIGHT_LABELS[right as RightId] ?? right).join(', ')
  const what = row.kind === 'task' ? words.tasks(row.count) : words.kind[row.kind]
  return words.summary(row.dueAt === null ? what : words.at(what, wallTime(row.dueAt, zone)), row.caseNo, rights)
}

const wallTime = (at: string, zone: string): string => {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return `${wall.toPlainTime().toString({ smallestUnit: 'minute' })} (UTC${wall.offset})`
}

const descriptionOf = (row: DueRow, names: boolean): string =>
  [
    row.kind === 'task' ? words.system(row.title) : words.rule(row.title, row.regime),
    ...(names ? [words.requester(row.requester)] : []),
    words.source,
  ].join('\n')
