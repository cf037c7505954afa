import type { RightId } from '../policy/right'
import type { Candidate, RegimeFacts } from './regime-facts'

const policy = (ruleId: string, reason: string): Candidate => ({ ruleId, reason, source: 'policy' })

const CHILD = policy(
  'POL-CHILD-PROMPT-5BD',
  'The policy promises prompt deletion of a child’s data; five business days are the office’s own target.',
)
const MARKETING = policy(
  'POL-MARKETING-OPT-OUT-10BD',
  'The policy lets anybody opt out at any time; ten business days are the office’s own limit where no statute is known.',
)

/**
 * The clocks that come from the organisation's own words or from its office, for one right.
 * `dated` tells that a statute already runs for this right.
 */
export function policyClocks(facts: RegimeFacts, right: RightId, dated: boolean): readonly Candidate[] {
  if (right === 'child-report') return [CHILD]
  if (right === 'marketing-opt-out') return dated ? [] : [MARKETING]
  switch (facts.organisation) {
    case 'omni-studio':
      return omniStudio(facts, right, dated)
    case 'omnistra':
      return omnistra(right)
    case 'omnipostr':
      return omniPostr(right)
  }
}

const OMNI_ACKNOWLEDGE = policy(
  'POL-OMNISTUDIO-ACK-2BD',
  'The policy promises to acknowledge promptly (A63); two business days are the office’s own target, not law.',
)
const OMNI_CALIFORNIA = policy(
  'POL-OMNISTUDIO-CCPA-45',
  'The policy promises Californians an answer within 45 days (A51).',
)
const OMNI_REASONABLE = policy(
  'POL-OMNISTUDIO-REASONABLE-30D',
  'No statute is certain to run for this request. The policy promises a reasonable timeframe (A46); 30 days are the officer’s own target, not law.',
)
const EVERYBODY: readonly RightId[] = ['access', 'correction', 'deletion', 'portability', 'inquiry', 'complaint']
const CALIFORNIAN: readonly RightId[] = ['access', 'correction', 'deletion']

/** Three response standards in one policy (G15): 45 days for Californians, the statute where one runs, else a reasonable timeframe. */
function omniStudio({ residence }: RegimeFacts, right: RightId, dated: boolean): readonly Candidate[] {
  if (residence === 'US-CA' && CALIFORNIAN.includes(right)) return [OMNI_CALIFORNIA, OMNI_ACKNOWLEDGE]
  return dated || !EVERYBODY.includes(right) ? [OMNI_ACKNOWLEDGE] : [OMNI_REASONABLE, OMNI_ACKNOWLEDGE]
}

const OMNISTRA_STATUTORY = policy(
  'POL-OMNISTRA-STATUTORY',
  'The policy names no period (B33): the law of the requester governs.',
)
const OMNISTRA_RIGHTS: readonly RightId[] = [
  'access',
  'correction',
  'deletion',
  'portability',
  'restriction',
  'objection',
  'consent-withdrawal',
]

function omnistra(right: RightId): readonly Candidate[] {
  return OMNISTRA_RIGHTS.includes(right) ? [OMNISTRA_STATUTORY] : []
}

const POSTR_RIGHTS = policy(
  'POL-OMNIPOSTR-RIGHTS-30D',
  'The policy aims at an answer within 30 days (C30); the tighter of it and the statute leads (G13).',
)
const POSTR_ACKNOWLEDGE = policy(
  'POL-OMNIPOSTR-ACK-5BD',
  'The policy answers privacy inquiries within five business days (C41), so a rights request is confirmed by then.',
)
const POSTR_INQUIRY = policy(
  'POL-OMNIPOSTR-INQUIRY-5BD',
  'The policy answers privacy inquiries within five business days (C41).',
)
const POSTR_LISTED: readonly RightId[] = ['access', 'correction', 'deletion', 'objection', 'restriction', 'portability']

function omniPostr(right: RightId): readonly Candidate[] {
  if (right === 'inquiry' || right === 'complaint') return [POSTR_INQUIRY]
  return POSTR_LISTED.includes(right) ? [POSTR_RIGHTS, POSTR_ACKNOWLEDGE] : [POSTR_ACKNOWLEDGE]
}
