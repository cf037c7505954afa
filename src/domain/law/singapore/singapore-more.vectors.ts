import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/singapore: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const singaporeMoreVectors = [
  {
    id: 'W094',
    input: {
      rule_id: 'SG-PDPA-30',
      request_type: 'correction',
      received_at: '2026-12-31T16:30:00Z',
      timezone: 'Asia/Singapore',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-31',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-01-01',
    working:
      'Received 00:30 on Fri 1 Jan 2027 in Asia/Singapore (in UTC it is 16:30 on 31 Dec). That day is day 0: day 30 = Sun 31 Jan 2027. A Sunday, and it stays: no rolling here. AMB-19.',
  },
  {
    id: 'W095',
    input: {
      rule_id: 'SG-PDPA-BREACH-3D',
      request_type: 'breach-notice',
      received_at: '2026-12-30T10:00:00+08:00',
      timezone: 'Asia/Singapore',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-02',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-30',
    working:
      'Received 10:00 on Wed 30 Dec 2026 in Asia/Singapore. That day is day 0: day 1 = 31 Dec, day 3 = Sat 2 Jan 2027. A Saturday, and it stays: no rolling here. AMB-19.',
  },
  {
    id: 'W096',
    input: {
      rule_id: 'SG-PDPA-BREACH-3D',
      request_type: 'breach-notice',
      received_at: '2028-02-26T17:00:00Z',
      timezone: 'Asia/Singapore',
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
    receivedOn: '2028-02-27',
    working:
      'Received 01:00 on Sun 27 Feb 2028 in Asia/Singapore (in UTC it is 17:00 on 26 Feb). That day is day 0: day 2 = 29 Feb, day 3 = Wed 1 Mar 2028. Counted from the UTC day it would be 29 February.',
  },
] as const satisfies readonly DeadlineVector[]
