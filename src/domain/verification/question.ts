import type { CheckMethod, DataPoint } from '../case/case.event'
import type { CaseState } from '../case/case.state'
import { type AgentProof, type Evidence, POINTS } from './reached'
import type { Requirement } from './requirement'

/** The next thing to ask: the least intrusive that still helps. */
export type Question = Readonly<{ method: CheckMethod; dataPoint: DataPoint; sentence: string }>

/** What a question and a sentence are made from. */
export type Situation = Readonly<{ caseFile: CaseState; needed: Requirement; evidence: Evidence; agent: AgentProof }>

/** Data points in the order in which they are asked: what the person knows by heart and what tells a thief least comes first. */
const ASK_ORDER: readonly (readonly [DataPoint, string])[] = [
  ['email', 'the e-mail address on file'],
  ['account_id', 'the account number on file'],
  ['workspace', 'the name of the workspace'],
  ['call_date', 'the day of the call'],
  ['customer_since', 'since when they are a client'],
  ['last_order', 'the last order or invoice'],
  ['phone', 'the telephone number on file'],
  ['name', 'the name on file'],
  ['postal', 'the postal address on file'],
]

/** Points that only some requesters can know. */
const KNOWN_TO: Partial<Record<DataPoint, readonly CaseState['facts']['requesterRole'][]>> = {
  account_id: ['client_user', 'agent', 'parent', 'other'],
  workspace: ['client_user', 'channel_end_user', 'agent'],
  call_date: ['caller', 'agent', 'other'],
  customer_since: ['client_user', 'agent'],
  last_order: ['client_user', 'agent'],
}

/** Proposes what to ask next; null when nothing of the list would help. */
export function nextQuestion(situation: Situation): Question | null {
  const { caseFile, evidence, agent, needed } = situation
  if (agent === 'missing') return agentQuestion(evidence, needed)
  const asked = (method: CheckMethod) =>
    caseFile.checks.some((check) => check.method === method && check.withdrawn === null)
  if (caseFile.facts.requesterRole === 'client_user' && !asked('account_reauthentication')) {
    return {
      method: 'account_reauthentication',
      dataPoint: 'account_id',
      sentence:
        'Ask the requester to sign in to the account again and confirm the request there: nothing new is collected.',
    }
  }
  const enough = needed.level === 'high' ? POINTS.high : POINTS.reasonable
  if (evidence.points.length >= enough && needed.regime === 'ccpa' && needed.level === 'high') return DECLARATION
  return pointQuestion(situation)
}

const DECLARATION: Question = {
  method: 'declaration',
  dataPoint: 'other',
  sentence:
    'Ask for a signed declaration under penalty of perjury that the requester is the person concerned, and keep it.',
}

function agentQuestion(evidence: Evidence, { regime }: Requirement): Question {
  if (!evidence.permission) {
    const signed = regime === 'ccpa' ? 'permission signed by the consumer' : 'written authority of the person concerned'
    return { method: 'agent_permission', dataPoint: 'other', sentence: `Ask the agent for the ${signed}.` }
  }
  return {
    method: 'direct_confirmation',
    dataPoint: 'other',
    sentence: 'Ask the consumer directly, over a channel on file, to confirm that the agent may act.',
  }
}

function pointQuestion({ caseFile, evidence }: Situation): Question | null {
  const { requesterRole } = caseFile.facts
  const tried = caseFile.checks.filter(({ withdrawn, result }) => withdrawn === null && result !== 'unclear')
  const open = ASK_ORDER.find(
    ([point]) =>
      !evidence.points.includes(point) &&
      !tried.some(({ dataPoint }) => dataPoint === point) &&
      (KNOWN_TO[point]?.includes(requesterRole) ?? true),
  )
  if (!open) return null
  const [dataPoint, words] = open
  return { method: 'known_record', dataPoint, sentence: `Ask for ${words} and compare it with a known record.` }
}

/** One sentence on where a right stands. */
export function sentenceFor(
  situation: Omit<Situation, 'caseFile'> & Readonly<{ met: boolean; overridden: boolean }>,
): string {
  const { needed, evidence, agent, met, overridden } = situation
  if (overridden) return 'The level is not reached; a second person approved going on without it.'
  if (needed.level === 'none')
    return agent === 'missing' ? `${needed.why} The agent’s permission is missing.` : needed.why
  const matched = matchedWords(evidence)
  if (met) return `${matched} That is enough. ${needed.why}`
  const missing = missingWords(situation)
  return `${matched} Missing: ${missing}.`
}

function matchedWords({ account, points, possession }: Evidence): string {
  if (account) return 'The requester signed in to the account again.'
  if (points.length === 0) return 'Nothing matches a known record yet.'
  const count = points.length === 1 ? '1 data point matches' : `${points.length} data points match`
  return `${count} what is on file${possession ? ', over a channel on file' : ''}.`
}

/** What still has to be shown, as a phrase. */
function missingWords({ needed, evidence, agent }: Omit<Situation, 'caseFile'>): string {
  const short = (needed.level === 'high' ? POINTS.high : POINTS.reasonable) - evidence.points.length
  const parts: string[] = []
  if (short > 0 && !evidence.account)
    parts.push(short === 1 ? 'one more matching data point' : `${short} more matching data points`)
  if (needed.regime === 'ccpa' && needed.level === 'high' && !evidence.declaration && !evidence.account) {
    parts.push('a signed declaration')
  }
  if (agent === 'missing')
    parts.push(evidence.permission ? 'the consumer’s own confirmation' : 'the agent’s signed permission')
  return parts.join(' and ')
}
