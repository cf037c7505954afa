import type { DeadlineVector } from '../vector'

/** Worked examples for src/domain/law/combination: computed outside this project, never re-recorded to make a test pass. */
export const combinationVectors = [
  {
    id: 'V300',
    input: {
      rule_id: 'COMBO-OMNIPOSTR-EU',
      request_type: 'access',
      received_at: '2026-02-02T10:00:00+01:00',
      timezone: 'Europe/Berlin',
      calendar: 'DE',
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
    receivedOn: '2026-02-02',
    working:
      'Receipt in Europe/Berlin falls on 2026-02-02 (Mon). Earliest of: EU-GDPR-ART12-1M -> 2026-03-02 (Mon); POL-OMNIPOSTR-RIGHTS-30D -> 2026-03-04 (Wed). The console shows and enforces the earliest. A February month is shorter than 30 days, so the statute is stricter than the policy.',
  },
  {
    id: 'V303',
    input: {
      rule_id: 'COMBO-OMNIPOSTR-EU',
      request_type: 'access',
      received_at: '2026-10-12T10:00:00+02:00',
      timezone: 'Europe/Berlin',
      calendar: 'DE',
      events: [],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-11-11',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-10-12',
    working:
      'Receipt in Europe/Berlin falls on 2026-10-12 (Mon). Earliest of: POL-OMNIPOSTR-RIGHTS-30D -> 2026-11-11 (Wed); EU-GDPR-ART12-1M -> 2026-11-12 (Thu). The console shows and enforces the earliest.',
  },
  {
    id: 'V304',
    input: {
      rule_id: 'COMBO-OMNIPOSTR-UK',
      request_type: 'access',
      received_at: '2026-02-02T10:00:00+00:00',
      timezone: 'Europe/London',
      calendar: 'GB-EW',
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
    receivedOn: '2026-02-02',
    working:
      'Receipt in Europe/London falls on 2026-02-02 (Mon). Earliest of: UK-GDPR-ART12A-1M -> 2026-03-02 (Mon); POL-OMNIPOSTR-RIGHTS-30D -> 2026-03-04 (Wed). The console shows and enforces the earliest.',
  },
  {
    id: 'V306',
    input: {
      rule_id: 'COMBO-OMNIPOSTR-UK',
      request_type: 'access',
      received_at: '2026-06-01T10:00:00+01:00',
      timezone: 'Europe/London',
      calendar: 'GB-EW',
      events: [
        { type: 'id_requested', at: '2026-06-02T09:00:00+01:00' },
        { type: 'id_received', at: '2026-06-22T09:00:00+01:00' },
      ],
    },
    expected: {
      acknowledge_by: null,
      due_date: '2026-07-01',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-06-01',
    working:
      'Receipt in Europe/London falls on 2026-06-01 (Mon). Earliest of: POL-OMNIPOSTR-RIGHTS-30D -> 2026-07-01 (Wed); UK-GDPR-ART12A-1M -> 2026-07-22 (Wed). The console shows and enforces the earliest. The statutory clock restarts with the ID but the published 30-day aim does not, so the policy date governs.',
  },
  {
    id: 'V308',
    input: {
      rule_id: 'COMBO-OMNIPOSTR-CA',
      request_type: 'access',
      received_at: '2026-12-05T10:00:00-05:00',
      timezone: 'America/New_York',
      calendar: null,
      events: [],
    },
    expected: {
      acknowledge_by: '2026-12-18',
      due_date: '2027-01-04',
      due_at: null,
      extension_notice_by: null,
      extension_valid: null,
      extended_due_date: null,
    },
    receivedOn: '2026-12-05',
    working:
      'Receipt in America/New_York falls on 2026-12-05 (Sat). Earliest of: POL-OMNIPOSTR-RIGHTS-30D -> 2027-01-04 (Mon); US-CA-CCPA-45 -> 2027-01-19 (Tue). The console shows and enforces the earliest.',
  },
] as const satisfies readonly DeadlineVector[]
