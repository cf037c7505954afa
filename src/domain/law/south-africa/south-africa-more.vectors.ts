import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/south-africa: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const southAfricaMoreVectors = [
  {
    id: 'W084',
    input: {
      rule_id: 'ZA-POPIA-CORRECT-30',
      request_type: 'correction',
      received_at: '2027-01-28T10:00:00+02:00',
      timezone: 'Africa/Johannesburg',
      calendar: 'ZA',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-27',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-01-28',
    working:
      'Received 10:00 on Thu 28 Jan 2027 in Africa/Johannesburg. That day is day 0: day 3 = 31 Jan, day 30 = Sat 27 Feb 2027. A Saturday, and it stays: no rolling here. Only a Sunday or a public holiday could move it.',
  },
  {
    id: 'W085',
    input: {
      rule_id: 'ZA-POPIA-CORRECT-30',
      request_type: 'deletion',
      received_at: '2028-01-30T22:30:00Z',
      timezone: 'Africa/Johannesburg',
      calendar: 'ZA',
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
    receivedOn: '2028-01-31',
    working:
      'Received 00:30 on Mon 31 Jan 2028 in Africa/Johannesburg (in UTC it is 22:30 on 30 Jan). That day is day 0: day 29 = 29 Feb, day 30 = Wed 1 Mar 2028. Counted from the UTC day it would be 29 February.',
  },
] as const satisfies readonly DeadlineVector[]
