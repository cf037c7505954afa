import type { CaseFacts } from '../case/case.event'
import { legalArea } from '../law/place'
import { ruleById } from '../law/registry'
import type { RightId } from '../policy/right'

/** How sure the office is of who asks, weakest first. */
export const LEVELS = ['none', 'reasonable', 'high'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  none: 'No proof of identity',
  reasonable: 'Reasonably certain',
  high: 'Reasonably high certainty',
}

/** True when the first level is at least the second. */
export const reaches = (level: Level, needed: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(needed)

/** The families of law that ask for identity in different ways. */
export const VERIFICATION_REGIMES = ['ccpa', 'gdpr', 'uk', 'us-state', 'policy'] as const
export type VerificationRegime = (typeof VERIFICATION_REGIMES)[number]

/** What one right needs before it is acted upon, and why. */
export type Requirement = Readonly<{
  right: RightId
  regime: VerificationRegime
  level: Level
  why: string
  citation: string
}>

/** What the level of a right depends on beside the right: whose law, and whether what is at stake is sensitive. */
export type Stakes = Readonly<{ sensitive: boolean; specificPieces: boolean }>

/** The families of law that bear on a case, by its confirmed clocks and, while it has none, by residence. */
export function verificationRegimes(facts: Pick<CaseFacts, 'ruleIds' | 'residence'>): readonly VerificationRegime[] {
  const regimes = new Set(facts.ruleIds.flatMap(jurisdictionsOf).flatMap(regimeOf))
  if (regimes.size === 0 && facts.residence !== null) regimes.add(regimeOfResidence(facts.residence))
  return regimes.size > 0 ? VERIFICATION_REGIMES.filter((regime) => regimes.has(regime)) : ['policy']
}

function jurisdictionsOf(ruleId: string): readonly string[] {
  const rule = ruleById(ruleId)
  if (!rule.ok) return []
  const { clock, jurisdiction } = rule.value
  return clock.kind === 'earliest-of' ? clock.ruleIds.flatMap(jurisdictionsOf) : [jurisdiction]
}

function regimeOf(jurisdiction: string): readonly VerificationRegime[] {
  if (jurisdiction === 'US-CA') return ['ccpa']
  if (jurisdiction === 'EU') return ['gdpr']
  if (jurisdiction === 'UK') return ['uk']
  return jurisdiction.startsWith('US-') && jurisdiction !== 'US-FED' ? ['us-state'] : []
}

function regimeOfResidence(residence: string): VerificationRegime {
  const areas = {
    california: 'ccpa',
    'united-states': 'us-state',
    eea: 'gdpr',
    'united-kingdom': 'uk',
    other: 'policy',
  } as const
  return areas[legalArea(residence)]
}

/** The strictest requirement for a right among the families of law that bear on the case. */
export function requirementFor(right: RightId, regimes: readonly VerificationRegime[], stakes: Stakes): Requirement {
  const [first, ...others] = regimes.map((regime) => requirementUnder(regime, right, stakes))
  return others.reduce(
    (strictest, next) => (reaches(strictest.level, next.level) ? strictest : next),
    first ?? requirementUnder('policy', right, stakes),
  )
}

/** Rights which disclose and change nothing that could harm the person if somebody else asked. */
const UNVERIFIED: Partial<Record<RightId, readonly [why: string, citation: string]>> = {
  'marketing-opt-out': ['Marketing stops without proof of identity.', '15 U.S.C. 7704(a)(3); GDPR art. 21(3)'],
  'opt-out-sale-sharing': ['An opt-out needs no verification; ask only what finds the record.', '11 CCR 7026(d)'],
  'limit-sensitive': ['A request to limit needs no verification; ask only what finds the record.', '11 CCR 7027(e)'],
  'consent-withdrawal': ['Withdrawing consent is as easy as giving it.', 'GDPR art. 7(3)'],
  'shine-the-light': ['The answer names categories and recipients, no data of the person.', 'Cal. Civ. Code 1798.83'],
  inquiry: ['A general question discloses no personal data.', 'GDPR art. 12(6)'],
  complaint: ['A complaint is acknowledged without proof of identity.', 'DPA 2018 s. 164A; GDPR art. 12(6)'],
  'child-report': [
    'A report about a child is acted upon without collecting more of the child’s data.',
    'policy duties A54, B37, C37',
  ],
}

function requirementUnder(regime: VerificationRegime, right: RightId, stakes: Stakes): Requirement {
  const free = UNVERIFIED[right]
  if (free) return { right, regime, level: 'none', why: free[0], citation: free[1] }
  switch (regime) {
    case 'ccpa':
      return californian(right, stakes)
    case 'gdpr':
    case 'uk':
      return european(regime, right, stakes)
    case 'us-state':
      return requirement(
        regime,
        right,
        stakes,
        'commercially reasonable efforts to authenticate',
        'state privacy acts, authentication clauses',
      )
    case 'policy':
      return requirement(regime, right, stakes, 'matching what is on file', 'the organisation’s own procedure')
  }
}

/** Specific pieces: reasonably high. Categories: reasonable. Deletion and correction: either, by sensitivity. */
function californian(right: RightId, { sensitive, specificPieces }: Stakes): Requirement {
  const regime = 'ccpa'
  if (right === 'access' || right === 'portability') {
    return specificPieces
      ? {
          right,
          regime,
          level: 'high',
          why: 'Specific pieces of personal information are asked for.',
          citation: '11 CCR 7062(c)',
        }
      : { right, regime, level: 'reasonable', why: 'Only categories are disclosed.', citation: '11 CCR 7062(b)' }
  }
  if (right === 'automated-decision') {
    return {
      right,
      regime,
      level: 'none',
      why: 'An opt-out of automated decisions need not be verifiable.',
      citation: '11 CCR 7221',
    }
  }
  const disputed = right === 'correction' ? ' The data in dispute proves nothing (11 CCR 7060(h)).' : ''
  return sensitive
    ? {
        right,
        regime,
        level: 'high',
        why: `Sensitive data would be changed or lost.${disputed}`,
        citation: '11 CCR 7062(d)',
      }
    : {
        right,
        regime,
        level: 'reasonable',
        why: `Nothing sensitive would be changed or lost.${disputed}`,
        citation: '11 CCR 7062(d)',
      }
}

/** Reasonable identification; identity papers only on real doubt, never as a rule. */
function european(regime: 'gdpr' | 'uk', right: RightId, { sensitive }: Stakes): Requirement {
  const law = regime === 'uk' ? 'UK GDPR' : 'GDPR'
  const citation = `${law} art. 12(6), 11, 32`
  return sensitive
    ? {
        right,
        regime,
        level: 'high',
        why: 'Special or otherwise sensitive data needs more than control of a mailbox.',
        citation,
      }
    : {
        right,
        regime,
        level: 'reasonable',
        why: 'Identify the person by reasonable means; ask for papers only on real doubt.',
        citation,
      }
}

function requirement(
  regime: VerificationRegime,
  right: RightId,
  { sensitive }: Stakes,
  means: string,
  citation: string,
): Requirement {
  const why = sensitive
    ? `Sensitive data is at stake, so more than ${means} is needed.`
    : `Identify the person by ${means}.`
  return { right, regime, level: sensitive ? 'high' : 'reasonable', why, citation }
}
