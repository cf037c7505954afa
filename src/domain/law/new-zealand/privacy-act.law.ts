import { type LawRule, PLAIN } from '../rule'

/** Twenty working days for the decision; 25 December to 15 January do not count. */
export const newZealandAccess = {
  ...PLAIN,
  id: 'NZ-PRIVACY-20WD',
  jurisdiction: 'NZ',
  regime: 'Privacy Act 2020',
  title: 'New Zealand: decide within 20 working days',
  citation: 'Privacy Act 2020 s. 7, 44, 63',
  sourceUrl: 'https://plainlanguagelaw.ackama.com/acts/LMS23193/LMS23387.html',
  confidence: 'medium',
  requestTypes: ['access', 'correction'],
  clock: { kind: 'business-days', amount: 20 },
  startsOn: 'receipt; the first working day counted is after it',
  calendar: 'NZ-PRIVACY',
  extension: {
    total: 'open',
    condition: 'a large quantity, consultations or complexity (s. 48)',
    noticeRule: 'within the 20 working days',
    noticeContent: 'The period, the reasons and the right to complain to the Commissioner.',
  },
  notes:
    'The decision is due, not always the delivery. A transfer to another agency is due within 10 working days (from memory).',
} as const satisfies LawRule
