import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { ComposedLetter } from '#main/process/vault-method'
import { type ComposeContext, leadOf, letterBaseOf } from './case-facts'
import { COMPOSERS, datesOf, type Fields, linesOf, paragraphsOf } from './letter-composer'
import { LETTERS } from './letter-spec'
import { editableFields, extensionOf, isOfficerLetter, type OfficerLetter } from './officer-letter'

type Person = Readonly<{ name: string; email: string; postal: string }>

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

/** Letters that name the day of the answer, and say nothing without it. */
const DATED: readonly OfficerLetter[] = [
  'acknowledgment',
  'identity-request',
  'agent-proof',
  'clarification',
  'extension',
]

type Missing = Readonly<{ templateId: OfficerLetter; to: Person; fields: Fields; contact: string | null }>

function missingFrom({ caseFile, vault }: ComposeContext, { templateId, to, fields, contact }: Missing): string[] {
  const undated = DATED.includes(templateId) && leadOf(caseFile, vault).lead === null
  const missing: readonly (readonly [boolean, string])[] = [
    [to.name.trim() === '' && to.email.trim() === '', 'the name or the address of the recipient'],
    [contact === null, 'the organisation’s own address (Settings)'],
    [undated, 'a date for the answer: confirm the residence and the clocks first'],
    [templateId === 'identity-request' && linesOf(fields['items']).length === 0, 'what is asked for'],
    [templateId === 'direct-confirmation' && (fields['agent'] ?? '').trim() === '', 'the name of the agent'],
    [templateId === 'clarification' && linesOf(fields['questions']).length === 0, 'what is asked'],
    [templateId === 'inquiry-answer' && paragraphsOf(fields['answer']).length === 0, 'the answer'],
    [templateId === 'denial' && !fields['ground'], 'the ground of the refusal'],
    [templateId === 'denial' && paragraphsOf(fields['explanation']).length === 0, 'the facts behind the refusal'],
    [templateId === 'extension' && (fields['reason'] ?? '').trim() === '', 'the reason why it takes longer'],
    [templateId === 'extension' && extensionOf(caseFile, vault) === null, 'a clock that can be extended'],
  ]
  return missing.filter(([lacks]) => lacks).map(([, words]) => words)
}
