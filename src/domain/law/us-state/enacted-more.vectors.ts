import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/us-state: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const usStateEnactedMoreVectors = [
  {
    id: 'W053',
    input: {
      rule_id: 'US-AL-REQ',
      request_type: 'access',
      received_at: '2027-05-01T00:30:00-05:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-06-15',
      due_at: null,
      extension_notice_by: '2027-06-15',
      extension_valid: null,
      extended_due_date: '2027-07-30',
    },
    receivedOn: '2027-05-01',
    working:
      'Received 00:30 on Sat 1 May 2027 in America/Chicago. That day is day 0: day 30 = 31 May, day 45 = Tue 15 Jun 2027. Extension also counts from receipt: day 30 = 31 May, day 60 = 30 Jun, day 90 = Fri 30 Jul 2027; notice by the end of Tue 15 Jun 2027. First day in force.',
  },
  {
    id: 'W054',
    input: {
      rule_id: 'US-AL-REQ',
      request_type: 'deletion',
      received_at: '2027-10-11T10:00:00-05:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-11-26T00:00:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-11-25',
      due_at: null,
      extension_notice_by: '2027-11-25',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2027-10-11',
    working:
      'Received 10:00 on Mon 11 Oct 2027 in America/Chicago. That day is day 0: day 20 = 31 Oct, day 45 = Thu 25 Nov 2027. Extension also counts from receipt: day 20 = 31 Oct, day 50 = 30 Nov, day 81 = 31 Dec, day 90 = Sun 9 Jan 2028; notice by the end of Thu 25 Nov 2027. Notice went out at 00:00:00 on Fri 26 Nov 2027 local: too late, so the first date stands. Day 45 is Thanksgiving, and it stays (AMB-06).',
  },
  {
    id: 'W055',
    input: {
      rule_id: 'US-LA-REQ',
      request_type: 'portability',
      received_at: '2027-11-30T10:00:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-01-14T23:59:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-01-14',
      due_at: null,
      extension_notice_by: '2028-01-14',
      extension_valid: true,
      extended_due_date: '2028-02-28',
    },
    receivedOn: '2027-11-30',
    working:
      'Received 10:00 on Tue 30 Nov 2027 in America/Chicago. That day is day 0: day 31 = 31 Dec, day 45 = Fri 14 Jan 2028. Extension also counts from receipt: day 31 = 31 Dec, day 62 = 31 Jan, day 90 = Mon 28 Feb 2028; notice by the end of Fri 14 Jan 2028. Notice went out at 23:59:00 on Fri 14 Jan 2028 local: in time.',
  },
  {
    id: 'W056',
    input: {
      rule_id: 'US-LA-REQ',
      request_type: 'correction',
      received_at: '2027-01-02T05:30:00Z',
      timezone: 'America/Chicago',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-15',
      due_at: null,
      extension_notice_by: '2027-02-15',
      extension_valid: null,
      extended_due_date: '2027-04-01',
    },
    receivedOn: '2027-01-01',
    working:
      'Received 23:30 on Fri 1 Jan 2027 in America/Chicago (in UTC it is 05:30 on 2 Jan). That day is day 0: day 30 = 31 Jan, day 45 = Mon 15 Feb 2027. Extension also counts from receipt: day 30 = 31 Jan, day 58 = 28 Feb, day 89 = 31 Mar, day 90 = Thu 1 Apr 2027; notice by the end of Mon 15 Feb 2027. First day in force. Day 45 is Washington’s Birthday, and it stays (AMB-06).',
  },
  {
    id: 'W057',
    input: {
      rule_id: 'US-OK-REQ',
      request_type: 'access',
      received_at: '2027-01-01T00:00:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-02-15T12:00:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-15',
      due_at: null,
      extension_notice_by: '2027-02-15',
      extension_valid: true,
      extended_due_date: '2027-04-01',
    },
    receivedOn: '2027-01-01',
    working:
      'Received 00:00 on Fri 1 Jan 2027 in America/Chicago. That day is day 0: day 30 = 31 Jan, day 45 = Mon 15 Feb 2027. Extension also counts from receipt: day 30 = 31 Jan, day 58 = 28 Feb, day 89 = 31 Mar, day 90 = Thu 1 Apr 2027; notice by the end of Mon 15 Feb 2027. Notice went out at 12:00:00 on Mon 15 Feb 2027 local: in time. The first moment of the act. Day 45 is Washington’s Birthday, and it stays (AMB-06).',
  },
  {
    id: 'W058',
    input: {
      rule_id: 'US-OK-REQ',
      request_type: 'opt-out',
      received_at: '2028-01-15T22:00:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-03-01T00:01:00-06:00',
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
      'Received 22:00 on Sat 15 Jan 2028 in America/Chicago (in UTC it is 04:00 on 16 Jan). That day is day 0: day 16 = 31 Jan, day 45 = Tue 29 Feb 2028. Extension also counts from receipt: day 16 = 31 Jan, day 45 = 29 Feb, day 76 = 31 Mar, day 90 = Fri 14 Apr 2028; notice by the end of Tue 29 Feb 2028. Notice went out at 00:01:00 on Wed 1 Mar 2028 local: too late, so the first date stands. The notice was due on the leap day.',
  },
  {
    id: 'W059',
    input: {
      rule_id: 'US-VT-REQ',
      request_type: 'access',
      received_at: '2028-01-01T00:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-15',
      due_at: null,
      extension_notice_by: '2028-02-15',
      extension_valid: null,
      extended_due_date: '2028-03-31',
    },
    receivedOn: '2028-01-01',
    working:
      'Received 00:00 on Sat 1 Jan 2028 in America/New_York. That day is day 0: day 30 = 31 Jan, day 45 = Tue 15 Feb 2028. Extension also counts from receipt: day 30 = 31 Jan, day 59 = 29 Feb, day 90 = Fri 31 Mar 2028; notice by the end of Tue 15 Feb 2028. The first moment of the act.',
  },
  {
    id: 'W060',
    input: {
      rule_id: 'US-VT-REQ',
      request_type: 'deletion',
      received_at: '2028-02-29T23:30:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-04-15T00:01:00-04:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-04-14',
      due_at: null,
      extension_notice_by: '2028-04-14',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2028-02-29',
    working:
      'Received 23:30 on Tue 29 Feb 2028 in America/New_York (in UTC it is 04:30 on 1 Mar). That day is day 0: day 31 = 31 Mar, day 45 = Fri 14 Apr 2028. Extension also counts from receipt: day 31 = 31 Mar, day 61 = 30 Apr, day 90 = Mon 29 May 2028; notice by the end of Fri 14 Apr 2028. Notice went out at 00:01:00 on Sat 15 Apr 2028 local: too late, so the first date stands.',
  },
] as const satisfies readonly DeadlineVector[]
