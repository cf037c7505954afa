import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../case/case.event'
import { currentResponse } from '../case/case.state'
import { type Desk, openCaseDesk, SETTINGS } from '../desk.fixture'
import { approve, collect, prepare, refusal, verify } from '../desk-flow.fixture'
import type { ResponseId } from '../kernel/id'
import { mayDecide } from './approval.decide'
import { type BlockerCode, releaseBlockers } from './blockers'

const codes = (desk: Desk): BlockerCode[] =>
  releaseBlockers({ caseFile: desk.caseFile, settings: desk.vault?.settings ?? SETTINGS, contentSha256: null }).map(
    ({ code }) => code,
  )

const ready = (
  facts: Partial<CaseFacts> = {},
  category = 'contact',
  options: Parameters<typeof openCaseDesk>[1] = {},
): Desk => {
  const desk = openCaseDesk(facts, options)
  verify(desk)
  collect(desk, { category })
  return desk
}

const released = (desk: Desk, responseId: ResponseId) => desk.try('release-response', { responseId })

describe('a second person (security 6.1)', () => {
  it('is needed for sensitive data, and approves exactly one content', () => {
    const desk = ready({}, 'recording')
    const responseId = prepare(desk)
    expect(currentResponse(desk.caseFile)?.highClass).toBe(true)
    expect(codes(desk)).toEqual(['approval_missing'])
    approve(desk, 'release', responseId)
    expect(codes(desk)).toEqual([])
    desk.on('change-facts', { changes: { residence: 'US-NY' }, reason: 'moved' })
    expect(desk.caseFile.approvals[0]?.status).toBe('void')
    const again = prepare(desk)
    expect(refusal(released(desk, again))).toContain('second person')
  })

  it('is needed for rows of no known category and for anything that a parent asks', { tags: ['A54'] }, () => {
    const other = ready({}, 'other')
    prepare(other)
    expect(currentResponse(other.caseFile)?.highClass).toBe(true)
    const parent = ready({ requesterRole: 'parent' })
    prepare(parent)
    expect(currentResponse(parent.caseFile)?.highClass).toBe(true)
    const plain = ready()
    prepare(plain)
    expect(currentResponse(plain.caseFile)?.highClass).toBe(false)
  })

  it('is never who asked, nor who prepared', () => {
    const desk = ready({}, 'recording')
    desk.as('rhea')
    const responseId = prepare(desk)
    const approvalId = desk
      .as('olga')
      .on('request-approval', { subject: 'release', reason: 'x', rights: [], responseId })['approvalId'] as string
    desk.as('rhea')
    expect(refusal(desk.try('give-approval', { approvalId, note: '' }))).toContain('Somebody else')
    const [approval] = desk.caseFile.approvals
    expect(
      approval &&
        mayDecide({ caseFile: desk.caseFile, vault: desk.vault as never, approval, actor: desk.actor, now: desk.now }),
    ).toBe(false)
  })

  it('has the reviewer’s role', () => {
    const desk = openCaseDesk()
    const approvalId = desk.on('request-approval', {
      subject: 'override',
      reason: 'x',
      rights: ['access'],
      responseId: null,
    })['approvalId'] as string
    for (const person of ['olga', 'audrey', 'ada'] as const) {
      expect(refusal(desk.as(person).try('give-approval', { approvalId, note: '' }))).toBe('forbidden: role')
    }
    desk.as('rhea').on('refuse-approval', { approvalId, note: 'ask for the account number' })
    expect(refusal(desk.try('give-approval', { approvalId, note: '' }))).toContain('decided before')
  })

  it('may be the same person alone in an office of one, twelve hours later and on record', () => {
    const desk = ready({}, 'recording', { alone: true })
    const responseId = prepare(desk)
    const approvalId = desk.on('request-approval', { subject: 'release', reason: 'x', rights: [], responseId })[
      'approvalId'
    ] as string
    desk.at('2026-03-03T03:59:00.000Z')
    expect(refusal(desk.try('give-approval', { approvalId, note: '' }))).toContain('12 hours')
    desk.at('2026-03-03T04:00:00.000Z').on('give-approval', { approvalId, note: '' })
    expect(desk.caseFile.approvals[0]).toMatchObject({ status: 'given', exception: 'single_person' })
    expect(released(desk, responseId).ok).toBe(true)
  })

  it('is always another person for an override', () => {
    const desk = openCaseDesk({}, { alone: true })
    const approvalId = desk.on('request-approval', {
      subject: 'override',
      reason: 'x',
      rights: ['access'],
      responseId: null,
    })['approvalId'] as string
    desk.at('2026-04-01T00:00:00.000Z')
    expect(refusal(desk.try('give-approval', { approvalId, note: '' }))).toContain('always needs a second person')
  })

  it('is asked with a reason, once, about something that is there', () => {
    const desk = openCaseDesk()
    const ask = (changes: object) =>
      desk.try('request-approval', {
        subject: 'override',
        reason: 'x',
        rights: ['access'],
        responseId: null,
        ...changes,
      } as never)
    expect(refusal(ask({ reason: '' }))).toContain('invalid_input')
    expect(refusal(ask({ rights: [] }))).toContain('which right')
    expect(refusal(ask({ rights: ['deletion'] }))).toContain('rights')
    expect(refusal(ask({ subject: 'deletion', rights: [] }))).toContain('no deletion')
    expect(refusal(ask({ subject: 'release', rights: [] }))).toContain('Prepare it first')
    expect(ask({}).ok).toBe(true)
    expect(refusal(ask({}))).toContain('asked for already')
  })
})
