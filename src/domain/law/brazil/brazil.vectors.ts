import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/brazil: computed outside this project, never re-recorded to make a test pass. */
export const brazilVectors = [
  {
    id: 'V263',
    input: {
      rule_id: 'BR-LGPD-ACCESS-15',
      request_type: 'access',
      received_at: '2028-02-17T23:30:00-03:00',
      timezone: 'America/Sao_Paulo',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-03-03',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2028-02-17',
    working:
      'Receipt in America/Sao_Paulo falls on 2028-02-17 (Thu). Day of receipt excluded; day 15 = 2028-03-03 (Fri). Leap day inside.',
  },
  {
    id: 'V264',
    input: {
      rule_id: 'BR-LGPD-ACCESS-15',
      request_type: 'access',
      received_at: '2026-07-01T01:30:00Z',
      timezone: 'America/Sao_Paulo',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-15',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-30',
    working:
      'Receipt in America/Sao_Paulo falls on 2026-06-30 (Tue). Day of receipt excluded; day 15 = 2026-07-15 (Wed). 22:30 on 30 June in Sao Paulo.',
  },
] as const satisfies readonly DeadlineVector[]
