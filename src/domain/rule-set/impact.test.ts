import { describe, expect, it } from 'vitest'
import { caseDeadlines } from '../case/clocks'
import { openCaseDesk } from '../desk.fixture'
import type { IsoDate } from '../kernel/civil-date'
import { BUILT_IN } from '../law/registry'
import { compareVersions } from '../law/rule-set'
import { diffRuleSets, mayMove } from './diff'
import { caseImpact } from './impact'
import { datesInWords, impactSentence } from './impact.words'
import { nextSet, SHORTER } from './next-set.fixture'

const on = (text: string) => text as IsoDate
const impact = (desk: ReturnType<typeof openCaseDesk>, set = SHORTER, today = '2026-03-10') =>
  caseImpact(desk.caseFile, desk.vault as never, set, on(today))

describe('what another rule set does to a case', () => {
  it('names every date that moves, from and to, and whose rule it is', () => {
    const { changes, becomesOverdue } = impact(openCaseDesk())
    expect(changes).toEqual([
      {
        ruleId: 'US-CA-CCPA-45',
        title: 'CCPA: answer within 30 days',
        date: 'answer',
        from: '2026-04-16',
        to: '2026-04-01',
      },
      expect.objectContaining({ date: 'extension_notice', from: '2026-04-16', to: '2026-04-01' }),
    ])
    expect(becomesOverdue).toBe(false)
    expect(datesInWords(changes.slice(0, 1))).toBe('CCPA: answer within 30 days, answer: 2026-04-16 becomes 2026-04-01')
  })

  it('says when the new date has passed already, and only then', () => {
    const desk = openCaseDesk()
    desk.on('record-sending', {
      sent: { kind: 'oral_acknowledgment' },
      channel: 'phone',
      sentAt: desk.now,
      proof: 'Told on the telephone.',
    })
    expect(impact(desk, SHORTER, '2026-04-01').becomesOverdue).toBe(false)
    expect(impact(desk, SHORTER, '2026-04-02').becomesOverdue).toBe(true)
    expect(impact(desk, SHORTER, '2026-04-17').becomesOverdue).toBe(false)
  })

  it('leaves a case alone whose rules and calendars are the same, and one that is closed', () => {
    const other = openCaseDesk({ residence: 'DE', ruleIds: ['EU-GDPR-ART12-1M'] })
    expect(impact(other).changes).toEqual([])
    const closed = openCaseDesk()
    closed.on('close-case', { outcome: 'withdrawn', note: 'By telephone.' })
    expect(impact(closed).changes).toEqual([])
  })

  it('shows a rule that is gone as a date that is gone', () => {
    const gone = nextSet('2027.02.01', { 'US-CA-CCPA-45': () => null })
    expect(impact(openCaseDesk(), gone).changes.map(({ date, to }) => [date, to])).toEqual([
      ['answer', null],
      ['acknowledgment', null],
      ['extension_notice', null],
    ])
  })

  it('counts by the holidays of that set', () => {
    const spring = { name: 'Spring Day', on: [20260310] }
    const days = { ...BUILT_IN.calendars.days, 'US-FED': [...(BUILT_IN.calendars.days['US-FED'] ?? []), spring] }
    const more = { ...BUILT_IN, version: '2027.03.01', calendars: { ...BUILT_IN.calendars, days } }
    expect(impact(openCaseDesk(), more).changes).toMatchObject([
      { date: 'acknowledgment', from: '2026-03-16', to: '2026-03-17' },
    ])
  })

  it('gives no date at all for a set that the vault does not hold', () => {
    const { caseFile } = openCaseDesk()
    const clocks = caseDeadlines({ ...caseFile, ruleSetVersion: '2020.01.01' })
    expect(clocks.deadlines).toEqual([])
    expect(clocks.uncovered).toMatchObject([{ ruleId: 'US-CA-CCPA-45', rejection: { code: 'law_not_covered' } }])
  })
})

describe('what tells two rule sets apart', () => {
  it('is told field by field, in words', () => {
    const [change, ...others] = diffRuleSets(BUILT_IN, SHORTER).rules
    expect(others).toEqual([])
    expect(change).toMatchObject({ kind: 'changed', ruleId: 'US-CA-CCPA-45' })
    expect(change?.fields.map(({ label, from, to }) => [label, from, to])).toContainEqual([
      'Period',
      '45 calendar days',
      '30 calendar days',
    ])
    expect(change?.fields.map(({ field }) => field)).toEqual(['title', 'clock', 'extension', 'target'])
  })

  it('holds rules that are new and gone, and days of calendars', () => {
    const days = { ...BUILT_IN.calendars.days, 'US-FED': BUILT_IN.calendars.days['US-FED']?.slice(1) ?? [] }
    const next = { ...BUILT_IN, rules: BUILT_IN.rules.slice(1), calendars: { ...BUILT_IN.calendars, days } }
    const gone = diffRuleSets(BUILT_IN, next)
    expect(gone.rules).toMatchObject([{ kind: 'removed', ruleId: BUILT_IN.rules[0]?.id }])
    expect(gone.calendars).toEqual([{ key: 'US-FED', added: 0, removed: expect.any(Number) }])
    expect(diffRuleSets(next, BUILT_IN).rules).toMatchObject([{ kind: 'added' }])
  })

  it('tells from a row alone which case may change: by its rules, by a combination of them, by its calendar', () => {
    const may = mayMove(BUILT_IN, SHORTER)
    const row = (ruleId: string, calendar = 'DE') => ({ ruleIds: [ruleId], calendar })
    expect(may(row('US-CA-CCPA-45'))).toBe(true)
    expect(may(row('COMBO-OMNIPOSTR-CA'))).toBe(true)
    expect(may(row('EU-GDPR-ART12-1M'))).toBe(false)
    const words = nextSet('2027.01.16', { 'EU-GDPR-ART12-1M': () => ({ notes: 'Read again.', confidence: 'medium' }) })
    expect(mayMove(BUILT_IN, words)(row('EU-GDPR-ART12-1M'))).toBe(false)
    const days = { ...BUILT_IN.calendars.days, DE: [] }
    const free = { ...BUILT_IN, calendars: { ...BUILT_IN.calendars, days } }
    expect([may, mayMove(BUILT_IN, free)].map((test) => test(row('EU-GDPR-ART12-1M')))).toEqual([false, true])
    expect(mayMove(BUILT_IN, free)(row('EU-GDPR-ART12-1M', 'FR'))).toBe(false)
    const years = { ...BUILT_IN, calendars: { ...BUILT_IN.calendars, years: { first: 2020, last: 2026 } } }
    expect(mayMove(BUILT_IN, years)(row('EU-GDPR-ART12-1M', 'FR'))).toBe(true)
  })
})

describe('words and versions', () => {
  it.each([
    [0, 0, 'No open case changes date.'],
    [1, 0, '1 open case changes date, none becomes overdue.'],
    [4, 1, '4 open cases change date, 1 becomes overdue.'],
    [10_000, 1_200, '10,000 open cases change date, 1,200 become overdue.'],
  ])('%i and %i are said as %s', (dated, overdue, sentence) => {
    expect(impactSentence({ dated, overdue })).toBe(sentence)
  })

  it('orders versions by their day, then by their number', () => {
    expect(compareVersions('2026.11.23', '2027.01.15')).toBeLessThan(0)
    expect(compareVersions('2027.01.15.2', '2027.01.15')).toBeGreaterThan(0)
    expect(compareVersions('2027.01.15.10', '2027.01.15.9')).toBeGreaterThan(0)
    expect(compareVersions('2027.01.15', '2027.01.15')).toBe(0)
  })
})
