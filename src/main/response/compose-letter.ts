import type { CaseState } from '#domain/case/case.state'
import { type IsoDate, parseDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { ComposedLetter } from '#main/process/vault-method'
import { type ComposeContext, leadOf, letterBaseOf, letterRegimeOf, regimesOf, rightsOf } from './case-facts'
import { LETTERS, type LetterRequest, type VerificationWay } from './letter'
import { editableFields, extensionOf, isOfficerLetter, type OfficerLetter } from './officer-letter'

type Fields = Readonly<Record<string, string>>
type Person = Readonly<{ name: string; email: string; postal: string }>

/** The parts of a text that the separator leaves, trimmed, without empty ones. */
const partsOf = (text: string | undefined, separator: RegExp) =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)
const linesOf = (text: string | undefined) => partsOf(text, /\n/)
const paragraphsOf = (text: string | undefined) => partsOf(text, /\n{2,}/)

/** What the organisation does for the business behind a call or a message. */
const SERVICE = {
  'omni-studio': 'answers calls for',
  omnistra: 'carries messages for',
  omnipostr: 'processes content for',
} as const

const UNVERIFIED: readonly string[] = [
  'marketing-opt-out',
  'opt-out-sale-sharing',
  'limit-sensitive',
  'inquiry',
  'complaint',
]

function verificationWay({ facts }: CaseState): VerificationWay {
  if (facts.requesterRole === 'agent') return 'agent'
  if (facts.rights.every((right) => UNVERIFIED.includes(right))) return 'none'
  return facts.requesterRole === 'client_user' ? 'account' : 'match'
}

/**
 * A letter of a case, ready to be laid out. `missing` names what the case still lacks for it.
 * Errors: `not_found` for a template that no officer writes by hand.
 */
export function composeLetter(
  context: ComposeContext,
  order: Readonly<{ templateId: string; to: Person; fields: Fields }>,
): Outcome<ComposedLetter> {
  const { templateId, to } = order
  if (!isOfficerLetter(templateId)) {
    return reject('not_found', `There is no letter '${templateId}' that can be written by hand.`)
  }
  const defaults = Object.fromEntries(editableFields(templateId, context.caseFile).map(({ id, value }) => [id, value]))
  const fields = { ...defaults, ...order.fields }
  const base = letterBaseOf(context, to, paragraphsOf(fields['paragraphs']))
  const request = COMPOSERS[templateId]({ context, base, fields, dates: datesOf(context) })
  const missing = missingFrom(context, { templateId, to, fields, contact: base.organisation.contact })
  return accept({ request, title: LETTERS[templateId].title, recipient: { ...to }, fields, missing })
}

type Missing = Readonly<{ templateId: OfficerLetter; to: Person; fields: Fields; contact: string | null }>

function missingFrom({ caseFile, vault }: ComposeContext, { templateId, to, fields, contact }: Missing): string[] {
  const undated = templateId !== 'referral' && leadOf(caseFile, vault).lead === null
  const missing: readonly (readonly [boolean, string])[] = [
    [to.name.trim() === '' && to.email.trim() === '', 'the name or the address of the recipient'],
    [contact === null, 'the organisation’s own address (Settings)'],
    [undated, 'a date for the answer: confirm the residence and the clocks first'],
    [templateId === 'identity-request' && linesOf(fields['items']).length === 0, 'what is asked for'],
    [templateId === 'extension' && (fields['reason'] ?? '').trim() === '', 'the reason why it takes longer'],
    [templateId === 'extension' && extensionOf(caseFile, vault) === null, 'a clock that can be extended'],
  ]
  return missing.filter(([lacks]) => lacks).map(([, words]) => words)
}

/** The dates that letters name. Without a leading clock the day of receipt stands in, and `missing` keeps the letter from leaving. */
function datesOf({ caseFile, vault }: ComposeContext) {
  const { lead, why } = leadOf(caseFile, vault)
  const extended = extensionOf(caseFile, vault)
  const dueOn: IsoDate = lead?.effectiveDueOn ?? caseFile.receivedOn
  return {
    why,
    receivedOn: caseFile.receivedOn,
    dueOn,
    firstDueOn: extended?.dueOn ?? dueOn,
    newDueOn: extended?.extendedDueOn ?? dueOn,
  }
}

type Parts = Readonly<{
  context: ComposeContext
  base: LetterRequest['base']
  fields: Fields
  dates: ReturnType<typeof datesOf>
}>

const COMPOSERS: Readonly<Record<OfficerLetter, (parts: Parts) => LetterRequest>> = {
  acknowledgment: ({ context: { caseFile }, base, dates }) => ({
    id: 'acknowledgment',
    base,
    fields: {
      receivedOn: dates.receivedOn,
      dueOn: dates.dueOn,
      dueWhy: dates.why,
      regime: letterRegimeOf(caseFile),
      rights: rightsOf(caseFile),
      verification: verificationWay(caseFile),
    },
  }),
  'identity-request': ({ context: { caseFile }, base, fields, dates }) => ({
    id: 'identity-request',
    base,
    fields: {
      receivedOn: dates.receivedOn,
      dueOn: dates.dueOn,
      regime: letterRegimeOf(caseFile),
      items: linesOf(fields['items']),
      why: fields['why'] ?? '',
      how: fields['how'] ?? '',
    },
  }),
  extension: ({ context: { caseFile }, base, fields, dates }) => ({
    id: 'extension',
    base,
    fields: {
      regime: letterRegimeOf(caseFile),
      receivedOn: dates.receivedOn,
      firstDueOn: dates.firstDueOn,
      newDueOn: dates.newDueOn,
      reason: fields['reason'] ?? '',
    },
  }),
  referral: ({ context: { caseFile, vault }, base, fields, dates }) => {
    const name = (fields['controller'] ?? '').trim()
    return {
      id: 'referral',
      base,
      fields: {
        receivedOn: dates.receivedOn,
        regimes: regimesOf(caseFile, vault),
        service: SERVICE[caseFile.organisation],
        controller: name ? { name, contact: (fields['controllerContact'] ?? '').trim() || null } : null,
        forwardedOn: parseDate((fields['forwardedOn'] ?? '').trim()),
        needed: linesOf(fields['needed']),
      },
    }
  },
}
