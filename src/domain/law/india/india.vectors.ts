import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/india: computed outside this project, never re-recorded to make a test pass. */
export const indiaVectors = [
  {
    id: 'V247',
    input: {
      rule_id: 'IN-DPDP-BREACH-72H',
      request_type: 'breach-notice',
      received_at: '2027-06-01T22:10:00+05:30',
      timezone: 'Asia/Kolkata',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-06-04',
      due_at: '2027-06-04T22:10:00+05:30',
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-06-01',
    working:
      'Aware at 2027-06-01T22:10:00+05:30 (Asia/Kolkata); 72 elapsed hours (UTC arithmetic) -> 2027-06-04T22:10:00+05:30. Hours run through nights, weekends and holidays. Rules apply from May 2027; no DST in India.',
  },
  {
    id: 'V248',
    input: {
      rule_id: 'IN-DPDP-BREACH-72H',
      request_type: 'breach-notice',
      received_at: '2027-10-29T20:00:00+01:00',
      timezone: 'Asia/Kolkata',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-11-02',
      due_at: '2027-11-02T00:30:00+05:30',
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-10-30',
    working:
      'Aware at 2027-10-30T00:30:00+05:30 (Asia/Kolkata); 72 elapsed hours (UTC arithmetic) -> 2027-11-02T00:30:00+05:30. Hours run through nights, weekends and holidays. European clocks change inside the window; Indian wall time is unaffected.',
  },
] as const satisfies readonly DeadlineVector[]
