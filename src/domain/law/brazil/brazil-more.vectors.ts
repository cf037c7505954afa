import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/brazil: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const brazilMoreVectors = [
  {
    id: 'W080',
    input: {
      rule_id: 'BR-LGPD-BREACH-3BD',
      request_type: 'breach-notice',
      received_at: '2026-12-30T23:30:00-03:00',
      timezone: 'America/Sao_Paulo',
      calendar: 'WEEKDAYS',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-04',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-30',
    working:
      'Received 23:30 on Wed 30 Dec 2026 in America/Sao_Paulo (in UTC it is 02:30 on 31 Dec). That day is day 0; count Monday to Friday: day 1 = 31 Dec, day 3 = Mon 4 Jan 2027. The calendar WEEKDAYS knows no holidays, so 1 January counts.',
  },
  {
    id: 'W081',
    input: {
      rule_id: 'BR-LGPD-BREACH-3BD',
      request_type: 'breach-notice',
      received_at: '2026-07-01T02:30:00Z',
      timezone: 'America/Sao_Paulo',
      calendar: 'WEEKDAYS',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-03',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-30',
    working:
      'Received 23:30 on Tue 30 Jun 2026 in America/Sao_Paulo (in UTC it is 02:30 on 1 Jul). That day is day 0; count Monday to Friday: day 1 = 1 Jul, day 3 = Fri 3 Jul 2026. Counted from the UTC day it would end after the weekend.',
  },
] as const satisfies readonly DeadlineVector[]
