import { describe, expect, it } from 'vitest'
import { BLOB, type Desk, instant, openCaseDesk, PEOPLE } from '../desk.fixture'
import {
  collect,
  NOTHING,
  prepare,
  refusal,
  release,
  result,
  seen,
  sendLetter,
  sendResponse,
  task,
  verify,
} from '../desk-flow.fixture'
import type { BlobId } from '../kernel/id'
import type { CaseEvent, CaseFacts, CaseOutcome } from './case.event'
import { evolveCase } from './case.evolve'
import type { CaseState } from './case.state'
import { caseDeadlines } from './clocks'
import { nextStep } from './next-step'
import { stageOf } from './stage'

const step = (desk: Desk) => nextStep(desk.caseFile, caseDeadlines(desk.caseFile))
const close = (desk: Desk, outcome: CaseOutcome, note = '') => desk.try('close-case', { outcome, note })

const answered = (facts: Partial<CaseFacts> = {}): Desk => {
  const desk = openCaseDesk(facts)
  verify(desk)
  collect(desk)
  release(desk, prepare(desk))
  return desk
}

describe('a hold', () => {
  it('stops the release and not the clock, says what it waits for, and ends', () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('hold-case', { reason: 'other', note: '' }))).toContain('waits for')
    desk.on('hold-case', { reason: 'waiting_for_requester', note: '' })
    expect(desk.caseFile.hold).toMatchObject({ reason: 'waiting_for_requester', at: desk.now, by: 'olga' })
    expect(step(desk).action).toBe('resume')
    expect(caseDeadlines(desk.caseFile).lead?.dueOn).toBe('2026-04-16')
    expect(refusal(desk.try('hold-case', { reason: 'legal_hold', note: 'x' }))).toContain('on hold already')
    desk.on('resume-case', {})
    expect(refusal(desk.try('resume-case', {}))).toContain('not on hold')
  })

  it('of the law keeps a case from being closed and its files from being destroyed', { tags: ['A39'] }, () => {
    const desk = openCaseDesk()
    desk.on('hold-case', { reason: 'legal_hold', note: 'Roe v. Omni' })
    expect(refusal(close(desk, 'withdrawn', 'by mail'))).toContain('legal hold')
    expect(refusal(desk.try('dispose-attachment', { blobId: BLOB, rule: 'ID-30D', reason: '' }))).toContain(
      'legal hold',
    )
  })
})

describe('closing', () => {
  it('as fulfilled needs a response that was released, sent and still stands', () => {
    const desk = answered()
    expect(refusal(close(desk, 'fulfilled'))).toContain('was sent first')
    sendResponse(desk, desk.caseFile.responses[0]?.responseId as never)
    desk.on('change-facts', { changes: { residence: 'US-NY' }, reason: 'moved' })
    expect(refusal(close(desk, 'fulfilled'))).toContain('still stands')
    const fine = answered()
    sendResponse(fine, fine.caseFile.responses[0]?.responseId as never)
    expect(close(fine, 'fulfilled').ok).toBe(true)
    expect(fine.caseFile).toMatchObject({ outcome: 'fulfilled', closedAt: fine.now })
  })

  it('as fulfilled is untrue when something was withheld or kept', () => {
    const desk = openCaseDesk()
    verify(desk)
    collect(desk)
    const { taskId, findings } = task(desk, 'S23')
    desk.on('mark-findings', {
      taskId,
      importId: findings[0]?.importId ?? '',
      rows: [0],
      disposition: 'withheld',
      reason: 'third person',
    })
    const responseId = prepare(desk)
    release(desk, responseId)
    sendResponse(desk, responseId)
    expect(refusal(close(desk, 'fulfilled'))).toContain('partly fulfilled')
    expect(close(desk, 'partly_fulfilled').ok).toBe(true)
  })

  it('as nothing held needs that answer of every system, and the requester to know it', () => {
    const desk = openCaseDesk()
    desk.on('plan-tasks', { systemIds: ['S23', 'S1'] })
    result(desk, task(desk, 'S23').taskId, NOTHING)
    expect(refusal(close(desk, 'nothing_held'))).toContain('every system')
    result(desk, task(desk, 'S1').taskId, NOTHING)
    expect(refusal(close(desk, 'nothing_held'))).toContain('No answer')
    sendLetter(desk, 'nothing-held')
    expect(close(desk, 'nothing_held').ok).toBe(true)
  })

  it.each([
    ['refused', 'denial', { ground: 'ccpa-excessive', explanation: 'The tenth this week.' }],
    ['unverifiable', 'cannot-identify', {}],
  ] as const)('as %s needs the ground and a letter to the requester', (outcome, templateId, fields) => {
    const desk = openCaseDesk()
    expect(refusal(close(desk, outcome))).toContain('note')
    expect(refusal(close(desk, outcome, 'no proof'))).toContain('No answer')
    sendLetter(desk, templateId, fields)
    expect(close(desk, outcome, 'no proof').ok).toBe(true)
  })

  it('as denied, as a duplicate or as no request is untrue after a release', () => {
    for (const outcome of ['refused', 'duplicate', 'not_a_request'] as const) {
      expect(refusal(close(answered(), outcome, 'x'))).toContain('released')
    }
    expect(refusal(close(openCaseDesk(), 'duplicate'))).toContain('repeats')
    expect(refusal(close(openCaseDesk(), 'withdrawn'))).toContain('withdrawn')
    expect(refusal(close(openCaseDesk(), 'referred'))).toContain('processes for somebody else')
  })

  it('ends all changes but notes until the case is opened again', () => {
    const desk = openCaseDesk()
    close(desk, 'withdrawn', 'by mail of 2 March')
    expect(refusal(desk.try('change-facts', { changes: { residence: 'DE' }, reason: 'x' }))).toContain('is closed')
    expect(refusal(desk.try('plan-tasks', { systemIds: null }))).toContain('is closed')
    desk.on('add-note', { text: 'asked again' })
    expect(refusal(desk.try('reopen-case', { reason: '' }))).toContain('invalid_input')
    desk.on('reopen-case', { reason: 'wrote again' })
    expect(desk.caseFile).toMatchObject({ outcome: null, closedAt: null, closing: null })
    expect(refusal(desk.try('reopen-case', { reason: 'x' }))).toContain('is open')
  })
})

describe('facts and owner', () => {
  it('change with what they rest on, and nothing is written where nothing changes', () => {
    const desk = openCaseDesk()
    const before = desk.events.length
    desk.on('change-facts', { changes: { residence: 'US-CA', rights: ['access', 'access'] }, reason: '' })
    expect(desk.events).toHaveLength(before)
    desk.on('change-facts', { changes: { residence: 'DE', rights: ['access'] }, reason: 'moved' })
    expect(desk.events.at(-1)?.event).toEqual({ type: 'FactsChanged', changes: { residence: 'DE' }, reason: 'moved' })
    expect(refusal(desk.try('change-facts', { changes: { ruleIds: ['NO-SUCH-RULE'] }, reason: '' }))).toContain(
      'law_not_covered',
    )
  })

  it('give a case only to an active officer', () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('assign-case', { ownerId: PEOPLE.audrey.userId }))).toContain('no officer')
    expect(refusal(desk.try('assign-case', { ownerId: 'nobody' as never }))).toContain('not_found')
    desk.on('assign-case', { ownerId: PEOPLE.rhea.userId })
    expect(desk.caseFile.ownerId).toBe('rhea')
  })
})

describe('destroying', () => {
  it('leaves its trace, and spares what the ledger of an open case rests on', () => {
    const desk = openCaseDesk()
    collect(desk)
    const dispose = (blobId: BlobId) => desk.try('dispose-attachment', { blobId, rule: 'ID-30D', reason: '' })
    expect(refusal(dispose(BLOB))).toContain('rests on this file')
    expect(refusal(dispose('gone' as BlobId))).toContain('not_found')
    const other = openCaseDesk()
    other.on('dispose-attachment', { blobId: BLOB, rule: 'ID-30D', reason: 'identity card' })
    expect(other.caseFile.disposals).toMatchObject([{ blobId: BLOB, rule: 'ID-30D' }])
  })

  it('of any payload leaves a state that everything can still be computed from', () => {
    const desk = answered()
    seen(desk, 'declaration')
    sendResponse(desk, desk.caseFile.responses[0]?.responseId as never)
    close(desk, 'fulfilled')
    const events = desk.events.filter(({ stream }) => stream.startsWith('case/')).map(({ event }) => event as CaseEvent)
    events.forEach((_, gone) => {
      const state = events.reduce<CaseState | null>((before, event, index) => {
        const meta = { at: instant('2026-03-02T16:00:00Z'), by: PEOPLE.olga.userId, revision: index + 1 }
        return evolveCase(before, index === gone ? null : event, meta)
      }, null)
      if (gone === 0) {
        expect(state).toBeNull()
        return
      }
      expect(state?.revision).toBe(events.length)
      expect(() => state && [stageOf(state), nextStep(state, caseDeadlines(state))]).not.toThrow()
    })
  })
})
