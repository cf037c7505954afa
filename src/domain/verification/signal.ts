import { dayName } from '../deadline/day'
import type { Address } from '../intake/inquiry.event'
import { addDays, type IsoDate } from '../kernel/civil-date'

/** Who a message of the case says it is from, where answers would go, and what servers wrote about it. */
export type Sender = Readonly<{
  subject: string
  from: Address | null
  replyTo: readonly Address[]
  authenticationResults: readonly string[]
}>

/** A way to reach somebody that a customer export holds. `person` is the same for all fields of one account. */
export type ContactOnFile = Readonly<{
  person: string
  kind: 'email' | 'phone'
  value: string
  normalised: string
  exportedOn: IsoDate
}>

export const SIGNAL_KINDS = [
  'authentication_failed',
  'look_alike',
  'mixed_scripts',
  'reply_elsewhere',
  'contact_changed',
] as const

/** Something that an impostor's request often shows, in a sentence; an honest one may show it too, so it decides nothing. */
export type Signal = Readonly<{ kind: (typeof SIGNAL_KINDS)[number]; sentence: string }>

/**
 * Shape: `trustedHosts` are the organisation's own mail servers. `domainOf` gives the registrable domain of a mail address or a host, null where
 *   there is none; `distance` the number of letters that two words differ in.
 */
export type SignalInput = Readonly<{
  senders: readonly Sender[]
  onFile: readonly ContactOnFile[]
  trustedHosts: readonly string[]
  receivedOn: IsoDate
  domainOf: (address: string) => string | null
  distance: (left: string, right: string) => number
}>

/**
 * Looks for signs that somebody else wrote. None found is no proof of identity, and a channel never implies verified.
 * Source: `security.md` (impostors); RFC 8601 section 5 (results of foreign servers prove nothing); UTS 39 (mixed scripts).
 */
export function impostorSignals(input: SignalInput): readonly Signal[] {
  const found = input.senders.flatMap((sender) => [
    ...authentication(sender, input),
    ...lookAlike(sender, input),
    ...mixedScripts(sender),
    ...replyElsewhere(sender, input),
  ])
  const unique = new Map([...found, ...changedContacts(input)].map((signal) => [signal.sentence, signal]))
  return [...unique.values()].sort((left, right) => SIGNAL_KINDS.indexOf(left.kind) - SIGNAL_KINDS.indexOf(right.kind))
}

/** Only what the organisation's own server wrote: anybody can send a mail that carries a line in another's name. */
function authentication(sender: Sender, { trustedHosts }: SignalInput): Signal[] {
  return sender.authenticationResults.flatMap((line) => {
    const host = line.trim().split(/[\s;]/)[0]?.toLowerCase() ?? ''
    if (!trustedHosts.some((trusted) => trusted.toLowerCase() === host)) return []
    const failed = [...line.matchAll(/\b(dmarc|spf|dkim)\s*=\s*(fail|softfail|permerror)\b/gi)].map(
      ([, method = '', result = '']) => `${method.toUpperCase()} ${result.toLowerCase()}`,
    )
    if (failed.length === 0) return []
    const sentence = `${host}, a server of the organisation, found that the sender’s domain did not vouch for “${sender.subject}” (${failed.join(', ')}).`
    return [{ kind: 'authentication_failed', sentence }]
  })
}

function replyElsewhere({ from, replyTo }: Sender, { domainOf }: SignalInput): Signal[] {
  const home = from ? domainOf(from.address) : null
  if (!from || home === null) return []
  return replyTo
    .filter(({ address }) => domainOf(address) !== home)
    .map(({ address }) => ({
      kind: 'reply_elsewhere',
      sentence: `An answer would go to ${address}, which is not at the sender’s ${home}.`,
    }))
}

/** Letters that pass for others, in small words: what is left is the same for words that look the same. */
const PASSES_FOR: readonly (readonly [RegExp, string])[] = [
  [/[аɑ]/g, 'a'],
  [/[её]/g, 'e'],
  [/[оο0]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/[сϲ]/g, 'c'],
  [/[хχ]/g, 'x'],
  [/[уγ]/g, 'y'],
  [/[іıíì1|]/g, 'i'],
  [/l/g, 'i'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
]

const skeleton = (word: string): string =>
  PASSES_FOR.reduce((seen, [letters, plain]) => seen.replace(letters, plain), word.normalize('NFKC').toLowerCase())

/** Shorter names lie one letter apart by chance. */
const SHORTEST = 5

function lookAlike({ from }: Sender, { onFile, trustedHosts, domainOf, distance }: SignalInput): Signal[] {
  const domain = from ? domainOf(from.address) : null
  if (domain === null) return []
  const known = [...onFile.filter(({ kind }) => kind === 'email').map(({ value }) => value), ...trustedHosts]
    .map(domainOf)
    .filter((other) => other !== null)
  if (known.includes(domain)) return []
  const near = known.find((other) => {
    const isNear = other.length >= SHORTEST && distance(domain, other) === 1
    return isNear || skeleton(domain) === skeleton(other)
  })
  return near === undefined
    ? []
    : [
        {
          kind: 'look_alike',
          sentence: `The sender’s domain ${domain} looks like ${near}, which is known, and is not.`,
        },
      ]
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]
const isMixed = (word: string): boolean => SCRIPTS.filter((script) => script.test(word)).length > 1

function mixedScripts({ from }: Sender): Signal[] {
  const words = from ? [...from.name.split(/\s+/), ...from.address.split(/[@.]/)] : []
  return words.filter(isMixed).map((word) => ({
    kind: 'mixed_scripts',
    sentence: `“${word}” is written with letters of more than one alphabet that look alike.`,
  }))
}

const RECENT_DAYS = 30
const NAMES = { email: 'mail address', phone: 'telephone number' } as const

/** The same account with another address in a recent export: whoever takes an account over changes it first. */
function changedContacts({ onFile, receivedOn }: SignalInput): Signal[] {
  const since = addDays(receivedOn, -RECENT_DAYS)
  const accountOf = ({ person, kind }: ContactOnFile) => `${kind} ${person}`
  return [...new Set(onFile.map(accountOf))].flatMap((account) => {
    const contacts = onFile.filter((contact) => accountOf(contact) === account)
    const inOrder = contacts.toSorted((left, right) => left.exportedOn.localeCompare(right.exportedOn))
    const [latest, first] = [inOrder.at(-1), inOrder[0]]
    if (!latest || !first || latest.exportedOn < since) return []
    const before = inOrder.findLast(({ exportedOn }) => exportedOn < latest.exportedOn)
    if (!before || inOrder.some((other) => other !== latest && other.normalised === latest.normalised)) return []
    const sentence = `The ${NAMES[latest.kind]} on file changed within ${RECENT_DAYS} days: the export of ${dayName(before.exportedOn)} holds ${before.value}, that of ${dayName(latest.exportedOn)} ${latest.value}.`
    return [{ kind: 'contact_changed', sentence }]
  })
}
