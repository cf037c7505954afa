import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyVault } from '#main/audit/verify.query'
import { startVault } from '#main/service/open-vault'
import { readBlob } from '#main/vault/blob'
import { codeOf, open, take } from '#main/vault/test-vault.fixture'
import { commandOf, EngineDesk } from './desk.fixture'
import { lookupIn } from './lookup'

let desk: EngineDesk
beforeEach(async () => {
  desk = await EngineDesk.create({ alone: true })
})
afterEach(() => desk.close())

const verify = () => verifyVault(desk.opened.session, desk.opened.vault(), desk.opened.now())
const row = (caseId: string) =>
  desk.opened.session.db.prepare<Record<string, unknown>>('SELECT * FROM case_row WHERE case_id = ?').get(caseId)
/** A change behind the engine's back, as somebody with the key and an SQL shell would make it. */
const tamper = (sql: string, ...values: string[]) =>
  take(desk.opened.session.transaction((db) => ({ ok: true, value: db.prepare(sql).run(...values) })))

describe('holidays proclaimed later', () => {
  test('move the dates of every case, of closed ones as well, and the rows stay what the journal adds up to', () => {
    const [standing, closed] = [desk.openCase(), desk.openCase()]
    desk.must('close-case', { caseId: closed, outcome: 'withdrawn', note: 'Withdrawn by telephone.' })
    const before = [row(standing)?.['acknowledge_by'], row(closed)?.['acknowledge_by']]
    desk.must('change-settings', {
      changes: { proclaimedHolidays: ['2026-03-09', '2026-03-10'] as never },
    })
    const after = [row(standing)?.['acknowledge_by'], row(closed)?.['acknowledge_by']]
    expect(before[0]).not.toBe(after[0])
    expect(after[1]).toBe(after[0])
    expect(verify()).toMatchObject({ ok: true, problem: null })
  })

  test('do so too when the change is not the last command of its transaction', () => {
    const caseId = desk.openCase()
    const before = row(caseId)?.['acknowledge_by']
    desk.opened.engine.executeAll([
      commandOf('change-settings', {
        changes: { proclaimedHolidays: ['2026-03-09', '2026-03-10'] as never },
      }),
      commandOf('set-practice-clock', { now: '2026-03-03T10:00:00.000Z' as never }),
    ])
    expect(row(caseId)?.['acknowledge_by']).not.toBe(before)
    expect(verify().ok).toBe(true)
  })
})

describe('the audit', () => {
  test.each([
    ['cases', "UPDATE case_row SET due_on = '2031-01-01'"],
    ['cases', 'UPDATE case_row SET acknowledged = 1 - acknowledged'],
    ['cases', 'DELETE FROM case_row'],
    ['due dates', "UPDATE due_row SET due_on = '2031-01-01'"],
    ['due dates', 'DELETE FROM due_row'],
    ['inquiries', "UPDATE inquiry_row SET subject = 'Something else'"],
    ['known records', 'DELETE FROM known_value'],
  ])('finds a list of %s that somebody changed by hand: %s', (table, sql) => {
    desk.openCase()
    desk.knownRecord({ email: 'jane@example.com' })
    expect(verify().ok).toBe(true)
    tamper(sql)
    const report = verify()
    expect(report.ok).toBe(false)
    expect(report.problem).toContain(table)
    expect(report.projections.find((proof) => proof.table === table)?.same).toBe(false)
  })

  test('finds a known value that somebody changed by hand', () => {
    const recordId = desk.knownRecord({ email: 'jane@example.com' })
    expect(verify().ok).toBe(true)
    tamper("UPDATE known_value SET value = 'mallory@example.com', normalised = 'mallory@example.com'")
    expect(recordId).toMatch(/_1$/)
    expect(verify().ok).toBe(false)
  })
})

test('a known record answers with its value, its source and the day of the export', () => {
  const recordId = desk.knownRecord({ email: 'jane@example.com', phone: '2125550101' })
  const lookup = lookupIn(desk.opened.session.db, { states: new Map(), casesOpened: new Map() })
  expect(lookup.knownValue(recordId, 'phone')).toEqual({
    value: '2125550101',
    source: 'CRM export',
    exportedOn: '2026-03-01',
  })
  expect(lookup.knownValue(recordId, 'postal')).toBeNull()
  expect(lookup.knownValue('no-such-batch_1' as never, 'phone')).toBeNull()
  expect(lookup.knownValue('nonsense' as never, 'phone')).toBeNull()
})

describe('a destroyed attachment', () => {
  test('is gone with its bytes, the journal says by which rule, and the chain is whole after opening again', async () => {
    const caseId = desk.openCase()
    const { blobId } = desk.work(caseId)
    const order = { caseId, blobId, rule: 'retention 2 years', reason: 'The time is over.' }
    expect(codeOf(desk.give('dispose-attachment', order as never))).toBe('conflict')
    desk.must('close-case', { caseId, outcome: 'withdrawn', note: 'By telephone, today.' })
    desk.must('dispose-attachment', order as never)
    expect(codeOf(readBlob(desk.opened.session.db, blobId))).toBe('not_found')
    expect(desk.count('SELECT count(*) AS n FROM blob_chunk WHERE blob_id = ?', blobId)).toBe(0)
    expect(
      desk.count("SELECT count(*) AS n FROM blob_disposal WHERE blob_id = ? AND rule = 'retention 2 years'", blobId),
    ).toBe(1)
    expect(desk.caseFile(caseId).disposals).toMatchObject([{ blobId, rule: 'retention 2 years' }])
    expect(codeOf(desk.give('dispose-attachment', order as never))).toBe('not_found')
    expect(verify().ok).toBe(true)

    desk.opened.session.close()
    desk.opened = startVault(take(await open(desk.path)), () => undefined)
    expect(verify().ok).toBe(true)
  })

  test('under a legal hold stays where it is', () => {
    const caseId = desk.openCase()
    const { blobId } = desk.work(caseId)
    desk.must('hold-case', { caseId, reason: 'legal_hold', note: 'A court asked.' })
    expect(codeOf(desk.give('dispose-attachment', { caseId, blobId, rule: 'any', reason: '' } as never))).toBe(
      'conflict',
    )
    expect(readBlob(desk.opened.session.db, blobId).ok).toBe(true)
  })
})
