import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/policy: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const policyMoreVectors = [
  {
    id: 'W067',
    input: {
      rule_id: 'POL-OMNISTUDIO-CCPA-45',
      request_type: 'deletion',
      received_at: '2027-12-31T23:30:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-14',
      due_at: null,
      extension_notice_by: '2028-02-14',
      extension_valid: null,
      extended_due_date: '2028-03-30',
    },
    receivedOn: '2027-12-31',
    working:
      'Received 23:30 on Fri 31 Dec 2027 in America/New_York (in UTC it is 04:30 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 45 = Mon 14 Feb 2028. Extension also counts from receipt: day 31 = 31 Jan, day 60 = 29 Feb, day 90 = Thu 30 Mar 2028; notice by the end of Mon 14 Feb 2028. The policy promises no confirmation date.',
  },
  {
    id: 'W068',
    input: {
      rule_id: 'POL-OMNISTUDIO-CCPA-45',
      request_type: 'access',
      received_at: '2026-07-08T10:00:00-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-08-24T09:00:00-04:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-08-22',
      due_at: null,
      extension_notice_by: '2026-08-22',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2026-07-08',
    working:
      'Received 10:00 on Wed 8 Jul 2026 in America/New_York. That day is day 0: day 23 = 31 Jul, day 45 = Sat 22 Aug 2026. A Saturday, and it stays: no rolling here. Extension also counts from receipt: day 23 = 31 Jul, day 54 = 31 Aug, day 84 = 30 Sep, day 90 = Tue 6 Oct 2026; notice by the end of Sat 22 Aug 2026. Notice went out at 09:00:00 on Mon 24 Aug 2026 local: too late, so the first date stands. The Monday after a Saturday is late.',
  },
] as const satisfies readonly DeadlineVector[]
