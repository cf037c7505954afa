import { describe, expect, it } from 'vitest'
import { BLOB, type Desk, instant, openCaseDesk, PEOPLE } from '../desk.fixture'
import {
  approve,
  check,
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
import { needsOf } from './facts'
import { type NextAction, nextStep } from './next-step'
import { type Stage, stageOf } from './stage'

const step = (desk: Desk) => nextStep(desk.caseFile, caseDeadlines(desk.caseFile))
const close = (desk: Desk, outcome: CaseOutcome, note = '') => desk.try('close-case', { outcome, note })

const answered = (facts: Partial<CaseFacts> = {}): Desk => {
  const desk = openCaseDesk(facts)
  verify(desk)
  collect(desk)
  release(desk, prepare(desk))
  return desk
}

describe('the way of a case', () => {
  it('is always one next step with its date, and a stage that follows from what happened', () => {
    const desk = openCaseDesk({ rights: ['access', 'deletion'] })
    const seenSteps: [Stage, NextAction][] = []
    const look = () => void seenSteps.push([stageOf(desk.caseFile), step(desk).action])
    look()
    sendLetter(desk, 'acknowledgment')
    look()
    verify(desk)
    look()
    desk.on('plan-tasks', { systemIds: ['S23', 'S1'] })
    look()
    approve(desk, 'deletion')
    look()
    const importId = desk.on('import-findings', {
      taskId: task(desk, 'S23').taskId,
      finding: { fileName: 'f', sha256: 's', blobId: BLOB, category: 'contact', columns: [], rows: 2, badRows: 0 },
    })['importId'] as string
    result(desk, task(desk, 'S23').taskId, { kind: 'rows' })
    result(desk, task(desk, 'S23').taskId, { kind: 'deleted', count: 2, how: 'job', evidenceBlobId: null })
    result(desk, task(desk, 'S1').taskId, NOTHING)
    look()
    desk.on('mark-findings', {
      taskId: task(desk, 'S23').taskId,
      importId,
      rows: 'all',
      disposition: 'delivered',
      reason: '',
    })
    look()
    const responseId = prepare(desk)
    look()
    release(desk, responseId)
    look()
    desk.on('record-package', { responseId, sha256: 'a', fileName: 'p.zip', fingerprint: 'f' })
    look()
    sendResponse(desk, responseId)
    look()
    expect(close(desk, 'fulfilled').ok).toBe(true)
    look()
    expect(seenSteps).toEqual([
      ['received', 'send_acknowledgment'],
      ['verifying', 'verify_identity'],
      ['collecting', 'plan_tasks'],
      ['collecting', 'approve_deletion'],
      ['collecting', 'record_result'],
      ['collecting', 'balance_ledger'],
      ['preparing', 'prepare_response'],
      ['approving', 'release'],
      ['released', 'save_package'],
      ['released', 'record_sending'],
      ['released', 'close'],
      ['closed', 'none'],
    ])
  })

  it('says by when and why', () => {
    const desk = openCaseDesk()
    expect(step(desk)).toMatchObject({ byOn: '2026-03-16', why: expect.stringContaining('11 CCR 7021') })
    sendLetter(desk, 'acknowledgment')
    expect(step(desk)).toMatchObject({ byOn: '2026-04-16', why: expect.stringContaining('CCPA') })
  })

  it('asks for what is unknown before anything that rests on it', () => {
    expect(step(openCaseDesk({ rights: [] })).action).toBe('choose_rights')
    const unknown = openCaseDesk({ residence: null, ruleIds: [] })
    sendLetter(unknown, 'acknowledgment')
    expect(step(unknown).action).toBe('confirm_residence')
    unknown.on('change-facts', { changes: { residence: 'US-CA' }, reason: '' })
    expect(step(unknown).action).toBe('choose_clocks')
    check(unknown, 'name', 'Jane Roe')
    expect(step(unknown).action).toBe('verify_identity')
  })

  it('reminds of a letter whose sending nobody recorded', () => {
    const desk = openCaseDesk()
    desk.on('issue-letter', { templateId: 'acknowledgment', to: { name: 'J', email: '', postal: '' }, fields: {} })
    expect(step(desk)).toMatchObject({ action: 'record_sending', sentence: expect.stringContaining('acknowledgment') })
  })

  it('refers a processor’s case to the controller and closes it (A3, B3)', () => {
    const desk = openCaseDesk({
      controllerRole: 'processor',
      requesterRole: 'caller',
      ruleIds: ['POL-PROCESSOR-FORWARD'],
      referredTo: '',
    })
    expect(step(desk)).toMatchObject({
      action: 'refer_to_controller',
      sentence: expect.stringContaining('Find out which business'),
    })
    expect(needsOf(desk.caseFile.facts, true)).toEqual(['controller'])
    expect(refusal(close(desk, 'referred'))).toContain('referral was sent')
    desk.on('change-facts', { changes: { referredTo: 'Acme Dental' }, reason: 'by the called number' })
    expect(step(desk).sentence).toContain('Acme Dental')
    sendLetter(desk, 'referral')
    expect([stageOf(desk.caseFile), step(desk).action]).toEqual(['released', 'close'])
    expect(close(desk, 'referred').ok).toBe(true)
  })

  it('answers a general question by letter alone (C41)', () => {
    const desk = openCaseDesk({ rights: ['inquiry'] })
    sendLetter(desk, 'acknowledgment')
    expect([stageOf(desk.caseFile), step(desk).action]).toEqual(['preparing', 'send_answer'])
    expect(refusal(close(desk, 'fulfilled'))).toContain('No answer')
    sendLetter(desk, 'inquiry-answer')
    expect(close(desk, 'fulfilled').ok).toBe(true)
  })

  it('waits for the second person where one was asked', () => {
    const desk = openCaseDesk()
    verify(desk)
    sendLetter(desk, 'acknowledgment')
    collect(desk, { category: 'recording' })
    const responseId = prepare(desk)
    expect(step(desk).action).toBe('request_approval')
    desk.on('request-approval', { subject: 'release', reason: 'x', rights: [], responseId })
    expect(step(desk).action).toBe('await_approval')
  })
})

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

  it('of the law keeps a case from being closed and its files from being destroyed (A39)', () => {
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

  it.each(['refused', 'unverifiable'] as const)('as %s needs the ground and a letter to the requester', (outcome) => {
    const desk = openCaseDesk()
    expect(refusal(close(desk, outcome))).toContain('note')
    expect(refusal(close(desk, outcome, 'no proof'))).toContain('No answer')
    sendLetter(desk, 'denial')
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

describe('a request without data to hand over', () => {
  it('is answered by a letter, as a deletion is', () => {
    const desk = openCaseDesk({ rights: ['deletion'] })
    sendLetter(desk, 'acknowledgment')
    verify(desk)
    approve(desk, 'deletion')
    desk.on('plan-tasks', { systemIds: ['S23'] })
    result(desk, task(desk, 'S23').taskId, { kind: 'deleted', count: 1, how: 'job', evidenceBlobId: null })
    expect(step(desk).action).toBe('send_answer')
    sendLetter(desk, 'deletion-outcome')
    expect(close(desk, 'fulfilled').ok).toBe(true)
  })
})
