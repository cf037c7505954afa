import { type IsoInstant, parseInstant } from '#domain/kernel/civil-date'
import { accept, type ErrorCode, type Outcome, type Rejection, reject } from '#domain/kernel/decision'
import { type CalendarKey, isCalendarKey } from '#domain/law/calendar'
import { computeDeadline } from './deadline'
import { CLOCK_EVENT_TYPES, type ClockEvent, type ClockEventType, type Deadline, type DeadlineInput } from './model'
import { isNamedZone } from './zone'

/**
 * One answered line of `cli deadlines`; field names and date forms are those of the shared deadline vectors.
 * Shape: `standard` is there only for a rule without a number; caveats close the trace.
 */
export type AnsweredLine = Readonly<{
  id: string | null
  acknowledge_by: string | null
  due_date: string | null
  due_at: string | null
  extension_notice_by: string | null
  extension_valid: boolean | null
  extended_due_date: string | null
  trace: Deadline['trace']
  standard?: string
}>

/** A line that could not be answered. */
export type RefusedLine = Readonly<{ id: string | null; error: Readonly<{ code: ErrorCode; message: string }> }>

type Fields = Readonly<Record<string, unknown>>
type Issue = NonNullable<Rejection['issues']>[number]

/** A list of events longer than this is a mistake of the file, not a case. */
const EVENTS_MAX = 1000

/**
 * Answers one parsed line of `cli deadlines`: `{id, rule_id, request_type, received_at, timezone, calendar, events}`; other fields are ignored.
 * Errors are values with the field named: `invalid_input`, or `law_not_covered` for a rule, a day or a year that the engine does not know.
 */
export function answerDeadlineLine(raw: unknown): AnsweredLine | RefusedLine {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { id: null, error: { code: 'invalid_input', message: 'A line must be one JSON object.' } }
  }
  const fields = raw as Fields
  const id = readId(fields.id)
  const input = readInput(fields)
  const deadline = input.ok ? computeDeadline(input.value) : input
  if (!deadline.ok) return { id, error: { code: deadline.rejection.code, message: deadline.rejection.message } }
  return answered(id, deadline.value)
}

function answered(id: string | null, deadline: Deadline): AnsweredLine {
  return {
    id,
    acknowledge_by: deadline.acknowledgeBy,
    due_date: deadline.dueOn,
    due_at: deadline.dueAtLocal,
    extension_notice_by: deadline.extensionNoticeBy,
    extension_valid: deadline.extensionValid,
    extended_due_date: deadline.extendedDueOn,
    ...(deadline.standard === null ? {} : { standard: deadline.standard }),
    trace: [...deadline.trace, ...deadline.caveats.map((text) => ({ kind: 'caveat', text }) as const)],
  }
}

function readId(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}

function readInput(fields: Fields): Outcome<DeadlineInput> {
  const issues: Issue[] = []
  const input: DeadlineInput = {
    ruleId: readText(fields.rule_id, 'rule_id', issues),
    requestType: readOptionalText(fields.request_type, 'request_type', issues),
    receivedAt: readInstant(fields.received_at, 'received_at', issues),
    zone: readZone(fields.timezone, issues),
    calendar: readCalendar(fields.calendar, issues),
    events: readEvents(fields.events, issues),
  }
  if (issues.length === 0) return accept(input)
  return reject('invalid_input', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), issues)
}

function readText(value: unknown, path: string, issues: Issue[]): string {
  if (typeof value === 'string' && value !== '') return value
  issues.push({ path, message: 'must be a text that is not empty' })
  return ''
}

function readOptionalText(value: unknown, path: string, issues: Issue[]): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  issues.push({ path, message: 'must be a text or null' })
  return null
}

function readInstant(value: unknown, path: string, issues: Issue[]): IsoInstant {
  const instant = typeof value === 'string' ? parseInstant(value) : null
  if (instant !== null) return instant
  const shown = typeof value === 'string' ? ` ("${value.slice(0, 40)}")` : ''
  issues.push({ path, message: `must be an instant with an offset, such as 2026-03-01T09:30:00+01:00${shown}` })
  return '1970-01-01T00:00:00.000Z' as IsoInstant
}

function readZone(value: unknown, issues: Issue[]): string {
  if (typeof value === 'string' && isNamedZone(value)) return value
  const shown = typeof value === 'string' ? ` ("${value.slice(0, 40)}")` : ''
  issues.push({ path: 'timezone', message: `must be a zone of the IANA database, such as Europe/Berlin${shown}` })
  return 'UTC'
}

function readCalendar(value: unknown, issues: Issue[]): CalendarKey | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' && isCalendarKey(value)) return value
  const shown = typeof value === 'string' ? ` ("${value.slice(0, 40)}")` : ''
  issues.push({ path: 'calendar', message: `must be null or a known calendar, such as US-FED, GB-EW or DE${shown}` })
  return null
}

function readEvents(value: unknown, issues: Issue[]): readonly ClockEvent[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value) || value.length > EVENTS_MAX) {
    issues.push({ path: 'events', message: `must be a list of at most ${EVENTS_MAX} events` })
    return []
  }
  return value.map((item: unknown, index) => readEvent(item, `events[${index}]`, issues))
}

function readEvent(value: unknown, path: string, issues: Issue[]): ClockEvent {
  const event = (typeof value === 'object' && value !== null ? value : {}) as Fields
  if (!CLOCK_EVENT_TYPES.includes(event.type as ClockEventType)) {
    issues.push({ path: `${path}.type`, message: `must be one of ${CLOCK_EVENT_TYPES.join(', ')}` })
  }
  return { type: event.type as ClockEventType, at: readInstant(event.at, `${path}.at`, issues) }
}
