import { describe, expect, it } from 'vitest'
import { FACTS, instant, openCaseDesk, openDesk, RECEIPT, receive } from '../desk.fixture'
import { refusal } from '../desk-flow.fixture'
import type { InquiryId } from '../kernel/id'
import { evolveInquiry } from './inquiry.state'

const received = (receivedAt: string) => ({ ...RECEIPT, receivedAt: instant(receivedAt) })

describe('an inquiry', () => {
  it('is one inquiry when the same Message-ID comes twice', { tags: ['A2'] }, () => {
    const desk = openDesk()
    const first = receive(desk, RECEIPT, '<1@example.com>')
    const before = desk.events.length
    expect(receive(desk, RECEIPT, '<1@example.com>')).toBe(first)
    expect(desk.events).toHaveLength(before)
    expect(receive(desk, RECEIPT, null)).not.toBe(receive(desk, RECEIPT, null))
  })

  it('opens a case that counts from the day in the office, not in UTC', { tags: ['A2'] }, () => {
    const desk = openDesk({ settings: { zone: 'Europe/Berlin' } })
    const inquiryId = receive(desk, received('2026-02-28T23:30:00.000Z'))
    const { caseNo } = desk.given('accept-inquiry', { inquiryId, facts: FACTS })
    expect(caseNo).toBe('OS-2026-0001')
    expect(desk.caseFile).toMatchObject({ receivedOn: '2026-03-01', zone: 'Europe/Berlin', ownerId: 'olga' })
    expect(desk.inquiries.get(`inquiry/${inquiryId}`)).toMatchObject({ status: 'accepted', caseId: desk.caseId })
  })

  it('pins policy and rule set of the day and numbers cases by organisation and year', {
    tags: ['A64'],
  }, () => {
    const desk = openCaseDesk({}, { organisation: 'omnipostr', settings: { calendar: 'DE', zone: 'Europe/Berlin' } })
    expect(desk.caseFile.policyVersion).toBe(desk.vault?.policyVersion)
    expect(desk.caseFile.caseNo).toBe('OP-2026-0001')
    desk.given('accept-inquiry', { inquiryId: receive(desk), facts: FACTS })
    expect(desk.caseFile.caseNo).toBe('OP-2026-0002')
  })

  it('becomes one case only', () => {
    const desk = openDesk()
    const inquiryId = receive(desk)
    desk.given('accept-inquiry', { inquiryId, facts: FACTS })
    expect(refusal(desk.when('accept-inquiry', { inquiryId, facts: FACTS }))).toContain('has become a case')
    expect(refusal(desk.when('set-aside-inquiry', { inquiryId, reason: 'spam' }))).toContain('has become a case')
  })

  it('refuses facts that no clock or law knows', () => {
    const desk = openDesk()
    const inquiryId = receive(desk)
    const attempt = (changes: object) =>
      refusal(desk.when('accept-inquiry', { inquiryId, facts: { ...FACTS, ...changes } }))
    expect(attempt({ ruleIds: ['US-ZZ-REQ'] })).toContain('law_not_covered')
    expect(attempt({ rights: ['teleportation'] })).toContain('invalid_input')
    expect(attempt({ residence: 'California' })).toContain('invalid_input')
  })

  it('is merged into an open case, whose clock keeps its first day', () => {
    const desk = openCaseDesk()
    const { receivedOn } = desk.caseFile
    const second = receive(desk, received('2026-03-02T15:30:00.000Z'))
    desk.given('merge-inquiry', { inquiryId: second, caseId: desk.caseId })
    expect(desk.caseFile.inquiries).toHaveLength(2)
    expect(desk.caseFile.receivedOn).toBe(receivedOn)
    desk.on('close-case', { outcome: 'withdrawn', note: 'by telephone on 2 March' })
    const third = receive(desk)
    expect(refusal(desk.when('merge-inquiry', { inquiryId: third, caseId: desk.caseId }))).toContain('is closed')
  })

  it('is set aside with a reason and can be taken back', () => {
    const desk = openDesk()
    const inquiryId = receive(desk)
    expect(refusal(desk.when('set-aside-inquiry', { inquiryId, reason: ' ' }))).toContain('invalid_input')
    desk.given('set-aside-inquiry', { inquiryId, reason: 'advertising' })
    desk.given('restore-inquiry', { inquiryId })
    expect(desk.inquiries.get(`inquiry/${inquiryId}`)?.status).toBe('open')
  })

  it('takes a call with its oral acknowledgment, on the word of the officer', { tags: ['A50', 'A62'] }, () => {
    const desk = openDesk()
    const inquiry = {
      subject: 'Call',
      from: { name: 'Jane', email: '', phone: '2125550101', postal: '' },
      text: '',
      acknowledgedOrallyAt: instant('2026-03-02T15:05:00Z'),
      attachments: [],
    }
    const log = (channel: 'phone' | 'post', receivedAt: string) =>
      desk.when('log-inquiry', { channel, receivedAt: instant(receivedAt), inquiry })
    expect(refusal(log('post', '2026-03-02T15:00:00Z'))).toContain('word of mouth')
    expect(refusal(log('phone', '2026-03-02T15:30:00Z'))).toContain('between the receipt and now')
    expect(refusal(log('phone', '2026-03-05T15:00:00Z'))).toContain('future')
    const logged = log('phone', '2026-03-02T15:00:00Z')
    const inquiryId = (logged.ok ? logged.value.result['inquiryId'] : '') as InquiryId
    desk.given('accept-inquiry', { inquiryId, facts: FACTS })
    expect(desk.caseFile).toMatchObject({
      acknowledgedAt: '2026-03-02T15:05:00Z',
      receipt: { basis: 'officer', confirmed: true },
    })
  })

  it('has its receipt corrected with a reason while no case follows from it', () => {
    const desk = openDesk()
    const inquiryId = receive(desk)
    const correct = (receivedAt: string, reason: string) =>
      desk.when('correct-receipt', { inquiryId, receivedAt: instant(receivedAt), reason })
    expect(refusal(correct('2026-03-01T10:00:00Z', ''))).toContain('invalid_input')
    expect(refusal(correct('2026-04-01T10:00:00Z', 'stamp'))).toContain('future')
    expect(correct('2026-03-01T10:00:00Z', 'stamp on the envelope').ok).toBe(true)
    expect(desk.inquiries.get(`inquiry/${inquiryId}`)?.receipt).toMatchObject({ basis: 'officer', confirmed: true })
  })

  it('keeps an unreadable file in quarantine, from which nothing is accepted', () => {
    const desk = openDesk()
    const file = { fileName: 'x.eml', index: 0, reason: 'no header', rawBlobId: null, rawSha256: null, size: 3 }
    const inquiryId = desk.given('quarantine-message', file)['inquiryId'] as InquiryId
    expect(refusal(desk.when('accept-inquiry', { inquiryId, facts: FACTS }))).toContain('could not be read')
    desk.given('set-aside-inquiry', { inquiryId, reason: 'looked at it' })
    desk.given('restore-inquiry', { inquiryId })
    expect(desk.inquiries.get(`inquiry/${inquiryId}`)?.status).toBe('quarantined')
  })

  it('keeps what is known when a payload was destroyed', () => {
    const desk = openDesk()
    const state = desk.inquiries.get(`inquiry/${receive(desk)}`) ?? null
    const meta = { at: desk.now, by: desk.actor.userId, revision: 7 }
    expect(evolveInquiry(state, null, meta)).toEqual({ ...state, revision: 7 })
    expect(evolveInquiry(null, null, meta)).toBeNull()
  })
})
