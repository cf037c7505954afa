import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/canada: computed outside this project, never re-recorded to make a test pass. */
export const canadaVectors = [
  {
    id: 'V250',
    input: {
      rule_id: 'CA-PIPEDA-30',
      request_type: 'access',
      received_at: '2026-06-12T10:00:00-04:00',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-13',
      due_at: null,
      extension_notice_by: '2026-07-12',
      extension_valid: null,
      extended_due_date: '2026-08-11',
    },
    receivedOn: '2026-06-12',
    working:
      'Receipt in America/Toronto falls on 2026-06-12 (Fri). Day of receipt excluded; day 30 = 2026-07-12 (Sun). That day is a weekend day -> moves to 2026-07-13 (Mon). Extension runs from receipt, not from the first due date: day 60 = 2026-08-11 (Tue); notice must go out by 2026-07-12 (Sun). Sunday is a holiday under the Interpretation Act.',
  },
  {
    id: 'V251',
    input: {
      rule_id: 'CA-PIPEDA-30',
      request_type: 'access',
      received_at: '2026-06-01T10:00:00-04:00',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-02',
      due_at: null,
      extension_notice_by: '2026-07-01',
      extension_valid: null,
      extended_due_date: '2026-07-31',
    },
    receivedOn: '2026-06-01',
    working:
      'Receipt in America/Toronto falls on 2026-06-01 (Mon). Day of receipt excluded; day 30 = 2026-07-01 (Wed). That day is a holiday -> moves to 2026-07-02 (Thu). Extension runs from receipt, not from the first due date: day 60 = 2026-07-31 (Fri); notice must go out by 2026-07-01 (Wed). Canada Day.',
  },
  {
    id: 'V252',
    input: {
      rule_id: 'CA-PIPEDA-30',
      request_type: 'access',
      received_at: '2026-08-31T10:00:00-04:00',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-10-01',
      due_at: null,
      extension_notice_by: '2026-09-30',
      extension_valid: null,
      extended_due_date: '2026-10-30',
    },
    receivedOn: '2026-08-31',
    working:
      'Receipt in America/Toronto falls on 2026-08-31 (Mon). Day of receipt excluded; day 30 = 2026-09-30 (Wed). That day is a holiday -> moves to 2026-10-01 (Thu). Extension runs from receipt, not from the first due date: day 60 = 2026-10-30 (Fri); notice must go out by 2026-09-30 (Wed). National Day for Truth and Reconciliation.',
  },
  {
    id: 'V253',
    input: {
      rule_id: 'CA-PIPEDA-30',
      request_type: 'access',
      received_at: '2026-10-12T10:00:00-04:00',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-12',
      due_at: null,
      extension_notice_by: '2026-11-11',
      extension_valid: null,
      extended_due_date: '2026-12-11',
    },
    receivedOn: '2026-10-12',
    working:
      'Receipt in America/Toronto falls on 2026-10-12 (Mon). Day of receipt excluded; day 30 = 2026-11-11 (Wed). That day is a holiday -> moves to 2026-11-12 (Thu). Extension runs from receipt, not from the first due date: day 60 = 2026-12-11 (Fri); notice must go out by 2026-11-11 (Wed). Remembrance Day.',
  },
  {
    id: 'V255',
    input: {
      rule_id: 'CA-PIPEDA-30',
      request_type: 'access',
      received_at: '2026-01-30T10:00:00-05:00',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-03-02',
      due_at: null,
      extension_notice_by: '2026-03-01',
      extension_valid: null,
      extended_due_date: '2026-03-31',
    },
    receivedOn: '2026-01-30',
    working:
      'Receipt in America/Toronto falls on 2026-01-30 (Fri). Day of receipt excluded; day 30 = 2026-03-01 (Sun). That day is a weekend day -> moves to 2026-03-02 (Mon). Extension runs from receipt, not from the first due date: day 60 = 2026-03-31 (Tue); notice must go out by 2026-03-01 (Sun).',
  },
  {
    id: 'V260',
    input: {
      rule_id: 'CA-QC-P391-30',
      request_type: 'rectification',
      received_at: '2028-01-31T10:00:00-05:00',
      timezone: 'America/Toronto',
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
    receivedOn: '2028-01-31',
    working:
      'Receipt in America/Toronto falls on 2028-01-31 (Mon). Day of receipt excluded; day 30 = 2028-03-01 (Wed).',
  },
  {
    id: 'V261',
    input: {
      rule_id: 'CA-QC-P391-30',
      request_type: 'access',
      received_at: '2026-09-13T23:50:00-04:00',
      timezone: 'America/Toronto',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-10-13',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-09-13',
    working:
      'Receipt in America/Toronto falls on 2026-09-13 (Sun). Day of receipt excluded; day 30 = 2026-10-13 (Tue).',
  },
] as const satisfies readonly DeadlineVector[]
