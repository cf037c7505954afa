// Longer than usual: every way in which a period can end, side by side.
import { describe, expect, it } from 'vitest'
import { type Desk, openCaseDesk, openDesk } from '../desk.fixture'
import { approve, NOTHING, refusal, result, sendLetter, task, verify } from '../desk-flow.fixture'
import type { IsoDate } from '../kernel/civil-date'
import { packFor } from '../policy/packs'
import { heldOf, ledgerOf } from '../task/ledger'
import { copiesAfter } from './gone-by'
import { groundsFor } from './ground'

const on = (text: string) => text as IsoDate
const YEARS = { amount: 6, unit: 'year' } as const
const choice = { rowId: 'R-A8', client: null, period: YEARS, countedFrom: 'collection', reason: 'schedule' } as const

describe('setting a period', () => {
  const attempt = (desk: Desk, changes: object) =>
    desk.when('set-retention-period', { ...choice, ...changes } as typeof choice)

  it('fills a gap of the policy, with who and why, and can be taken back', { tags: ['G5'] }, () => {
    const desk = openDesk()
    expect(refusal(attempt(desk, { reason: ' ' }))).toContain('Say why')
    expect(refusal(attempt(desk, { countedFrom: null }))).toContain('counts from')
    expect(refusal(attempt(desk, { period: { amount: 0, unit: 'year' } }))).toContain('whole number')
    expect(refusal(attempt(desk, { rowId: 'R-Z1' }))).toContain('no retention row')
    expect(attempt(desk, {}).ok).toBe(true)
    expect(desk.vault?.retention.periods).toMatchObject([{ rowId: 'R-A8', by: 'olga', period: YEARS }])
    expect(attempt(desk, { period: null }).ok).toBe(true)
    expect(desk.vault?.retention.periods).toEqual([])
    expect(refusal(attempt(desk, { period: null }))).toContain('not_found')
  })

  it('is open for every kind of data without a number', {
    tags: ['B30', 'B31', 'C33', 'C35', 'C36', 'G5', 'G8'],
  }, () => {
    for (const organisation of ['omni-studio', 'omnistra', 'omnipostr'] as const) {
      const desk = openDesk({ organisation })
      const open = packFor(organisation).retention.filter(({ period }) => period === null)
      for (const { id } of open) expect([id, attempt(desk, { rowId: id }).ok]).toEqual([id, true])
      expect(desk.vault?.retention.periods.map(({ rowId }) => rowId)).toEqual(open.map(({ id }) => id))
    }
  })

  it('never replaces a number that the policy promises', () => {
    expect(refusal(attempt(openDesk(), { rowId: 'R-A6' }))).toContain('promises 7 years')
    expect(refusal(attempt(openDesk({ organisation: 'omnipostr' }), { rowId: 'R-C2' }))).toContain('until the customer')
  })

  it('lets a client shorten the default and never lengthen it', { tags: ['A36', 'G17'] }, () => {
    const desk = openDesk()
    const theirs = { rowId: 'R-A3', client: 'Bright Dental', countedFrom: null }
    expect(refusal(attempt(desk, { ...theirs, period: { amount: 91, unit: 'day' } }))).toContain('may only shorten')
    expect(refusal(attempt(desk, { ...theirs, period: { amount: 3, unit: 'month' } }))).toContain('may only shorten')
    expect(attempt(desk, { ...theirs, period: { amount: 30, unit: 'day' } }).ok).toBe(true)
    expect(refusal(attempt(desk, { ...theirs, rowId: 'R-A6' }))).toContain('lets nobody choose')
    expect(refusal(attempt(desk, { ...theirs, client: ' ' }))).toContain('Name the client')
  })
})

describe('data that is kept', () => {
  const deletion = (facts: object = {}, organisation: 'omni-studio' | 'omnipostr' | 'omnistra' = 'omni-studio') => {
    const desk = openCaseDesk({ rights: ['deletion'], ...facts }, { organisation })
    desk.on('plan-tasks', { systemIds: null })
    return desk
  }
  const keeping = { categoryId: 'payment', groundId: 'ccpa-d8', fromOn: on('2026-02-10') }
  const held = { kind: 'held_cannot_delete', ground: 'Tax', citation: 'x', records: 'invoices of 2026' } as const
  const attempt = (desk: Desk, systemId: string, changes: object) =>
    desk.try('record-task-result', {
      taskId: task(desk, systemId).taskId,
      result: { ...held, keeping: { ...keeping, ...changes } },
    })

  it('gets its day and its citations from the rule, not from what was typed', { tags: ['A34', 'A45'] }, () => {
    const desk = deletion()
    expect(attempt(desk, 'S1', {}).ok).toBe(true)
    expect(heldOf(task(desk, 'S1'))).toMatchObject([
      {
        citation: 'Cal. Civ. Code 1798.105(d)(8); Omni Studio privacy policy of 25 May 2026, line 78',
        keeping: { rowId: 'R-A6', untilOn: '2033-02-10' },
      },
    ])
    const line = ledgerOf(desk.caseFile).tasks.find(({ systemId }) => systemId === 'S1')
    expect(line?.sentence).toContain('line 78) until 2033-02-10.')
  })

  it('needs a ground of the law of the case, data of the system, and a day', () => {
    const desk = deletion()
    expect(refusal(attempt(desk, 'S1', { groundId: 'gdpr-17-3-b' }))).toContain('does not belong')
    expect(refusal(attempt(desk, 'S1', { groundId: 'policy-period' }))).toContain('does not belong')
    expect(refusal(attempt(desk, 'S1', { categoryId: 'recording' }))).toContain('no such kind of data')
    expect(refusal(attempt(desk, 'S1', { fromOn: null }))).toContain('newest record')
    expect(refusal(attempt(desk, 'S10', { categoryId: 'form' }))).toContain('Disposal is blocked')
  })

  it('waits for the office’s number where the policy has none', { tags: ['C35'] }, () => {
    const desk = deletion({ residence: 'IE', ruleIds: ['EU-GDPR-ART12-1M'] }, 'omnipostr')
    const billing = { categoryId: 'billing', groundId: 'gdpr-17-3-b' }
    expect(refusal(attempt(desk, 'S1', billing))).toContain('Registers, Retention')
    desk.given('set-retention-period', { ...choice, rowId: 'R-C5', countedFrom: null })
    expect(attempt(desk, 'S1', billing).ok).toBe(true)
    expect(heldOf(task(desk, 'S1'))[0]).toMatchObject({ keeping: { rowId: 'R-C5', untilOn: '2032-02-10' } })
  })

  it('may end with its reason, without a day', () => {
    const desk = deletion()
    expect(attempt(desk, 'S1', { groundId: 'ccpa-d2', fromOn: null }).ok).toBe(true)
    expect(heldOf(task(desk, 'S1'))[0]).toMatchObject({
      citation: 'Cal. Civ. Code 1798.105(d)(2)',
      keeping: { untilOn: null },
    })
  })

  it('may be an address that security needs, with the citation', { tags: ['A8'] }, () => {
    const desk = deletion()
    const address = { categoryId: 'ip-address', groundId: 'ccpa-d2', fromOn: on('2026-02-10') }
    expect(attempt(desk, 'S21', address).ok).toBe(true)
    expect(heldOf(task(desk, 'S21'))[0]).toMatchObject({
      citation: 'Cal. Civ. Code 1798.105(d)(2); Omni Studio privacy policy of 25 May 2026, line 73',
      keeping: { rowId: 'R-A1', untilOn: '2028-02-10' },
    })
  })

  it('stands side by side by kind of data, and the same kind is replaced', () => {
    const desk = deletion()
    attempt(desk, 'S1', {})
    attempt(desk, 'S1', { groundId: 'ccpa-d1', categoryId: 'contact', fromOn: null })
    attempt(desk, 'S1', { fromOn: on('2026-03-01') })
    expect(heldOf(task(desk, 'S1')).map((entry) => [entry.keeping?.categoryId, entry.keeping?.untilOn])).toEqual([
      ['contact', null],
      ['payment', '2033-03-01'],
    ])
  })

  it('falls back on the policy alone where no statute is known to apply', () => {
    const system = packFor('omni-studio').systems.find(({ id }) => id === 'S1')
    if (!system) throw new Error('no S1')
    expect(groundsFor({ residence: 'US-TX', ruleIds: [] }, system).map(({ id }) => id)).toEqual(['policy-period'])
    expect(
      groundsFor({ residence: 'GB', ruleIds: ['UK-GDPR-ART12A-1M'] }, system).every(
        ({ regime }) => regime === 'uk-gdpr',
      ),
    ).toBe(true)
  })

  it('is never called deleted where the system cannot delete; its copy ages out (S3)', { tags: ['B15'] }, () => {
    const desk = deletion({}, 'omnistra')
    verify(desk)
    approve(desk, 'deletion')
    const { taskId } = task(desk, 'S3')
    const deleted = { kind: 'deleted', count: 1, how: 'asked', evidenceBlobId: null } as const
    expect(refusal(desk.try('record-task-result', { taskId, result: deleted }))).toContain('cannot delete one person')
    expect(attempt(desk, 'S3', { groundId: 'ages-out', categoryId: 'conversation' }).ok).toBe(true)
    expect(heldOf(task(desk, 'S3'))[0]?.keeping?.untilOn).toBe('2026-03-12')
  })
})

describe('copies that outlive a deletion', () => {
  const residuals = (desk: Desk) => desk.vault?.retention.residuals ?? []
  const copies = (desk: Desk, systemId: string) =>
    copiesAfter(task(desk, systemId), desk.caseFile, packFor(desk.caseFile.organisation), residuals(desk))
  const deletedIn = (organisation: 'omni-studio' | 'omnipostr', systemId: string) => {
    const desk = openCaseDesk({ rights: ['deletion'] }, { organisation }).at('2026-03-02T23:30:00.000Z')
    desk.on('plan-tasks', { systemIds: null })
    verify(desk)
    approve(desk, 'deletion')
    expect(copies(desk, systemId)).toEqual([])
    result(desk, task(desk, systemId).taskId, { kind: 'deleted', count: 2, how: 'job', evidenceBlobId: null })
    return desk
  }

  it('have a day by themselves only where the policy names the vendor (S2, S12)', () => {
    expect(copies(deletedIn('omnipostr', 'S2'), 'S2')).toMatchObject([{ goneOn: '2026-04-01' }])
    const desk = deletedIn('omni-studio', 'S12')
    expect(copies(desk, 'S12')).toMatchObject([{ goneOn: null, question: expect.stringContaining('how many days') }])
    desk.given('set-residual-days', { systemId: 'S12', days: 40, source: 'Twilio, contract of 2025' })
    expect(copies(desk, 'S12')).toMatchObject([{ goneOn: '2026-04-11', source: 'Twilio, contract of 2025' }])
  })

  it('lie in backups for as long as the office says (S19)', () => {
    const desk = deletedIn('omni-studio', 'S23')
    expect(copies(desk, 'S23')).toMatchObject([{ systemId: 'S19', goneOn: null }])
    const attempt = (changes: object) =>
      desk.when('set-residual-days', { systemId: 'S19', days: 35, source: 'hosting plan', ...changes })
    expect(refusal(attempt({ days: -1 }))).toContain('whole days')
    expect(refusal(attempt({ source: '' }))).toContain('where that stands')
    expect(refusal(attempt({ systemId: 'S1' }))).toContain('No copies')
    expect(attempt({}).ok).toBe(true)
    expect(copies(desk, 'S23')).toMatchObject([{ systemId: 'S19', goneOn: '2026-04-06' }])
    expect(copies(desk, 'S23')[0]?.trace[0]?.text).toContain('Monday 6 April 2026')
  })
})

describe('a disposal run', () => {
  /** A case of Omni Studio that nobody found anything for, closed on 2 March 2026. */
  const closed = (alone = false) => {
    const desk = openCaseDesk({ rights: ['deletion'] }, { alone })
    desk.on('plan-tasks', { systemIds: null })
    for (const { taskId } of desk.caseFile.tasks) result(desk, taskId, NOTHING)
    sendLetter(desk, 'deletion-outcome')
    desk.on('close-case', { outcome: 'nothing_held', note: '' })
    return desk
  }
  const propose = (desk: Desk) =>
    desk.when('propose-disposal', { caseIds: [desk.caseId], reason: 'The three years are over.' })
  const LATER = '2029-03-03T15:00:00.000Z'

  it('takes only closed cases whose day has come', { tags: ['A35', 'A38'] }, () => {
    const desk = closed()
    expect(refusal(propose(desk.at('2029-03-03T03:00:00.000Z')))).toContain('from 2029-03-03')
    desk.on('reopen-case', { reason: 'A new letter came.' })
    expect(refusal(propose(desk.at(LATER)))).toContain('open')
  })

  it('needs a second person, and only then destroys', () => {
    const desk = closed().at(LATER)
    const proposed = propose(desk)
    if (!proposed.ok) throw new Error(proposed.rejection.message)
    const runId = String(proposed.value.result['runId'])
    expect(refusal(propose(desk))).toContain('not finished')
    expect(refusal(desk.when('carry-out-disposal', { runId }))).toContain('second person')
    expect(refusal(desk.when('approve-disposal', { runId, note: '' }))).toBe('forbidden: role')
    expect(desk.as('rhea').when('approve-disposal', { runId, note: '' }).ok).toBe(true)
    expect(desk.as('olga').when('carry-out-disposal', { runId }).ok).toBe(true)
    expect(desk.vault?.retention.runs[0]).toMatchObject({
      status: 'done',
      decided: { by: 'rhea' },
      done: { by: 'olga', spared: [] },
    })
    expect(refusal(desk.when('carry-out-disposal', { runId }))).toContain('second person')
  })

  it('is never approved by who proposed it, and alone only after twelve hours', () => {
    const both = closed().at(LATER).as('rhea')
    propose(both)
    const runId = both.vault?.retention.runs[0]?.runId ?? ''
    expect(refusal(both.when('approve-disposal', { runId, note: '' }))).toContain('Somebody else')
    const alone = closed(true).at(LATER)
    propose(alone)
    const own = alone.vault?.retention.runs[0]?.runId ?? ''
    expect(refusal(alone.when('approve-disposal', { runId: own, note: '' }))).toContain('12 hours')
    expect(alone.at('2029-03-04T03:00:00.000Z').when('approve-disposal', { runId: own, note: '' }).ok).toBe(true)
    expect(alone.vault?.retention.runs[0]?.exception).toBe('single_person')
  })

  it('spares what was opened again after the approval', () => {
    const desk = closed().at(LATER)
    propose(desk)
    const runId = desk.vault?.retention.runs[0]?.runId ?? ''
    desk.as('rhea').given('approve-disposal', { runId, note: '' })
    desk.as('olga').on('reopen-case', { reason: 'A court asked.' })
    expect(refusal(desk.when('carry-out-disposal', { runId }))).toContain('No case of this run')
    expect(desk.when('refuse-disposal', { runId, note: 'Opened again.' }).ok).toBe(true)
    expect(refusal(desk.when('refuse-disposal', { runId, note: 'x' }))).toContain('finished')
  })
})
