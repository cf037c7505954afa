import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/combination: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const combinationMoreVectors = [
  {
    id: 'W069',
    input: {
      rule_id: 'COMBO-OMNIPOSTR-CA',
      request_type: 'deletion',
      received_at: '2026-11-13T21:30:00-08:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: '2026-11-30',
      due_date: '2026-12-14',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-11-14',
    working:
      'Received 00:30 on Sat 14 Nov 2026 in America/New_York. Policy: day 16 = 30 Nov, day 30 = Mon 14 Dec 2026. CCPA: day 16 = 30 Nov, day 45 = Tue 29 Dec 2026. The earlier is Mon 14 Dec 2026. Confirmation within 10 business days: day 1 = 16 Nov, day 5 = 20 Nov, day 10 = Mon 30 Nov 2026; passed over as holidays of US-FED: Thu 26 Nov 2026. The confirmation still applies; Thanksgiving delays it by a day.',
  },
] as const satisfies readonly DeadlineVector[]
