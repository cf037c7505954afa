import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/korea: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const koreaMoreVectors = [
  {
    id: 'W092',
    input: {
      rule_id: 'KR-PIPA-BREACH-72H',
      request_type: 'breach-notice',
      received_at: '2026-12-31T09:30:00+09:00',
      timezone: 'Asia/Seoul',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-03',
      due_at: '2027-01-03T09:30:00+09:00',
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-31',
    working:
      'Received 09:30 on Thu 31 Dec 2026 in Asia/Seoul. 72 elapsed hours, summed in UTC: 2026-12-31 00:30Z + 72 h = 2027-01-03 00:30Z = 09:30 on Sun 3 Jan 2027 local. Weekend and New Year count.',
  },
  {
    id: 'W093',
    input: {
      rule_id: 'KR-PIPA-BREACH-72H',
      request_type: 'breach-notice',
      received_at: '2026-10-24T20:15:00+02:00',
      timezone: 'Asia/Seoul',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-10-28',
      due_at: '2026-10-28T03:15:00+09:00',
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-10-25',
    working:
      'Received 03:15 on Sun 25 Oct 2026 in Asia/Seoul (in UTC it is 18:15 on 24 Oct). 72 elapsed hours, summed in UTC: 2026-10-24 18:15Z + 72 h = 2026-10-27 18:15Z = 03:15 on Wed 28 Oct 2026 local. Reported from Europe, where clocks go back on 25 October: that does not matter in Seoul.',
  },
] as const satisfies readonly DeadlineVector[]
