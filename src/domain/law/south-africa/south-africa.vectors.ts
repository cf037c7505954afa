import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/south-africa: computed outside this project, never re-recorded to make a test pass. */
export const southAfricaVectors = [
  {
    id: 'V278',
    input: {
      rule_id: 'ZA-PAIA-ACCESS-30',
      request_type: 'access',
      received_at: '2027-03-28T10:00:00+02:00',
      timezone: 'Africa/Johannesburg',
      calendar: 'ZA',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-04-28',
      due_at: null,
      extension_notice_by: '2027-04-27',
      extension_valid: null,
      extended_due_date: '2027-05-27',
    },
    receivedOn: '2027-03-28',
    working:
      'Receipt in Africa/Johannesburg falls on 2027-03-28 (Sun). Day of receipt excluded; day 30 = 2027-04-27 (Tue). That day is a holiday -> moves to 2027-04-28 (Wed). Extension runs from receipt, not from the first due date: day 60 = 2027-05-27 (Thu); notice must go out by 2027-04-27 (Tue). Freedom Day 27 April 2027 is a Tuesday.',
  },
  {
    id: 'V279',
    input: {
      rule_id: 'ZA-PAIA-ACCESS-30',
      request_type: 'access',
      received_at: '2026-06-26T10:00:00+02:00',
      timezone: 'Africa/Johannesburg',
      calendar: 'ZA',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-27',
      due_at: null,
      extension_notice_by: '2026-07-26',
      extension_valid: null,
      extended_due_date: '2026-08-25',
    },
    receivedOn: '2026-06-26',
    working:
      'Receipt in Africa/Johannesburg falls on 2026-06-26 (Fri). Day of receipt excluded; day 30 = 2026-07-26 (Sun). That day is a weekend day -> moves to 2026-07-27 (Mon). Extension runs from receipt, not from the first due date: day 60 = 2026-08-25 (Tue); notice must go out by 2026-07-26 (Sun). Sunday.',
  },
] as const satisfies readonly DeadlineVector[]
