import type { CaseState } from '#domain/case/case.state'
import { type IsoDate, parseDate } from '#domain/kernel/civil-date'
import { refusalGroundsFor } from '#domain/response/refusal-ground'
import { resultOf } from '#domain/task/ledger'
import {
  type ComposeContext,
  complaintRoutesOf,
  leadOf,
  letterRegimeOf,
  refusalsOf,
  regimesOf,
  rightsOf,
} from './case-facts'
import type { LetterRequest, VerificationWay } from './letter'
import { extensionOf, type OfficerLetter } from './officer-letter'

/** What the officer filled in, by field. */
export type Fields = Readonly<Record<string, string>>

/** The parts of a text that the separator leaves, trimmed, without empty ones. */
const partsOf = (text: string | undefined, separator: RegExp) =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)
export const linesOf = (text: string | undefined) => partsOf(text, /\n/)
export const paragraphsOf = (text: string | undefined) => partsOf(text, /\n{2,}/)

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

/** The dates that letters name. Without a leading clock the day of receipt stands in, and `missing` keeps the letter from leaving. */
export function datesOf({ caseFile, vault }: ComposeContext) {
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

/** How each system was searched, or what was done in it. */
const howOf = ({ tasks }: CaseState, kind: 'nothing_held' | 'done') =>
  tasks.flatMap((task) => {
    const result = resultOf(task, kind)
    return result ? [{ system: task.plan.systemName, how: result.how }] : []
  })

/** How the fields of each letter follow from the case and from what the officer filled in. */
export const COMPOSERS: Readonly<Record<OfficerLetter, (parts: Parts) => LetterRequest>> = {
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
  'agent-proof': ({ context: { caseFile }, base, fields, dates }) => ({
    id: 'agent-proof',
    base,
    fields: {
      regime: letterRegimeOf(caseFile),
      receivedOn: dates.receivedOn,
      rights: rightsOf(caseFile),
      person: (fields['person'] ?? '').trim(),
      dueOn: dates.dueOn,
    },
  }),
  'direct-confirmation': ({ context: { caseFile }, base, fields, dates }) => ({
    id: 'direct-confirmation',
    base,
    fields: { receivedOn: dates.receivedOn, rights: rightsOf(caseFile), agent: (fields['agent'] ?? '').trim() },
  }),
  clarification: ({ context: { caseFile }, base, fields, dates }) => ({
    id: 'clarification',
    base,
    fields: {
      regime: letterRegimeOf(caseFile),
      receivedOn: dates.receivedOn,
      questions: linesOf(fields['questions']),
      dueOn: dates.dueOn,
    },
  }),
  'cannot-identify': ({ context: { caseFile, vault }, base, fields, dates }) => ({
    id: 'cannot-identify',
    base,
    fields: {
      regime: letterRegimeOf(caseFile),
      receivedOn: dates.receivedOn,
      rights: rightsOf(caseFile),
      tried: linesOf(fields['tried']),
      complaintRoutes: complaintRoutesOf(caseFile, vault),
    },
  }),
  'nothing-held': ({ context: { caseFile, vault }, base, dates }) => ({
    id: 'nothing-held',
    base,
    fields: {
      receivedOn: dates.receivedOn,
      regimes: regimesOf(caseFile, vault),
      searched: howOf(caseFile, 'nothing_held'),
      complaintRoutes: complaintRoutesOf(caseFile, vault),
    },
  }),
  confirmation: ({ context: { caseFile, vault }, base, dates }) => ({
    id: 'confirmation',
    base,
    fields: {
      receivedOn: dates.receivedOn,
      rights: rightsOf(caseFile),
      done: howOf(caseFile, 'done'),
      nothingIn: howOf(caseFile, 'nothing_held').map(({ system }) => system),
      refusals: refusalsOf(caseFile),
      complaintRoutes: complaintRoutesOf(caseFile, vault),
    },
  }),
  'inquiry-answer': ({ context: { caseFile, vault }, base, fields, dates }) => ({
    id: 'inquiry-answer',
    base,
    fields: {
      receivedOn: dates.receivedOn,
      rights: rightsOf(caseFile),
      answer: paragraphsOf(fields['answer']),
      complaintRoutes: complaintRoutesOf(caseFile, vault),
    },
  }),
  denial: ({ context: { caseFile, vault }, base, fields, dates }) => {
    const ground = refusalGroundsFor(caseFile.facts).find(({ id }) => id === fields['ground'])
    return {
      id: 'denial',
      base,
      fields: {
        receivedOn: dates.receivedOn,
        rights: rightsOf(caseFile),
        ground: ground?.label ?? '',
        citation: ground?.citation ?? '',
        explanation: paragraphsOf(fields['explanation']),
        complaintRoutes: complaintRoutesOf(caseFile, vault),
      },
    }
  },
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
