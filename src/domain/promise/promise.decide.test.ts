import { describe, expect, it } from 'vitest'
import type { Commands } from '../command'
import { BLOB, type Desk, openDesk, SHA } from '../desk.fixture'
import { refusal } from '../desk-flow.fixture'
import type { IsoDate } from '../kernel/civil-date'
import type { BlobId } from '../kernel/id'
import { packFor } from '../policy/packs'
import { ORGANISATIONS } from '../vault/vault.event'
import { standingOf } from './promise.state'

const FILE = { blobId: BLOB, name: 'agreement.pdf', sha256: SHA }
const evidence = (change: Partial<Commands['attach-promise-evidence']> = {}) => ({
  dutyId: 'A41',
  note: 'Report of the test of March.',
  file: FILE,
  ...change,
})
const day = (text: string) => text as IsoDate
const review = (change: Partial<Commands['review-promise']> = {}): Commands['review-promise'] => ({
  dutyId: 'A41',
  outcome: 'kept',
  reviewedOn: day('2026-03-02'),
  nextReviewOn: day('2027-03-02'),
  note: '',
  ...change,
})

/** How a promise stands in the vault of a desk. */
function standing(desk: Desk, dutyId: string, today = '2026-03-02') {
  const { vault } = desk
  const promise = vault && packFor(vault.organisation).promises.find((known) => known.dutyId === dutyId)
  if (!vault || !promise) throw new Error(`no promise ${dutyId}`)
  return standingOf(promise, vault.promises, day(today)).standing
}

const desk = (organisation: (typeof ORGANISATIONS)[number] = 'omni-studio') =>
  openDesk({ organisation }).at('2026-03-02T15:00:00Z')

describe('evidence for a promise', () => {
  it('is a file of the vault for a promise of this policy, and says what it shows', () => {
    const open = desk()
    expect(refusal(open.when('attach-promise-evidence', evidence({ dutyId: 'C11' })))).toContain('no promise C11')
    expect(refusal(open.when('attach-promise-evidence', evidence({ note: ' ' })))).toContain('what the file shows')
    const gone = { ...FILE, blobId: 'gone' as BlobId }
    expect(refusal(open.when('attach-promise-evidence', evidence({ file: gone })))).toContain('not stored')
    expect(open.when('attach-promise-evidence', evidence()).ok).toBe(true)
    expect(refusal(open.when('attach-promise-evidence', evidence()))).toContain('already')
    expect(open.when('attach-promise-evidence', evidence({ dutyId: 'A42' })).ok).toBe(true)
    expect(open.vault?.promises.evidence[0]).toMatchObject({ dutyId: 'A41', file: FILE, by: 'olga', withdrawn: null })
  })

  it('is withdrawn with a reason and stays to be seen', () => {
    const open = desk()
    const evidenceId = open.given('attach-promise-evidence', evidence())['evidenceId'] as string
    const withdraw = (reason: string) => open.when('withdraw-promise-evidence', { evidenceId, reason })
    expect(refusal(withdraw(''))).toContain('no longer counts')
    expect(withdraw('another product').ok).toBe(true)
    expect(refusal(withdraw('again'))).toContain('before')
    expect(open.vault?.promises.evidence).toMatchObject([{ withdrawn: 'another product' }])
    expect(open.when('attach-promise-evidence', evidence()).ok).toBe(true)
    const none = { evidenceId: 'none', reason: 'x' }
    expect(refusal(open.when('withdraw-promise-evidence', none))).toContain('no such evidence')
  })

  it('is what a claim against known facts waits for', { tags: ['C11', 'G10'] }, () => {
    const open = desk('omnipostr')
    expect(standing(open, 'C11')).toBe('unsupported')
    open.given('review-promise', review({ dutyId: 'C11' }))
    expect(standing(open, 'C11')).toBe('unsupported')
    const evidenceId = open.given('attach-promise-evidence', evidence({ dutyId: 'C11' }))['evidenceId'] as string
    expect(standing(open, 'C11')).toBe('kept')
    open.given('withdraw-promise-evidence', { evidenceId, reason: 'It covers another product.' })
    expect(standing(open, 'C11')).toBe('unsupported')
  })

  it('is what claims against the same policy wait for', { tags: ['G3', 'G4'] }, () => {
    const open = desk()
    for (const dutyId of ['A25', 'A53']) {
      expect(standing(open, dutyId)).toBe('unsupported')
      open.given('attach-promise-evidence', evidence({ dutyId }))
      expect(standing(open, dutyId)).toBe('unreviewed')
    }
  })

  // Duties whose whole demand is a claim with its evidence and the day on which it is looked at again.
  const CLAIMS = ['A41', 'A42', 'B13', 'B19', 'B21', 'B27', 'B35', 'C16', 'C17', 'C19', 'C23']
  it('is kept with its next review for every claim of the policies', { tags: CLAIMS }, () => {
    for (const organisation of ORGANISATIONS) {
      const open = desk(organisation)
      for (const { dutyId } of packFor(organisation).promises.filter((row) => CLAIMS.includes(row.dutyId))) {
        open.given('attach-promise-evidence', evidence({ dutyId }))
        open.given('review-promise', review({ dutyId }))
        expect(standing(open, dutyId, '2027-03-02')).toBe('kept')
        expect(standing(open, dutyId, '2027-03-03')).toBe('overdue')
      }
    }
  })
})

describe('a review of a promise', () => {
  it('was on a day that has come and is followed by a later one', () => {
    const open = desk()
    const attempt = (change: Parameters<typeof review>[0]) => refusal(open.when('review-promise', review(change)))
    expect(attempt({ dutyId: 'A99' })).toContain('no promise A99')
    expect(attempt({ reviewedOn: day('2026-03-03') })).toContain('future')
    expect(attempt({ reviewedOn: day('2026-02-30') })).toContain('on which day')
    expect(attempt({ nextReviewOn: day('2026-03-02') })).toContain('after this one')
    expect(attempt({ outcome: 'changed' })).toContain('what has changed')
    expect(attempt({ outcome: 'doubtful' })).toContain('what is doubtful')
    expect(open.vault?.promises.reviews).toEqual([])
  })

  it('gives way to the one of the latest day, and to the one before when it is withdrawn', () => {
    const open = desk()
    expect(standing(open, 'A41')).toBe('unreviewed')
    open.given('review-promise', review({ outcome: 'doubtful', note: 'No report this year.' }))
    open.given('review-promise', review({ reviewedOn: day('2026-01-10') }))
    expect(standing(open, 'A41')).toBe('doubtful')
    const changed = open.given('review-promise', review({ outcome: 'changed', note: 'Tested yearly now.' }))
    expect(standing(open, 'A41')).toBe('changed')
    const reviewId = changed['reviewId'] as string
    open.given('withdraw-promise-review', { reviewId, reason: 'It was of another promise.' })
    expect(standing(open, 'A41')).toBe('doubtful')
    expect(refusal(open.when('withdraw-promise-review', { reviewId, reason: 'x' }))).toContain('before')
  })

  it('is for officers and administrators', () => {
    for (const person of ['rhea', 'audrey', 'ada'] as const) {
      const answer = desk().as(person).when('review-promise', review())
      // Rhea is an officer beside a reviewer.
      expect([person, answer.ok]).toEqual([person, person !== 'audrey'])
    }
  })
})
