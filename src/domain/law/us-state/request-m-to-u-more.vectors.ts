import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/us-state: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const usStateRequestMToUMoreVectors = [
  {
    id: 'W008',
    input: {
      rule_id: 'US-MN-REQ',
      request_type: 'access',
      received_at: '2026-08-07T04:59:00Z',
      timezone: 'America/Chicago',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-09-20',
      due_at: null,
      extension_notice_by: '2026-09-20',
      extension_valid: null,
      extended_due_date: '2026-11-04',
    },
    receivedOn: '2026-08-06',
    working:
      'Received 23:59 on Thu 6 Aug 2026 in America/Chicago (in UTC it is 04:59 on 7 Aug). That day is day 0: day 25 = 31 Aug, day 45 = Sun 20 Sep 2026. A Sunday, and it stays: no rolling here. Extension also counts from receipt: day 25 = 31 Aug, day 55 = 30 Sep, day 86 = 31 Oct, day 90 = Wed 4 Nov 2026; notice by the end of Sun 20 Sep 2026. AMB-06.',
  },
  {
    id: 'W009',
    input: {
      rule_id: 'US-MT-REQ',
      request_type: 'opt-out',
      received_at: '2026-11-17T09:00:00-07:00',
      timezone: 'America/Denver',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-01-02T00:02:00-07:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-01',
      due_at: null,
      extension_notice_by: '2027-01-01',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2026-11-17',
    working:
      'Received 09:00 on Tue 17 Nov 2026 in America/Denver. That day is day 0: day 13 = 30 Nov, day 44 = 31 Dec, day 45 = Fri 1 Jan 2027. Extension also counts from receipt: day 13 = 30 Nov, day 44 = 31 Dec, day 75 = 31 Jan, day 90 = Mon 15 Feb 2027; notice by the end of Fri 1 Jan 2027. Notice went out at 00:02:00 on Sat 2 Jan 2027 local: too late, so the first date stands. Day 45 is New Year’s Day; a holiday does not move the date nor the notice (AMB-06).',
  },
  {
    id: 'W010',
    input: {
      rule_id: 'US-NE-REQ',
      request_type: 'portability',
      received_at: '2026-12-31T23:50:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-02-14',
      due_at: null,
      extension_notice_by: '2027-02-14',
      extension_valid: null,
      extended_due_date: '2027-03-31',
    },
    receivedOn: '2026-12-31',
    working:
      'Received 23:50 on Thu 31 Dec 2026 in America/Chicago (in UTC it is 05:50 on 1 Jan). That day is day 0: day 31 = 31 Jan, day 45 = Sun 14 Feb 2027. A Sunday, and it stays: no rolling here. Extension also counts from receipt: day 31 = 31 Jan, day 59 = 28 Feb, day 90 = Wed 31 Mar 2027; notice by the end of Sun 14 Feb 2027. AMB-06.',
  },
  {
    id: 'W011',
    input: {
      rule_id: 'US-NH-REQ',
      request_type: 'opt-out',
      received_at: '2028-02-29T12:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-04-15T00:00:00-04:00',
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
      'Received 12:00 on Tue 29 Feb 2028 in America/New_York. That day is day 0: day 31 = 31 Mar, day 45 = Fri 14 Apr 2028. Extension also counts from receipt: day 31 = 31 Mar, day 61 = 30 Apr, day 90 = Mon 29 May 2028; notice by the end of Fri 14 Apr 2028. Notice went out at 00:00:00 on Sat 15 Apr 2028 local: too late, so the first date stands. Midnight exactly belongs to the next day.',
  },
  {
    id: 'W012',
    input: {
      rule_id: 'US-NJ-REQ',
      request_type: 'access',
      received_at: '2026-12-01T04:30:00Z',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-01-15T04:59:00Z',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-14',
      due_at: null,
      extension_notice_by: '2027-01-14',
      extension_valid: true,
      extended_due_date: '2027-02-28',
    },
    receivedOn: '2026-11-30',
    working:
      'Received 23:30 on Mon 30 Nov 2026 in America/New_York (in UTC it is 04:30 on 1 Dec). That day is day 0: day 31 = 31 Dec, day 45 = Thu 14 Jan 2027. Extension also counts from receipt: day 31 = 31 Dec, day 62 = 31 Jan, day 90 = Sun 28 Feb 2027; notice by the end of Thu 14 Jan 2027. Notice went out at 23:59:00 on Thu 14 Jan 2027 local: in time. The notice bears 15 January in UTC and 14 January in New York. The extended date is a Sunday and stays (AMB-06).',
  },
  {
    id: 'W013',
    input: {
      rule_id: 'US-OR-REQ',
      request_type: 'access',
      received_at: '2028-01-15T23:40:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [
        {
          type: 'id_requested',
          at: '2028-01-18T09:00:00-08:00',
        },
        {
          type: 'id_received',
          at: '2028-02-10T09:00:00-08:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-02-29',
      due_at: null,
      extension_notice_by: '2028-02-29',
      extension_valid: null,
      extended_due_date: '2028-04-14',
    },
    receivedOn: '2028-01-15',
    working:
      'Received 23:40 on Sat 15 Jan 2028 in America/Los_Angeles (in UTC it is 07:40 on 16 Jan). That day is day 0: day 16 = 31 Jan, day 45 = Tue 29 Feb 2028. Extension also counts from receipt: day 16 = 31 Jan, day 45 = 29 Feb, day 76 = 31 Mar, day 90 = Fri 14 Apr 2028; notice by the end of Tue 29 Feb 2028. Waiting for proof of identity leaves the 45-day date as it is (AMB-07). The first period ends on the leap day.',
  },
  {
    id: 'W014',
    input: {
      rule_id: 'US-RI-REQ',
      request_type: 'opt-out',
      received_at: '2028-02-14T00:05:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-03-30T23:59:59-04:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-03-30',
      due_at: null,
      extension_notice_by: '2028-03-30',
      extension_valid: true,
      extended_due_date: '2028-05-14',
    },
    receivedOn: '2028-02-14',
    working:
      'Received 00:05 on Mon 14 Feb 2028 in America/New_York. That day is day 0: day 15 = 29 Feb, day 45 = Thu 30 Mar 2028. Extension also counts from receipt: day 15 = 29 Feb, day 46 = 31 Mar, day 76 = 30 Apr, day 90 = Sun 14 May 2028; notice by the end of Thu 30 Mar 2028. Notice went out at 23:59:59 on Thu 30 Mar 2028 local: in time. The leap day is counted. The extended date is a Sunday and stays (AMB-06).',
  },
  {
    id: 'W015',
    input: {
      rule_id: 'US-TN-REQ',
      request_type: 'access',
      received_at: '2027-01-15T12:00:00-06:00',
      timezone: 'America/Chicago',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-03-02T00:10:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-03-01',
      due_at: null,
      extension_notice_by: '2027-03-01',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2027-01-15',
    working:
      'Received 12:00 on Fri 15 Jan 2027 in America/Chicago. That day is day 0: day 16 = 31 Jan, day 44 = 28 Feb, day 45 = Mon 1 Mar 2027. Extension also counts from receipt: day 16 = 31 Jan, day 44 = 28 Feb, day 75 = 31 Mar, day 90 = Thu 15 Apr 2027; notice by the end of Mon 1 Mar 2027. Notice went out at 00:10:00 on Tue 2 Mar 2027 local: too late, so the first date stands. February 2027 has 28 days.',
  },
  {
    id: 'W016',
    input: {
      rule_id: 'US-UT-REQ',
      request_type: 'correction',
      received_at: '2026-07-15T10:00:00-06:00',
      timezone: 'America/Denver',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-08-29T23:59:00-06:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-08-29',
      due_at: null,
      extension_notice_by: '2026-08-29',
      extension_valid: true,
      extended_due_date: '2026-10-13',
    },
    receivedOn: '2026-07-15',
    working:
      'Received 10:00 on Wed 15 Jul 2026 in America/Denver. That day is day 0: day 16 = 31 Jul, day 45 = Sat 29 Aug 2026. A Saturday, and it stays: no rolling here. Extension also counts from receipt: day 16 = 31 Jul, day 47 = 31 Aug, day 77 = 30 Sep, day 90 = Tue 13 Oct 2026; notice by the end of Sat 29 Aug 2026. Notice went out at 23:59:00 on Sat 29 Aug 2026 local: in time. State computation rules might roll a Saturday; the default does not (AMB-06).',
  },
] as const satisfies readonly DeadlineVector[]
