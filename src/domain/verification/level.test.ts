import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../case/case.event'
import { type Desk, openCaseDesk, RECORD } from '../desk.fixture'
import { approve, check, deliver, NOTHING, result, seen, verify } from '../desk-flow.fixture'
import { RIGHT_IDS, type RightId } from '../policy/right'
import { isVerified, scorecard } from './level'

const line = (desk: Desk, right: RightId = 'access') => {
  const found = scorecard(desk.caseFile).find(({ rightId }) => rightId === right)
  if (!found) throw new Error(`no line for ${right}`)
  return found
}

const german: Partial<CaseFacts> = { residence: 'DE', ruleIds: ['EU-GDPR-ART12-1M'] }

describe('the level that a right needs', () => {
  it('is high for specific pieces and reasonable for deletion and correction under the CCPA (11 CCR 7062)', {
    tags: ['A21', 'A50'],
  }, () => {
    const desk = openCaseDesk({ rights: ['access', 'deletion', 'correction'] })
    expect(line(desk, 'access').needed).toMatchObject({ level: 'high', citation: '11 CCR 7062(c)' })
    expect(line(desk, 'deletion').needed.level).toBe('reasonable')
    expect(line(desk, 'correction').needed.why).toContain('7060(h)')
  })

  it('is none for opt-outs, limits, withdrawals, inquiries and reports about children (11 CCR 7026(d))', {
    tags: ['A26', 'A54', 'B37', 'C37'],
  }, () => {
    const rights: RightId[] = [
      'marketing-opt-out',
      'opt-out-sale-sharing',
      'limit-sensitive',
      'consent-withdrawal',
      'inquiry',
      'child-report',
    ]
    const desk = openCaseDesk({ rights })
    expect(scorecard(desk.caseFile).every(({ met, needed }) => met && needed.level === 'none')).toBe(true)
  })

  it('rises for a deletion when sensitive data was found (11 CCR 7062(d))', () => {
    const desk = openCaseDesk({ rights: ['access', 'deletion'] })
    desk.on('plan-tasks', { systemIds: ['S12'] })
    expect(line(desk, 'deletion').needed.level).toBe('reasonable')
    deliver(desk, 'S12', { category: 'recording' })
    expect(line(desk, 'deletion').needed.level).toBe('high')
  })

  it('falls to categories when nothing is handed over (11 CCR 7024(a))', () => {
    const desk = openCaseDesk()
    desk.on('plan-tasks', { systemIds: ['S23'] })
    expect(line(desk).needed.level).toBe('high')
    const [task] = desk.caseFile.tasks
    result(desk, task?.taskId as never, NOTHING)
    expect(line(desk).needed).toMatchObject({ level: 'reasonable', citation: '11 CCR 7062(b)' })
  })

  it('is reasonable identification in Europe, and every right has an answer with a citation', () => {
    const desk = openCaseDesk({ ...german, rights: [...RIGHT_IDS] })
    expect(line(desk, 'access').needed).toMatchObject({ level: 'reasonable', citation: 'GDPR art. 12(6), 11, 32' })
    expect(scorecard(desk.caseFile).every(({ needed }) => needed.citation !== '' && needed.why !== '')).toBe(true)
  })

  it('is the strictest of several laws', () => {
    const desk = openCaseDesk({ ruleIds: ['EU-GDPR-ART12-1M', 'US-CA-CCPA-45'] })
    expect(line(desk).needed.level).toBe('high')
  })

  it('follows the residence while no clock is confirmed, and the policy while that is unknown', () => {
    expect(line(openCaseDesk({ ruleIds: [] })).needed.citation).toContain('7062')
    expect(line(openCaseDesk({ ruleIds: [], residence: 'GB' })).needed.citation).toContain('UK GDPR')
    expect(line(openCaseDesk({ ruleIds: [], residence: null })).needed.citation).toContain('own procedure')
  })
})

describe('the level that checks reach', () => {
  it('needs three data points and a signed declaration for specific pieces (11 CCR 7062(c))', { tags: ['A50'] }, () => {
    const desk = openCaseDesk()
    check(desk, 'name', 'Jane Roe')
    check(desk, 'email', 'jane@example.com')
    expect(line(desk)).toMatchObject({ met: false, reached: { level: 'reasonable' } })
    check(desk, 'phone', '212-555-0101')
    expect(line(desk).sentence).toContain('Missing: a signed declaration')
    seen(desk, 'declaration')
    expect(line(desk)).toMatchObject({ met: true, reached: { level: 'high' } })
  })

  it('counts the same data point once', () => {
    const desk = openCaseDesk()
    for (let times = 0; times < 5; times += 1) check(desk, 'email', 'jane@example.com')
    expect(line(desk).reached.level).toBe('none')
  })

  it('counts no typed value, no mismatch, nothing unclear and nothing withdrawn', () => {
    const desk = openCaseDesk()
    const base = { rights: [], answer: '2125550101', method: 'known_record', note: '' } as const
    for (const dataPoint of ['name', 'email', 'phone', 'postal'] as const) {
      desk.on('record-check', { ...base, dataPoint, recordId: null, typedValue: '2125550101', result: 'match' })
    }
    expect(line(desk).reached.level).toBe('none')
    const onFile = { ...base, recordId: RECORD, typedValue: null }
    desk.on('record-check', { ...onFile, dataPoint: 'name', result: 'no_match' })
    desk.on('record-check', { ...onFile, dataPoint: 'email', result: 'unclear' })
    const checkId = check(desk, 'name', 'Jane Roe')
    check(desk, 'postal', '1 Main St')
    expect(line(desk).reached.level).toBe('reasonable')
    desk.on('withdraw-check', { checkId, reason: 'the wrong Jane Roe' })
    expect(line(desk).reached.level).toBe('none')
  })

  it('counts a check only for the rights that it names', () => {
    const desk = openCaseDesk({ rights: ['access', 'deletion'] })
    const base = {
      rights: ['deletion'],
      recordId: RECORD,
      typedValue: null,
      method: 'known_record',
      result: 'match',
      note: '',
    } as const
    desk.on('record-check', { ...base, dataPoint: 'name', answer: 'Jane Roe' })
    desk.on('record-check', { ...base, dataPoint: 'postal', answer: '1 Main St' })
    expect([line(desk, 'deletion').met, line(desk, 'access').reached.level]).toEqual([true, 'none'])
  })

  it('is high after signing in to the account again (11 CCR 7061(a))', () => {
    const desk = openCaseDesk({ requesterRole: 'client_user' })
    expect(line(desk).question?.method).toBe('account_reauthentication')
    seen(desk, 'account_reauthentication')
    expect(line(desk).met).toBe(true)
  })

  it('never comes from a mailbox alone where the data is sensitive (security 3.8, rule 3)', () => {
    const desk = openCaseDesk(german)
    desk.on('plan-tasks', { systemIds: ['S12'] })
    deliver(desk, 'S12', { category: 'recording' })
    desk.on('record-check', {
      rights: [],
      dataPoint: 'email',
      answer: 'jane@example.com',
      recordId: RECORD,
      typedValue: null,
      method: 'one_time_code',
      result: 'match',
      note: '',
    })
    expect(line(desk)).toMatchObject({ met: false, reached: { level: 'reasonable' }, needed: { level: 'high' } })
    check(desk, 'last_order', '2026-01-04')
    expect(line(desk).met).toBe(true)
  })
})

describe('an agent (11 CCR 7063)', { tags: ['A52'] }, () => {
  it('needs the signed permission and one confirmation by the consumer', () => {
    const desk = openCaseDesk({ requesterRole: 'agent', rights: ['deletion'] })
    expect(line(desk, 'deletion').question?.method).toBe('agent_permission')
    seen(desk, 'agent_permission')
    check(desk, 'name', 'Jane Roe')
    expect(line(desk, 'deletion')).toMatchObject({ agent: 'missing', met: false })
    seen(desk, 'direct_confirmation')
    check(desk, 'postal', '1 Main St')
    expect(line(desk, 'deletion').met).toBe(true)
  })

  it('needs nothing further with a power of attorney, and only the permission for an opt-out', () => {
    const desk = openCaseDesk({ requesterRole: 'agent', rights: ['opt-out-sale-sharing', 'deletion'] })
    expect(line(desk, 'opt-out-sale-sharing').met).toBe(false)
    seen(desk, 'agent_permission')
    expect(line(desk, 'opt-out-sale-sharing').met).toBe(true)
    seen(desk, 'power_of_attorney')
    expect(line(desk, 'deletion').agent).toBe('given')
  })

  it('needs no authority to ask a general question or to complain', () => {
    const desk = openCaseDesk({ requesterRole: 'agent', rights: ['inquiry', 'complaint'] })
    expect(scorecard(desk.caseFile).map(({ agent, met }) => [agent, met])).toEqual([
      ['not_needed', true],
      ['not_needed', true],
    ])
  })
})

describe('going on without the level', () => {
  it('takes an override that a second person approved, for the rights that it names', () => {
    const desk = openCaseDesk({ rights: ['access'] })
    approve(desk, 'override')
    expect(line(desk)).toMatchObject({ met: false, overridden: true })
    expect(isVerified(desk.caseFile)).toBe(true)
  })

  it('ends when the requester turns out to be another', () => {
    const desk = openCaseDesk()
    approve(desk, 'override')
    desk.on('change-facts', { changes: { requesterRole: 'agent' }, reason: 'wrote for somebody else' })
    expect(isVerified(desk.caseFile)).toBe(false)
  })
})

describe('the next question', () => {
  it('is the least intrusive one that was not asked yet', () => {
    const desk = openCaseDesk()
    expect(line(desk).question).toMatchObject({ method: 'known_record', dataPoint: 'email' })
    check(desk, 'email', 'jane@example.com')
    expect(line(desk).question?.dataPoint).toBe('phone')
    verify(desk)
    expect(line(desk).question).toBeNull()
  })

  it('asks for the declaration when the data points are there', () => {
    const desk = openCaseDesk()
    check(desk, 'name', 'Jane Roe')
    check(desk, 'email', 'jane@example.com')
    check(desk, 'phone', '212-555-0101')
    expect(line(desk).question?.method).toBe('declaration')
  })
})
