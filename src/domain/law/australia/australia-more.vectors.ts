import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/australia: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const australiaMoreVectors = [
  {
    id: 'W082',
    input: {
      rule_id: 'AU-NDB-ASSESS-30',
      request_type: 'breach-notice',
      received_at: '2026-12-31T09:00:00+11:00',
      timezone: 'Australia/Sydney',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-30',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-31',
    working:
      'Received 09:00 on Thu 31 Dec 2026 in Australia/Sydney (in UTC it is 22:00 on 30 Dec). That day is day 0: day 30 = Sat 30 Jan 2027. A Saturday, and it stays: no rolling here. AMB-19.',
  },
  {
    id: 'W083',
    input: {
      rule_id: 'AU-NDB-ASSESS-30',
      request_type: 'breach-notice',
      received_at: '2028-01-30T14:30:00Z',
      timezone: 'Australia/Sydney',
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
    receivedOn: '2028-01-31',
    working:
      'Received 01:30 on Mon 31 Jan 2028 in Australia/Sydney (in UTC it is 14:30 on 30 Jan). That day is day 0: day 29 = 29 Feb, day 30 = Wed 1 Mar 2028. Counted from the UTC day it would be 29 February.',
  },
] as const satisfies readonly DeadlineVector[]
