import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#domain/kernel/id'
import { BUILT_IN } from '#domain/law/registry'
import type { RuleSet } from '#domain/law/rule-set'
import { nextSet, SHORTER } from '#domain/rule-set/next-set.fixture'
import { verifyVault } from '#main/audit/verify.query'
import { presentCase } from '#main/case/case-view.query'
import { EngineDesk } from '#main/engine/desk.fixture'
import { openRuleSet, signRuleSet, writeRuleSet } from '#main/rule-set/rule-set-file'
import { fingerprint, signingKey } from '#main/vault/signer'
import { take } from '#main/vault/test-vault.fixture'
import { readLawRegister } from './law-register'
import { startVault } from './open-vault'
import { ruleSetHandlers } from './rule-set-work'

const KEY = signingKey(Buffer.alloc(32, 3))
const STRANGER = signingKey(Buffer.alloc(32, 4))
const CONTEXT = { progress: () => undefined, signal: new AbortController().signal }
const signed = (ruleSet: RuleSet, key = KEY) => ({ kind: 'file', text: signRuleSet(ruleSet, 'Law Desk', key) }) as const

let desk: EngineDesk
beforeEach(async () => {
  desk = await EngineDesk.create({ alone: true })
})
afterEach(() => desk.close())

const handlers = () => ruleSetHandlers({ opened: desk.opened, onChange: () => undefined })
const review = async (ruleSet: RuleSet) => {
  const params = { source: signed(ruleSet), limit: 10 }
  return take(await handlers().reviewRuleSet(params, CONTEXT))
}
const bring = (source: ReturnType<typeof signed>, openCases: boolean) =>
  handlers().importRuleSet({ source, openCases }, CONTEXT)
const trust = () => desk.must('trust-publisher', { name: 'Law Desk', fingerprint: fingerprint(KEY.publicKey) })
const verify = () => verifyVault(desk.opened.session, desk.opened.vault(), desk.opened.now())

/** Everything that the page of a case says of its dates, as text. */
function dates(caseId: CaseId): string {
  const { deadlines, lead, ruleSetVersion } = presentCase(desk.caseFile(caseId), {
    vault: desk.opened.vault(),
    actor: desk.opened.actor(),
    now: desk.opened.now(),
    userName: (id) => id,
    contentSha256: '',
    letterTitle: (id) => id,
    letterCode: () => '',
    closingNote: '',
    timeline: [],
  })
  return JSON.stringify({ deadlines, lead, ruleSetVersion })
}
const dueOn = (caseId: CaseId) =>
  desk.opened.session.db.prepare<{ due_on: string }>('SELECT due_on FROM case_row WHERE case_id = ?').get(caseId)
    ?.due_on

describe('a newer rule set', () => {
  test('is shown with what it changes, and nothing is changed by looking', async () => {
    desk.openCase()
    desk.openCase({ residence: 'DE', ruleIds: ['EU-GDPR-ART12-1M'] })
    const before = desk.opened.session.head().seq
    const shown = await review(SHORTER)
    expect(shown).toMatchObject({
      version: '2027.01.15',
      current: BUILT_IN.version,
      publisher: { name: 'Law Desk', trusted: false },
      refusal: { code: 'forbidden' },
      impact: { sentence: '1 open case changes date, none becomes overdue.', open: 2, dated: 1 },
      rules: [{ kind: 'changed', ruleId: 'US-CA-CCPA-45' }],
    })
    expect(desk.opened.session.head().seq).toBe(before)
  })

  test('is refused from a stranger, after a change, when it is older and when it is the same', async () => {
    const message = async (source: ReturnType<typeof signed>) => {
      const reply = await bring(source, false)
      return reply.ok ? 'imported' : `${reply.rejection.code}: ${reply.rejection.message}`
    }
    trust()
    expect(await message(signed(SHORTER, STRANGER))).toContain('whom nobody here trusts')
    const { text } = signed(SHORTER)
    expect(await message({ kind: 'file', text: text.replace('"amount": 30', '"amount": 31') })).toContain('integrity')
    expect(await message({ kind: 'file', text: writeRuleSet(SHORTER) })).toContain('not signed')
    expect(await message(signed(nextSet('2026.01.01', {})))).toContain('older')
    expect(await message(signed(SHORTER))).toBe('imported')
    expect(await message(signed(SHORTER))).toContain('in this vault already')
    expect(verify()).toMatchObject({ ok: true })
  })

  test('leaves every answer that was given as it was, byte for byte, in open and in closed cases', async () => {
    const [open, closed] = [desk.openCase(), desk.openCase()]
    desk.must('close-case', { caseId: closed, outcome: 'withdrawn', note: 'By telephone.' })
    const before = [dates(open), dates(closed)]
    trust()
    take(await bring(signed(SHORTER), false))
    expect([dates(open), dates(closed)]).toEqual(before)
    const fresh = desk.openCase()
    expect([dueOn(open), dueOn(fresh)]).toEqual(['2026-04-16', '2026-04-01'])
    expect(verify()).toMatchObject({ ok: true, problem: null })
  })

  test('moves the open cases that were chosen to follow, never a closed one, and can be taken back', async () => {
    const [open, closed] = [desk.openCase(), desk.openCase()]
    desk.must('close-case', { caseId: closed, outcome: 'withdrawn', note: 'By telephone.' })
    const before = [dates(open), dates(closed)]
    trust()
    expect(take(await bring(signed(SHORTER), true))).toMatchObject({ version: '2027.01.15', changed: 1, kept: [] })
    expect([dueOn(open), dueOn(closed)]).toEqual(['2026-04-01', '2026-04-16'])
    expect(dates(closed)).toBe(before[1])
    expect(verify()).toMatchObject({ ok: true })
    desk.must('change-rule-set', { caseId: open, version: BUILT_IN.version, reason: 'It came before the change.' })
    expect(dates(open)).toBe(before[0])
    expect(verify()).toMatchObject({ ok: true })
  })

  test('is there with its dates after the vault was opened again', async () => {
    const open = desk.openCase()
    trust()
    take(await bring(signed(SHORTER), true))
    const after = dates(open)
    desk.opened = startVault(desk.opened.session, () => undefined)
    expect(dates(open)).toBe(after)
    expect(readLawRegister(desk.opened)).toMatchObject({
      version: '2027.01.15',
      held: [
        { version: '2027.01.15', current: true, openCases: 1, publisher: { name: 'Law Desk' } },
        { version: BUILT_IN.version, current: false, openCases: 0, publisher: null },
      ],
      program: null,
    })
  })

  test('names the cases that cannot follow, and why', async () => {
    const open = desk.openCase()
    trust()
    const gone = nextSet('2027.02.01', { 'US-CA-CCPA-45': () => null, 'COMBO-OMNIPOSTR-CA': () => null })
    const imported = take(await bring(signed(gone), true))
    expect(imported).toMatchObject({ changed: 0, kept: [{ reason: expect.stringContaining('no longer has') }] })
    expect(dueOn(open)).toBe('2026-04-16')
  })
})

test('the rule set of the program is kept in the vault from its creation', () => {
  const [held] = desk.opened.vault().ruleSets
  const exported = openRuleSet(writeRuleSet(BUILT_IN))
  expect(exported.ok && held?.ruleSet).toEqual(exported.ok && exported.value.ruleSet)
})
