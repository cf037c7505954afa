import type { CaseState } from '#domain/case/case.state'
import { parseDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { ComposedLetter } from '#main/process/vault-method'
import { type ComposeContext, leadOf, letterBaseOf, letterRegimeOf, regimesOf, rightsOf } from './case-facts'
import { LETTERS, type LetterRequest, type VerificationWay } from './letter'

/** Letters that an officer writes by hand; the others open a response package. */
export const OFFICER_LETTERS = ['acknowledgment', 'identity-request', 'referral'] as const
type OfficerLetter = (typeof OFFICER_LETTERS)[number]

/** A field that the officer may fill in or change; everything else in a letter follows from the case. */
export type EditableField = Readonly<{ id: string; label: string; multiline: boolean; value: string }>

type Fields = Readonly<Record<string, string>>
type Person = Readonly<{ name: string; email: string; postal: string }>

const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const paragraphs = (text: string | undefined) =>
  (text ?? '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)

const SERVICE = {
  'omni-studio': 'answers calls for',
  omnistra: 'carries messages for',
  omnipostr: 'processes content for',
} as const
const NEEDED = {
  'omni-studio': [
    'the telephone number that you called',
    'the telephone number that you called from',
    'the date of the call',
  ],
  omnistra: [
    'the name of the business that you wrote to',
    'the channel (for example WhatsApp) and the number or profile name that you used',
  ],
  omnipostr: ['the name of the business or workspace'],
} as const

/** The fields of a letter with what the case suggests for them. */
export function editableFields(templateId: OfficerLetter, caseFile: CaseState): EditableField[] {
  const own: EditableField[] =
    templateId === 'identity-request'
      ? [
          {
            id: 'items',
            label: 'What is asked, one a line',
            multiline: true,
            value: 'the e-mail address that your account is registered with\nthe month in which you became a customer',
          },
          {
            id: 'why',
            label: 'Why it is needed',
            multiline: true,
            value:
              'We compare these details with what we already hold, so that nobody else can obtain your information.',
          },
          {
            id: 'how',
            label: 'How to send it',
            multiline: true,
            value: 'Reply to this message. Do not send a copy of an identity document.',
          },
        ]
      : templateId === 'referral'
        ? [
            { id: 'controller', label: 'Business that decides', multiline: false, value: caseFile.facts.referredTo },
            { id: 'controllerContact', label: 'How to reach it', multiline: false, value: '' },
            { id: 'forwardedOn', label: 'Passed on, as 2026-11-23', multiline: false, value: '' },
            {
              id: 'needed',
              label: 'Details still needed, one a line',
              multiline: true,
              value: caseFile.facts.referredTo ? '' : NEEDED[caseFile.organisation].join('\n'),
            },
          ]
        : []
  return [...own, { id: 'paragraphs', label: 'Own words at the beginning', multiline: true, value: '' }]
}

/** The letters that an officer may write for a case, each with its fields as the case suggests them. */
export const letterTemplatesFor = (caseFile: CaseState) =>
  OFFICER_LETTERS.map((templateId) => ({
    templateId,
    title: LETTERS[templateId].title,
    when: LETTERS[templateId].purpose,
    fields: editableFields(templateId, caseFile),
  }))

function verificationWay({ facts }: CaseState): VerificationWay {
  if (facts.requesterRole === 'agent') return 'agent'
  const free = facts.rights.every((right) =>
    ['marketing-opt-out', 'opt-out-sale-sharing', 'limit-sensitive', 'inquiry', 'complaint'].includes(right),
  )
  if (free) return 'none'
  return facts.requesterRole === 'client_user' ? 'account' : 'match'
}

/**
 * A letter of a case, ready to be laid out. `missing` names what the case still lacks for it.
 * Errors: `not_found` for a template that no officer writes by hand.
 */
export function composeLetter(
  context: ComposeContext,
  order: { templateId: string; to: Person; fields: Fields },
): Outcome<ComposedLetter> {
  const { templateId, to } = order
  if (!isOfficerLetter(templateId))
    return reject('not_found', `There is no letter '${templateId}' that can be written by hand.`)
  const { caseFile } = context
  const defaults = Object.fromEntries(editableFields(templateId, caseFile).map(({ id, value }) => [id, value]))
  const fields = { ...defaults, ...order.fields }
  const base = letterBaseOf(context, to, paragraphs(fields['paragraphs']))
  const request = requestOf(templateId, context, { base, fields })
  const missing = [
    ...(to.name.trim() === '' && to.email.trim() === '' ? ['the name or the address of the recipient'] : []),
    ...(base.organisation.contact === null ? ['the organisation’s own address (Settings)'] : []),
    ...(templateId !== 'referral' && leadOf(caseFile, context.vault).lead === null
      ? ['a date for the answer: confirm the residence and the clocks first']
      : []),
    ...(templateId === 'identity-request' && lines(fields['items']).length === 0 ? ['what is asked for'] : []),
  ]
  return accept({ request, title: LETTERS[templateId].title, recipient: { ...to }, fields, missing })
}

const isOfficerLetter = (id: string): id is OfficerLetter => (OFFICER_LETTERS as readonly string[]).includes(id)

function requestOf(
  templateId: OfficerLetter,
  context: ComposeContext,
  parts: { base: LetterRequest['base']; fields: Fields },
): LetterRequest {
  const { caseFile, vault } = context
  const { base, fields } = parts
  const { lead, why } = leadOf(caseFile, vault)
  const common = { receivedOn: caseFile.receivedOn, dueOn: lead?.effectiveDueOn ?? caseFile.receivedOn }
  if (templateId === 'acknowledgment') {
    return {
      id: 'acknowledgment',
      base,
      fields: {
        ...common,
        regime: letterRegimeOf(caseFile),
        rights: rightsOf(caseFile),
        dueWhy: why,
        verification: verificationWay(caseFile),
      },
    }
  }
  if (templateId === 'identity-request') {
    return {
      id: 'identity-request',
      base,
      fields: {
        ...common,
        regime: letterRegimeOf(caseFile),
        items: lines(fields['items']),
        why: fields['why'] ?? '',
        how: fields['how'] ?? '',
      },
    }
  }
  const name = (fields['controller'] ?? '').trim()
  return {
    id: 'referral',
    base,
    fields: {
      receivedOn: common.receivedOn,
      regimes: regimesOf(caseFile),
      service: SERVICE[caseFile.organisation],
      controller: name ? { name, contact: (fields['controllerContact'] ?? '').trim() || null } : null,
      forwardedOn: parseDate((fields['forwardedOn'] ?? '').trim()),
      needed: lines(fields['needed']),
    },
  }
}
