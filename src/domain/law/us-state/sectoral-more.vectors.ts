import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/us-state: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const usStateSectoralMoreVectors = [
  {
    id: 'W046',
    input: {
      rule_id: 'US-OR-CONSENT-REVOKE-15',
      request_type: 'consent-withdrawal',
      received_at: '2026-12-31T23:30:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-15',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-31',
    working:
      'Received 23:30 on Thu 31 Dec 2026 in America/Los_Angeles (in UTC it is 07:30 on 1 Jan). That day is day 0: day 15 = Fri 15 Jan 2027.',
  },
  {
    id: 'W047',
    input: {
      rule_id: 'US-RI-CONSENT-REVOKE-15',
      request_type: 'consent-withdrawal',
      received_at: '2027-02-14T10:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-03-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-02-14',
    working:
      'Received 10:00 on Sun 14 Feb 2027 in America/New_York. That day is day 0: day 14 = 28 Feb, day 15 = Mon 1 Mar 2027. February 2027 has 28 days.',
  },
  {
    id: 'W048',
    input: {
      rule_id: 'US-CT-CONSENT-REVOKE-15',
      request_type: 'consent-withdrawal',
      received_at: '2028-02-14T10:00:00-05:00',
      timezone: 'America/New_York',
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
    receivedOn: '2028-02-14',
    working:
      'Received 10:00 on Mon 14 Feb 2028 in America/New_York. That day is day 0: day 15 = Tue 29 Feb 2028. Ends on the leap day.',
  },
  {
    id: 'W049',
    input: {
      rule_id: 'US-CT-CONSENT-REVOKE-15',
      request_type: 'consent-withdrawal',
      received_at: '2026-12-18T04:30:00Z',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-17',
    working:
      'Received 23:30 on Thu 17 Dec 2026 in America/New_York (in UTC it is 04:30 on 18 Dec). That day is day 0: day 14 = 31 Dec, day 15 = Fri 1 Jan 2027. New Year’s Day, and it stays (AMB-06).',
  },
  {
    id: 'W050',
    input: {
      rule_id: 'US-NV-SALE-OPTOUT-60',
      request_type: 'opt-out-sale-sharing',
      received_at: '2026-12-31T10:00:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2027-03-02T00:01:00-08:00',
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
    receivedOn: '2026-12-31',
    working:
      'Received 10:00 on Thu 31 Dec 2026 in America/Los_Angeles. That day is day 0: day 31 = 31 Jan, day 59 = 28 Feb, day 60 = Mon 1 Mar 2027. Extension also counts from receipt: day 31 = 31 Jan, day 59 = 28 Feb, day 90 = Wed 31 Mar 2027; notice by the end of Mon 1 Mar 2027. Notice went out at 00:01:00 on Tue 2 Mar 2027 local: too late, so the first date stands. Day 90 would have been 31 March 2027.',
  },
  {
    id: 'W051',
    input: {
      rule_id: 'US-WA-MHMDA-45',
      request_type: 'access',
      received_at: '2027-01-15T23:59:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-03-01',
      due_at: null,
      extension_notice_by: '2027-03-01',
      extension_valid: null,
      extended_due_date: '2027-04-15',
    },
    receivedOn: '2027-01-15',
    working:
      'Received 23:59 on Fri 15 Jan 2027 in America/Los_Angeles (in UTC it is 07:59 on 16 Jan). That day is day 0: day 16 = 31 Jan, day 44 = 28 Feb, day 45 = Mon 1 Mar 2027. Extension also counts from receipt: day 16 = 31 Jan, day 44 = 28 Feb, day 75 = 31 Mar, day 90 = Thu 15 Apr 2027; notice by the end of Mon 1 Mar 2027.',
  },
  {
    id: 'W052',
    input: {
      rule_id: 'US-WA-MHMDA-45',
      request_type: 'consent-withdrawal',
      received_at: '2026-10-01T06:30:00Z',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-11-15T07:30:00Z',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-14',
      due_at: null,
      extension_notice_by: '2026-11-14',
      extension_valid: true,
      extended_due_date: '2026-12-29',
    },
    receivedOn: '2026-09-30',
    working:
      'Received 23:30 on Wed 30 Sep 2026 in America/Los_Angeles (in UTC it is 06:30 on 1 Oct). That day is day 0: day 31 = 31 Oct, day 45 = Sat 14 Nov 2026. A Saturday, and it stays: no rolling here. Extension also counts from receipt: day 31 = 31 Oct, day 61 = 30 Nov, day 90 = Tue 29 Dec 2026; notice by the end of Sat 14 Nov 2026. Notice went out at 23:30:00 on Sat 14 Nov 2026 local: in time. The notice bears 15 November in UTC and 14 November in Los Angeles. Clocks go back on 1 November.',
  },
  {
    id: 'W097',
    input: {
      rule_id: 'US-WA-MHMDA-APPEAL-45',
      request_type: 'appeal',
      received_at: '2026-11-30T09:00:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-01-14',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-11-30',
    working:
      'Received 09:00 on Mon 30 Nov 2026 in America/Los_Angeles. That day is day 0: day 31 = 31 Dec, day 45 = Thu 14 Jan 2027. No extension of an appeal.',
  },
  {
    id: 'W098',
    input: {
      rule_id: 'US-WA-MHMDA-APPEAL-45',
      request_type: 'appeal',
      received_at: '2028-01-16T07:30:00Z',
      timezone: 'America/Los_Angeles',
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
    receivedOn: '2028-01-15',
    working:
      'Received 23:30 on Sat 15 Jan 2028 in America/Los_Angeles (in UTC it is 07:30 on 16 Jan). That day is day 0: day 16 = 31 Jan, day 45 = Tue 29 Feb 2028, a leap year. No extension of an appeal.',
  },
] as const satisfies readonly DeadlineVector[]
