import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/ccpa: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const ccpaMoreVectors = [
  {
    id: 'W061',
    input: {
      rule_id: 'US-CA-CCPA-ADMT-ACCESS-45',
      request_type: 'admt-access',
      received_at: '2027-01-01T00:30:00-08:00',
      timezone: 'America/Los_Angeles',
      calendar: 'US-FED',
      events: [],
    },
    expected: {
      acknowledge_by: '2027-01-15',
      due_date: '2027-02-15',
      due_at: null,
      extension_notice_by: '2027-02-15',
      extension_valid: null,
      extended_due_date: '2027-04-01',
    },
    receivedOn: '2027-01-01',
    working:
      'Received 00:30 on Fri 1 Jan 2027 in America/Los_Angeles. That day is day 0: day 30 = 31 Jan, day 45 = Mon 15 Feb 2027. Confirmation within 10 business days: day 1 = 4 Jan, day 5 = 8 Jan, day 10 = Fri 15 Jan 2027; no holiday of US-FED falls on a weekday before that. Extension also counts from receipt: day 30 = 31 Jan, day 58 = 28 Feb, day 89 = 31 Mar, day 90 = Thu 1 Apr 2027; notice by the end of Mon 15 Feb 2027. First day in force. Day 45 is Washington’s Birthday, and it stays.',
  },
  {
    id: 'W062',
    input: {
      rule_id: 'US-CA-CCPA-ADMT-ACCESS-45',
      request_type: 'admt-access',
      received_at: '2027-12-17T10:00:00-05:00',
      timezone: 'America/New_York',
      calendar: 'US-FED',
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-02-01T00:01:00-05:00',
        },
      ],
    },
    expected: {
      acknowledge_by: '2028-01-04',
      due_date: '2028-01-31',
      due_at: null,
      extension_notice_by: '2028-01-31',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2027-12-17',
    working:
      'Received 10:00 on Fri 17 Dec 2027 in America/New_York. That day is day 0: day 14 = 31 Dec, day 45 = Mon 31 Jan 2028. Confirmation within 10 business days: day 1 = 20 Dec, day 5 = 27 Dec, day 10 = Tue 4 Jan 2028; passed over as holidays of US-FED: Fri 24 Dec 2027, Fri 31 Dec 2027. Extension also counts from receipt: day 14 = 31 Dec, day 45 = 31 Jan, day 74 = 29 Feb, day 90 = Thu 16 Mar 2028; notice by the end of Mon 31 Jan 2028. Notice went out at 00:01:00 on Tue 1 Feb 2028 local: too late, so the first date stands. Christmas 2027 and New Year 2028 are Saturdays, observed on the Fridays.',
  },
] as const satisfies readonly DeadlineVector[]
