import { CITIES, COUNTRIES, DEMONYMS, POSTAL_STATES, STATES } from './place.data'
import type { Suggestion } from './suggest'

type Source = Readonly<{ in: 'subject' | 'text'; text: string }>
type Hit = Readonly<{ code: string; reason: string; in: Source['in']; start: number; end: number; weight: number }>

const PLACES: Readonly<Record<string, string>> = { ...CITIES, ...COUNTRIES, ...STATES }
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const oneOf = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')
const PLACE = oneOf(Object.keys(PLACES))

/** Words by which somebody says where they (or the person they act for) live. Not 'your office in', not 'I was in', not a citizenship. */
const LIVES = String.raw`(?:i(?:\s+(?:currently|now|still|also))*\s+(?:live|reside|stay)|i(?:\s+have|\s*(?:'|’)\s*ve)\s+(?:always\s+)?lived|i\s*(?:'|’)?\s*a?m\s+(?:currently\s+|now\s+)?(?:living|residing|based|resident|domiciled|at\s+home)|(?:who|she|he|they)\s+(?:(?:is|are)\s+\d{2}\s+and\s+)?(?:lives?|resides?|is\s+(?:based|resident|domiciled))|(?:we|consumer|client|son|daughter|mother|father|child)\s+(?:live|lives|reside|resides)|residing|residents?|domiciled|(?:here\s+)?at\s+home|ich\s+wohne|ich\s+lebe|wohnhaft|j(?:'|’)habite|vivo)\s+(?:(?:now|here|currently|permanently|and\s+work)\s+)*(?:in|of|at|à|en|near)\s+(?:(?:a|an|the)\s+(?:\p{L}+\s+){1,2}in\s+)?(?:the\s+(?:state|city|republic)\s+of\s+)?`
const STATED = new RegExp(String.raw`\b${LIVES}(?:[\p{L}.\- ]{2,30},\s*)?(${PLACE})(?![\p{L}])`, 'giu')
const RESIDENT = new RegExp(
  String.raw`(?<![\p{L}])(${oneOf([...Object.keys(DEMONYMS), ...Object.keys(STATES), ...Object.keys(COUNTRIES)])})[- ](?:based\s+)?(?:residents?|consumers?|residency)(?![\p{L}])`,
  'giu',
)
const FROM = new RegExp(
  String.raw`\b(?:i\s*(?:'|’)?\s*a?m|i\s+am\s+writing(?:\s+to\s+you)?|writing(?:\s+to\s+you)?|(?:customer|user|subscriber|person|consumer)\s+(?:living\s+)?)\s+from\s+(?:[\p{L}.\- ]{2,30},\s*)?(${PLACE})(?![\p{L}])`,
  'giu',
)
const MOVED = new RegExp(
  String.raw`\b(?:i|we|she|he)(?:\s+have|\s+has|\s*(?:'|’)\s*ve)?\s+(?:just\s+|now\s+)?moved\s+(?:(?:away\s+)?from\s+[\p{L}., ]{2,30}?\s+)?to\s+(?:[\p{L}.\- ]{2,30},\s*)?(${PLACE})(?![\p{L}])`,
  'giu',
)
const LABELLED = new RegExp(
  String.raw`^[ \t]*(?:residence|residency|domicile|wohnort|wohnsitz|place of residence)\s*:\s*(?:[\p{L}.\- ]{2,30},\s*)??(${PLACE})(?![\p{L}])`,
  'gimu',
)
const LINE = new RegExp(
  String.raw`^[ \t]*(?:[\p{L}.\-\d ]{2,40},[ \t]*)?(${oneOf(Object.keys(COUNTRIES))})[ \t]*[.]?[ \t]*$`,
  'gimu',
)
const ZIP = new RegExp(String.raw`,\s*(${POSTAL_STATES.split(' ').join('|')})\s+\d{5}(?:-\d{4})?\b`, 'gu')
const STATE_ZIP = new RegExp(String.raw`,\s*(${oneOf(Object.keys(STATES))})\s+\d{5}(?:-\d{4})?\b`, 'giu')
const UK_POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?)\s\d[ABD-HJLNP-UW-Z]{2}\b/gu
const GERMAN_CITY = new RegExp(
  String.raw`^[^\n]{0,40}\b\d{5}\s+(${oneOf(Object.keys(CITIES).filter((city) => CITIES[city] === 'DE'))})\b`,
  'gimu',
)

/** The subject line that the policy of Omni Studio asks Californians for (A50). A statute that a text names is no evidence: people quote laws of other places. */
const SUBJECT_LINE = /^\s*California Privacy Request\b/iu
/** Sentences that speak of somebody else's place, or of a place in the past. */
const NOT_HERE =
  /\b(?:used to|no longer|moved (?:away )?from|previously|formerly|not|never|your|cases? of|offices?)\b[^.!?,;\n]{0,25}$/iu

/** An address of an office says nothing about where a person lives. */
const BUSINESS =
  /\b(?:suite|ste\.?|plaza|floor|fl\.|llc|inc\.?|group|ltd\.?|gmbh|company|associates|attorneys?|law)(?![\p{L}])/iu
const ADDRESS_BLOCK = 160

const isBusiness = (text: string, at: number) =>
  BUSINESS.test(
    text
      .slice(Math.max(0, at - ADDRESS_BLOCK), at)
      .split(/\n\s*\n/)
      .at(-1) ?? '',
  )

function hits(
  source: Source,
  pattern: RegExp,
  read: (match: RegExpExecArray) => { code: string | undefined; reason: string; weight: number },
): Hit[] {
  return Array.from(source.text.matchAll(pattern)).flatMap((match) => {
    const { code, reason, weight } = read(match as RegExpExecArray)
    if (!code || NOT_HERE.test(source.text.slice(0, match.index))) return []
    return [{ code, reason, weight, in: source.in, start: match.index, end: match.index + match[0].length }]
  })
}

function statedHits(source: Source): Hit[] {
  const place = (name: string | undefined) => PLACES[(name ?? '').toLowerCase()]
  const people = (name: string | undefined) => DEMONYMS[(name ?? '').toLowerCase()] ?? place(name)
  return [
    ...hits(source, STATED, (match) => ({
      code: place(match[1]),
      reason: 'The message says where the person lives',
      weight: 4,
    })),
    ...hits(source, RESIDENT, (match) => ({
      code: people(match[1]),
      reason: 'The message names the person a resident',
      weight: 4,
    })),
    ...hits(source, FROM, (match) => ({
      code: place(match[1]),
      reason: 'The message says where the person writes from',
      weight: 3,
    })),
    ...hits(source, LINE, (match) => ({
      code: place(match[1]),
      reason: 'The country stands in the address under the message',
      weight: 3,
    })),
    ...hits(source, ZIP, (match) => ({
      code: isBusiness(source.text, match.index) ? undefined : `US-${match[1]}`,
      reason: 'State and ZIP code of an address',
      weight: 3,
    })),
    ...hits(source, STATE_ZIP, (match) => ({
      code: isBusiness(source.text, match.index) ? undefined : place(match[1]),
      reason: 'State and ZIP code of an address',
      weight: 3,
    })),
    ...hits(source, UK_POSTCODE, () => ({ code: 'GB', reason: 'A postcode of the United Kingdom', weight: 3 })),
    ...hits(source, GERMAN_CITY, () => ({ code: 'DE', reason: 'A German postcode and town', weight: 3 })),
    ...(source.in === 'subject'
      ? hits(source, new RegExp(SUBJECT_LINE, 'giu'), () => ({
          code: 'US-CA',
          reason: 'The subject line that the policy asks Californians for',
          weight: 2,
        }))
      : []),
    ...hits(source, MOVED, (match) => ({
      code: place(match[1]),
      reason: 'The message says where the person has moved to',
      weight: 4,
    })),
    ...hits(source, LABELLED, (match) => ({
      code: place(match[1]),
      reason: 'The message states the residence',
      weight: 4,
    })),
  ]
}

/**
 * The residence that a message gives away, or nothing.
 * Why so strict: a wrong residence starts the wrong clock, so words that point to two places suggest none, except that
 * where the person says they live beats the statute they name.
 */
export function suggestResidence(subject: string, text: string): Suggestion[] {
  const found = [...statedHits({ in: 'subject', text: subject }), ...statedHits({ in: 'text', text })]
  const strongest = Math.max(0, ...found.map((hit) => hit.weight))
  const best = found.filter((hit) => hit.weight === strongest)
  const codes = new Set(best.map((hit) => hit.code))
  const [first] = best
  if (codes.size !== 1 || !first) return []
  const spans = found
    .filter((hit) => hit.code === first.code)
    .map(({ in: where, start, end }) => ({ in: where, start, end }))
  return [{ field: 'residence', value: first.code, label: first.code, reason: first.reason, spans }]
}
