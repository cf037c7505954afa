import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/us-state: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const usStateAppealAToMMoreVectors = [
  {
    id: 'W017',
    input: {
      rule_id: 'US-CO-APPEAL',
      request_type: 'appeal',
      received_at: '2027-12-31T23:30:00-07:00',
      timezone: 'America/Denver',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-02-14T23:59:00-07:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-14',
      due_at: null,
      extension_notice_by: '2028-02-14',
      extension_valid: true,
      extended_due_date: '2028-04-14',
    },
    receivedOn: '2027-12-31',
    working:
      'Received 23:30 on Fri 31 Dec 2027 in America/Denver (in UTC it is 06:30 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 45 = Mon 14 Feb 2028. Extension also counts from receipt: day 31 = 31 Jan, day 60 = 29 Feb, day 91 = 31 Mar, day 105 = Fri 14 Apr 2028; notice by the end of Mon 14 Feb 2028. Notice went out at 23:59:00 on Mon 14 Feb 2028 local: in time.',
  },
  {
    id: 'W018',
    input: {
      rule_id: 'US-CO-APPEAL',
      request_type: 'appeal',
      received_at: '2026-09-24T11:00:00-06:00',
      timezone: 'America/Denver',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-11-09T09:00:00-07:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-08',
      due_at: null,
      extension_notice_by: '2026-11-08',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2026-09-24',
    working:
      'Received 11:00 on Thu 24 Sep 2026 in America/Denver. That day is day 0: day 6 = 30 Sep, day 37 = 31 Oct, day 45 = Sun 8 Nov 2026. A Sunday, and it stays: no rolling here. Extension also counts from receipt: day 6 = 30 Sep, day 37 = 31 Oct, day 67 = 30 Nov, day 98 = 31 Dec, day 105 = Thu 7 Jan 2027; notice by the end of Sun 8 Nov 2026. Notice went out at 09:00:00 on Mon 9 Nov 2026 local: too late, so the first date stands. The Monday after a Sunday is a day late (AMB-06).',
  },
  {
    id: 'W019',
    input: {
      rule_id: 'US-CT-APPEAL',
      request_type: 'appeal',
      received_at: '2026-12-30T10:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-28',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-30',
    working:
      'Received 10:00 on Wed 30 Dec 2026 in America/New_York. That day is day 0: day 1 = 31 Dec, day 32 = 31 Jan, day 60 = Sun 28 Feb 2027. A Sunday, and it stays: no rolling here. AMB-06.',
  },
  {
    id: 'W020',
    input: {
      rule_id: 'US-DE-APPEAL',
      request_type: 'appeal',
      received_at: '2026-01-31T10:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-04-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-01-31',
    working:
      'Received 10:00 on Sat 31 Jan 2026 in America/New_York. That day is day 0: day 28 = 28 Feb, day 59 = 31 Mar, day 60 = Wed 1 Apr 2026.',
  },
  {
    id: 'W021',
    input: {
      rule_id: 'US-DE-APPEAL',
      request_type: 'appeal',
      received_at: '2026-06-30T23:59:59-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-08-29',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-30',
    working:
      'Received 23:59 on Tue 30 Jun 2026 in America/New_York (in UTC it is 03:59 on 1 Jul). That day is day 0: day 31 = 31 Jul, day 60 = Sat 29 Aug 2026. A Saturday, and it stays: no rolling here. AMB-06.',
  },
  {
    id: 'W022',
    input: {
      rule_id: 'US-FL-APPEAL',
      request_type: 'appeal',
      received_at: '2026-10-26T15:00:00-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-12-25',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-10-26',
    working:
      'Received 15:00 on Mon 26 Oct 2026 in America/New_York. That day is day 0: day 5 = 31 Oct, day 35 = 30 Nov, day 60 = Fri 25 Dec 2026. Christmas Day, and it stays (AMB-06).',
  },
  {
    id: 'W023',
    input: {
      rule_id: 'US-IN-APPEAL',
      request_type: 'appeal',
      received_at: '2026-01-01T00:00:00-05:00',
      timezone: 'America/Indiana/Indianapolis',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-03-02',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-01-01',
    working:
      'Received 00:00 on Thu 1 Jan 2026 in America/Indiana/Indianapolis. That day is day 0: day 30 = 31 Jan, day 58 = 28 Feb, day 60 = Mon 2 Mar 2026. The first moment of the act.',
  },
  {
    id: 'W024',
    input: {
      rule_id: 'US-IN-APPEAL',
      request_type: 'appeal',
      received_at: '2027-03-14T04:30:00Z',
      timezone: 'America/Indiana/Indianapolis',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-05-12',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-03-13',
    working:
      'Received 23:30 on Sat 13 Mar 2027 in America/Indiana/Indianapolis (in UTC it is 04:30 on 14 Mar). That day is day 0: day 18 = 31 Mar, day 48 = 30 Apr, day 60 = Wed 12 May 2027. Clocks go forward on 14 March.',
  },
  {
    id: 'W025',
    input: {
      rule_id: 'US-IA-APPEAL',
      request_type: 'appeal',
      received_at: '2026-07-09T09:00:00-05:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-09-07',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-07-09',
    working:
      'Received 09:00 on Thu 9 Jul 2026 in America/Chicago. That day is day 0: day 22 = 31 Jul, day 53 = 31 Aug, day 60 = Mon 7 Sep 2026. Labor Day, and it stays (AMB-06).',
  },
  {
    id: 'W026',
    input: {
      rule_id: 'US-IA-APPEAL',
      request_type: 'appeal',
      received_at: '2028-01-31T09:00:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-03-31',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2028-01-31',
    working:
      'Received 09:00 on Mon 31 Jan 2028 in America/Chicago. That day is day 0: day 29 = 29 Feb, day 60 = Fri 31 Mar 2028. The leap day is counted.',
  },
  {
    id: 'W027',
    input: {
      rule_id: 'US-KY-APPEAL',
      request_type: 'appeal',
      received_at: '2026-12-24T20:00:00-05:00',
      timezone: 'America/Kentucky/Louisville',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-22',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-24',
    working:
      'Received 20:00 on Thu 24 Dec 2026 in America/Kentucky/Louisville (in UTC it is 01:00 on 25 Dec). That day is day 0: day 7 = 31 Dec, day 38 = 31 Jan, day 60 = Mon 22 Feb 2027.',
  },
  {
    id: 'W028',
    input: {
      rule_id: 'US-KY-APPEAL',
      request_type: 'appeal',
      received_at: '2028-01-01T02:30:00Z',
      timezone: 'America/Kentucky/Louisville',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-29',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-12-31',
    working:
      'Received 21:30 on Fri 31 Dec 2027 in America/Kentucky/Louisville (in UTC it is 02:30 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 60 = Tue 29 Feb 2028. Ends on the leap day.',
  },
  {
    id: 'W029',
    input: {
      rule_id: 'US-MD-APPEAL',
      request_type: 'appeal',
      received_at: '2026-05-05T13:00:00-04:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-04',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-05-05',
    working:
      'Received 13:00 on Tue 5 May 2026 in America/New_York. That day is day 0: day 26 = 31 May, day 56 = 30 Jun, day 60 = Sat 4 Jul 2026. A Saturday, and it stays: no rolling here. It is Independence Day too (AMB-06).',
  },
  {
    id: 'W030',
    input: {
      rule_id: 'US-MN-APPEAL',
      request_type: 'appeal',
      received_at: '2028-01-15T18:00:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-03-01T00:00:00-06:00',
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
      'Received 18:00 on Sat 15 Jan 2028 in America/Chicago (in UTC it is 00:00 on 16 Jan). That day is day 0: day 16 = 31 Jan, day 45 = Tue 29 Feb 2028. Extension also counts from receipt: day 16 = 31 Jan, day 45 = 29 Feb, day 76 = 31 Mar, day 105 = Sat 29 Apr 2028; notice by the end of Tue 29 Feb 2028. Notice went out at 00:00:00 on Wed 1 Mar 2028 local: too late, so the first date stands. The notice was due on the leap day.',
  },
  {
    id: 'W031',
    input: {
      rule_id: 'US-MN-APPEAL',
      request_type: 'appeal',
      received_at: '2026-10-17T04:30:00Z',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-12-01T05:30:00Z',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-30',
      due_at: null,
      extension_notice_by: '2026-11-30',
      extension_valid: true,
      extended_due_date: '2027-01-29',
    },
    receivedOn: '2026-10-16',
    working:
      'Received 23:30 on Fri 16 Oct 2026 in America/Chicago (in UTC it is 04:30 on 17 Oct). That day is day 0: day 15 = 31 Oct, day 45 = Mon 30 Nov 2026. Extension also counts from receipt: day 15 = 31 Oct, day 45 = 30 Nov, day 76 = 31 Dec, day 105 = Fri 29 Jan 2027; notice by the end of Mon 30 Nov 2026. Notice went out at 23:30:00 on Mon 30 Nov 2026 local: in time. The notice bears 1 December in UTC and 30 November in Chicago.',
  },
  {
    id: 'W032',
    input: {
      rule_id: 'US-MT-APPEAL',
      request_type: 'appeal',
      received_at: '2027-12-31T17:00:00-07:00',
      timezone: 'America/Denver',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-29',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-12-31',
    working:
      'Received 17:00 on Fri 31 Dec 2027 in America/Denver (in UTC it is 00:00 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 60 = Tue 29 Feb 2028. 31 days of January and 29 of February make 60.',
  },
] as const satisfies readonly DeadlineVector[]
