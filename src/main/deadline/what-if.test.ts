import { describe, expect, test } from 'vitest'
import { SETTINGS } from '#domain/desk.fixture'
import type { IsoDate } from '#domain/kernel/civil-date'
import { BUILT_IN } from '#domain/law/registry'
import { annexText } from '#main/response/annex'
import { composeWhatIf } from '#main/response/compose-annex'
import { presentDeadline } from './deadline-view'
import { computeWhatIf, listRules, type WhatIf } from './what-if.query'

const facts = (changes: Partial<Record<keyof WhatIf, unknown>>): WhatIf =>
  ({
    ruleId: 'EU-GDPR-ART12-1M',
    requestType: 'access',
    receivedAt: '2027-01-31T09:00:00.000Z',
    zone: 'Europe/Berlin',
    calendar: 'DE',
    events: [],
    ...changes,
  }) as WhatIf

const office = (settings: typeof SETTINGS) => ({ settings, ruleSetVersion: BUILT_IN.version, ruleSets: [] })

function compute(changes: Partial<Record<keyof WhatIf, unknown>>, settings = SETTINGS) {
  const deadline = computeWhatIf(facts(changes), office(settings))
  if (!deadline.ok) throw new Error(deadline.rejection.message)
  return deadline.value
}
const refused = (changes: Partial<Record<keyof WhatIf, unknown>>) => {
  const deadline = computeWhatIf(facts(changes), office(SETTINGS))
  return deadline.ok ? null : deadline.rejection
}

describe('a what-if', () => {
  test('a month after 31 January ends on the last day of February, and rolls over the Sunday', () => {
    expect(compute({}).dueOn).toBe('2027-03-01')
  })

  test('72 hours run through the change of the clock in March', () => {
    const breach = compute({ ruleId: 'EU-GDPR-ART33-72H', requestType: null, receivedAt: '2026-03-27T09:00:00.000Z' })
    expect([breach.dueAt, breach.dueAtLocal]).toEqual(['2026-03-30T09:00:00.000Z', '2026-03-30T11:00:00+02:00'])
  })

  test('the Delete Act has 45 days before 1 January 2027, 30 after, and neither on the other side', () => {
    const california = { requestType: null, zone: 'America/Los_Angeles', calendar: null }
    const [old, young] = listRules(BUILT_IN).rules.filter(({ ruleId }) => ruleId.includes('DELETE'))
    expect(compute({ ...california, ruleId: old?.ruleId, receivedAt: '2026-12-01T18:00:00.000Z' }).dueOn).toBe(
      '2027-01-15',
    )
    expect(compute({ ...california, ruleId: young?.ruleId, receivedAt: '2027-01-04T18:00:00.000Z' }).dueOn).toBe(
      '2027-02-03',
    )
    expect(refused({ ...california, ruleId: old?.ruleId, receivedAt: '2027-01-04T18:00:00.000Z' })?.code).toBe(
      'law_not_covered',
    )
  })

  test('a notice counts backwards from the moment of effect', { tags: ['A59'] }, () => {
    const notice = compute({
      ruleId: 'POL-OMNISTUDIO-POLICY-CHANGE-30D',
      requestType: null,
      receivedAt: '2027-02-15T12:00:00.000Z',
    })
    expect(notice).toMatchObject({ dueOn: '2027-01-16', measure: 'calendar-days-before' })
    expect(
      presentDeadline(notice, true)
        .strip.flat()
        .find(({ kind }) => kind === 'due')?.on,
    ).toBe('2027-01-16')
  })

  test('says in words what contradicts itself or is not held', () => {
    const answered = [{ type: 'id_received', at: '2027-02-03T09:00:00.000Z' }]
    expect(refused({ events: answered })).toMatchObject({ code: 'invalid_input' })
    expect(refused({ events: answered })?.message).toContain('never asked')
    expect(refused({ ruleId: 'XX-NONE' })?.code).toBe('law_not_covered')
    expect(refused({ calendar: 'ATLANTIS' })).toMatchObject({ code: 'invalid_input' })
  })

  test('takes the office’s calendar only where the rule has none, and its proclaimed holidays with it', () => {
    const german = { ...SETTINGS, calendar: 'DE', proclaimedHolidays: ['2027-03-01' as IsoDate] }
    expect(compute({ calendar: null }, german).dueOn).toBe('2027-03-02')
    expect(compute({ ruleId: 'US-CA-CCPA-45', calendar: null }, german).calendar).toBeNull()
  })

  test('as text it has the facts, every step and the sources', () => {
    const deadline = compute({})
    const vault = { organisation: 'omni-studio', settings: SETTINGS } as never
    const text = annexText(composeWhatIf(deadline, facts({}), { vault, now: '2027-02-01T09:00:00.000Z' as never }))
    expect(text).toContain('nothing of it was recorded')
    for (const step of deadline.trace) expect(text).toContain(step.text)
    for (const source of deadline.sources) expect(text).toContain(source)
  })
})
