import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#domain/kernel/id'
import { verifyVault } from '#main/audit/verify.query'
import { EngineDesk } from '#main/engine/desk.fixture'
import { startVault } from '#main/service/open-vault'
import { codeOf, open, take } from '#main/vault/test-vault.fixture'
import { previewDisposal, readDisposal } from './disposal.query'

/** Words that stand in every place where a case leaves words; their first letters are shared with nothing else. */
const CANARY = {
  name: 'Zquorvelle Xanthby',
  mail: 'zquorvelle@xanthby.example',
  row: 'zqcanaryrow',
  note: 'zqcanarynote',
}
const LATER = '2029-06-01T15:00:00.000Z' as never

let desk: EngineDesk
beforeEach(async () => {
  desk = await EngineDesk.create()
  await desk.as('Olga')
})
afterEach(() => desk.close())

/** A closed case whose every part holds a canary. */
function closedCase(): CaseId {
  const mail = desk.mail('<canary@1>', `I am ${CANARY.name}. ${CANARY.note}`)
  const message = { ...mail.message, from: { name: CANARY.name, address: CANARY.mail } }
  const inquiryId = String(desk.must('import-message', { ...mail, message })['inquiryId'])
  const opened = desk.must('accept-inquiry', {
    inquiryId: inquiryId as never,
    facts: {
      requester: { name: CANARY.name, email: CANARY.mail, phone: '', postal: '' },
      requesterRole: 'prospect',
      controllerRole: 'controller',
      residence: 'US-CA',
      rights: ['access'],
      ruleIds: ['US-CA-CCPA-45'],
      referredTo: '',
    },
  })
  const caseId = String(opened['caseId']) as CaseId
  desk.must('plan-tasks', { caseId, systemIds: ['S23'] })
  const rows = desk.store(JSON.stringify({ name: CANARY.row }))
  const taskId = desk.caseFile(caseId).tasks[0]?.taskId as never
  const finding = { fileName: 'found.csv', category: 'contact', columns: ['name'], rows: 1, badRows: 0, ...rows }
  const { size: _, ...stored } = finding
  desk.must('import-findings', { caseId, taskId, finding: stored })
  desk.must('add-note', { caseId, text: CANARY.note })
  desk.must('close-case', { caseId, outcome: 'withdrawn', note: `${CANARY.note}: by telephone.` })
  return caseId
}

/** Every value of every table, the shadow tables of the index included, as one text without case. */
function everything(): string {
  const { db } = desk.opened.session
  const tables = db.prepare<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const parts = tables.flatMap(({ name }) =>
    db
      .prepare<Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .flatMap(Object.values)
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
  )
  return parts.join('\n').toLowerCase()
}

const found = () => Object.values(CANARY).filter((word) => everything().includes(word.toLowerCase().slice(0, 10)))
const verify = () => verifyVault(desk.opened.session, desk.opened.vault(), desk.opened.now())

async function run(caseIds: readonly CaseId[]): Promise<string> {
  desk.must('set-practice-clock', { now: LATER })
  const runId = String(desk.must('propose-disposal', { caseIds, reason: 'Three years are over.' })['runId'])
  await desk.as('Rhea')
  desk.must('approve-disposal', { runId, note: 'Looked at.' })
  await desk.as('Olga')
  desk.must('carry-out-disposal', { runId })
  return runId
}

describe('a disposal run', () => {
  test('destroys every word of the case, and the history is whole afterwards and after opening again', {
    tags: ['A38'],
  }, async () => {
    const other = desk.openCase()
    const caseId = closedCase()
    expect(found()).toHaveLength(4)
    const events = desk.count('SELECT count(*) AS n FROM event')
    const runId = await run([caseId])

    expect(found()).toEqual([])
    expect(codeOf(desk.give('reopen-case', { caseId, reason: 'x' }))).toBe('not_found')
    expect(desk.count('SELECT count(*) AS n FROM event')).toBe(events + 4)
    expect(
      desk.count(
        'SELECT count(*) AS n FROM event_payload p JOIN event e USING (seq) WHERE e.stream = ?',
        `case/${caseId}`,
      ),
    ).toBe(0)
    expect(desk.count('SELECT count(*) AS n FROM blob_disposal WHERE rule LIKE ?', `%${runId}`)).toBe(2)
    expect(desk.count('SELECT count(*) AS n FROM case_row')).toBe(1)
    expect(desk.caseFile(other).caseNo).toBe('OS-2026-0001')
    expect(verify()).toMatchObject({ ok: true, problem: null })

    desk.opened.session.close()
    desk.opened = startVault(take(await open(desk.path, { user: 'Olga' })), () => undefined)
    expect(found()).toEqual([])
    const report = verify()
    expect(report.ok).toBe(true)
    expect(report.disposed).toBeGreaterThan(5)
    expect(report.projections).toContainEqual({ table: 'destroyed cases', rows: 1, same: true })
  })

  test('stands on the list from its day, is counted before, and in the log as its signed records say', async () => {
    const caseId = closedCase()
    const read = () => {
      const { session, vault, actor, now } = desk.opened
      return readDisposal({ db: session.db, vault: vault(), actor: actor(), now: now(), userName: (id) => id })
    }
    expect(read()).toMatchObject({ due: [], nextOn: '2029-03-03', closed: 1, blocked: null })
    const preview = take(previewDisposal(desk.opened.session.db, [caseId]))
    expect(preview).toMatchObject({ cases: 1, inquiries: 1, files: 2 })
    desk.must('set-practice-clock', { now: LATER })
    expect(read()).toMatchObject({ due: [{ caseId, disposeFrom: '2029-03-03' }], nextOn: null })
    await run([caseId])
    const { due, closed, runs } = read()
    expect({ due, closed }).toEqual({ due: [], closed: 0 })
    const { entries, files, bytes } = preview
    expect(runs).toMatchObject([{ status: 'done', mayDecide: false, done: { entries, files, bytes, spared: [] } }])
  })

  test('never gives the number of a destroyed case again', async () => {
    const caseId = closedCase()
    const { caseNo } = desk.caseFile(caseId)
    await run([caseId])
    desk.must('set-practice-clock', { now: '2026-12-01T15:00:00.000Z' as never })
    expect(desk.caseFile(desk.openCase()).caseNo).not.toBe(caseNo)
  })

  test('is seen by the audit when somebody removes its tombstone', async () => {
    const caseId = closedCase()
    await run([caseId])
    desk.opened.session.transaction((db) => {
      db.prepare('DELETE FROM disposed_case').run()
      return { ok: true, value: undefined }
    })
    expect(verify()).toMatchObject({ ok: false, problem: expect.stringContaining('destroyed cases') })
  })

  test('leaves what is not due where it is', async () => {
    const caseId = closedCase()
    const early = desk.give('propose-disposal', { caseIds: [caseId], reason: 'Too early.' })
    expect(codeOf(early)).toBe('conflict')
    expect(found()).toHaveLength(4)
  })
})
