import { dayName } from '#domain/deadline/day'
import type { IsoDate } from '#domain/kernel/civil-date'
import { ruleById } from '#domain/law/registry'
import type { ParsedPolicy } from './parsed-policy'
import { periodWords } from './period-text'
import { type NamedRegime, names, statesIn, statesNamed } from './regime-named'
import { type ResponseStandard, responseStandards } from './response-time'
import { type Found, type LintRule, listed } from './rule'
import { compareWithStatute, countLater, type Lateness } from './statute-time'

type Statute = Readonly<{ ruleId: string; regime: NamedRegime; name: string }>
type Bound = Pick<Statute, 'ruleId' | 'name'>
const ANSWER_STATUTES: readonly Statute[] = [
  { ruleId: 'EU-GDPR-ART12-1M', regime: 'gdpr', name: 'one month (GDPR art. 12(3))' },
  { ruleId: 'UK-GDPR-ART12A-1M', regime: 'uk', name: 'one month (UK GDPR art. 12A)' },
  { ruleId: 'US-CA-CCPA-45', regime: 'california', name: '45 days (Cal. Civ. Code 1798.130(a)(2))' },
]
const OPT_OUT_STATUTES: readonly Statute[] = [
  { ruleId: 'US-CA-CCPA-OPTOUT-15BD', regime: 'california', name: '15 business days (11 CCR 7026(f))' },
]
/** CAN-SPAM binds whoever sends commercial mail to the United States; a policy seldom names it. */
const MARKETING_STATUTE: Statute = {
  ruleId: 'US-FED-CANSPAM-10BD',
  regime: 'california',
  name: '10 business days (15 U.S.C. 7704(a)(4)(A))',
}
const HOURS_TO_AUTHORITY = 72

/** The statutes that bind a promise: those of the regime it is made for, else of every regime that the policy names. */
function statutesFor(
  policy: ParsedPolicy,
  { scope }: ResponseStandard,
  statutes: readonly Statute[],
): readonly Statute[] {
  return statutes.filter(({ regime }) => {
    if (scope.length === 0) return names(policy, regime)
    return scope.includes(regime) || (scope.includes('gdpr') && regime === 'uk' && names(policy, 'uk'))
  })
}

/** The request acts of the states that a promise is made for, else of every state that the policy names. */
function stateStatutes(policy: ParsedPolicy, { scope, context }: ResponseStandard): readonly Bound[] {
  const own = statesIn(context)
  if (own.length === 0 && scope.length > 0) return []
  return (own.length > 0 ? own : statesNamed(policy)).flatMap((state) => {
    const rule = ruleById(`${state}-REQ`)
    if (!rule.ok || rule.value.clock.kind !== 'calendar-days') return []
    return [{ ruleId: rule.value.id, name: `${rule.value.clock.amount} days (${rule.value.citation})` }]
  })
}

function lateFor(promise: ResponseStandard, statutes: readonly Bound[], today: IsoDate): readonly Found[] {
  const year = Number(today.slice(0, 4))
  const late = new Map<string, string[]>()
  for (const { ruleId, name } of statutes) {
    const lateness = compareWithStatute(promise, ruleId, year)
    if (lateness === null || lateness.late === 0) continue
    const words = lateWords(lateness)
    late.set(words, [...(late.get(words) ?? []), name])
  }
  const parts = [...late].map(([words, statuteNames]) => `later than ${listed(statuteNames)} ${words}`)
  return parts.length > 0 ? [{ lines: [promise.line], finding: `${periodWords(promise)} is ${parts.join('; ')}.` }] : []
}

function lateWords({ late, lateAfterRolling, of, first }: Lateness): string {
  const example = first
    ? `: what arrives on ${dayName(first.receivedOn)} is answered on ${dayName(first.promisedOn)} instead of ${dayName(first.statuteOn)}`
    : ''
  const rolled = lateAfterRolling === late ? '' : ` (${lateAfterRolling} where the last day has moved over closed days)`
  return `on ${late} of ${of} receipt dates${rolled}${example}`
}

const longer: LintRule = {
  id: 'response-time-longer-than-statute',
  gaps: ['G13'],
  why: 'A promise can shorten a statute’s period, never lengthen it; whoever relies on the promise answers late.',
  consoleDoes: 'Runs both clocks and lets the earlier lead; the derivation shows each.',
  find: (policy, { today }) =>
    responseStandards(policy)
      .filter(({ kind }) => kind === 'period')
      .flatMap((promise) => {
        const statutes = [...statutesFor(policy, promise, ANSWER_STATUTES), ...stateStatutes(policy, promise)]
        if (promise.subject === 'request') return lateFor(promise, statutes, today)
        if (promise.subject === 'opt-out')
          return lateFor(promise, statutesFor(policy, promise, OPT_OUT_STATUTES), today)
        return promise.subject === 'marketing' ? lateFor(promise, [MARKETING_STATUTE], today) : []
      }),
}

const acknowledgmentLate: LintRule = {
  id: 'acknowledgment-longer-than-statute',
  gaps: [],
  why: 'California wants receipt confirmed within 10 business days (11 CCR 7021(a)).',
  consoleDoes: 'Sets the acknowledgment of Californian cases to 10 business days, whatever the policy says.',
  find: (policy, { today }) =>
    responseStandards(policy)
      .filter(
        ({ subject, kind, scope }) =>
          subject === 'acknowledgment' &&
          kind === 'period' &&
          (scope.includes('california') || (scope.length === 0 && names(policy, 'california'))),
      )
      .flatMap((promise) => {
        const lateness = acknowledgmentLateness(promise, today)
        return lateness > 0
          ? [
              {
                lines: [promise.line],
                finding: `An acknowledgment within ${periodWords(promise)} can be later than 10 business days (11 CCR 7021(a)).`,
              },
            ]
          : []
      }),
}

/** On how many receipt dates of the year an acknowledgment comes after ten business days. */
function acknowledgmentLateness(promise: ResponseStandard, today: IsoDate): number {
  const tenDays = { amount: 10, unit: 'business-day' } as const
  return countLater(promise, tenDays, Number(today.slice(0, 4)))
}

const breachLate: LintRule = {
  id: 'breach-notice-later-than-statute',
  gaps: [],
  why: 'The authority has to hear of a breach within 72 hours of awareness (GDPR art. 33(1)).',
  consoleDoes: 'Runs the 72 hours on every incident, whatever the policy says.',
  find: (policy) =>
    names(policy, 'gdpr')
      ? responseStandards(policy)
          .filter(({ subject, kind }) => subject === 'breach' && kind === 'period')
          .filter(
            (promise) => hoursOf(promise) > HOURS_TO_AUTHORITY && /authorit|regulator|commissioner/i.test(promise.text),
          )
          .map((promise) => ({
            lines: [promise.line],
            finding: `A breach is reported within ${periodWords(promise)}, which is longer than 72 hours.`,
          }))
      : [],
}

const hoursOf = ({ amount, unit }: ResponseStandard): number =>
  amount * { hour: 1, day: 24, 'business-day': 24, week: 168, month: 720, year: 8_760 }[unit]

const extensionLonger: LintRule = {
  id: 'extension-longer-than-statute',
  gaps: [],
  why: 'One extension is allowed: 45 further days in California (90 in all), two further months under the GDPR (three in all).',
  consoleDoes: 'Offers the statute’s extension and no longer one, and closes it when the first period has ended.',
  find: (policy, { today }) =>
    responseStandards(policy)
      .filter(({ subject, kind }) => subject === 'extension' && kind === 'period')
      .flatMap((promise) => {
        const isTotal = /\btotal\b|in all|altogether/i.test(promise.text)
        const limits = statutesFor(policy, promise, ANSWER_STATUTES).flatMap(({ regime }) =>
          extensionLimit(regime, isTotal),
        )
        const beaten = limits.filter(({ limit }) => countLater(promise, limit, Number(today.slice(0, 4))) > 0)
        return beaten.length > 0
          ? [
              {
                lines: [promise.line],
                finding: `An extension of ${periodWords(promise)}${isTotal ? ' in all' : ''} is longer than the law allows: ${beaten.map(({ words }) => words).join('; ')}.`,
              },
            ]
          : []
      }),
}

type Limit = Readonly<{ limit: Pick<ResponseStandard, 'amount' | 'unit'>; words: string }>

function extensionLimit(regime: NamedRegime, isTotal: boolean): readonly Limit[] {
  if (regime === 'california')
    return [
      {
        limit: { amount: isTotal ? 90 : 45, unit: 'day' },
        words: `${isTotal ? '90 days in all' : '45 further days'} (Cal. Civ. Code 1798.130(a)(2))`,
      },
    ]
  if (regime === 'gdpr')
    return [
      {
        limit: { amount: isTotal ? 3 : 2, unit: 'month' },
        words: `${isTotal ? 'three months in all' : 'two further months'} (GDPR art. 12(3))`,
      },
    ]
  return []
}

/** Promised periods against those of the law, computed by the law engine. */
export const STATUTE_RULES: readonly LintRule[] = [longer, acknowledgmentLate, breachLate, extensionLonger]
