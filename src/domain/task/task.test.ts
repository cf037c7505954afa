import { describe, expect, it } from 'vitest'
import { BLOB, type Desk, openCaseDesk } from '../desk.fixture'
import { approve, collect, deliver, finding, NOTHING, refusal, result, task, verify } from '../desk-flow.fixture'
import type { BlobId } from '../kernel/id'
import { isComplete, ledgerOf, taskLedger } from './ledger'

const planned = (rights: ('access' | 'deletion' | 'correction')[], systemIds: string[] | null = ['S23']): Desk => {
  const desk = openCaseDesk({ rights })
  desk.on('plan-tasks', { systemIds })
  return desk
}

const counted = {
  kind: 'counted',
  found: 4,
  delivered: 3,
  withheld: 1,
  duplicate: 0,
  notPersonal: 0,
  reason: 'third person',
  evidenceBlobId: BLOB,
} as const

describe('planning', () => {
  it('asks every store of the pack once and counts back from the due date (S1-S29)', () => {
    const desk = planned(['access'], null)
    const { tasks } = desk.caseFile
    expect(tasks.map(({ plan }) => plan.systemId)).toContain('S1')
    expect(tasks.map(({ plan }) => plan.systemId)).not.toContain('S26')
    expect(tasks.every(({ plan }) => plan.asks.join() === 'find')).toBe(true)
    // Received 2 March, due 16 April: our own product has until 29 March, a vendor that is written to until 20 March.
    expect(task(desk, 'S23').dueOn).toBe('2026-03-29')
    expect(task(desk, 'S13').dueOn).toBe('2026-03-20')
  })

  it('asks again only for what a further right adds', () => {
    const desk = planned(['access'], null)
    const before = desk.caseFile.tasks.length
    desk.on('plan-tasks', { systemIds: null })
    expect(desk.caseFile.tasks).toHaveLength(before)
    desk.on('change-facts', { changes: { rights: ['access', 'deletion'] }, reason: 'second mail' })
    expect(ledgerOf(desk.caseFile).balanced).toBe(false)
    desk.on('plan-tasks', { systemIds: null })
    const added = desk.caseFile.tasks.slice(before)
    expect(added.length).toBeGreaterThan(0)
    expect(added.every(({ plan }) => plan.asks.join() === 'delete')).toBe(true)
  })

  it('asks no system to find what it cannot search, and still asks it to delete', () => {
    const desk = planned(['access', 'deletion'], ['S19'])
    expect(task(desk, 'S19').plan.asks).toEqual(['delete'])
  })

  it('asks only the systems that carry out an opt-out', { tags: ['A25'] }, () => {
    const desk = openCaseDesk({ rights: ['opt-out-sale-sharing'] })
    desk.on('plan-tasks', { systemIds: null })
    expect(desk.caseFile.tasks.map(({ plan }) => plan.systemId)).toEqual(['S10', 'S21', 'S22'])
  })

  it('refuses a system that the policy does not know, and a case without a right', () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('plan-tasks', { systemIds: ['S99'] }))).toContain('not_found')
    expect(refusal(openCaseDesk({ rights: [] }).try('plan-tasks', { systemIds: null }))).toContain('what is asked')
  })
})

describe('findings', () => {
  it('count every row until somebody decided about it', () => {
    const desk = planned(['access'])
    const { taskId } = task(desk, 'S23')
    const importId = desk.on('import-findings', { taskId, finding: finding({ badRows: 1 }) })['importId'] as string
    const mark = (
      rows: 'all' | number[],
      disposition: 'delivered' | 'withheld' | 'duplicate' | 'not_personal',
      reason = '',
    ) => desk.try('mark-findings', { taskId, importId, rows, disposition, reason })
    expect(taskLedger(task(desk, 'S23'))).toMatchObject({ found: 10, undecided: 10, unread: 1, balanced: false })
    mark('all', 'delivered')
    expect(refusal(mark([0], 'withheld'))).toContain('needs a reason')
    mark([0, 1], 'withheld', 'names a third person')
    mark([2], 'duplicate')
    mark([9], 'not_personal')
    expect(taskLedger(task(desk, 'S23'))).toMatchObject({
      delivered: 6,
      withheld: 2,
      duplicate: 1,
      notPersonal: 1,
      balanced: true,
    })
    expect(refusal(mark([10], 'delivered'))).toContain('no row 10')
    mark('all', 'delivered')
    expect(taskLedger(task(desk, 'S23')).sentence).toBe('10 found: 10 delivered; 1 row could not be read.')
  })

  it('come in once, from a stored file, in a category of the policy', () => {
    const desk = planned(['access'])
    const { taskId } = task(desk, 'S23')
    const attempt = (changes: object) => desk.try('import-findings', { taskId, finding: finding(changes) })
    expect(refusal(attempt({ blobId: 'gone' as BlobId }))).toContain('not stored')
    expect(refusal(attempt({ category: 'horoscope' }))).toContain('no data category')
    expect(refusal(attempt({ rows: 0 }))).toContain('no rows')
    expect(attempt({}).ok).toBe(true)
    expect(refusal(attempt({}))).toContain('imported for this system before')
    expect(attempt({ category: 'other' }).ok).toBe(true)
  })

  it('of access keys are never delivered', { tags: ['A13'] }, () => {
    const desk = planned(['access'])
    const { taskId } = task(desk, 'S23')
    const importId = desk.on('import-findings', { taskId, finding: finding({ category: 'credential' }) })[
      'importId'
    ] as string
    const payload = { taskId, importId, rows: 'all', reason: 'held, not shown' } as const
    expect(refusal(desk.try('mark-findings', { ...payload, disposition: 'delivered' }))).toContain('never delivered')
    expect(desk.try('mark-findings', { ...payload, disposition: 'withheld' }).ok).toBe(true)
  })

  it('are removed with a reason, and the account follows', () => {
    const desk = planned(['access'])
    const importId = deliver(desk, 'S23')
    const { taskId } = task(desk, 'S23')
    expect(refusal(desk.try('remove-findings', { taskId, importId, reason: '' }))).toContain('invalid_input')
    desk.on('remove-findings', { taskId, importId, reason: 'another Jane Roe' })
    expect(taskLedger(task(desk, 'S23'))).toMatchObject({ found: 0, complete: false })
  })
})

describe('results', () => {
  it('by count need evidence that is there, and a reason for what is withheld', () => {
    const desk = planned(['access'])
    const { taskId } = task(desk, 'S23')
    const attempt = (changes: object) => desk.try('record-task-result', { taskId, result: { ...counted, ...changes } })
    expect(refusal(attempt({ evidenceBlobId: 'gone' as BlobId }))).toContain('evidence')
    expect(refusal(attempt({ reason: '' }))).toContain('reason')
    expect(refusal(attempt({ found: -1 }))).toContain('whole numbers')
    expect(attempt({ found: 5 }).ok).toBe(true)
    expect(ledgerOf(desk.caseFile).tasks[0]).toMatchObject({ balance: 1, balanced: false, complete: true })
    expect(attempt({}).ok).toBe(true)
    expect(ledgerOf(desk.caseFile).balanced).toBe(true)
  })

  it('that data is kept need ground, citation and the records', { tags: ['A45'] }, () => {
    const desk = planned(['deletion'])
    const { taskId } = task(desk, 'S23')
    const held = {
      kind: 'held_cannot_delete',
      ground: 'tax law',
      citation: '26 CFR 1.6001-1',
      records: 'invoices of 2025',
    } as const
    for (const field of ['ground', 'citation', 'records'] as const) {
      expect(refusal(desk.try('record-task-result', { taskId, result: { ...held, [field]: ' ' } }))).toContain(
        'invalid_input',
      )
    }
    result(desk, taskId, held)
    expect(ledgerOf(desk.caseFile).tasks[0]?.sentence).toBe('Kept: invoices of 2025 (26 CFR 1.6001-1).')
  })

  it('that something was deleted need the identity level and a second person', () => {
    const desk = planned(['deletion'])
    const { taskId } = task(desk, 'S23')
    const deleted = { kind: 'deleted', count: 12, how: 'deletion job 7', evidenceBlobId: null } as const
    const attempt = () => desk.try('record-task-result', { taskId, result: deleted })
    expect(refusal(attempt())).toContain('identity level')
    verify(desk)
    expect(refusal(attempt())).toContain('second person')
    approve(desk, 'deletion')
    expect(attempt().ok).toBe(true)
    expect(ledgerOf(desk.caseFile).tasks[0]).toMatchObject({ deleted: 12, complete: true, balanced: true })
  })

  it('stand side by side where some records go and others stay', () => {
    const desk = planned(['deletion'])
    const { taskId } = task(desk, 'S23')
    verify(desk)
    approve(desk, 'deletion')
    result(desk, taskId, { kind: 'held_cannot_delete', ground: 'tax', citation: 'x', records: 'invoices' })
    result(desk, taskId, { kind: 'deleted', count: 3, how: 'job', evidenceBlobId: BLOB })
    expect(task(desk, 'S23').results.map((entry) => entry.result.kind)).toEqual(['held_cannot_delete', 'deleted'])
    result(desk, taskId, NOTHING)
    expect(task(desk, 'S23').results.map((entry) => entry.result.kind)).toEqual(['nothing_held'])
  })

  it('fit what was asked', () => {
    const desk = planned(['access'])
    const { taskId } = task(desk, 'S23')
    const attempt = (answer: Parameters<typeof result>[2]) => desk.try('record-task-result', { taskId, result: answer })
    expect(refusal(attempt({ kind: 'rows' }))).toContain('Import the rows')
    expect(refusal(attempt({ kind: 'done', how: 'x', evidenceBlobId: null }))).toContain('only what it holds')
    expect(refusal(attempt({ kind: 'nothing_held', how: '' }))).toContain('how')
    deliver(desk, 'S23')
    expect(refusal(attempt(NOTHING))).toContain('it holds something')
  })

  it('of a correction wait for the identity level (11 CCR 7062(d))', () => {
    const desk = planned(['correction'])
    const { taskId } = task(desk, 'S23')
    const done = { kind: 'done', how: 'changed the name', evidenceBlobId: null } as const
    expect(refusal(desk.try('record-task-result', { taskId, result: done }))).toContain('identity level')
    verify(desk)
    result(desk, taskId, done)
    expect(isComplete(task(desk, 'S23'))).toBe(true)
  })

  it('leave a case open until every system has answered', () => {
    const desk = openCaseDesk()
    expect(ledgerOf(desk.caseFile).balanced).toBe(false)
    desk.on('plan-tasks', { systemIds: ['S1', 'S25'] })
    result(desk, task(desk, 'S1').taskId, NOTHING)
    expect(ledgerOf(desk.caseFile)).toMatchObject({ balanced: false, tasks: [{ complete: true }, { complete: false }] })
    collect(desk)
    expect(ledgerOf(desk.caseFile)).toMatchObject({ balanced: true, total: { found: 10, delivered: 10 } })
  })
})

describe('assigning', () => {
  it('names an active user and a task that is there', () => {
    const desk = planned(['access'])
    const { taskId } = task(desk, 'S23')
    expect(refusal(desk.try('assign-task', { taskId, ownerId: 'nobody' as never, dueOn: null }))).toContain('not_found')
    expect(refusal(desk.try('assign-task', { taskId: 'x' as never, ownerId: null, dueOn: null }))).toContain(
      'no such task',
    )
    desk.on('assign-task', { taskId, ownerId: 'rhea' as never, dueOn: '2026-03-10' as never })
    expect(task(desk, 'S23')).toMatchObject({ ownerId: 'rhea', dueOn: '2026-03-10' })
  })
})
