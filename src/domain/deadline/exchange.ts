import { dateIn, type IsoDate, type ZoneId } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { invariant } from '#domain/kernel/invariant'
import type { ClockEvent, ClockEventType } from './model'

/** What was asked of the requester. */
export type ExchangeKind = 'identity' | 'authority' | 'fee' | 'clarification'

/** A question and its answer, as civil dates in the office's zone; `answeredOn` null while it is open. */
export type Exchange = Readonly<{ kind: ExchangeKind; askedOn: IsoDate; answeredOn: IsoDate | null }>

const QUESTIONS: Partial<Record<ClockEventType, ExchangeKind>> = {
  id_requested: 'identity',
  authority_requested: 'authority',
  fee_requested: 'fee',
  clarification_requested: 'clarification',
}
const ANSWERS: Partial<Record<ClockEventType, ExchangeKind>> = {
  id_received: 'identity',
  authority_received: 'authority',
  fee_paid: 'fee',
  clarification_received: 'clarification',
}
const KINDS: readonly ExchangeKind[] = ['identity', 'authority', 'fee', 'clarification']

/**
 * Pairs each question with an answer of its kind, the oldest open question first, so that two questions may overlap.
 * A reminder inside an open question changes nothing: the first asking counts, and one answer closes both.
 * Errors: `invalid_input` for an answer without a question, or an event on a day before the receipt.
 */
export function pairExchanges(
  events: readonly ClockEvent[],
  zone: ZoneId,
  receivedOn: IsoDate,
): Outcome<readonly Exchange[]> {
  if (events.length === 0) return accept([])
  const early = events.find((event) => dateIn(zone, event.at) < receivedOn)
  if (early) {
    return reject(
      'invalid_input',
      `The event ${early.type} at ${early.at} is before the request was received on ${receivedOn}.`,
      [{ path: 'events', message: `${early.type} at ${early.at} is before receipt` }],
    )
  }
  const exchanges: Exchange[] = []
  for (const kind of KINDS) {
    const paired = pairKind(kind, events, zone)
    if (!paired.ok) return paired
    exchanges.push(...paired.value)
  }
  return accept(exchanges)
}

function pairKind(kind: ExchangeKind, events: readonly ClockEvent[], zone: ZoneId): Outcome<readonly Exchange[]> {
  const pending = events
    .filter(({ type }) => QUESTIONS[type] === kind || ANSWERS[type] === kind)
    .sort((left, right) => Date.parse(left.at) - Date.parse(right.at))
  const exchanges: Exchange[] = []
  let open: readonly IsoDate[] = []
  // What is still open after an answer looks like a reminder once something new is asked, until one more answer claims it.
  let reminders: readonly IsoDate[] = []
  let answeredSince = false
  while (pending.length > 0) {
    const event = takeNext(pending, open.length > 0 && !answeredSince)
    const on = dateIn(zone, event.at)
    if (event.type in QUESTIONS) {
      if (answeredSince) reminders = [...reminders, ...open]
      open = answeredSince ? [on] : [...open, on]
      answeredSince = false
      continue
    }
    const [askedOn = reminders.at(-1), ...others] = open
    if (askedOn === undefined) return neverAsked(event)
    if (open.length === 0) reminders = reminders.slice(0, -1)
    exchanges.push({ kind, askedOn, answeredOn: on })
    open = others
    answeredSince = true
  }
  const [askedOn] = open
  if (askedOn !== undefined && !answeredSince) exchanges.push({ kind, askedOn, answeredOn: null })
  return accept(exchanges)
}

function neverAsked({ type, at }: ClockEvent): Outcome<never> {
  return reject('invalid_input', `The event ${type} at ${at} answers a question that was never asked.`, [
    { path: 'events', message: `${type} at ${at} has no question before it` },
  ])
}

/**
 * Takes the earliest event. Of several at one moment an answer comes first while a question is open, else a question,
 * so that dates typed without an hour read sensibly in either order.
 */
function takeNext(pending: ClockEvent[], open: boolean): ClockEvent {
  const first = pending[0]
  invariant(first, 'there is an event to take')
  const wanted = open ? ANSWERS : QUESTIONS
  const together = pending.filter(({ at }) => Date.parse(at) === Date.parse(first.at))
  const next = together.find(({ type }) => type in wanted) ?? first
  pending.splice(pending.indexOf(next), 1)
  return next
}

/** The civil dates on which extension notices went out, earliest first. */
export function noticeDates(events: readonly ClockEvent[], zone: ZoneId): readonly IsoDate[] {
  return events
    .filter((event) => event.type === 'extension_notice_sent')
    .map((event) => dateIn(zone, event.at))
    .sort()
}
