import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/singapore: computed outside this project, never re-recorded to make a test pass. */
export const singaporeVectors = [
  {
    id: 'V284',
    input: {
      rule_id: 'SG-PDPA-30',
      request_type: 'access',
      received_at: '2026-03-02T10:00:00+08:00',
      timezone: 'Asia/Singapore',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-03-02',
    working: 'Receipt in Asia/Singapore falls on 2026-03-02 (Mon). Day of receipt excluded; day 30 = 2026-04-01 (Wed).',
  },
] as const satisfies readonly DeadlineVector[]
