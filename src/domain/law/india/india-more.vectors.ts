import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/india: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const indiaMoreVectors = [
  {
    id: 'W086',
    input: {
      rule_id: 'IN-DPDP-GRIEVANCE-90',
      request_type: 'complaint',
      received_at: '2027-05-13T00:00:00+05:30',
      timezone: 'Asia/Kolkata',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-08-11',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-05-13',
    working:
      'Received 00:00 on Thu 13 May 2027 in Asia/Kolkata (in UTC it is 18:30 on 12 May). That day is day 0: day 18 = 31 May, day 48 = 30 Jun, day 79 = 31 Jul, day 90 = Wed 11 Aug 2027. The first moment of the rule; in UTC it is still the day before.',
  },
  {
    id: 'W087',
    input: {
      rule_id: 'IN-DPDP-GRIEVANCE-90',
      request_type: 'access',
      received_at: '2027-12-01T19:00:00Z',
      timezone: 'Asia/Kolkata',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-03-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-12-02',
    working:
      'Received 00:30 on Thu 2 Dec 2027 in Asia/Kolkata (in UTC it is 19:00 on 1 Dec). That day is day 0: day 29 = 31 Dec, day 60 = 31 Jan, day 89 = 29 Feb, day 90 = Wed 1 Mar 2028. Counted from the UTC day it would be 29 February.',
  },
] as const satisfies readonly DeadlineVector[]
