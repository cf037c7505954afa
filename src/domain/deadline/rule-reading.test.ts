// Longer than usual: one reading of the law is one test, and they are read side by side.
import { afterEach, describe, expect, it } from 'vitest'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import { type ClockEventType, computeDeadline, type Deadline, type DeadlineInput } from './deadline'

const BASE: DeadlineInput = {
  ruleId: 'UK-GDPR-ART12A-1M',
  requestType: 'access',
  receivedAt: '2026-05-12T09:00:00.000Z' as IsoInstant,
  zone: 'Europe/London',
  calendar: 'GB-EW',
  events: [],
}

function compute(change: Partial<DeadlineInput>): Deadline {
  const outcome = computeDeadline({ ...BASE, ...change })
  if (!outcome.ok) throw new Error(outcome.rejection.message)
  return outcome.value
}

function refusal(change: Partial<DeadlineInput>) {
  const outcome = computeDeadline({ ...BASE, ...change })
  return outcome.ok ? null : outcome.rejection
}

const event = (type: ClockEventType, day: string) => ({ type, at: `${day}T09:00:00.000Z` as IsoInstant })

describe('what the engine refuses', () => {
  it('does not know a rule outside the register', () => {
    expect(refusal({ ruleId: 'US-NY-REQ' })?.code).toBe('law_not_covered')
  })

  it('does not apply a rule outside its time', () => {
    expect(refusal({ ruleId: 'US-OK-REQ', receivedAt: '2026-12-31T12:00:00Z' as IsoInstant })?.code).toBe(
      'law_not_covered',
    )
    expect(refusal({ ruleId: 'US-CA-DELETE-ACT-45', receivedAt: '2027-01-02T12:00:00Z' as IsoInstant })?.code).toBe(
      'law_not_covered',
    )
    expect(compute({ ruleId: 'US-OK-REQ', receivedAt: '2027-01-01T12:00:00Z' as IsoInstant }).dueOn).toBe('2027-02-15')
  })

  it('needs a calendar where days move or business days count', { tags: ['C41'] }, () => {
    for (const ruleId of ['UK-GDPR-ART12A-1M', 'EU-GDPR-ART12-1M', 'POL-OMNIPOSTR-INQUIRY-5BD', 'COMBO-OMNIPOSTR-EU']) {
      expect(refusal({ ruleId, calendar: null })).toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'calendar' }],
      })
    }
    expect(compute({ ruleId: 'US-VA-REQ', calendar: null }).dueOn).toBe('2026-06-26')
  })

  it('does not read a year outside the calendar as a year without holidays', () => {
    expect(refusal({ receivedAt: '2035-12-05T09:00:00Z' as IsoInstant })?.code).toBe('law_not_covered')
  })

  it('finds events that contradict each other', () => {
    expect(refusal({ events: [event('id_received', '2026-05-20')] })?.message).toContain('never asked')
    expect(refusal({ events: [event('id_requested', '2026-05-10')] })?.message).toContain('before')
    const twice = [
      event('fee_requested', '2026-05-13'),
      event('fee_paid', '2026-05-14'),
      event('fee_paid', '2026-05-15'),
    ]
    expect(refusal({ events: twice })?.code).toBe('invalid_input')
  })
})

describe('questions to the requester', () => {
  it('lets a reminder change nothing: the first asking counts', () => {
    const asked = [event('clarification_requested', '2026-05-18'), event('clarification_received', '2026-05-21')]
    const reminder = event('clarification_requested', '2026-05-19')
    expect(compute({ events: [...asked, reminder] }).dueOn).toBe(compute({ events: asked }).dueOn)
  })

  it('does not pause for other rights than access', () => {
    const events = [event('clarification_requested', '2026-05-18'), event('clarification_received', '2026-05-21')]
    const erasure = compute({ events, requestType: 'erasure' })
    expect(erasure.dueOn).toBe('2026-06-12')
    expect(erasure.caveats.join()).toContain('access requests only')
  })

  it('counts a day that two pauses share once', () => {
    const first = [event('clarification_requested', '2026-05-18'), event('clarification_received', '2026-05-20')]
    const second = [event('clarification_requested', '2026-05-20'), event('clarification_received', '2026-05-22')]
    const deadline = compute({ events: [...first, ...second] })
    expect(deadline.dueOn).toBe('2026-06-17')
    expect(deadline.trace.flatMap(({ kind, from, to }) => (kind === 'pause' ? [[from, to]] : []))).toEqual([
      ['2026-05-18', '2026-05-20'],
      ['2026-05-21', '2026-05-22'],
    ])
  })

  it('pairs two questions that overlap, and leaves a reminder out that comes before a new question', () => {
    const asked = (...days: string[]) => days.map((day) => event('clarification_requested', day))
    const answered = (...days: string[]) => days.map((day) => event('clarification_received', day))
    // 18 to 26 May do not count: nine days.
    const overlapping = [...asked('2026-05-18', '2026-05-20'), ...answered('2026-05-21', '2026-05-26')]
    expect(compute({ events: overlapping }).dueOn).toBe('2026-06-22')
    // 18 to 21 and 26 to 27 May: six days; the reminder of 19 May opens nothing.
    const reminded = [...asked('2026-05-18', '2026-05-19', '2026-05-26'), ...answered('2026-05-21', '2026-05-27')]
    expect(compute({ events: reminded })).toMatchObject({ dueOn: '2026-06-18' })
    expect(compute({ events: [...asked('2026-05-18', '2026-05-19'), ...answered('2026-05-21')] }).caveats).toEqual([])
  })

  it('does not revive a period that had ended', () => {
    const late = [event('id_requested', '2026-06-15'), event('id_received', '2026-06-20')]
    expect(compute({ events: late })).toMatchObject({ dueOn: '2026-06-12', startsOn: '2026-05-12' })
    const pause = [event('clarification_requested', '2026-06-15'), event('clarification_received', '2026-06-20')]
    expect(compute({ events: pause }).dueOn).toBe('2026-06-12')
  })

  it('keeps the earliest date while a question is open, and says so', () => {
    const open = compute({ events: [event('id_requested', '2026-05-13')] })
    expect(open.dueOn).toBe('2026-06-12')
    expect(open.caveats.join()).toContain('is open')
  })

  it('asks for manual review of clarification on the day of receipt (AMB-13)', () => {
    const sameDay = [event('clarification_requested', '2026-05-12'), event('clarification_received', '2026-05-14')]
    const deadline = compute({ events: sameDay })
    expect(deadline.dueOn).toBe('2026-06-15')
    expect(deadline.caveats.join()).toContain('AMB-13')
  })

  it('aims a day earlier for each contested pause (AMB-12)', () => {
    const events = [event('clarification_requested', '2026-05-18'), event('clarification_received', '2026-05-21')]
    expect(compute({ events })).toMatchObject({ dueOn: '2026-06-16', targetOn: '2026-06-15' })
  })

  it('never stops California’s clock', { tags: ['A51'] }, () => {
    const events = [event('id_requested', '2026-05-13'), event('id_received', '2026-06-20')]
    const deadline = compute({ ruleId: 'US-CA-CCPA-45', calendar: null, events })
    expect(deadline).toMatchObject({ dueOn: '2026-06-26', acknowledgeBy: '2026-05-27', targetOn: '2026-06-25' })
    expect(deadline.caveats.join()).toContain('do not stop')
  })

  it('runs on in the European Union unless the officer documents a suspension (AMB-08)', () => {
    const events = [event('id_requested', '2026-05-13'), event('id_received', '2026-06-20')]
    expect(compute({ ruleId: 'EU-GDPR-ART12-1M', calendar: 'DE', events }).dueOn).toBe('2026-06-12')
  })
})

describe('extensions', () => {
  it('count when the notice was in time, and only then', () => {
    const inTime = compute({ events: [event('extension_notice_sent', '2026-06-12')] })
    expect(inTime).toMatchObject({ extensionValid: true, effectiveDueOn: '2026-08-12', dueOn: '2026-06-12' })
    const late = compute({ events: [event('extension_notice_sent', '2026-06-13')] })
    expect(late).toMatchObject({ extensionValid: false, effectiveDueOn: '2026-06-12', extendedDueOn: null })
    const both = compute({
      events: [event('extension_notice_sent', '2026-06-13'), event('extension_notice_sent', '2026-06-01')],
    })
    expect(both.extensionValid).toBe(true)
  })

  it('treat a notice after the month but before the moved date as late (AMB-09)', () => {
    const events = [event('extension_notice_sent', '2026-03-02')]
    const change = {
      ruleId: 'EU-GDPR-ART12-1M',
      calendar: 'DE',
      receivedAt: '2026-01-31T09:00:00Z' as IsoInstant,
    } as const
    expect(compute({ ...change, events })).toMatchObject({
      dueOn: '2026-03-02',
      extensionNoticeBy: '2026-02-28',
      extensionValid: false,
    })
  })

  it('do not exist where the rule has none', () => {
    const deadline = compute({ ruleId: 'US-CA-STL-30', events: [event('extension_notice_sent', '2026-05-20')] })
    expect(deadline).toMatchObject({ extensionValid: false, extendedDueOn: null, effectiveDueOn: '2026-06-11' })
  })

  it('name their own date in Switzerland: the first date stays on the screen', () => {
    const events = [event('extension_notice_sent', '2026-05-20')]
    const deadline = compute({ ruleId: 'CH-FADP-ACCESS-30', zone: 'Europe/Zurich', events })
    expect(deadline).toMatchObject({
      extensionNoticeBy: null,
      extensionValid: true,
      extendedDueOn: null,
      effectiveDueOn: '2026-06-11',
    })
    expect(deadline.caveats.join()).toContain('by hand')
  })
})

describe('rules without a number', () => {
  it('give no date, but a standard and a target of the office', { tags: ['A3', 'B3'] }, () => {
    const deadline = compute({ ruleId: 'POL-PROCESSOR-FORWARD', calendar: 'US-FED' })
    expect(deadline).toMatchObject({
      dueOn: null,
      effectiveDueOn: null,
      standard: 'without undue delay',
      targetOn: '2026-05-14',
    })
  })

  it('give no target without a calendar, and no error either', () => {
    const deadline = compute({ ruleId: 'POL-PROCESSOR-FORWARD', calendar: null })
    expect(deadline.targetOn).toBeNull()
    expect(deadline.caveats.join()).toContain('calendar')
  })

  it('may still ask for a confirmation', { tags: ['A63', 'C41'] }, () => {
    expect(compute({ ruleId: 'POL-OMNISTUDIO-ACK-2BD', calendar: null })).toMatchObject({
      dueOn: null,
      acknowledgeBy: '2026-05-14',
    })
    expect(compute({ ruleId: 'POL-OMNIPOSTR-ACK-5BD' })).toMatchObject({ dueOn: null, acknowledgeBy: '2026-05-19' })
  })
})

describe('rules that are no clock of an answer', () => {
  it('date the floor for records and the yearly figures', () => {
    const received = (day: string) => ({ calendar: null, receivedAt: `${day}T12:00:00Z` as IsoInstant })
    const floor = (day: string) => compute({ ruleId: 'US-CA-CCPA-RECORDS-24M', ...received(day) }).dueOn
    expect([floor('2026-05-12'), floor('2028-02-29')]).toEqual(['2028-05-12', '2030-02-28'])
    const figures = (day: string) => compute({ ruleId: 'US-CA-CCPA-METRICS-JUL1', ...received(day) }).dueOn
    expect([figures('2026-01-01'), figures('2026-12-31')]).toEqual(['2027-07-01', '2027-07-01'])
  })
})

describe('days on which the office is closed', () => {
  it('moves over a holiday proclaimed for its own calendar, and no other', () => {
    const proclaimed = (calendar: 'GB-EW' | 'GB-SCT') => [{ calendar, on: '2026-06-12' as IsoDate }]
    expect(compute({ proclaimed: proclaimed('GB-EW') }).dueOn).toBe('2026-06-15')
    expect(compute({ proclaimed: proclaimed('GB-SCT') }).dueOn).toBe('2026-06-12')
  })

  it('moves a promise over a closing day of the organisation, and never a statute', () => {
    const closingDays = ['2026-06-12' as IsoDate]
    expect(compute({ closingDays }).dueOn).toBe('2026-06-12')
    expect(compute({ ruleId: 'US-CA-CCPA-45', calendar: null, closingDays: ['2026-05-13' as IsoDate] })).toMatchObject({
      acknowledgeBy: '2026-05-27',
    })
    expect(compute({ ruleId: 'POL-OMNIPOSTR-INQUIRY-5BD', closingDays: ['2026-05-13' as IsoDate] }).dueOn).toBe(
      '2026-05-20',
    )
  })

  it('counts Saturdays and observed Fridays in the strict setting (AMB-04, AMB-05)', () => {
    const change = {
      ruleId: 'US-CA-CCPA-OPTOUT-15BD',
      calendar: null,
      receivedAt: '2026-06-29T12:00:00Z' as IsoInstant,
    } as const
    expect(compute(change).dueOn).toBe('2026-07-21')
    expect(compute({ ...change, businessDays: 'strict' }).dueOn).toBe('2026-07-16')
  })

  it('counts the observed Friday, but no Saturday, for federal marketing rules in the strict setting (AMB-05)', () => {
    const change = {
      ruleId: 'US-FED-CANSPAM-10BD',
      calendar: null,
      receivedAt: '2026-06-26T12:00:00Z' as IsoInstant,
    } as const
    expect(compute(change).dueOn).toBe('2026-07-13')
    expect(compute({ ...change, businessDays: 'strict' }).dueOn).toBe('2026-07-10')
  })

  it('leaves clocks alone where a business day is not in question', () => {
    const change = { ruleId: 'POL-OMNIPOSTR-INQUIRY-5BD' } as const
    expect(compute({ ...change, businessDays: 'strict' }).dueOn).toBe(compute(change).dueOn)
  })

  it('keeps a Canadian Saturday and moves a Sunday (AMB-15)', () => {
    const change = { ruleId: 'CA-PIPEDA-30', zone: 'America/Toronto', calendar: null } as const
    expect(compute({ ...change, receivedAt: '2026-06-11T15:00:00Z' as IsoInstant }).dueOn).toBe('2026-07-11')
    expect(compute({ ...change, receivedAt: '2026-06-12T15:00:00Z' as IsoInstant }).dueOn).toBe('2026-07-13')
  })

  it('counts the day of awareness in Japan (AMB-18)', () => {
    const change = { ruleId: 'JP-APPI-BREACH-PRELIM', zone: 'Asia/Tokyo', calendar: null } as const
    expect(compute({ ...change, receivedAt: '2026-05-12T03:00:00Z' as IsoInstant }).dueOn).toBe('2026-05-16')
  })
})

describe('doubts', () => {
  const received = (day: string) => `${day}T15:00:00Z` as IsoInstant

  it('are told where a date on a weekend could be read otherwise (AMB-01, AMB-02, AMB-06)', () => {
    const caveats = (ruleId: string, day: string) =>
      compute({ ruleId, calendar: null, receivedAt: received(day) }).caveats.join()
    expect(caveats('US-CA-CCPA-45', '2026-11-19')).toContain('AMB-01')
    expect(caveats('US-CA-CCPA-45', '2026-11-18')).toContain('AMB-02')
    expect(caveats('US-VA-REQ', '2026-11-18')).toContain('AMB-06')
    expect(caveats('US-VA-REQ', '2026-11-20')).toBe('')
    expect(caveats('US-VA-REQ', '2026-11-17')).toContain('New Year')
    expect(caveats('US-CA-CCPA-45', '2026-11-10')).toContain('a public holiday (Christmas Day)')
  })

  it('are told of a number that was not read in a source', () => {
    expect(compute({ ruleId: 'SG-PDPA-BREACH-3D', calendar: null }).caveats.join()).toContain('Counsel')
  })

  it('take the earlier date where the Delete Act changes under an open request (AMB-17)', () => {
    const due = (day: string) =>
      compute({ ruleId: 'US-CA-DELETE-ACT-45', calendar: null, receivedAt: received(day) }).dueOn
    expect([due('2026-12-16'), due('2026-12-17'), due('2026-12-30')]).toEqual([
      '2027-01-30',
      '2027-01-31',
      '2027-01-31',
    ])
  })
})

describe('the derivation', () => {
  it('tells every step with its citation, in order', () => {
    const events = [event('id_requested', '2026-08-21'), event('id_received', '2026-08-31')]
    const { trace } = compute({ receivedAt: '2026-08-20T09:00:00Z' as IsoInstant, events })
    expect(trace.map(({ kind }) => kind)).toEqual([
      'receipt',
      'zone',
      'reset',
      'count',
      'missing_day',
      'extension',
      'extension',
      'extension',
    ])
    expect(trace[2]?.text).toBe(
      'Identity information arrived on Monday 31 August 2026: the period starts afresh on that day.',
    )
    expect(trace[4]).toMatchObject({
      text: 'That month has no day 31, so it ends on the last day, Wednesday 30 September 2026.',
      to: '2026-09-30',
    })
  })

  it('names the days it passed over', () => {
    const { trace } = compute({ receivedAt: '2026-11-25T10:00:00Z' as IsoInstant })
    expect(trace.find(({ kind }) => kind === 'roll')?.skipped).toEqual([
      { on: '2026-12-25', why: 'Christmas Day' },
      { on: '2026-12-26', why: 'Saturday' },
      { on: '2026-12-27', why: 'Sunday' },
      { on: '2026-12-28', why: 'Boxing Day (substitute day)' },
    ])
  })
})

describe('the zone of the process', () => {
  const own = process.env.TZ
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })

  it('changes nothing', () => {
    const inputs = ['EU-GDPR-ART12-1M', 'US-CA-CCPA-45', 'EU-GDPR-ART33-72H'].map(
      (ruleId) => ({ ruleId, calendar: 'DE', zone: 'Europe/Berlin' }) as const,
    )
    const answers = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'].map((zone) => {
      process.env.TZ = zone
      return inputs.map((input) => compute({ ...input, receivedAt: '2026-03-28T23:30:00Z' as IsoInstant }))
    })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})
