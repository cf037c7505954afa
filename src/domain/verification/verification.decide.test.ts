import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../case/case.event'
import { type Desk, openCaseDesk, RECORD } from '../desk.fixture'
import { check, collect, refusal } from '../desk-flow.fixture'
import type { RightId } from '../policy/right'
import { scorecard } from './level'

const line = (desk: Desk, right: RightId = 'access') => {
  const found = scorecard(desk.caseFile).find(({ rightId }) => rightId === right)
  if (!found) throw new Error(`no line for ${right}`)
  return found
}

const _german: Partial<CaseFacts> = { residence: 'DE', ruleIds: ['EU-GDPR-ART12-1M'] }

describe('recording a check', () => {
  const base = {
    rights: [],
    dataPoint: 'email',
    recordId: RECORD,
    typedValue: null,
    method: 'known_record',
    result: 'match',
    note: '',
  } as const

  it('refuses a look-alike as a match (security G6)', () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('record-check', { ...base, answer: 'jane@examp1e.com' }))).toContain(
      'not the email on file',
    )
    expect(refusal(desk.try('record-check', { ...base, dataPoint: 'phone', answer: '212 555 0102' }))).toContain(
      'phone',
    )
    expect(desk.try('record-check', { ...base, answer: ' Jane@Example.com ' }).ok).toBe(true)
  })

  it('keeps what stood on file and where it came from', () => {
    const desk = openCaseDesk()
    check(desk, 'email', 'jane@example.com')
    expect(desk.caseFile.checks[0]).toMatchObject({
      onFile: { kind: 'known_record', source: 'crm.csv', value: 'jane@example.com' },
      by: 'olga',
    })
  })

  it('refuses a record without that data point, two comparisons at once, and a right that is not asked for', () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('record-check', { ...base, dataPoint: 'workspace', answer: 'x' }))).toContain('not_found')
    expect(refusal(desk.try('record-check', { ...base, answer: 'x', typedValue: 'x' }))).toContain('not with both')
    expect(refusal(desk.try('record-check', { ...base, answer: 'x', rights: ['deletion'] }))).toContain('rights')
    expect(refusal(desk.try('record-check', { ...base, answer: 'x', recordId: null }))).toContain('known record')
  })

  it('withdraws a check once and with a reason', () => {
    const desk = openCaseDesk()
    const checkId = check(desk, 'name', 'Jane Roe')
    expect(refusal(desk.try('withdraw-check', { checkId, reason: '' }))).toContain('invalid_input')
    desk.on('withdraw-check', { checkId, reason: 'mistyped' })
    expect(refusal(desk.try('withdraw-check', { checkId, reason: 'again' }))).toContain('conflict')
    expect(refusal(desk.try('withdraw-check', { checkId: 'x', reason: 'again' }))).toContain('not_found')
  })

  it('does not touch what was collected', () => {
    const desk = openCaseDesk()
    collect(desk)
    expect(line(desk).needed.level).toBe('high')
  })
})
