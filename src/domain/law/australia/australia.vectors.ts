import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/australia: computed outside this project, never re-recorded to make a test pass. */
export const australiaVectors = [
  {
    id: 'V270',
    input: {
      rule_id: 'AU-APP12-30',
      request_type: 'access',
      received_at: '2026-06-30T15:00:00Z',
      timezone: 'Australia/Sydney',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-31',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-07-01',
    working:
      'Receipt in Australia/Sydney falls on 2026-07-01 (Wed). Day of receipt excluded; day 30 = 2026-07-31 (Fri). 01:00 on 1 July in Sydney.',
  },
  {
    id: 'V271',
    input: {
      rule_id: 'AU-APP12-30',
      request_type: 'correction',
      received_at: '2026-09-09T10:00:00+10:00',
      timezone: 'Australia/Sydney',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-10-09',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-09-09',
    working:
      'Receipt in Australia/Sydney falls on 2026-09-09 (Wed). Day of receipt excluded; day 30 = 2026-10-09 (Fri). Sydney clocks go forward 4 October.',
  },
] as const satisfies readonly DeadlineVector[]
