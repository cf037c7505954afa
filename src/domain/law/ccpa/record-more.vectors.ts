import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/ccpa: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const ccpaRecordMoreVectors = [
  {
    id: 'W063',
    input: {
      rule_id: 'US-CA-CCPA-RECORDS-24M',
      request_type: 'record-keeping',
      received_at: '2028-02-29T10:00:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2030-02-28',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2028-02-29',
    working:
      'Received 10:00 on Tue 29 Feb 2028 in America/Los_Angeles. 24 months on from 29 Feb 2028 = Thu 28 Feb 2030 (Feb 2030 has no 29, so its last day). Retention floor: nothing moves it.',
  },
  {
    id: 'W064',
    input: {
      rule_id: 'US-CA-CCPA-RECORDS-24M',
      request_type: 'record-keeping',
      received_at: '2026-03-01T07:30:00Z',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-28',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-02-28',
    working:
      'Received 23:30 on Sat 28 Feb 2026 in America/Los_Angeles (in UTC it is 07:30 on 1 Mar). 24 months on from 28 Feb 2026 = Mon 28 Feb 2028. 28 February leads to 28 February, though 2028 has a 29th.',
  },
  {
    id: 'W065',
    input: {
      rule_id: 'US-CA-CCPA-METRICS-JUL1',
      request_type: 'metrics',
      received_at: '2027-01-01T07:30:00Z',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-07-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-31',
    working:
      'Received 23:30 on Thu 31 Dec 2026 in America/Los_Angeles (in UTC it is 07:30 on 1 Jan). Figures of calendar year 2026 are due on 1 July of the year after: Thu 1 Jul 2027; it is also the first 1 July to come. In UTC it would already be a day of 2027.',
  },
  {
    id: 'W066',
    input: {
      rule_id: 'US-CA-CCPA-METRICS-JUL1',
      request_type: 'metrics',
      received_at: '2027-07-02T09:00:00-07:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-07-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-07-02',
    working:
      'Received 09:00 on Fri 2 Jul 2027 in America/Los_Angeles. Figures of calendar year 2027 are due on 1 July of the year after: Sat 1 Jul 2028; it is also the first 1 July to come. A Saturday, and it stays: no rolling here. This year’s 1 July has just passed.',
  },
] as const satisfies readonly DeadlineVector[]
