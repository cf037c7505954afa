import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/us-state: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const usStateRequestCToMMoreVectors = [
  {
    id: 'W001',
    input: {
      rule_id: 'US-CT-REQ',
      request_type: 'deletion',
      received_at: '2027-12-31T23:30:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-02-15T00:01:00-05:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-14',
      due_at: null,
      extension_notice_by: '2028-02-14',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2027-12-31',
    working:
      'Received 23:30 on Fri 31 Dec 2027 in America/New_York (in UTC it is 04:30 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 45 = Mon 14 Feb 2028. Extension also counts from receipt: day 31 = 31 Jan, day 60 = 29 Feb, day 90 = Thu 30 Mar 2028; notice by the end of Mon 14 Feb 2028. Notice went out at 00:01:00 on Tue 15 Feb 2028 local: too late, so the first date stands. Day 90 would have been 30 March 2028.',
  },
  {
    id: 'W002',
    input: {
      rule_id: 'US-DE-REQ',
      request_type: 'deletion',
      received_at: '2026-10-08T14:00:00-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-11-23T08:00:00-05:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-22',
      due_at: null,
      extension_notice_by: '2026-11-22',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2026-10-08',
    working:
      'Received 14:00 on Thu 8 Oct 2026 in America/New_York. That day is day 0: day 23 = 31 Oct, day 45 = Sun 22 Nov 2026. A Sunday, and it stays: no rolling here. Extension also counts from receipt: day 23 = 31 Oct, day 53 = 30 Nov, day 84 = 31 Dec, day 90 = Wed 6 Jan 2027; notice by the end of Sun 22 Nov 2026. Notice went out at 08:00:00 on Mon 23 Nov 2026 local: too late, so the first date stands. The Monday after a Sunday is a day late (AMB-06).',
  },
  {
    id: 'W003',
    input: {
      rule_id: 'US-FL-REQ',
      request_type: 'access',
      received_at: '2027-01-31T09:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-03-17T23:59:30-04:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-03-17',
      due_at: null,
      extension_notice_by: '2027-03-17',
      extension_valid: true,
      extended_due_date: '2027-04-01',
    },
    receivedOn: '2027-01-31',
    working:
      'Received 09:00 on Sun 31 Jan 2027 in America/New_York. That day is day 0: day 28 = 28 Feb, day 45 = Wed 17 Mar 2027. Extension also counts from receipt: day 28 = 28 Feb, day 59 = 31 Mar, day 60 = Thu 1 Apr 2027; notice by the end of Wed 17 Mar 2027. Notice went out at 23:59:30 on Wed 17 Mar 2027 local: in time. Florida adds 15 days only. Clocks change on 14 March inside the first period.',
  },
  {
    id: 'W004',
    input: {
      rule_id: 'US-IA-REQ',
      request_type: 'deletion',
      received_at: '2026-10-31T23:30:00-05:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-01-29T23:58:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-29',
      due_at: null,
      extension_notice_by: '2027-01-29',
      extension_valid: true,
      extended_due_date: '2027-03-15',
    },
    receivedOn: '2026-10-31',
    working:
      'Received 23:30 on Sat 31 Oct 2026 in America/Chicago (in UTC it is 04:30 on 1 Nov). That day is day 0: day 30 = 30 Nov, day 61 = 31 Dec, day 90 = Fri 29 Jan 2027. Extension also counts from receipt: day 30 = 30 Nov, day 61 = 31 Dec, day 92 = 31 Jan, day 120 = 28 Feb, day 135 = Mon 15 Mar 2027; notice by the end of Fri 29 Jan 2027. Notice went out at 23:58:00 on Fri 29 Jan 2027 local: in time. Iowa has 90 + 45. Clocks go back on 1 November: 90 x 24 hours would end an hour early, 22:30, and a count in UTC a day late.',
  },
  {
    id: 'W005',
    input: {
      rule_id: 'US-IN-REQ',
      request_type: 'portability',
      received_at: '2027-01-30T16:00:00-05:00',
      timezone: 'America/Indiana/Indianapolis',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-03-17T00:00:30-04:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-03-16',
      due_at: null,
      extension_notice_by: '2027-03-16',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2027-01-30',
    working:
      'Received 16:00 on Sat 30 Jan 2027 in America/Indiana/Indianapolis. That day is day 0: day 1 = 31 Jan, day 29 = 28 Feb, day 45 = Tue 16 Mar 2027. Extension also counts from receipt: day 1 = 31 Jan, day 29 = 28 Feb, day 60 = 31 Mar, day 90 = Fri 30 Apr 2027; notice by the end of Tue 16 Mar 2027. Notice went out at 00:00:30 on Wed 17 Mar 2027 local: too late, so the first date stands.',
  },
  {
    id: 'W006',
    input: {
      rule_id: 'US-KY-REQ',
      request_type: 'access',
      received_at: '2026-03-07T23:30:00-05:00',
      timezone: 'America/Kentucky/Louisville',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-21',
      due_at: null,
      extension_notice_by: '2026-04-21',
      extension_valid: null,
      extended_due_date: '2026-06-05',
    },
    receivedOn: '2026-03-07',
    working:
      'Received 23:30 on Sat 7 Mar 2026 in America/Kentucky/Louisville (in UTC it is 04:30 on 8 Mar). That day is day 0: day 24 = 31 Mar, day 45 = Tue 21 Apr 2026. Extension also counts from receipt: day 24 = 31 Mar, day 54 = 30 Apr, day 85 = 31 May, day 90 = Fri 5 Jun 2026; notice by the end of Tue 21 Apr 2026. Clocks go forward on 8 March: 45 x 24 hours would land at 00:30 on 22 April, a day off.',
  },
  {
    id: 'W007',
    input: {
      rule_id: 'US-MD-REQ',
      request_type: 'correction',
      received_at: '2026-10-12T08:30:00-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-11-26T18:00:00-05:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-26',
      due_at: null,
      extension_notice_by: '2026-11-26',
      extension_valid: true,
      extended_due_date: '2027-01-10',
    },
    receivedOn: '2026-10-12',
    working:
      'Received 08:30 on Mon 12 Oct 2026 in America/New_York. That day is day 0: day 19 = 31 Oct, day 45 = Thu 26 Nov 2026. Extension also counts from receipt: day 19 = 31 Oct, day 49 = 30 Nov, day 80 = 31 Dec, day 90 = Sun 10 Jan 2027; notice by the end of Thu 26 Nov 2026. Notice went out at 18:00:00 on Thu 26 Nov 2026 local: in time. Day 45 is Thanksgiving, which stays; so does the extended Sunday (AMB-06).',
  },
] as const satisfies readonly DeadlineVector[]
