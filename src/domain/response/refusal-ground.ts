import type { CaseFacts } from '../case/case.event'
import type { RightId } from '../policy/right'

/** Whose law a ground belongs to; `policy` is for people to whom no statute is known to apply. */
type RefusalRegime = 'ccpa' | 'gdpr' | 'uk' | 'us-state' | 'policy'

/** A reason to do nothing about a request, with its citation. `rights` null: it can stand against any right. */
export type RefusalGround = Readonly<{
  id: string
  regime: RefusalRegime
  label: string
  citation: string
  rights: readonly RightId[] | null
}>

const european = (regime: 'gdpr' | 'uk', law: string): readonly RefusalGround[] => [
  {
    id: `${regime}-excessive`,
    regime,
    label: 'The request is manifestly unfounded or excessive',
    citation: `${law} art. 12(5)(b)`,
    rights: null,
  },
  {
    id: `${regime}-others`,
    regime,
    label: 'A copy would adversely affect the rights and freedoms of others',
    citation: `${law} art. 15(4)`,
    rights: ['access', 'portability'],
  },
  {
    id: `${regime}-accurate`,
    regime,
    label: 'The data is accurate and complete as it stands',
    citation: `${law} art. 16`,
    rights: ['correction'],
  },
  {
    id: `${regime}-compelling`,
    regime,
    label: 'Compelling legitimate grounds override the interests of the person, or a legal claim needs the processing',
    citation: `${law} art. 21(1)`,
    rights: ['objection'],
  },
  {
    id: `${regime}-no-restriction`,
    regime,
    label: 'None of the four cases for a restriction is given',
    citation: `${law} art. 18(1)`,
    rights: ['restriction'],
  },
]

/**
 * The grounds on which a request as a whole can be refused; the likeliest of each law stands first.
 * Why deletion has none of its own here: what must be kept is decided system by system, with its own exceptions.
 * Source: `law.md` (c) and (e); Cal. Civ. Code 1798.130(b), 1798.145(h)(3); 11 CCR 7023(b), 7026(e); GDPR and UK GDPR
 * art. 12(5), 15(4), 16, 18(1), 21(1).
 */
const GROUNDS: readonly RefusalGround[] = [
  {
    id: 'ccpa-excessive',
    regime: 'ccpa',
    label: 'The request is manifestly unfounded or excessive',
    citation: 'Cal. Civ. Code 1798.145(h)(3)',
    rights: null,
  },
  {
    id: 'ccpa-twice',
    regime: 'ccpa',
    label: 'Two such requests were answered within the last 12 months',
    citation: 'Cal. Civ. Code 1798.130(b)',
    rights: ['access', 'portability'],
  },
  {
    id: 'ccpa-accurate',
    regime: 'ccpa',
    label: 'On the totality of the circumstances the data is more likely than not accurate',
    citation: '11 CCR 7023(b)',
    rights: ['correction'],
  },
  {
    id: 'ccpa-fraud',
    regime: 'ccpa',
    label: 'There is a good-faith, reasonable and documented belief that the request is fraudulent',
    citation: '11 CCR 7026(e)',
    rights: ['opt-out-sale-sharing', 'limit-sensitive'],
  },
  ...european('gdpr', 'GDPR'),
  ...european('uk', 'UK GDPR'),
  {
    id: 'us-state',
    regime: 'us-state',
    label: 'The act of the state does not require it, for the reason given below',
    citation: '',
    rights: null,
  },
  {
    id: 'policy',
    regime: 'policy',
    label: 'No law that is known to apply gives this right, and the policy does not promise it',
    citation: '',
    rights: null,
  },
]

/** The grounds that fit the law and the rights of a case. */
export function refusalGroundsFor(
  facts: Pick<CaseFacts, 'residence' | 'ruleIds' | 'rights'>,
): readonly RefusalGround[] {
  const regimes = regimesOf(facts)
  return GROUNDS.filter(
    ({ regime, rights }) =>
      regimes.includes(regime) && (rights === null || rights.some((right) => facts.rights.includes(right))),
  )
}

function regimesOf({ residence, ruleIds }: Pick<CaseFacts, 'residence' | 'ruleIds'>): readonly RefusalRegime[] {
  const runs = (prefix: string) => ruleIds.some((ruleId) => ruleId.startsWith(prefix))
  const elsewhere = residence?.startsWith('US-') === true && residence !== 'US-CA' && runs(`${residence}-`)
  const found: RefusalRegime[] = [
    ...(residence === 'US-CA' || runs('US-CA-') ? (['ccpa'] as const) : []),
    ...(runs('EU-') ? (['gdpr'] as const) : []),
    ...(runs('UK-') ? (['uk'] as const) : []),
    ...(elsewhere ? (['us-state'] as const) : []),
  ]
  return found.length > 0 ? found : ['policy']
}
