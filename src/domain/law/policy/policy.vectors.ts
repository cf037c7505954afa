import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/policy: computed outside this project, never re-recorded to make a test pass. */
export const policyVectors = [
  {
    id: 'V286',
    input: {
      rule_id: 'POL-OMNIPOSTR-RIGHTS-30D',
      request_type: 'access',
      received_at: '2026-02-02T10:00:00-05:00',
      timezone: 'America/New_York',
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
    working:
      'Receipt in America/New_York falls on 2026-02-02 (Mon). Day of receipt excluded; day 30 = 2026-03-04 (Wed).',
  },
  {
    id: 'V288',
    input: {
      rule_id: 'POL-OMNIPOSTR-RIGHTS-30D',
      request_type: 'access',
      received_at: '2026-07-05T23:59:00-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-08-04',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-07-05',
    working:
      'Receipt in America/New_York falls on 2026-07-05 (Sun). Day of receipt excluded; day 30 = 2026-08-04 (Tue).',
  },
  {
    id: 'V289',
    input: {
      rule_id: 'POL-OMNIPOSTR-RIGHTS-30D',
      request_type: 'access',
      received_at: '2027-01-31T10:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-03-02',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-01-31',
    working:
      'Receipt in America/New_York falls on 2027-01-31 (Sun). Day of receipt excluded; day 30 = 2027-03-02 (Tue). 30 days from 31 January = 2 March, later than the GDPR month.',
  },
  {
    id: 'V293',
    input: {
      rule_id: 'POL-OMNIPOSTR-INQUIRY-5BD',
      request_type: 'inquiry',
      received_at: '2026-12-22T10:00:00+00:00',
      timezone: 'Europe/London',
      calendar: 'GB-EW',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-12-31',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-22',
    working:
      'Receipt in Europe/London falls on 2026-12-22 (Tue). Day of receipt excluded; 5 business/working days on calendar GB-EW, skipping 2026-12-25 (Fri), 2026-12-28 (Mon) -> 2026-12-31 (Thu). Christmas Day and substitute 28 December.',
  },
  {
    id: 'V294',
    input: {
      rule_id: 'POL-OMNIPOSTR-INQUIRY-5BD',
      request_type: 'inquiry',
      received_at: '2026-03-31T10:00:00+01:00',
      timezone: 'Europe/London',
      calendar: 'GB-EW',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-09',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-03-31',
    working:
      'Receipt in Europe/London falls on 2026-03-31 (Tue). Day of receipt excluded; 5 business/working days on calendar GB-EW, skipping 2026-04-03 (Fri), 2026-04-06 (Mon) -> 2026-04-09 (Thu).',
  },
  {
    id: 'V295',
    input: {
      rule_id: 'POL-OMNIPOSTR-INQUIRY-5BD',
      request_type: 'inquiry',
      received_at: '2026-06-06T23:00:00-04:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-06-12',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-06',
    working:
      'Receipt in America/New_York falls on 2026-06-06 (Sat). Day of receipt excluded; 5 business/working days on calendar US-FED (no holiday in the window) -> 2026-06-12 (Fri). Saturday receipt.',
  },
  {
    id: 'V296',
    input: {
      rule_id: 'POL-OMNISTUDIO-POLICY-CHANGE-30D',
      request_type: 'policy-change',
      received_at: '2027-03-01T00:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-30',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-03-01',
    working:
      'Change takes effect on 2027-03-01 (Mon); notice at least 30 days before -> latest notice date 2027-01-30 (Sat) (backward count, month lengths matter).',
  },
  {
    id: 'V297',
    input: {
      rule_id: 'POL-OMNISTUDIO-POLICY-CHANGE-30D',
      request_type: 'policy-change',
      received_at: '2028-03-01T00:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-01-31',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2028-03-01',
    working:
      'Change takes effect on 2028-03-01 (Wed); notice at least 30 days before -> latest notice date 2028-01-31 (Mon) (backward count, month lengths matter). Leap year.',
  },
] as const satisfies readonly DeadlineVector[]
