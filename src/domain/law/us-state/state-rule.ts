import { AMBIGUITY } from '../ambiguity'
import { type Appeal, type Confidence, type LawRule, PLAIN, RUNS_ON, type RuleScope } from '../rule'

/** What differs between the state privacy acts; all else is the same in each of them. */
export type StateAct = Readonly<{
  state: string
  act: string
  citation: string
  sourceUrl: string
  confidence: Confidence
  from: string | null
  /** Calendar days for the answer, and in all with the extension. */
  days: number
  totalDays: number
  /** Set where an opt-out needs no authentication: the provision that says so. */
  optOutWithoutProof: string | null
  rights?: readonly string[]
  scope?: RuleScope
  /** What is said of time spent on authentication; null where nothing was read about it. */
  waiting?: string | null
  notes: string
}>

const RIGHTS = ['access', 'deletion', 'correction', 'portability', 'opt-out']
const WAITING =
  'Where authentication fails the controller may ask for more and need not comply; the statute does not say that the clock stops, so it runs.'

/** The answer to a consumer request under one state's act, with the appeal against a refusal where the act has one. */
export function stateRequest(act: StateAct, appeal: StateAppeal | null): LawRule {
  const proof =
    act.optOutWithoutProof === null ? '' : ` An opt-out needs no authentication (${act.optOutWithoutProof}).`
  return {
    ...PLAIN,
    id: `US-${act.state}-REQ`,
    jurisdiction: `US-${act.state}`,
    regime: act.act,
    title: `${act.act}: answer within ${act.days} days`,
    citation: act.citation,
    sourceUrl: act.sourceUrl,
    confidence: act.confidence,
    requestTypes: act.rights ?? RIGHTS,
    scope: act.scope ?? null,
    clock: { kind: 'calendar-days', amount: act.days },
    extension: {
      total: { kind: 'calendar-days', amount: act.totalDays },
      condition: 'reasonably necessary, given the complexity and number of requests',
      noticeRule: `by the end of day ${act.days}`,
      noticeContent: 'The extension and its reason.',
    },
    appeal: appeal === null ? null : appealAgainst(appeal),
    suspension:
      act.waiting === null
        ? RUNS_ON
        : { ...RUNS_ON, text: `${act.waiting ?? WAITING}${proof}`, citation: act.citation },
    inForce: { from: act.from, to: null, note: act.from === null ? 'Start of force not recorded.' : null },
    ambiguities: [AMBIGUITY.stateWeekend, AMBIGUITY.stateAuthentication],
    notes: act.notes,
  }
}

/** What differs between the appeals. */
export type StateAppeal = Readonly<{
  state: string
  act: string
  citation: string
  sourceUrl: string
  confidence: Confidence
  from: string
  days: number
  totalDays: number | null
}>

function appealAgainst({ state, confidence }: StateAppeal): Appeal {
  return {
    ruleId: `US-${state}-APPEAL`,
    window: 'a reasonable period after the decision',
    content:
      'A refusal says how to appeal. A denied appeal gives the reasons and how to complain to the Attorney General.',
    confidence,
  }
}

/** The answer to an appeal against a refusal; it runs from receipt of the appeal, not from the refusal. */
export function stateAppeal(appeal: StateAppeal): LawRule {
  return {
    ...PLAIN,
    id: `US-${appeal.state}-APPEAL`,
    jurisdiction: `US-${appeal.state}`,
    regime: appeal.act,
    title: `${appeal.act}: answer an appeal within ${appeal.days} days`,
    citation: appeal.citation,
    sourceUrl: appeal.sourceUrl,
    confidence: appeal.confidence,
    requestTypes: ['appeal'],
    scope: { condition: 'Applies if the message contests a refusal under this act.', special: false },
    clock: { kind: 'calendar-days', amount: appeal.days },
    startsOn: 'receipt of the appeal',
    extension:
      appeal.totalDays === null
        ? null
        : {
            total: { kind: 'calendar-days', amount: appeal.totalDays },
            condition: 'reasonably necessary',
            noticeRule: `by the end of day ${appeal.days}`,
            noticeContent: 'The extension and its reason.',
          },
    inForce: { from: appeal.from, to: null, note: null },
    ambiguities: [AMBIGUITY.stateWeekend],
    notes: 'A denial gives the reasons in writing and how to complain to the Attorney General.',
  }
}
