import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/japan: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const japanVectors = [
  {
    id: 'W088',
    input: {
      rule_id: 'JP-APPI-BREACH-PRELIM',
      request_type: 'breach-notice',
      received_at: '2026-12-29T10:00:00+09:00',
      timezone: 'Asia/Tokyo',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-02',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-29',
    working:
      'Received 10:00 on Tue 29 Dec 2026 in Asia/Tokyo. The day of awareness is day 1 (AMB-18), so add 4 days: +2 = 31 Dec, +4 = Sat 2 Jan 2027. A Saturday, and it stays: no rolling here.',
  },
  {
    id: 'W089',
    input: {
      rule_id: 'JP-APPI-BREACH-PRELIM',
      request_type: 'breach-notice',
      received_at: '2028-02-25T15:30:00Z',
      timezone: 'Asia/Tokyo',
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
    receivedOn: '2028-02-26',
    working:
      'Received 00:30 on Sat 26 Feb 2028 in Asia/Tokyo (in UTC it is 15:30 on 25 Feb). The day of awareness is day 1 (AMB-18), so add 4 days: +3 = 29 Feb, +4 = Wed 1 Mar 2028. Counted from the UTC day it would be 29 February.',
  },
  {
    id: 'W090',
    input: {
      rule_id: 'JP-APPI-BREACH-FINAL-30',
      request_type: 'breach-notice',
      received_at: '2028-02-01T10:00:00+09:00',
      timezone: 'Asia/Tokyo',
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
    receivedOn: '2028-02-01',
    working:
      'Received 10:00 on Tue 1 Feb 2028 in Asia/Tokyo. The day of awareness is day 1 (AMB-18), so add 29 days: +28 = 29 Feb, +29 = Wed 1 Mar 2028.',
  },
  {
    id: 'W091',
    input: {
      rule_id: 'JP-APPI-BREACH-FINAL-30',
      request_type: 'breach-notice',
      received_at: '2026-12-31T15:30:00Z',
      timezone: 'Asia/Tokyo',
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
    receivedOn: '2027-01-01',
    working:
      'Received 00:30 on Fri 1 Jan 2027 in Asia/Tokyo (in UTC it is 15:30 on 31 Dec). The day of awareness is day 1 (AMB-18), so add 29 days: +29 = Sat 30 Jan 2027. A Saturday, and it stays: no rolling here.',
  },
] as const satisfies readonly DeadlineVector[]
