import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/new-zealand: computed outside this project, never re-recorded to make a test pass. */
export const newZealandVectors = [
  {
    id: 'V272',
    input: {
      rule_id: 'NZ-PRIVACY-20WD',
      request_type: 'access',
      received_at: '2026-12-10T10:00:00+13:00',
      timezone: 'Pacific/Auckland',
      calendar: 'NZ-PRIVACY',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-29',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-10',
    working:
      'Receipt in Pacific/Auckland falls on 2026-12-10 (Thu). Day of receipt excluded; 20 business/working days on calendar NZ-PRIVACY, skipping 2026-12-25 (Fri), 2026-12-28 (Mon), 2026-12-29 (Tue), 2026-12-30 (Wed), 2026-12-31 (Thu), 2027-01-01 (Fri), 2027-01-04 (Mon), 2027-01-05 (Tue), 2027-01-06 (Wed), 2027-01-07 (Thu), 2027-01-08 (Fri), 2027-01-11 (Mon), 2027-01-12 (Tue), 2027-01-13 (Wed), 2027-01-14 (Thu), 2027-01-15 (Fri) -> 2027-01-29 (Fri). 25 December to 15 January are not working days.',
  },
  {
    id: 'V273',
    input: {
      rule_id: 'NZ-PRIVACY-20WD',
      request_type: 'access',
      received_at: '2026-12-24T10:00:00+13:00',
      timezone: 'Pacific/Auckland',
      calendar: 'NZ-PRIVACY',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-15',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-24',
    working:
      'Receipt in Pacific/Auckland falls on 2026-12-24 (Thu). Day of receipt excluded; 20 business/working days on calendar NZ-PRIVACY, skipping 2026-12-25 (Fri), 2026-12-28 (Mon), 2026-12-29 (Tue), 2026-12-30 (Wed), 2026-12-31 (Thu), 2027-01-01 (Fri), 2027-01-04 (Mon), 2027-01-05 (Tue), 2027-01-06 (Wed), 2027-01-07 (Thu), 2027-01-08 (Fri), 2027-01-11 (Mon), 2027-01-12 (Tue), 2027-01-13 (Wed), 2027-01-14 (Thu), 2027-01-15 (Fri), 2027-02-08 (Mon) -> 2027-02-15 (Mon). First countable day is 18 January; Waitangi Day 2027 is a Saturday, Monday 8 February excluded.',
  },
  {
    id: 'V276',
    input: {
      rule_id: 'NZ-PRIVACY-20WD',
      request_type: 'correction',
      received_at: '2026-10-12T12:30:00Z',
      timezone: 'Pacific/Auckland',
      calendar: 'NZ-PRIVACY',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-11',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-10-13',
    working:
      'Receipt in Pacific/Auckland falls on 2026-10-13 (Tue). Day of receipt excluded; 20 business/working days on calendar NZ-PRIVACY, skipping 2026-10-26 (Mon) -> 2026-11-11 (Wed). 01:30 on 13 October in Auckland; Labour Day 26 October.',
  },
] as const satisfies readonly DeadlineVector[]
