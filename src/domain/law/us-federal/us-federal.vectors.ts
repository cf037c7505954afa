import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/us-federal: computed outside this project, never re-recorded to make a test pass. */
export const usFederalVectors = [
  {
    id: 'V127',
    input: {
      rule_id: 'US-FED-CANSPAM-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2026-06-26T09:00:00-04:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-13',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-26',
    working:
      'Receipt in America/New_York falls on 2026-06-26 (Fri). Day of receipt excluded; 10 business/working days on calendar US-FED, skipping 2026-07-03 (Fri) -> 2026-07-13 (Mon). 4 July 2026 is a Saturday, observed Friday 3 July.',
  },
  {
    id: 'V129',
    input: {
      rule_id: 'US-FED-CANSPAM-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2026-03-27T09:00:00-04:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-10',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-03-27',
    working:
      'Receipt in America/New_York falls on 2026-03-27 (Fri). Day of receipt excluded; 10 business/working days on calendar US-FED (no holiday in the window) -> 2026-04-10 (Fri). Good Friday (3 April) and Easter Monday are not US federal holidays.',
  },
  {
    id: 'V131',
    input: {
      rule_id: 'US-FED-CANSPAM-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2026-05-15T23:30:00-07:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-06-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-05-16',
    working:
      'Receipt in America/New_York falls on 2026-05-16 (Sat). Day of receipt excluded; 10 business/working days on calendar US-FED, skipping 2026-05-25 (Mon) -> 2026-06-01 (Mon).',
  },
  {
    id: 'V132',
    input: {
      rule_id: 'US-FED-TCPA-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2026-11-20T09:00:00-05:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-12-07',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-11-20',
    working:
      'Receipt in America/New_York falls on 2026-11-20 (Fri). Day of receipt excluded; 10 business/working days on calendar US-FED, skipping 2026-11-26 (Thu) -> 2026-12-07 (Mon). Text STOP.',
  },
  {
    id: 'V133',
    input: {
      rule_id: 'US-FED-TCPA-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2027-06-10T09:00:00-04:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-06-25',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-06-10',
    working:
      'Receipt in America/New_York falls on 2027-06-10 (Thu). Day of receipt excluded; 10 business/working days on calendar US-FED, skipping 2027-06-18 (Fri) -> 2027-06-25 (Fri). Juneteenth 2027 is a Saturday, observed Friday 18 June.',
  },
] as const satisfies readonly DeadlineVector[]
