import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/korea: computed outside this project, never re-recorded to make a test pass. */
export const koreaVectors = [
  {
    id: 'V281',
    input: {
      rule_id: 'KR-PIPA-10',
      request_type: 'access',
      received_at: '2026-06-08T10:00:00+09:00',
      timezone: 'Asia/Seoul',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-06-18',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-08',
    working: 'Receipt in Asia/Seoul falls on 2026-06-08 (Mon). Day of receipt excluded; day 10 = 2026-06-18 (Thu).',
  },
  {
    id: 'V283',
    input: {
      rule_id: 'KR-PIPA-10',
      request_type: 'correction',
      received_at: '2026-07-03T15:30:00Z',
      timezone: 'Asia/Seoul',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-14',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-07-04',
    working:
      'Receipt in Asia/Seoul falls on 2026-07-04 (Sat). Day of receipt excluded; day 10 = 2026-07-14 (Tue). 00:30 on 4 July in Seoul.',
  },
] as const satisfies readonly DeadlineVector[]
