import { dateIn, type IsoDate, type IsoInstant, type ZoneId } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
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

/** Events sorted by time; at the same moment a question comes before an answer. */
function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return [...events].sort(
    (left, right) =>
      Date.parse(left.at) - Date.parse(right.at) || Number(left.type in ANSWERS) - Number(right.type in ANSWERS),
  )
}

/**
 * Pairs each question with the next answer of its kind. A reminder inside an open question changes nothing: the first asking counts.
 * Errors: `invalid_input` for an answer without a question, or an event on a day before the receipt.
 */
export function pairExchanges(
  events: readonly ClockEvent[],
  zone: ZoneId,
  receivedOn: IsoDate,
): Outcome<readonly Exchange[]> {
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
    const paired = pairKind(kind, inOrder(events), zone)
    if (!paired.ok) return paired
    exchanges.push(...paired.value)
  }
  return accept(exchanges)
}

function pairKind(kind: ExchangeKind, events: readonly ClockEvent[], zone: ZoneId): Outcome<readonly Exchange[]> {
  const exchanges: Exchange[] = []
  let askedOn: IsoDate | null = null
  for (const event of events) {
    if (QUESTIONS[event.type] === kind) askedOn ??= dateIn(zone, event.at)
    if (ANSWERS[event.type] !== kind) continue
    if (askedOn === null) {
      return reject(
        'invalid_input',
        `The event ${event.type} at ${event.at} answers a question that was never asked.`,
        [{ path: 'events', message: `${event.type} at ${event.at} has no question before it` }],
      )
    }
    exchanges.push({ kind, askedOn, answeredOn: dateIn(zone, event.at) })
    askedOn = null
  }
  if (askedOn !== null) exchanges.push({ kind, askedOn, answeredOn: null })
  return accept(exchanges)
}

/** The civil dates on which extension notices went out, earliest first. */
export function noticeDates(events: readonly ClockEvent[], zone: ZoneId): readonly IsoDate[] {
  return events
    .filter((event) => event.type === 'extension_notice_sent')
    .map((event) => dateIn(zone, event.at as IsoInstant))
    .sort()
}
