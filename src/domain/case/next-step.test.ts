import { describe, expect, it } from 'vitest'
import { BLOB, type Desk, openCaseDesk } from '../desk.fixture'
import {
  approve,
  check,
  collect,
  NOTHING,
  prepare,
  refusal,
  release,
  result,
  sendLetter,
  sendResponse,
  task,
  verify,
} from '../desk-flow.fixture'
import type { CaseOutcome } from './case.event'
import { caseDeadlines } from './clocks'
import { needsOf } from './facts'
import { nextStep } from './next-step'
import { type Stage, stageOf } from './stage'
import type { NextAction } from './step'

const step = (desk: Desk) => nextStep(desk.caseFile, caseDeadlines(desk.caseFile))
const close = (desk: Desk, outcome: CaseOutcome, note = '') => desk.try('close-case', { outcome, note })

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

  it('names the system that it is about, the one whose answer is missing', () => {
    const desk = openCaseDesk({ rights: ['access'] })
    sendLetter(desk, 'acknowledgment')
    verify(desk)
    expect(step(desk)).toMatchObject({ action: 'plan_tasks', taskId: null })
    desk.on('plan-tasks', { systemIds: ['S23', 'S1'] })
    result(desk, task(desk, 'S23').taskId, NOTHING)
    expect(step(desk)).toMatchObject({ action: 'record_result', taskId: task(desk, 'S1').taskId })
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

  it('asks whether a law binds before identity, until the officer takes or declines it', () => {
    const desk = openCaseDesk({ residence: 'US-CO', ruleIds: ['POL-OMNISTUDIO-REASONABLE-30D'] })
    sendLetter(desk, 'acknowledgment')
    expect(step(desk).sentence).toContain('Colorado Privacy Act')
    desk.on('change-facts', { changes: { declinedRuleIds: ['US-CO-REQ'] }, reason: 'Below its thresholds.' })
    expect(step(desk).action).toBe('verify_identity')
    expect(desk.caseFile.facts.declinedRuleIds).toEqual(['US-CO-REQ'])
    const both = desk.try('change-facts', { changes: { ruleIds: ['US-CO-REQ'] }, reason: '' })
    expect(both.ok === false && both.rejection.message).toContain('cannot both apply and not apply')
  })

  it('reminds of a letter whose sending nobody recorded', () => {
    const desk = openCaseDesk()
    desk.on('issue-letter', { templateId: 'acknowledgment', to: { name: 'J', email: '', postal: '' }, fields: {} })
    expect(step(desk)).toMatchObject({ action: 'record_sending', sentence: expect.stringContaining('acknowledgment') })
  })

  it('refers a processor’s case to the controller and closes it', { tags: ['A3', 'B3'] }, () => {
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

  it('answers a general question by letter alone', { tags: ['C41'] }, () => {
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
