import { STATES } from '../../intake/place.data'
import { inContext, once, type ParsedPolicy, type Sentence } from './parsed-policy'

/** A body of law under which a policy places itself. */
export type NamedRegime = 'gdpr' | 'uk' | 'california' | 'other-state'

const NAMED: Readonly<Record<NamedRegime, RegExp>> = {
  gdpr: /\bGDPR\b|General Data Protection Regulation|\bEEA\b|European (?:Economic Area|Union|residents)|\bEU (?:residents|users|individuals|citizens|data subjects)|\bArticle 6\(1\)/i,
  uk: /\bUK GDPR\b|\bUK (?:users|residents)|\/ ?UK\b|United Kingdom|Data Protection Act 2018/i,
  california: /California|\bCCPA\b|\bCPRA\b/i,
  'other-state':
    /\b(?:Virginia|Colorado|Connecticut|Utah|Texas|Oregon|Montana|Delaware|Iowa|Nebraska|New Hampshire|New Jersey|Tennessee|Minnesota|Maryland|Indiana|Kentucky|Rhode Island)\b.*\b(?:rights?|residents?|Act|privacy|law)\b|\b(?:VCDPA|CTDPA|UCPA|TDPSA)\b/,
}
/** A law that is named only for a day to come, or as the place of a transfer, does not bind yet. */
const TO_COME =
  /\bfuture\b|\bif and when\b|\bwhen and if\b|\bif we (?:begin|start)\b|\bbefore accepting\b|\bpotential\b|\bplan(?:ning)? to\b/i
const ELSEWHERE =
  /California,? \d{5}|State of California|Attorney General|governed by|\bcourts?\b|, United Kingdom\b|transfer|store|process(?:ed|es|ing)? (?:and stor\w+ )?(?:your |data |information )?.{0,40}\bin the\b|outside/i

/** Whether a policy places itself under a law: in a heading, or in a sentence about what people may ask. */
export function names(policy: ParsedPolicy, regime: NamedRegime): boolean {
  return firstNaming(policy, regime) !== null
}

type Naming = Readonly<{ line: number; heading: string | null }>

/** The line where a law is named first, with the heading where there is one. */
export const firstNaming = (policy: ParsedPolicy, regime: NamedRegime): Naming | null => namings(policy)[regime]

const namings = once(
  (policy): Readonly<Record<NamedRegime, Naming | null>> => ({
    gdpr: findNaming(policy, 'gdpr'),
    uk: findNaming(policy, 'uk'),
    california: findNaming(policy, 'california'),
    'other-state': findNaming(policy, 'other-state'),
  }),
)

function findNaming(policy: ParsedPolicy, regime: NamedRegime): Naming | null {
  const section = policy.sections.find(({ heading }) => NAMED[regime].test(heading) && !TO_COME.test(heading))
  if (section) return { line: section.line, heading: section.heading }
  const sentence = policy.sentences.find(
    ({ text, label }) => NAMED[regime].test(text) && !TO_COME.test(`${label ?? ''} ${text}`) && !ELSEWHERE.test(text),
  )
  return sentence ? { line: sentence.line, heading: null } : null
}

/** The states other than California under whose law a text places people, as ISO 3166 codes (`US-VA`). */
export function statesIn(text: string): readonly string[] {
  if (!NAMED['other-state'].test(text) || ELSEWHERE.test(text)) return []
  const lower = text.toLowerCase()
  return Object.entries(STATES).flatMap(([name, code]) =>
    code !== 'US-CA' && new RegExp(`\\b${name}\\b`).test(lower) ? [code] : [],
  )
}

/** The states other than California that a policy names in its headings or its sentences. */
export const statesNamed = once((policy): readonly string[] => [
  ...new Set([
    ...policy.sections.flatMap(({ heading }) => statesIn(heading)),
    ...policy.sentences.flatMap(({ text }) => statesIn(text)),
  ]),
])

/** The laws for whose people a sentence speaks, by its own words, else by its headings; none where it is for everybody. */
export function scopesOf(sentence: Sentence): readonly NamedRegime[] {
  const own = regimesIn(`${sentence.label ?? ''} ${sentence.text}`)
  return own.length > 0 ? own : regimesIn(inContext(sentence))
}

const regimesIn = (text: string): readonly NamedRegime[] =>
  (Object.keys(NAMED) as NamedRegime[]).filter((regime) => NAMED[regime].test(text))
