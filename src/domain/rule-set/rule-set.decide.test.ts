import { describe, expect, it } from 'vitest'
import { caseDeadlines } from '../case/clocks'
import { type Desk, FACTS, openCaseDesk, openDesk, receive } from '../desk.fixture'
import { collect, prepare, refusal, release, verify } from '../desk-flow.fixture'
import { BUILT_IN } from '../law/registry'
import { type RuleSet, ruleSetContent } from '../law/rule-set'
import { nextSet, SHORTER } from './next-set.fixture'

const PUBLISHER = { name: 'Law Desk', fingerprint: '7K3M-9QPT-2XHW-4RDN-7K3M-9QPT-2XHW-4RDN' }
const file = (ruleSet: RuleSet, publisher: typeof PUBLISHER | null = PUBLISHER) => ({
  source: { kind: 'file', text: JSON.stringify({ ruleSet, sha256: ruleSetContent(ruleSet), publisher }) } as const,
})
const dueOn = (desk: Desk) =>
  caseDeadlines(desk.caseFile, desk.vault?.settings, desk.vault?.ruleSets).lead?.effectiveDueOn

/** A desk with one open case and the later set imported. */
function importedDesk(set = SHORTER): Desk {
  const desk = openCaseDesk().as('ada')
  desk.given('trust-publisher', PUBLISHER)
  desk.given('import-rule-set', file(set))
  return desk.as('olga')
}

describe('importing a rule set', () => {
  it('believes only a publisher whom an administrator trusts, and none any more', () => {
    const desk = openDesk().as('ada')
    expect(refusal(desk.when('import-rule-set', file(SHORTER, null)))).toContain('not signed')
    expect(refusal(desk.when('import-rule-set', file(SHORTER)))).toContain(PUBLISHER.fingerprint)
    desk.given('trust-publisher', PUBLISHER)
    desk.given('distrust-publisher', PUBLISHER)
    expect(refusal(desk.when('import-rule-set', file(SHORTER)))).toContain('whom nobody here trusts')
    expect(refusal(desk.when('distrust-publisher', PUBLISHER))).toContain('not_found')
    expect(desk.vault?.ruleSetVersion).toBe(BUILT_IN.version)
  })

  it('is for administrators', () => {
    const desk = openDesk()
    expect(refusal(desk.when('trust-publisher', PUBLISHER))).toBe('forbidden: role')
    expect(refusal(desk.when('import-rule-set', file(SHORTER)))).toBe('forbidden: role')
  })

  it('refuses an older set, another one under a known name, and the same once more', () => {
    const desk = importedDesk().as('ada')
    expect(refusal(desk.when('import-rule-set', file(SHORTER)))).toContain('in this vault already')
    const changed = { ...SHORTER, rules: SHORTER.rules.slice(1) }
    expect(refusal(desk.when('import-rule-set', file(changed)))).toContain('its content differs')
    expect(refusal(desk.when('import-rule-set', file(nextSet('2026.12.01', {}))))).toContain('is older than 2027.01.15')
    expect(refusal(desk.when('import-rule-set', { source: { kind: 'program' } }))).toContain('in this vault already')
  })

  it('refuses a set without the calendar of the office, and one that moves a rule to another place', () => {
    const desk = openDesk().as('ada')
    desk.given('trust-publisher', PUBLISHER)
    const { 'US-FED': _, ...days } = BUILT_IN.calendars.days
    const bare = { ...SHORTER, calendars: { ...SHORTER.calendars, days } }
    expect(refusal(desk.when('import-rule-set', file(bare)))).toContain('no calendar US-FED')
    const moved = nextSet('2027.01.20', { 'US-CA-CCPA-45': () => ({ jurisdiction: 'EU' }) })
    expect(refusal(desk.when('import-rule-set', file(moved)))).toContain('moved to EU')
  })

  it('takes the set of a newer program when it is told to, and not before', () => {
    const older = nextSet('2026.01.01', { 'US-CA-CCPA-45': () => ({ clock: { kind: 'calendar-days', amount: 40 } }) })
    const desk = openDesk()
    if (desk.vault) {
      const held = desk.vault.ruleSets.map((first) => ({ ...first, ruleSet: older }))
      desk.vault = { ...desk.vault, ruleSetVersion: older.version, ruleSets: held }
    }
    desk.given('accept-inquiry', { inquiryId: receive(desk), facts: FACTS })
    expect(dueOn(desk)).toBe('2026-04-11')
    desk.as('ada').given('import-rule-set', { source: { kind: 'program' } })
    expect(desk.vault?.ruleSetVersion).toBe(BUILT_IN.version)
    expect(dueOn(desk)).toBe('2026-04-11')
    desk.as('olga').on('change-rule-set', { version: BUILT_IN.version, reason: 'The newer set is right.' })
    expect(dueOn(desk)).toBe('2026-04-16')
  })

  it('leaves the cases that are there as they are; new ones pin the new set', () => {
    const desk = importedDesk()
    expect(desk.caseFile.ruleSetVersion).toBe(BUILT_IN.version)
    expect(dueOn(desk)).toBe('2026-04-16')
    expect(desk.vault?.ruleSetVersion).toBe('2027.01.15')
  })
})

describe('the rule set of a case', () => {
  it('is changed with the dates before and after, and back again', () => {
    const desk = importedDesk()
    desk.on('change-rule-set', { version: '2027.01.15', reason: 'The law has changed.' })
    expect(desk.events.at(-1)?.event).toMatchObject({
      type: 'CaseRuleSetChanged',
      from: BUILT_IN.version,
      to: '2027.01.15',
      dates: [{ date: 'answer', from: '2026-04-16', to: '2026-04-01' }, { date: 'extension_notice' }],
    })
    expect(dueOn(desk)).toBe('2026-04-01')
    desk.on('change-rule-set', { version: BUILT_IN.version, reason: 'It does not bind this request.' })
    expect(dueOn(desk)).toBe('2026-04-16')
  })

  it('is one that the vault holds and that has every rule of the case', () => {
    const desk = importedDesk(nextSet('2027.02.01', { 'US-CA-CCPA-45': () => null }))
    expect(refusal(desk.try('change-rule-set', { version: '2030.01.01', reason: 'x' }))).toContain('not in this vault')
    expect(refusal(desk.try('change-rule-set', { version: '2027.02.01', reason: 'x' }))).toContain('no longer has')
  })

  it('stays on a closed case', () => {
    const desk = importedDesk()
    desk.on('close-case', { outcome: 'withdrawn', note: 'By telephone.' })
    expect(refusal(desk.try('change-rule-set', { version: '2027.01.15', reason: 'x' }))).toContain('is closed')
  })

  it('stays once the answer was released; before that the change voids the prepared response', () => {
    const desk = importedDesk()
    verify(desk)
    collect(desk)
    const first = prepare(desk)
    desk.on('change-rule-set', { version: '2027.01.15', reason: 'The law has changed.' })
    expect(desk.caseFile.responses.at(-1)).toMatchObject({ responseId: first, void: 'the rule set was changed' })
    release(desk, prepare(desk))
    const back = desk.try('change-rule-set', { version: BUILT_IN.version, reason: 'x' })
    expect(refusal(back)).toContain('was released')
    expect(desk.caseFile.responses.at(-1)?.void).toBeNull()
  })

  it('decides which rules can be chosen for it', () => {
    const added = { ...(BUILT_IN.rules[0] as (typeof BUILT_IN.rules)[0]), id: 'US-NY-REQ', jurisdiction: 'US-NY' }
    const desk = importedDesk({ ...SHORTER, rules: [...SHORTER.rules, added] })
    const changes = { ruleIds: ['US-NY-REQ'] }
    expect(refusal(desk.try('change-facts', { changes, reason: '' }))).toContain(`rule set ${BUILT_IN.version}`)
    desk.on('change-rule-set', { version: '2027.01.15', reason: 'New York has a law now.' })
    desk.on('change-facts', { changes, reason: '' })
    expect(dueOn(desk)).toBe('2026-04-16')
  })
})
