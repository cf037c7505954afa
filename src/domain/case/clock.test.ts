// Longer than usual: the readings of one case's clocks are compared side by side.
import { describe, expect, it } from 'vitest'
import type { ClockEventType } from '../deadline/model'
import { FACTS, instant, openCaseDesk, openDesk, RECEIPT, receive } from '../desk.fixture'
import { RECIPIENT, refusal, sendLetter } from '../desk-flow.fixture'
import type { IsoDate } from '../kernel/civil-date'
import type { CaseFacts } from './case.event'
import { type ClockSettings, caseDeadlines, punctuality } from './clocks'
import { letterKind } from './letter-kind'

const on = (text: string) => text as IsoDate
const RECEIVED = '2026-03-02'

describe('the clocks of a case', () => {
  it('give every rule its date, the tightest first, and lead with it', { tags: ['A51'] }, () => {
    const desk = openCaseDesk({ ruleIds: ['US-CA-CCPA-45', 'POL-OMNISTUDIO-REASONABLE-30D', 'POL-OMNISTUDIO-ACK-2BD'] })
    const clocks = caseDeadlines(desk.caseFile)
    expect(clocks.deadlines.map(({ ruleId, effectiveDueOn }) => [ruleId, effectiveDueOn])).toEqual([
      ['POL-OMNISTUDIO-REASONABLE-30D', '2026-04-01'],
      ['US-CA-CCPA-45', '2026-04-16'],
      ['POL-OMNISTUDIO-ACK-2BD', null],
    ])
    expect(clocks.lead?.ruleId).toBe('POL-OMNISTUDIO-REASONABLE-30D')
    expect(clocks.acknowledgeBy).toBe('2026-03-04')
  })

  it('use the office’s calendar only where a rule names none', () => {
    const german: Partial<CaseFacts> = { residence: 'DE', ruleIds: ['EU-GDPR-ART12-1M', 'US-CA-CCPA-45'] }
    const desk = openDesk({ settings: { zone: 'Europe/Berlin', calendar: 'DE' } })
    // Received 3 April 2026: a month later is Sunday 3 May in Germany; ten business days in the US skip no Good Friday.
    const inquiryId = receive(desk.at('2026-04-04T00:00:00Z'), {
      ...RECEIPT,
      receivedAt: instant('2026-04-03T08:00:00Z'),
    })
    desk.given('accept-inquiry', { inquiryId, facts: { ...FACTS, ...german } })
    const clocks = caseDeadlines(desk.caseFile)
    expect(clocks.deadlines.find(({ ruleId }) => ruleId.startsWith('EU'))?.dueOn).toBe('2026-05-04')
    expect(clocks.acknowledgeBy).toBe('2026-04-17')
  })

  it('say which rule cannot be computed instead of leaving it out', () => {
    const desk = openCaseDesk({ ruleIds: ['US-CA-CCPA-ADMT-ACCESS-45', 'US-CA-CCPA-45'] })
    const clocks = caseDeadlines(desk.caseFile)
    expect(clocks.uncovered).toMatchObject([
      { ruleId: 'US-CA-CCPA-ADMT-ACCESS-45', rejection: { code: 'law_not_covered' } },
    ])
    expect(clocks.lead?.ruleId).toBe('US-CA-CCPA-45')
  })

  it('take proclaimed holidays and strict business days of the settings, and no closing day of the organisation', () => {
    const desk = openCaseDesk()
    const proclaimedHolidays = [on('2026-03-03')]
    const by = (settings: ClockSettings) => caseDeadlines(desk.caseFile, settings).acknowledgeBy
    expect([by({}), by({ closingDays: proclaimedHolidays })]).toEqual(['2026-03-16', '2026-03-16'])
    expect(by({ calendar: 'US-FED', proclaimedHolidays })).toBe('2026-03-17')
    expect(by({ calendar: 'DE', proclaimedHolidays })).toBe('2026-03-16')
    expect(by({ businessDays: 'strict' })).toBe('2026-03-13')
  })

  it('pause for a clarification only where the law says so, and lead with the right that does not pause', () => {
    const british = { residence: 'GB', ruleIds: ['UK-GDPR-ART12A-1M'] }
    const due = (rights: CaseFacts['rights']) => {
      const desk = openCaseDesk({ ...british, rights }, { settings: { calendar: 'GB-EW', zone: 'Europe/London' } })
      sendLetter(desk.at('2026-03-04T10:00:00Z'), 'clarification')
      desk.at('2026-03-10T10:00:00Z').on('record-clock-event', {
        clockEvent: { type: 'clarification_received', at: instant('2026-03-10T09:00:00Z') },
        note: '',
      })
      return caseDeadlines(desk.caseFile).lead?.effectiveDueOn
    }
    expect(due(['access'])).toBe('2026-04-09')
    expect(due(['access', 'deletion'])).toBe('2026-04-02')
  })

  it('compare what was done with the dates', () => {
    const desk = openCaseDesk()
    const standing = (today: string) => punctuality(desk.caseFile, caseDeadlines(desk.caseFile), on(today))
    expect(standing(RECEIVED)).toMatchObject({ acknowledgment: 'open', answer: 'open', daysLeft: 45 })
    expect(standing('2026-04-17')).toMatchObject({ acknowledgment: 'overdue', answer: 'overdue', daysLeft: -1 })
    sendLetter(desk.at('2026-03-17T10:00:00Z'), 'acknowledgment')
    expect(standing('2026-04-01')).toMatchObject({ acknowledgment: 'done_late', acknowledgedOn: '2026-03-17' })
    sendLetter(desk.at('2026-04-16T23:00:00Z'), 'cannot-identify')
    expect(standing('2026-05-01')).toMatchObject({ answer: 'done', answeredOn: '2026-04-16' })
  })

  it('count an answer as the acknowledgment when it comes first (11 CCR 7021(a))', () => {
    const desk = openCaseDesk()
    sendLetter(desk.at('2026-03-05T10:00:00Z'), 'refusal')
    expect(punctuality(desk.caseFile, caseDeadlines(desk.caseFile), on('2026-04-01')).acknowledgment).toBe('done')
  })
})

describe('a letter that was sent', () => {
  const moves: readonly [string, ClockEventType][] = [
    ['identity-request', 'id_requested'],
    ['clarification', 'clarification_requested'],
    ['extension', 'extension_notice_sent'],
    ['authority-request', 'authority_requested'],
    ['fee-request', 'fee_requested'],
  ]

  it.each(moves)('as %s moves the clock at the instant of sending', (templateId, type) => {
    const desk = openCaseDesk()
    sendLetter(desk.at('2026-03-05T10:00:00Z'), templateId, { reason: 'many systems' })
    expect(desk.caseFile.clockEvents).toEqual([{ type, at: '2026-03-05T10:00:00Z' }])
  })

  it('as acknowledgment proves it at the instant of sending, not of writing', { tags: ['A63'] }, () => {
    const desk = openCaseDesk()
    const letterId = desk.on('issue-letter', { templateId: 'acknowledgment', to: RECIPIENT, fields: {} })[
      'letterId'
    ] as never
    expect(desk.caseFile.acknowledgedAt).toBeNull()
    desk.at('2026-03-04T10:00:00Z').on('record-sending', {
      sent: { kind: 'letter', letterId },
      channel: 'email',
      sentAt: instant('2026-03-03T09:00:00Z'),
      proof: '',
    })
    expect(desk.caseFile.acknowledgedAt).toBe('2026-03-03T09:00:00Z')
  })

  it('left neither in the future nor before it was written, and only once', () => {
    const desk = openCaseDesk().at('2026-03-04T10:00:30Z')
    const letterId = desk.on('issue-letter', { templateId: 'acknowledgment', to: RECIPIENT, fields: {} })[
      'letterId'
    ] as never
    const send = (sentAt: string) =>
      desk.try('record-sending', {
        sent: { kind: 'letter', letterId },
        channel: 'email',
        sentAt: instant(sentAt),
        proof: '',
      })
    expect(refusal(send('2026-03-04T10:01:00Z'))).toContain('future')
    expect(refusal(send('2026-03-04T09:59:59Z'))).toContain('not ready')
    expect(send('2026-03-04T10:00:00Z').ok).toBe(true)
    expect(refusal(send('2026-03-04T10:00:00Z'))).toContain('sent before')
  })

  it('extends a period once, with a reason, and not after the last day for the notice', { tags: ['A51'] }, () => {
    const desk = openCaseDesk()
    const issue = (fields: Record<string, string>) =>
      desk.try('issue-letter', { templateId: 'extension', to: RECIPIENT, fields })
    expect(refusal(issue({}))).toContain('needs its reason')
    expect(
      refusal(
        desk
          .at('2026-04-17T12:00:00Z')
          .try('issue-letter', { templateId: 'extension', to: RECIPIENT, fields: { reason: 'x' } }),
      ),
    ).toContain('Thursday 16 April 2026 (Cal. Civ. Code 1798.130')
    sendLetter(desk.at('2026-04-16T12:00:00Z'), 'extension', { reason: 'x' })
    expect(caseDeadlines(desk.caseFile).lead?.effectiveDueOn).toBe('2026-05-31')
    expect(refusal(issue({ reason: 'again' }))).toContain('one extension only')
  })

  it('keeps its proof where a right depends on the instant', () => {
    const desk = openCaseDesk()
    const letterId = desk.on('issue-letter', { templateId: 'extension', to: RECIPIENT, fields: { reason: 'x' } })[
      'letterId'
    ] as never
    const sending = { sent: { kind: 'letter', letterId }, sentAt: desk.now, proof: ' ' } as const
    expect(refusal(desk.try('record-sending', { ...sending, channel: 'email' }))).toContain('what shows')
    expect(refusal(desk.try('record-sending', { ...sending, channel: 'phone' }))).toContain('telephone')
  })

  it('is of a kind that its template names; an unknown one answers nothing', () => {
    expect(['extension-ccpa', 'cover', 'deletion-outcome', 'vendor-chase', 'extensions'].map(letterKind)).toEqual([
      'extension',
      'answer',
      'answer',
      'other',
      'other',
    ])
  })

  it('demands no proof of identity for what needs none (11 CCR 7026(d))', () => {
    const issue = (facts: Partial<CaseFacts>) =>
      openCaseDesk(facts).try('issue-letter', { templateId: 'identity-request', to: RECIPIENT, fields: {} })
    expect(refusal(issue({ rights: ['opt-out-sale-sharing'] }))).toContain('7026(d)')
    expect(issue({ rights: ['opt-out-sale-sharing', 'deletion'] }).ok).toBe(true)
    expect(issue({ rights: ['opt-out-sale-sharing'], requesterRole: 'agent' }).ok).toBe(true)
  })

  it('refers only where the organisation is processor', () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('issue-letter', { templateId: 'referral', to: RECIPIENT, fields: {} }))).toContain(
      'controller here',
    )
    expect(
      refusal(
        desk.try('issue-letter', {
          templateId: 'acknowledgment',
          to: { name: '', email: '', postal: ' ' },
          fields: {},
        }),
      ),
    ).toContain('to whom')
  })
})

describe('a word on the telephone', () => {
  it('acknowledges once, on the telephone or in person', { tags: ['A50'] }, () => {
    const desk = openCaseDesk()
    const say = (channel: 'phone' | 'email') =>
      desk.try('record-sending', { sent: { kind: 'oral_acknowledgment' }, channel, sentAt: desk.now, proof: '' })
    expect(refusal(say('email'))).toContain('word of mouth')
    expect(say('phone').ok).toBe(true)
    expect(desk.caseFile.acknowledgedAt).toBe(desk.now)
    expect(refusal(say('phone'))).toContain('acknowledged before')
  })
})

describe('an event that moves a clock', () => {
  const record = (type: ClockEventType, at: string, now = '2026-03-20T10:00:00Z') => {
    const desk = openCaseDesk().at(now)
    return { desk, outcome: desk.try('record-clock-event', { clockEvent: { type, at: instant(at) }, note: '' }) }
  }

  it('has happened, after the receipt, and answers a question that was asked', () => {
    expect(refusal(record('id_requested', '2026-04-01T10:00:00Z').outcome)).toContain('future')
    expect(refusal(record('id_requested', '2026-02-01T10:00:00Z').outcome)).toContain('before the request')
    expect(refusal(record('id_received', '2026-03-10T10:00:00Z').outcome)).toContain('never asked')
    expect(record('id_requested', '2026-03-10T10:00:00Z').outcome.ok).toBe(true)
  })

  it('extends once only', () => {
    const { desk } = record('extension_notice_sent', '2026-03-10T10:00:00Z')
    const again = { type: 'extension_notice_sent', at: instant('2026-03-11T10:00:00Z') } as const
    expect(refusal(desk.try('record-clock-event', { clockEvent: again, note: '' }))).toContain('one extension only')
  })
})

describe('a corrected receipt', () => {
  it('moves every date with it, with a reason', () => {
    const desk = openCaseDesk()
    const correct = (receivedAt: string, reason = 'stamp') =>
      desk.try('correct-case-receipt', { receivedAt: instant(receivedAt), reason })
    expect(refusal(correct('2026-02-27T12:00:00Z', ''))).toContain('invalid_input')
    expect(refusal(correct('2026-03-09T12:00:00Z'))).toContain('future')
    expect(correct('2026-02-27T12:00:00Z').ok).toBe(true)
    expect(desk.caseFile).toMatchObject({ receivedOn: '2026-02-27', receipt: { basis: 'officer' } })
    expect(caseDeadlines(desk.caseFile).lead?.dueOn).toBe('2026-04-13')
  })

  it('cannot come after something that was sent', () => {
    const desk = openCaseDesk()
    sendLetter(desk.at('2026-03-03T10:00:00Z'), 'acknowledgment')
    desk.at('2026-03-20T10:00:00Z')
    const late = desk.try('correct-case-receipt', { receivedAt: instant('2026-03-05T10:00:00Z'), reason: 'x' })
    expect(refusal(late)).toContain('sent or asked')
  })
})
