import { ledgerOf, resultOf, unaskedOf } from '../task/ledger'
import { isDeletionApproved } from '../task/task.decide'
import { scorecard } from '../verification/level'
import { answered, approve, letterAnswer, prepare, release } from './answer-step'
import type { CaseState } from './case.state'
import type { CaseClocks } from './clocks'
import { letterKind } from './letter-kind'
import { at, type Finder, type NextStep, type Situation } from './step'

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

const closed: Finder = ({ caseFile }) =>
  caseFile.outcome === null
    ? null
    : {
        action: 'none',
        sentence: `Closed: ${caseFile.outcome.replaceAll('_', ' ')}.`,
        byOn: null,
        why: '',
        taskId: null,
      }

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
    taskId: null,
  }
}

/** True once somebody has worked on: then what could not be found out is asked no more. */
const isUnderWay = ({ caseFile }: Situation) => caseFile.checks.length > 0 || caseFile.tasks.length > 0

const residence: Finder = (situation) =>
  situation.caseFile.facts.residence === null && !isUnderWay(situation)
    ? at(
        situation,
        'confirm_residence',
        'Find out where the requester lives: until then only the policy’s own clocks run.',
      )
    : null

const clocksChosen: Finder = (situation) =>
  situation.caseFile.facts.ruleIds.length === 0 && !isUnderWay(situation)
    ? at(situation, 'choose_clocks', 'Confirm which rules apply, so that the case has a due date.')
    : null

const lawDecided: Finder = (situation) => {
  if (isUnderWay(situation)) return null
  const [rule] = situation.clocks.undecided
  if (!rule) return null
  return at(
    situation,
    'choose_clocks',
    `Decide whether this law binds the organisation: ${rule.regime}. Its clock does not run before.`,
  )
}

const receipt: Finder = (situation) =>
  situation.caseFile.receipt.confirmed || isUnderWay(situation)
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
  return { ...step, byOn: task?.dueOn ?? step.byOn, taskId: first.taskId }
}

const balance: Finder = (situation) => {
  const open = ledgerOf(situation.caseFile).tasks.find(({ balanced }) => !balanced)
  if (!open) return null
  const step = at(situation, 'balance_ledger', `Decide about the rows of ${open.systemName}: ${open.sentence}`)
  return { ...step, taskId: open.taskId }
}

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
  lawDecided,
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
