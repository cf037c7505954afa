import type { DeadlineVector } from '../vector'

/** More worked examples for src/domain/law/gdpr: reckoned from the text of each rule alone, never re-recorded to make a test pass. */
export const gdprMoreVectors = [
  {
    id: 'W076',
    input: {
      rule_id: 'EU-GDPR-ART18-RESTRICT',
      request_type: 'restriction',
      received_at: '2027-11-30T23:15:00Z',
      timezone: 'Europe/Berlin',
      calendar: 'DE',
      events: [
        {
          type: 'extension_notice_sent',
          at: '2028-01-03T09:00:00+01:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2028-01-03',
      due_at: null,
      extension_notice_by: '2028-01-01',
      extension_valid: false,
      extended_due_date: null,
    },
    receivedOn: '2027-12-01',
    working:
      'Received 00:15 on Wed 1 Dec 2027 in Europe/Berlin (in UTC it is 23:15 on 30 Nov). 1 month on from 1 Dec 2027 = Sat 1 Jan 2028, which moves past holiday Sat 1 Jan 2028, weekend Sun 2 Jan 2028 to Mon 3 Jan 2028. Extension also counts from receipt: 3 months on from 1 Dec 2027 = Wed 1 Mar 2028; notice by the end of Sat 1 Jan 2028. Notice went out at 09:00:00 on Mon 3 Jan 2028 local: too late, so the first date stands. The answer may wait for the working day, the notice may not (AMB-09).',
  },
  {
    id: 'W077',
    input: {
      rule_id: 'EU-GDPR-ART18-RESTRICT',
      request_type: 'restriction',
      received_at: '2026-11-30T10:00:00+00:00',
      timezone: 'Europe/Dublin',
      calendar: 'IE',
      events: [
        {
          type: 'extension_notice_sent',
          at: '2026-12-30T23:59:00+00:00',
        },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-12-30',
      due_at: null,
      extension_notice_by: '2026-12-30',
      extension_valid: true,
      extended_due_date: '2027-03-01',
    },
    receivedOn: '2026-11-30',
    working:
      'Received 10:00 on Mon 30 Nov 2026 in Europe/Dublin. 1 month on from 30 Nov 2026 = Wed 30 Dec 2026. Extension also counts from receipt: 3 months on from 30 Nov 2026 = Sun 28 Feb 2027 (Feb 2027 has no 30, so its last day), which moves past weekend Sun 28 Feb 2027 to Mon 1 Mar 2027; notice by the end of Wed 30 Dec 2026. Notice went out at 23:59:00 on Wed 30 Dec 2026 local: in time.',
  },
  {
    id: 'W078',
    input: {
      rule_id: 'EU-GDPR-ART14-3',
      request_type: 'privacy-notice',
      received_at: '2027-04-05T22:30:00Z',
      timezone: 'Europe/Paris',
      calendar: 'FR',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2027-05-07',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2027-04-06',
    working:
      'Received 00:30 on Tue 6 Apr 2027 in Europe/Paris (in UTC it is 22:30 on 5 Apr). 1 month on from 6 Apr 2027 = Thu 6 May 2027, which moves past holiday Thu 6 May 2027 to Fri 7 May 2027. Ascension Day. The clock starts with obtaining the data.',
  },
  {
    id: 'W079',
    input: {
      rule_id: 'EU-GDPR-ART14-3',
      request_type: 'privacy-notice',
      received_at: '2027-01-29T10:00:00+01:00',
      timezone: 'Europe/Berlin',
      calendar: 'DE',
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
    receivedOn: '2027-01-29',
    working:
      'Received 10:00 on Fri 29 Jan 2027 in Europe/Berlin. 1 month on from 29 Jan 2027 = Sun 28 Feb 2027 (Feb 2027 has no 29, so its last day), which moves past weekend Sun 28 Feb 2027 to Mon 1 Mar 2027. The clock starts with obtaining the data; there is no extension.',
  },
] as const satisfies readonly DeadlineVector[]
