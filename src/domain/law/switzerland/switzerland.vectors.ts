import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/switzerland: computed outside this project, never re-recorded to make a test pass. */
export const switzerlandVectors = [
  {
    id: 'V265',
    input: {
      rule_id: 'CH-FADP-ACCESS-30',
      request_type: 'access',
      received_at: '2026-02-02T10:00:00+01:00',
      timezone: 'Europe/Zurich',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-03-04',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-02-02',
    working: 'Receipt in Europe/Zurich falls on 2026-02-02 (Mon). Day of receipt excluded; day 30 = 2026-03-04 (Wed).',
  },
  {
    id: 'V268',
    input: {
      rule_id: 'CH-FADP-ACCESS-30',
      request_type: 'access',
      received_at: '2026-03-09T23:30:00+01:00',
      timezone: 'Europe/Zurich',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-08',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-03-09',
    working:
      'Receipt in Europe/Zurich falls on 2026-03-09 (Mon). Day of receipt excluded; day 30 = 2026-04-08 (Wed). Near midnight across a clock change: n*24 h lands on the wrong date.',
  },
] as const satisfies readonly DeadlineVector[]
