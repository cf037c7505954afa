import { z } from 'zod'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import { isZone, parseDate, parseInstant } from '#domain/kernel/civil-date'
import type { Id } from '#domain/kernel/id'
import { VERSION_FORM } from '#domain/law/rule-set'

/** Longest texts that cross the wire, in UTF-16 code units. */
export const LIMITS = {
  line: 500,
  paragraph: 20_000,
  message: 2_000_000,
  list: 500,
  page: 200,
  rows: 10_000,
  ruleSet: 8_000_000,
} as const

/** One line of text. */
export const line = (max: number = LIMITS.line) => z.string().max(max)
/** One line that must say something. */
export const filled = (max: number = LIMITS.line) => z.string().trim().min(1, 'Fill this in').max(max)
/** Several lines of text. */
export const prose = (max: number = LIMITS.paragraph) => z.string().max(max)
export const list = <T extends z.ZodType>(item: T, max: number = LIMITS.list) => z.array(item).max(max)

/** A random id; the brand says of what. The only place where a brand is given to a value from outside. */
export const id = <K extends string>() =>
  z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Not an id') as unknown as z.ZodType<Id<K>, Id<K>>

export const isoDate = z
  .string()
  .refine((text) => parseDate(text) !== null, 'Write a date as 2026-11-23') as unknown as z.ZodType<IsoDate, IsoDate>
export const isoInstant = z
  .string()
  .max(40)
  .refine(
    (text) => parseInstant(text) !== null,
    'Write an instant with its offset, as 2026-11-23T09:00:00Z',
  ) as unknown as z.ZodType<IsoInstant, IsoInstant>
export const zone = z.string().max(64).refine(isZone, 'Not a time zone of the IANA database, such as Europe/Berlin')
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in hexadecimal')
/** A public key as people compare it: eight groups of four characters. */
export const fingerprint = z
  .string()
  .regex(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/, 'Write the fingerprint as eight groups of four')
export const ruleSetVersion = z.string().regex(VERSION_FORM, 'Write a version as 2027.01.15')
/** A rule set as the text of a signed file, or the one that came with the program. */
export const ruleSetSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), text: z.string().max(LIMITS.ruleSet) }),
  z.strictObject({ kind: z.literal('program') }),
])
export const count = z.number().int().min(0).max(10_000_000)
