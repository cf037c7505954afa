import type { IsoDate } from '../kernel/civil-date'
import { isReleaseApproved } from '../response/blockers'
import { ledgerOf, resultOf, unaskedOf } from '../task/ledger'
import { needsDelivery } from '../task/right-ask'
import { isDeletionApproved } from '../task/task.decide'
import { scorecard } from '../verification/level'
import { type CaseState, currentResponse, sendingOf } from './case.state'
import type { CaseClocks } from './clocks'
import { answeredInstant } from './clocks'
import { letterKind } from './letter-kind'

/** What the button of the next-step card does. */
export const NEXT_ACTIONS = [
  'none',
  'resume',
  'choose_rights',
  'refer_to_controller',
  'send_acknowledgment',
  'confirm_residence',
  'choose_clocks',
  'confirm_receipt',
  'verify_identity',
  'await_approval',
  'plan_tasks',
  'approve_deletion',
  'record_result',
  'balance_ledger',
  'prepare_response',
  'request_approval',
  'release',
  'save_package',
  'record_sending',
  'send_answer',
  'close',
] as const
export type NextAction = (typeof NEXT_ACTIONS)[number]

/** What to do now, in one sentence, by when and why. `byOn` is null where nothing presses. */
export type NextStep = Readonly<{ action: NextAction; sentence: string; byOn: IsoDate | null; why: string }>

type Situation = Readonly<{ caseFile: CaseState; clocks: CaseClocks; dueOn: IsoDate | null; why: string }>
type Finder = (situation: Situation) => NextStep | null

/** The one thing to do next in a case. */
export function nextStep(caseFile: CaseState, clocks: CaseClocks): NextStep {
  const lead = clocks.lead
  const situation: Situation = {
    caseFile,
    clocks,
    dueOn: lead?.effectiveDueOn ?? null,
    why: lead ? `${lead.ruleTitle} (${lead.citation})` : 'No clock of this case has a number of days.',
  }
  for (const find of FINDERS) {
    const step = find(situation)
    if (step) return step
  }
  return at(situation, 'close', 'Close the case with its outcome.')
}

const at = ({ dueOn, why }: Situation, action: NextAction, sentence: string): NextStep => ({
  action,
  sentence,
  byOn: dueOn,
  why,
})

const closed: Finder = ({ caseFile }) =>
  caseFile.outcome === null
    ? null
    : { action: 'none', sentence: `Closed: ${caseFile.outcome.replaceAll('_', ' ')}.`, byOn: null, why: '' }

const HOLD_WORDS = {
  waiting_for_requester: 'The case waits for the requester',
  waiting_for_third_party: 'The case waits for a third party',
  legal_hold: 'A legal hold stands on the case',
  other: 'The case is on hold',
} as const

const held: Finder = (situation) => {
  const { hold } = situation.caseFile
  return hold
    ? at(situation, 'resume', `${HOLD_WORDS[hold.reason]}; resume it when that is over. The clocks run on.`)
    : null
}

const rights: Finder = (situation) =>
  situation.caseFile.facts.rights.length === 0 ? at(situation, 'choose_rights', 'Say what is asked for.') : null

/** An answer that stands finishes everything before it. */
const answered: Finder = (situation) => {
  const { caseFile } = situation
  const response = currentResponse(caseFile)
  if (response?.released) return releasedStep(situation)
  if (caseFile.responses.length > 0 || answeredInstant(caseFile) === null) return null
  const isOpen = needsDelivery(caseFile.facts.rights) || !ledgerOf(caseFile).balanced
  const sentence = isOpen
    ? 'The requester was answered by letter. Close the case.'
    : 'The answer has left. Close the case.'
  return at(situation, 'close', sentence)
}

function releasedStep(situation: Situation): NextStep {
  const response = currentResponse(situation.caseFile)
  if (response && response.packages.length === 0) {
    return at(situation, 'save_package', 'Save the released package, and send it.')
  }
  if (response && !sendingOf(situation.caseFile, response.responseId)) {
    return at(situation, 'record_sending', 'Record how and when the response was sent.')
  }
  return at(situation, 'close', 'The response was sent. Close the case.')
}

/** A paper was issued whose sending nobody recorded: the clocks do not know of it. */
const unsent: Finder = (situation) => {
  const { letters, sendings } = situation.caseFile
  const letter = letters.find(
    ({ letterId }) => !sendings.some(({ sent }) => sent.kind === 'letter' && sent.letterId === letterId),
  )
  if (!letter) return null
  const words = { acknowledgment: 'acknowledgment', referral: 'referral' } as Partial<Record<string, string>>
  const what = words[letterKind(letter.templateId)] ?? 'letter'
  return at(situation, 'record_sending', `Record how and when the ${what} was sent.`)
}

const refer: Finder = (situation) => {
  const { facts } = situation.caseFile
  if (facts.controllerRole !== 'processor') return null
  const sentence = facts.referredTo.trim()
    ? `Refer the requester to ${facts.referredTo}, which decides about this data.`
    : 'Find out which business decides about this data, and refer the requester to it.'
  return { ...at(situation, 'refer_to_controller', sentence), byOn: situation.dueOn ?? targetOn(situation.clocks) }
}

const targetOn = ({ deadlines }: CaseClocks) =>
  deadlines.find((deadline) => deadline.targetOn !== null)?.targetOn ?? null

const acknowledge: Finder = ({ caseFile, clocks }) => {
  if (caseFile.acknowledgedAt !== null) return null
  const rule = clocks.deadlines.find(
    ({ acknowledgeBy }) => acknowledgeBy !== null && acknowledgeBy === clocks.acknowledgeBy,
  )
  const why = rule ? `${rule.ruleTitle} (${rule.citation})` : 'Nobody should wonder whether a request arrived.'
  return {
    action: 'send_acknowledgment',
    sentence: 'Tell the requester that the request arrived.',
    byOn: clocks.acknowledgeBy,
    why,
  }
}

const residence: Finder = (situation) =>
  situation.caseFile.facts.residence === null
    ? at(
        situation,
        'confirm_residence',
        'Find out where the requester lives: until then only the policy’s own clocks run.',
      )
    : null

const clocksChosen: Finder = (situation) =>
  situation.caseFile.facts.ruleIds.length === 0
    ? at(situation, 'choose_clocks', 'Confirm which rules apply, so that the case has a due date.')
    : null

const receipt: Finder = (situation) =>
  situation.caseFile.receipt.confirmed
    ? null
    : at(situation, 'confirm_receipt', 'Confirm when the request was received: its mail headers prove nothing.')

const identity: Finder = (situation) => {
  const line = scorecard(situation.caseFile).find(({ met, overridden }) => !met && !overridden)
  if (!line) return null
  const asked = situation.caseFile.approvals.some(({ subject, status }) => subject === 'override' && status === 'asked')
  if (asked)
    return at(situation, 'await_approval', 'A second person decides whether to go on without the identity level.')
  return at(
    situation,
    'verify_identity',
    line.nextQuestion ?? `Identity is not settled for ${line.label.toLowerCase()}. ${line.sentence}`,
  )
}

const plan: Finder = (situation) =>
  unaskedOf(situation.caseFile).length > 0
    ? at(situation, 'plan_tasks', 'Plan what to ask of each system that may hold something.')
    : null

const deletion: Finder = (situation) => {
  const { caseFile } = situation
  const open = caseFile.tasks.some(
    (task) => task.plan.asks.includes('delete') && !DELETE_ANSWERS.some((kind) => resultOf(task, kind) !== null),
  )
  if (!open || isDeletionApproved(caseFile)) return null
  const asked = caseFile.approvals.some(({ subject, status }) => subject === 'deletion' && status === 'asked')
  return asked
    ? null
    : at(situation, 'approve_deletion', 'Ask a second person to approve the deletion: it cannot be undone.')
}

const DELETE_ANSWERS = ['deleted', 'held_cannot_delete', 'nothing_held'] as const

const results: Finder = (situation) => {
  const waiting = ledgerOf(situation.caseFile).tasks.filter(({ complete }) => !complete)
  const [first] = waiting
  if (!first) return null
  const task = situation.caseFile.tasks.find(({ taskId }) => taskId === first.taskId)
  const others = waiting.length > 1 ? ` ${waiting.length - 1} more ${waiting.length === 2 ? 'waits' : 'wait'}.` : ''
  const step = at(situation, 'record_result', `Record what ${first.systemName} answered.${others}`)
  return { ...step, byOn: task?.dueOn ?? step.byOn }
}

const balance: Finder = (situation) => {
  const open = ledgerOf(situation.caseFile).tasks.find(({ balanced }) => !balanced)
  return open ? at(situation, 'balance_ledger', `Decide about the rows of ${open.systemName}: ${open.sentence}`) : null
}

/** A right without data to hand over is answered by a letter; a response can be prepared instead. */
const letterAnswer: Finder = (situation) =>
  !needsDelivery(situation.caseFile.facts.rights) && situation.caseFile.responses.length === 0
    ? at(situation, 'send_answer', 'Tell the requester what was done.')
    : null

const prepare: Finder = (situation) => {
  const latest = situation.caseFile.responses.at(-1)
  if (latest?.void === null) return null
  const again = latest ? `Prepare the response again: after it was prepared, ${latest.void}.` : 'Prepare the response.'
  return at(situation, 'prepare_response', again)
}

const approve: Finder = (situation) => {
  const { caseFile } = situation
  if (!currentResponse(caseFile)?.highClass || isReleaseApproved(caseFile)) return null
  const asked = caseFile.approvals.some(({ subject, status }) => subject === 'release' && status === 'asked')
  return asked
    ? at(situation, 'await_approval', 'A second person looks at the response before it is released.')
    : at(situation, 'request_approval', 'Sensitive data is delivered: ask a second person to approve the release.')
}

const release: Finder = (situation) =>
  currentResponse(situation.caseFile)
    ? at(situation, 'release', 'Look at the response once more, and release it.')
    : null

const FINDERS: readonly Finder[] = [
  closed,
  held,
  rights,
  answered,
  unsent,
  refer,
  acknowledge,
  residence,
  clocksChosen,
  receipt,
  identity,
  plan,
  deletion,
  results,
  balance,
  letterAnswer,
  prepare,
  approve,
  release,
]
