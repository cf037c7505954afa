import { describe, expect, it } from 'vitest'
import { answerDeadlineLine } from './answer'

const LINE = {
  id: 'one',
  rule_id: 'EU-GDPR-ART12-1M',
  request_type: 'access',
  received_at: '2026-03-03T10:00:00+01:00',
  timezone: 'Europe/Berlin',
  calendar: 'DE',
  events: [],
}

const message = (change: object) => {
  const answer = answerDeadlineLine({ ...LINE, ...change })
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : 'answered'
}

describe('a line of `cli deadlines`', () => {
  it('is answered in the shape of the vectors, other fields ignored', () => {
    expect(answerDeadlineLine({ ...LINE, tags: ['x'], expected_due_date: 'wrong' })).toMatchObject({
      id: 'one',
      acknowledge_by: null,
      due_date: '2026-04-07',
      due_at: null,
      extension_notice_by: '2026-04-03',
      extension_valid: null,
      extended_due_date: '2026-06-03',
    })
  })

  it('gives hours in the zone’s own offset, to the second', () => {
    const change = { rule_id: 'EU-GDPR-ART33-72H', received_at: '2026-10-22T01:30:00.900Z', calendar: null }
    expect(answerDeadlineLine({ ...LINE, ...change })).toMatchObject({
      due_date: '2026-10-25',
      due_at: '2026-10-25T02:30:00+01:00',
    })
  })

  it('closes the trace with the caveats', () => {
    const answer = answerDeadlineLine({ ...LINE, rule_id: 'US-VA-REQ', received_at: '2026-11-18T12:00:00Z' })
    expect('trace' in answer && answer.trace.at(-1)).toMatchObject({
      kind: 'caveat',
      text: expect.stringContaining('AMB-06'),
    })
  })

  it('says the standard where a rule has no number', () => {
    expect(answerDeadlineLine({ ...LINE, rule_id: 'EU-GDPR-ART34' })).toMatchObject({
      due_date: null,
      standard: 'without undue delay',
    })
  })

  it.each([
    [{ timezone: 'Europe/Atlantis' }, 'timezone'],
    [{ timezone: '+01:00' }, 'timezone'],
    [{ timezone: '' }, 'timezone'],
    [{ timezone: null }, 'timezone'],
    [{ received_at: '2026-03-03T10:00:00' }, 'received_at'],
    [{ received_at: '2026-02-30T10:00:00Z' }, 'received_at'],
    [{ received_at: 5 }, 'received_at'],
    [{ received_at: '+020260-03-03T10:00:00Z' }, 'receipt'],
    [{ received_at: '0206-03-03T10:00:00Z' }, 'receipt'],
    [{ calendar: 'XX' }, 'calendar'],
    [{ calendar: 7 }, 'calendar'],
    [{ calendar: null }, 'calendar'],
    [{ rule_id: '' }, 'rule_id'],
    [{ request_type: 4 }, 'request_type'],
    [{ events: 'none' }, 'events'],
    [{ events: [null] }, 'events[0].type'],
    [{ events: [{ type: 'coffee', at: LINE.received_at }] }, 'events[0].type'],
    [{ events: [{ type: 'id_requested', at: 'soon' }] }, 'events[0].at'],
    [{ events: [{ type: 'id_received', at: '2026-03-09T10:00:00+01:00' }] }, 'id_received'],
  ])('refuses %j and names the field', (change, field) => {
    expect(message(change)).toContain('invalid_input')
    expect(message(change)).toContain(field)
  })

  it('calls what it does not know not covered', () => {
    expect(message({ rule_id: 'EU-NOTHING' })).toContain('law_not_covered')
    expect(message({ received_at: '2017-03-03T10:00:00Z' })).toContain('law_not_covered')
    expect(message({ received_at: '2036-03-03T10:00:00Z' })).toContain('law_not_covered')
  })

  it.each([[null], [[]], ['text'], [3]])('refuses %j, which is no object', (raw) => {
    expect(answerDeadlineLine(raw)).toEqual({
      id: null,
      error: { code: 'invalid_input', message: 'A line must be one JSON object.' },
    })
  })

  it('takes events in any order', () => {
    const asked = { type: 'clarification_requested', at: '2026-06-08T09:00:00+01:00' }
    const told = { type: 'clarification_received', at: '2026-06-11T09:00:00+01:00' }
    const uk = {
      rule_id: 'UK-GDPR-ART12A-1M',
      timezone: 'Europe/London',
      calendar: 'GB-EW',
      received_at: '2026-06-01T10:00:00+01:00',
    }
    const forward = answerDeadlineLine({ ...LINE, ...uk, events: [asked, told] })
    expect(forward).toMatchObject({ due_date: '2026-07-06' })
    expect(answerDeadlineLine({ ...LINE, ...uk, events: [told, asked] })).toEqual(forward)
  })
})
