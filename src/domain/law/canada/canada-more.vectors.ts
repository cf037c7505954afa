import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/canada: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const canadaMoreVectors = [
  {
    id: 'W070',
    input: {
      rule_id: 'CA-AB-PIPA-45',
      request_type: 'access',
      received_at: '2026-12-31T23:30:00-06:00',
      timezone: 'America/Edmonton',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-14',
      due_at: null,
      extension_notice_by: '2027-02-14',
      extension_valid: null,
      extended_due_date: '2027-03-16',
    },
    receivedOn: '2026-12-31',
    working:
      'Received 23:30 on Thu 31 Dec 2026 in America/Edmonton (in UTC it is 05:30 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 45 = Sun 14 Feb 2027. A Sunday, and it stays: no rolling here. Extension also counts from receipt: day 31 = 31 Jan, day 59 = 28 Feb, day 75 = Tue 16 Mar 2027; notice by the end of Sun 14 Feb 2027. No rolling rule is recorded for Alberta, which keeps UTC-6 all year.',
  },
  {
    id: 'W071',
    input: {
      rule_id: 'CA-AB-PIPA-45',
      request_type: 'correction',
      received_at: '2028-01-15T10:00:00-06:00',
      timezone: 'America/Edmonton',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-03-01T01:05:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-29',
      due_at: null,
      extension_notice_by: '2028-02-29',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2028-01-15',
    working:
      'Received 10:00 on Sat 15 Jan 2028 in America/Edmonton. That day is day 0: day 16 = 31 Jan, day 45 = Tue 29 Feb 2028. Extension also counts from receipt: day 16 = 31 Jan, day 45 = 29 Feb, day 75 = Thu 30 Mar 2028; notice by the end of Tue 29 Feb 2028. Notice went out at 01:05:00 on Wed 1 Mar 2028 local: too late, so the first date stands. The notice was due on the leap day.',
  },
  {
    id: 'W072',
    input: {
      rule_id: 'CA-BC-PIPA-30BD',
      request_type: 'access',
      received_at: '2026-11-20T10:00:00-07:00',
      timezone: 'America/Vancouver',
      calendar: 'CA-INTERP',
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-01-05T23:30:00-07:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-05',
      due_at: null,
      extension_notice_by: '2027-01-05',
      extension_valid: true,
      extended_due_date: '2027-02-16',
    },
    receivedOn: '2026-11-20',
    working:
      'Received 10:00 on Fri 20 Nov 2026 in America/Vancouver. That day is day 0; count Monday to Friday: day 1 = 23 Nov, day 5 = 27 Nov, day 10 = 4 Dec, day 15 = 11 Dec, day 20 = 18 Dec, day 25 = 28 Dec, day 30 = Tue 5 Jan 2027; passed over as holidays of CA-INTERP: Fri 25 Dec 2026, Fri 1 Jan 2027. Extension also counts from receipt: day 1 = 23 Nov, day 5 = 27 Nov, day 10 = 4 Dec, day 15 = 11 Dec, day 20 = 18 Dec, day 25 = 28 Dec, day 30 = 5 Jan, day 35 = 12 Jan, day 40 = 19 Jan, day 45 = 26 Jan, day 50 = 2 Feb, day 55 = 9 Feb, day 60 = Tue 16 Feb 2027; passed over as holidays of CA-INTERP: Fri 25 Dec 2026, Fri 1 Jan 2027; notice by the end of Tue 5 Jan 2027. Notice went out at 23:30:00 on Tue 5 Jan 2027 local: in time. Boxing Day 2026 is a Saturday. British Columbia keeps UTC-7 all year from 2026.',
  },
  {
    id: 'W073',
    input: {
      rule_id: 'CA-BC-PIPA-30BD',
      request_type: 'correction',
      received_at: '2026-03-05T07:30:00Z',
      timezone: 'America/Vancouver',
      calendar: 'CA-INTERP',
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-04-18T00:01:00-07:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-17',
      due_at: null,
      extension_notice_by: '2026-04-17',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2026-03-04',
    working:
      'Received 23:30 on Wed 4 Mar 2026 in America/Vancouver (in UTC it is 07:30 on 5 Mar). That day is day 0; count Monday to Friday: day 1 = 5 Mar, day 5 = 11 Mar, day 10 = 18 Mar, day 15 = 25 Mar, day 20 = 1 Apr, day 25 = 10 Apr, day 30 = Fri 17 Apr 2026; passed over as holidays of CA-INTERP: Fri 3 Apr 2026, Mon 6 Apr 2026. Extension also counts from receipt: day 1 = 5 Mar, day 5 = 11 Mar, day 10 = 18 Mar, day 15 = 25 Mar, day 20 = 1 Apr, day 25 = 10 Apr, day 30 = 17 Apr, day 35 = 24 Apr, day 40 = 1 May, day 45 = 8 May, day 50 = 15 May, day 55 = 25 May, day 60 = Mon 1 Jun 2026; passed over as holidays of CA-INTERP: Fri 3 Apr 2026, Mon 6 Apr 2026, Mon 18 May 2026; notice by the end of Fri 17 Apr 2026. Notice went out at 00:01:00 on Sat 18 Apr 2026 local: too late, so the first date stands. Good Friday and Easter Monday are both listed.',
  },
  {
    id: 'W074',
    input: {
      rule_id: 'CA-CASL-UNSUB-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2028-12-22T16:00:00-05:00',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2029-01-09',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2028-12-22',
    working:
      'Received 16:00 on Fri 22 Dec 2028 in America/Toronto. That day is day 0; count Monday to Friday: day 1 = 26 Dec, day 5 = 2 Jan, day 10 = Tue 9 Jan 2029; passed over as holidays of CA-INTERP: Mon 25 Dec 2028, Mon 1 Jan 2029. 26 December is not a listed holiday and counts.',
  },
  {
    id: 'W075',
    input: {
      rule_id: 'CA-CASL-UNSUB-10BD',
      request_type: 'marketing-opt-out',
      received_at: '2026-03-31T02:30:00Z',
      timezone: 'America/Toronto',
      calendar: 'CA-INTERP',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-15',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-03-30',
    working:
      'Received 22:30 on Mon 30 Mar 2026 in America/Toronto (in UTC it is 02:30 on 31 Mar). That day is day 0; count Monday to Friday: day 1 = 31 Mar, day 5 = 8 Apr, day 10 = Wed 15 Apr 2026; passed over as holidays of CA-INTERP: Fri 3 Apr 2026, Mon 6 Apr 2026. Good Friday and Easter Monday are both listed.',
  },
] as const satisfies readonly DeadlineVector[]
