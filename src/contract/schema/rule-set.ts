import { z } from 'zod'
import type { IsoDate } from '#domain/kernel/civil-date'
import { parseDate } from '#domain/kernel/civil-date'
import type { CalendarKey } from '#domain/law/calendar'
import type { LawRule } from '#domain/law/rule'
import { type RuleSet, VERSION_FORM } from '#domain/law/rule-set'
import { filled, isoDate, line, list, prose } from './primitive'
import { checkRuleSet } from './rule-set-check'

/** The name of the file format; the first thing that is looked at. */
const RULE_SET_FORMAT = 'rightsdesk-rule-set'

/** The longest period that a rule may name, in its own unit: hours of ten years. */
const AMOUNT_MAX = 87_600
const amount = z.number().int().min(1, 'Write a whole number from 1').max(AMOUNT_MAX)
const ruleId = z.string().regex(/^[A-Z0-9][A-Z0-9._-]{1,63}$/, 'Write an id in capitals, such as US-CA-CCPA-45')
const place = z.string().regex(/^[A-Z]{2,8}(-[A-Z0-9]{1,3})?$/, 'Write a place as EU, US-CA or BR')
/** A key of the file's own table of holidays; `checkRuleSet` looks it up. */
const calendar = z.string().regex(/^[A-Z]{2,10}(-[A-Z]{1,10})?$/, 'Write a key of `calendars.days`')
const calendarKey = calendar as unknown as z.ZodType<CalendarKey, CalendarKey>
const url = z
  .string()
  .max(1_000)
  .regex(/^(https?:\/\/|\.\.\/policies\/)/, 'Write an address that begins with https://')
const roll = z.enum(['none', 'working-day', 'sunday-or-holiday'])

const days = { 'calendar-days': z.strictObject({ kind: z.literal('calendar-days'), amount }) } as const
const businessDays = z.strictObject({ kind: z.literal('business-days'), amount })
const clock = z.discriminatedUnion('kind', [
  days['calendar-days'],
  z.strictObject({
    kind: z.literal('calendar-months'),
    amount,
    onMissingDay: z.enum(['last-day-of-month', 'refuse']),
  }),
  businessDays,
  z.strictObject({ kind: z.literal('hours'), amount }),
  z.strictObject({ kind: z.literal('calendar-days-before'), amount }),
  z.strictObject({ kind: z.literal('earliest-of'), ruleIds: list(ruleId, 10).min(2, 'Name at least two rules') }),
  z.strictObject({ kind: z.literal('standard'), text: filled() }),
])
const shortClock = z.discriminatedUnion('kind', [days['calendar-days'], businessDays])
const reset = z.enum(['none', 'reset'])

const lawRule = z.strictObject({
  id: ruleId,
  jurisdiction: place,
  regime: filled(200),
  nature: z.enum(['law', 'promise', 'target']),
  title: filled(200),
  citation: filled(1_000),
  sourceUrl: url,
  confidence: z.enum(['high', 'medium', 'low']),
  requestTypes: list(line(64), 40).min(1, 'Name at least one type of request'),
  clock,
  startsOn: filled(500),
  dayOne: z.enum(['day-after', 'same-day']),
  roll,
  rollCitation: line(500).nullable(),
  calendar: calendarKey.nullable(),
  acknowledgement: z
    .strictObject({
      clock: shortClock,
      roll,
      calendar: calendarKey.nullable(),
      content: line(2_000),
      citation: filled(500),
    })
    .nullable(),
  extension: z
    .strictObject({
      total: z.union([clock, z.literal('open')]),
      condition: line(1_000),
      noticeRule: line(1_000),
      noticeContent: line(2_000),
    })
    .nullable(),
  suspension: z.strictObject({
    identity: reset,
    authority: reset,
    fee: reset,
    clarification: z.enum(['none', 'pause']),
    clarificationFor: list(line(64), 40),
    text: line(2_000),
    citation: line(500),
  }),
  target: z.strictObject({ clock: shortClock, reason: filled(1_000) }).nullable(),
  notAfter: z.strictObject({ on: isoDate as unknown as z.ZodString, reason: filled(1_000) }).nullable(),
  inForce: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable(), note: line(1_000).nullable() }),
  ambiguities: list(
    z.strictObject({
      id: z.string().regex(/^AMB-\d{2,4}$/, 'Write an id such as AMB-01'),
      question: filled(1_000),
      taken: filled(1_000),
    }),
    40,
  ),
  notes: prose(5_000),
}) satisfies z.ZodType<LawRule>

const year = z.number().int().min(1970).max(2199)
const holidayDate = z
  .number()
  .int()
  .refine((number) => parseDate(dashed(number)) !== null, 'Write a day that exists as a number, such as 20270101')

const dashed = (number: number) => String(number).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')

/** What a rule set holds, as fields of the file. */
const content = {
  version: z.string().regex(VERSION_FORM, 'Write a version as 2027.01.15, with .2 for the second of a day'),
  reviewedOn: isoDate as unknown as z.ZodType<IsoDate, IsoDate>,
  notes: prose(5_000),
  rules: list(lawRule, 2_000).min(1, 'A rule set has at least one rule'),
  calendars: z.strictObject({
    years: z.strictObject({ first: year, last: year }),
    days: z.record(calendar, list(z.strictObject({ name: filled(200), on: list(holidayDate, 400) }), 400)),
  }),
  coverage: z.strictObject({ full: list(place, 300), gaps: z.record(place, list(filled(1_000), 50)) }),
}

/**
 * A rule-set file: one rule set, and who answers for it. `signature` is over the canonical JSON of everything else;
 * a file with a publisher has one.
 */
export const ruleSetFile = z
  .strictObject({
    format: z.literal(RULE_SET_FORMAT, `This is no rule-set file: its format must be '${RULE_SET_FORMAT}'`),
    ...content,
    publisher: z.strictObject({ name: filled(200), publicKey: base64(32) }).exactOptional(),
    signature: base64(64).exactOptional(),
  })
  .superRefine(checkRuleSet)
export type RuleSetFile = z.output<typeof ruleSetFile>

/** The rule set of a file, without who signed it. */
export function ruleSetIn({ format: _, publisher: __, signature: ___, ...ruleSet }: RuleSetFile): RuleSet {
  return ruleSet
}

/** Bytes of a known length, as base64. */
function base64(length: number) {
  const characters = Math.ceil(length / 3) * 4
  return z.string().regex(new RegExp(`^[A-Za-z0-9+/]{${characters - 2}}[A-Za-z0-9+/=]{2}$`), `Not ${length} bytes`)
}
