import type { CaseState } from '#domain/case/case.state'
import { caseDeadlines } from '#domain/case/clocks'
import { letterMisfit } from '#domain/response/letter-fit'
import { refusalGroundsFor } from '#domain/response/refusal-ground'
import type { VaultState } from '#domain/vault/vault.state'
import { LETTERS } from './letter-spec'

/** Letters that an officer writes by hand; the others open a response package. */
export const OFFICER_LETTERS = [
  'acknowledgment',
  'identity-request',
  'agent-proof',
  'direct-confirmation',
  'clarification',
  'extension',
  'referral',
  'confirmation',
  'nothing-held',
  'cannot-identify',
  'inquiry-answer',
  'denial',
] as const
export type OfficerLetter = (typeof OFFICER_LETTERS)[number]

export const isOfficerLetter = (id: string): id is OfficerLetter => (OFFICER_LETTERS as readonly string[]).includes(id)

/** A field that the officer may fill in or change; everything else in a letter follows from the case. */
export type EditableField = Readonly<{
  id: string
  label: string
  multiline: boolean
  value: string
  /** Empty where any text may be written. */
  choices: { value: string; label: string }[]
}>

/** What a person has to tell so that the business behind a call or a message can be found (A6, B6). */
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

const line = (id: string, label: string, value = ''): EditableField => ({
  id,
  label,
  multiline: false,
  value,
  choices: [],
})
const lines = (id: string, label: string, value = ''): EditableField => ({
  id,
  label,
  multiline: true,
  value,
  choices: [],
})

const OWN_FIELDS: Readonly<Record<OfficerLetter, (caseFile: CaseState) => readonly EditableField[]>> = {
  acknowledgment: () => [],
  'identity-request': () => [
    lines(
      'items',
      'What is asked, one a line',
      'the e-mail address that your account is registered with\nthe month in which you became a customer',
    ),
    lines(
      'why',
      'Why it is needed',
      'We compare these details with what we already hold, so that nobody else can obtain your information.',
    ),
    lines('how', 'How to send it', 'Reply to this message. Do not send a copy of an identity document.'),
  ],
  'agent-proof': () => [line('person', 'For whom the agent asks')],
  'direct-confirmation': ({ facts }) => [line('agent', 'Agent', facts.requester.name)],
  clarification: () => [lines('questions', 'What is asked, one a line')],
  extension: () => [lines('reason', 'Why it takes longer')],
  referral: ({ facts, organisation }) => [
    line('controller', 'Business that decides', facts.referredTo),
    line('controllerContact', 'How to reach it'),
    line('forwardedOn', 'Passed on, as 2026-11-23'),
    lines('needed', 'Details still needed, one a line', facts.referredTo ? '' : NEEDED[organisation].join('\n')),
  ],
  confirmation: () => [],
  'nothing-held': () => [],
  'cannot-identify': () => [
    lines('tried', 'What was tried, one a line', 'We compared the details that you gave us with what we have on file.'),
  ],
  denial: ({ facts }) => {
    const choices = refusalGroundsFor(facts).map(({ id, label, citation }) => ({
      value: id,
      label: citation ? `${label} (${citation})` : label,
    }))
    return [{ ...line('ground', 'Ground'), choices }, lines('explanation', 'Facts behind it')]
  },
  'inquiry-answer': () => [lines('answer', 'The answer; an empty line begins a new paragraph')],
}

/** The fields of a letter with what the case suggests for them. */
export const editableFields = (templateId: OfficerLetter, caseFile: CaseState): EditableField[] => [
  ...OWN_FIELDS[templateId](caseFile),
  lines('paragraphs', 'Own words at the beginning'),
]

/** The new date that an extension would give, with the clock it extends; null where no clock can be extended (any more). */
export function extensionOf(caseFile: CaseState, vault: VaultState) {
  if (caseFile.clockEvents.some(({ type }) => type === 'extension_notice_sent')) return null
  const { deadlines } = caseDeadlines(caseFile, vault.settings, vault.ruleSets)
  return deadlines.find(({ extendedDueOn, dueOn }) => extendedDueOn !== null && dueOn !== null) ?? null
}

/** Letters that only whoever decides about the data may write. */
const CONTROLLER_LETTERS: readonly OfficerLetter[] = [
  'identity-request',
  'confirmation',
  'nothing-held',
  'cannot-identify',
  'denial',
]

/** The letters that an officer may write for a case as it stands, each with its fields as the case suggests them. */
export function letterTemplatesFor(caseFile: CaseState, vault: VaultState) {
  const processor = caseFile.facts.controllerRole === 'processor'
  const fits = (templateId: OfficerLetter) =>
    letterMisfit(caseFile, templateId) === null &&
    !(processor && CONTROLLER_LETTERS.includes(templateId)) &&
    (templateId !== 'extension' || extensionOf(caseFile, vault) !== null)
  return OFFICER_LETTERS.filter(fits).map((templateId) => ({
    templateId,
    title: LETTERS[templateId].title,
    when: LETTERS[templateId].purpose,
    fields: editableFields(templateId, caseFile),
  }))
}
