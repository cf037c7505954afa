/** Everything a person, or an authority, can ask of the organisation: the closed list for the whole product. */
export const RIGHT_IDS = [
  'access',
  'portability',
  'deletion',
  'correction',
  'restriction',
  'objection',
  'consent-withdrawal',
  'marketing-opt-out',
  'opt-out-sale-sharing',
  'limit-sensitive',
  'shine-the-light',
  'automated-decision',
  'inquiry',
  'complaint',
  'child-report',
] as const
export type RightId = (typeof RIGHT_IDS)[number]

/** What the officer and the letters call a right. */
export const RIGHT_LABELS: Readonly<Record<RightId, string>> = {
  access: 'Access',
  portability: 'Portability',
  deletion: 'Deletion',
  correction: 'Correction',
  restriction: 'Restriction',
  objection: 'Objection',
  'consent-withdrawal': 'Withdrawal of consent',
  'marketing-opt-out': 'Marketing opt-out',
  'opt-out-sale-sharing': 'Opt-out of sale and sharing',
  'limit-sensitive': 'Limit use of sensitive data',
  'shine-the-light': 'Shine the Light',
  'automated-decision': 'Automated decisions',
  inquiry: 'Privacy inquiry',
  complaint: 'Complaint or appeal',
  'child-report': 'Report about a child',
}

/** True for an id of the closed list. */
export function isRightId(text: string): text is RightId {
  return (RIGHT_IDS as readonly string[]).includes(text)
}

/** The words which statutes and the law register use, by the right they belong to. */
const REQUEST_TYPES: Readonly<Record<string, RightId>> = {
  erasure: 'deletion',
  rectification: 'correction',
  know: 'access',
  appeal: 'complaint',
  'opt-out': 'opt-out-sale-sharing',
  'objection-direct-marketing': 'marketing-opt-out',
  'admt-opt-out': 'automated-decision',
  'admt-access': 'automated-decision',
  'child-removal': 'child-report',
}

/** The right which a request type of the law register means; null for types that are no right, such as `breach-notice`. */
export function rightOfRequestType(requestType: string): RightId | null {
  return REQUEST_TYPES[requestType] ?? (isRightId(requestType) ? requestType : null)
}
