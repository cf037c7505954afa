import { expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/civil-date'
import { packFor } from '#domain/policy/packs'
import { NO_PROMISE_RECORDS } from '#domain/promise/promise.state'
import { ORGANISATIONS, type OrganisationId } from '#domain/vault/vault.event'
import type { VaultState } from '#domain/vault/vault.state'
import { listHistory } from '#main/audit/audit.query'
import { EngineDesk } from '#main/engine/desk.fixture'
import { take } from '#main/vault/test-vault.fixture'
import { listPromises } from './promise.query'

const same = (id: string) => id
const NAMES = { user: same, case: same, right: same, task: same, letter: same }

const listed = (organisation: OrganisationId) => {
  const vault = { organisation, revision: 3, promises: NO_PROMISE_RECORDS } as unknown as VaultState
  return listPromises({ vault, today: '2026-11-24' as IsoDate, userName: (id) => id })
}

test.each(ORGANISATIONS)(
  'the register of %s names everything that its promises create, letters too',
  (organisation) => {
    const { promises } = listed(organisation)
    const unnamed = packFor(organisation).promises.filter(
      ({ dutyId, creates }) => promises.find((row) => row.dutyId === dutyId)?.creates.length !== creates.length,
    )
    expect(unnamed.map(({ dutyId }) => dutyId)).toEqual([])
  },
)

test('a register shows the gaps of its own policy with their lines', () => {
  expect(listed('omnistra').gaps.map(({ gapId }) => gapId)).toEqual(['G6', 'G7', 'G8', 'G12', 'G16'])
  expect(listed('omnipostr').gaps.find(({ gapId }) => gapId === 'G16')?.lines).toEqual([191])
})

test('what was attached and reviewed is there after the vault was opened again, and stands in its history', async () => {
  const desk = await EngineDesk.create()
  await desk.as('Olga')
  const stored = desk.store('Penetration test, March 2026')
  const file = { blobId: stored.blobId, sha256: stored.sha256, name: 'pentest.txt' }
  desk.must('attach-promise-evidence', { dutyId: 'A41', note: 'The report.', file })
  const reviewedOn = '2026-03-02' as IsoDate
  const nextReviewOn = '2026-09-02' as IsoDate
  desk.must('review-promise', { dutyId: 'A41', outcome: 'kept', reviewedOn, nextReviewOn, note: '' })
  await desk.as('Ada')
  const { vault, session } = desk.opened
  const rows = (today: string) =>
    listPromises({ vault: vault(), today: today as IsoDate, userName: (id) => id }).promises
  const tested = rows('2026-09-02').find(({ dutyId }) => dutyId === 'A41')
  expect(tested).toMatchObject({
    standing: 'kept',
    nextReviewOn,
    evidence: [{ name: 'pentest.txt', by: 'user-olga', withdrawn: null }],
    reviews: [{ outcome: 'kept', reviewedOn, by: 'user-olga' }],
  })
  expect(rows('2026-09-03').find(({ dutyId }) => dutyId === 'A41')?.standing).toBe('overdue')
  const history = take(listHistory(session.db, { stream: 'vault', search: 'A41', cursor: null, limit: 10 }, NAMES))
  expect(history.entries.map(({ text }) => text)).toEqual([
    'Reviewed promise A41 on 2026-03-02: kept; next on 2026-09-02',
    'Attached pentest.txt as evidence for promise A41: The report.',
  ])
  desk.close()
})
