import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ORGANISATIONS, type OrganisationId } from '../vault/vault.event'
import { creationLabel } from './creation'
import { GAPS } from './gap.data'
import { packFor } from './packs'
import { CREATION_KINDS, readCreation } from './promise'

const given = process.env.RIGHTSDESK_SHARED
const shared = given ?? join(import.meta.dirname, '../../../../shared')
const here = given !== undefined || existsSync(shared)

const FAMILY: Readonly<Record<OrganisationId, readonly [letter: string, duties: number]>> = {
  'omni-studio': ['A', 64],
  omnistra: ['B', 41],
  omnipostr: ['C', 42],
}
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

/** Every row that says what it creates, with the pack that has to hold it. */
const rows = [
  ...ORGANISATIONS.flatMap((organisation) =>
    packFor(organisation).promises.map((row) => ({ ...row, id: row.dutyId, packs: [packFor(organisation)] })),
  ),
  ...GAPS.map((row) => ({ ...row, id: row.gapId, packs: row.places.map((place) => packFor(place.organisation)) })),
]

describe('the rows of the promise register', () => {
  it.each(ORGANISATIONS)('of %s are every duty once, in order', (organisation) => {
    expect(packFor(organisation).promises.map(({ dutyId }) => dutyId)).toEqual(numbered(...FAMILY[organisation]))
  })

  it('are joined by every gap once, in order', () => {
    expect(GAPS.map(({ gapId }) => gapId)).toEqual(numbered('G', 18))
  })

  it('name only things that are there', () => {
    // Letters are written outside the domain; the register's own test resolves them.
    const dangling = rows.flatMap(({ id, creates, packs }) =>
      creates
        .filter((creation) => readCreation(creation).kind !== 'letter')
        .filter((creation) => !packs.some((pack) => creationLabel(pack, creation, {}) !== null))
        .map((creation) => `${id} ${creation}`),
    )
    expect(dangling).toEqual([])
  })

  it('notice a thing that is not there, of every kind', () => {
    for (const kind of CREATION_KINDS)
      expect([kind, creationLabel(packFor('omnistra'), `${kind}:none-such`, {})]).toEqual([kind, null])
    expect(creationLabel(packFor('omnistra'), 'retention:R-A1', {})).toBeNull()
    expect(creationLabel(packFor('omnistra'), 'gap:G1', {})).toBeNull()
  })

  it('say what is missing wherever they create nothing or no screen serves them', () => {
    const silent = rows.filter(({ creates, servedBy, missing }) => {
      const open = creates.length === 0 || servedBy === null
      return open && missing === null
    })
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('have lines, except where the text is silent', () => {
    const unfounded = ORGANISATIONS.flatMap((organisation) => packFor(organisation).promises)
      .filter(({ lines }) => lines.length === 0)
      .map(({ dutyId }) => dutyId)
    expect(unfounded).toEqual(['A28', 'B41'])
  })

  it('doubt the claim that contradicts what is known, and the two that contradict the policy itself', () => {
    const doubted = ORGANISATIONS.flatMap((organisation) => packFor(organisation).promises).flatMap(
      ({ dutyId, doubtedBy }) => (doubtedBy ? [`${dutyId} ${doubtedBy}`] : []),
    )
    expect(doubted).toEqual(['A25 G3', 'A53 G4', 'C11 G10'])
  })
})

describe.skipIf(!here)('the rows compared with the shared duties and policies', () => {
  const duties = here ? readFileSync(join(shared, 'design/duties.md'), 'utf8') : ''
  const linesOf = (organisation: OrganisationId) =>
    readFileSync(join(shared, 'policies', packFor(organisation).sourceFile), 'utf8').split('\n')

  it('stand for exactly the duties and gaps of the list', () => {
    const listed = Array.from(duties.matchAll(/^\| ([ABCG]\d+) \|/gm), ([, id]) => id)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(listed.toSorted())
  })

  it('hold every line that the list of duties gives for them', () => {
    const lost = ORGANISATIONS.flatMap((organisation) => {
      const text = linesOf(organisation)
      return packFor(organisation).promises.flatMap(({ dutyId, lines }) => {
        const place = new RegExp(`^\\| ${dutyId} \\| ([^|]*)\\|`, 'm').exec(duties)?.[1] ?? ''
        const cited = citedLines(place).filter((line) => text[line - 1]?.trim() !== '')
        return cited.filter((line) => !lines.some((own) => own === line)).map((line) => `${dutyId} L${line}`)
      })
    })
    expect(lost).toEqual([])
  })

  it('of gaps point at lines that say something', () => {
    for (const { gapId, places } of GAPS)
      for (const { organisation, lines } of places)
        for (const line of lines)
          expect([gapId, line, linesOf(organisation)[line - 1]?.trim() !== '']).toEqual([gapId, line, true])
  })

  it('share no run of eight words with any policy', () => {
    const texts = ORGANISATIONS.map((organisation) => words(linesOf(organisation).join(' ')).join(' '))
    const copied = rows.flatMap(({ id, text, missing, ...row }) =>
      [text, missing ?? '', 'reaction' in row ? row.reaction : '']
        .flatMap((sentence) => runsOf(words(sentence), 8))
        .filter((run) => texts.some((policy) => policy.includes(run)))
        .map((run) => `${id}: ${run}`),
    )
    expect(copied).toEqual([])
  })
})

/** The lines of a place such as `7B L101-103, 105; 2A L16`. */
function citedLines(place: string): readonly number[] {
  return Array.from(place.matchAll(/\bL(\d+(?:-\d+)?(?:, ?\d+(?:-\d+)?\b(?! L))*)/g), ([, list]) => list ?? '')
    .flatMap((list) => list.split(','))
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number)
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    })
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (all: readonly string[], length: number) =>
  all.slice(0, Math.max(0, all.length - length + 1)).map((_, index) => all.slice(index, index + length).join(' '))
