import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anchorPath } from './anchor'
import { append, codeOf, newVault, open, take, temporaryFolder, tick } from './test-vault.fixture'

let place: ReturnType<typeof temporaryFolder>
/** A folder as a crash leaves it: five transactions, the last three only in the write-ahead log. */
let crashed: string
let older: string
let folder: string
let path: string
let round = 0

beforeAll(async () => {
  place = temporaryFolder()
  crashed = join(place.folder, 'crashed')
  older = join(place.folder, 'older')
  const live = join(place.folder, 'live')
  mkdirSync(live)
  const { vault } = await newVault(join(live, 'desk.vault'))
  append(vault, 'c1')
  append(vault, 'c2', [tick(2), tick(3)])
  take(vault.settle())
  cpSync(live, older, { recursive: true })
  for (const command of ['c3', 'c4', 'c5']) append(vault, command)
  cpSync(live, crashed, { recursive: true })
  vault.close()
})
afterAll(() => place.remove())

beforeEach(() => {
  round += 1
  folder = join(place.folder, `round-${round}`)
  cpSync(crashed, folder, { recursive: true })
  path = join(folder, 'desk.vault')
})

const kinds = (warnings: readonly { kind: string }[]) => warnings.map(({ kind }) => kind)
const wal = () => `${path}-wal`

describe('at open the head anchor', () => {
  it('agrees after a crash, and every acknowledged change is there', async () => {
    const vault = take(await open(path))
    expect(vault.warnings).toEqual([])
    expect(vault.head().seq).toBe(6)
    expect(vault.verify()).toMatchObject({ ok: true, events: 6 })
    vault.close()
  })

  it('tells how many changes are missing when the write-ahead log was deleted, and nothing is changed (B2)', async () => {
    rmSync(wal())
    const before = readFileSync(path)
    const refused = await open(path)
    expect(refused).toMatchObject({
      rejection: { code: 'integrity', message: expect.stringContaining('3 acknowledged changes are missing') },
    })
    expect(refused).toMatchObject({ rejection: { message: expect.stringContaining('ends at entry 3, but entry 6') } })
    expect(readFileSync(path).equals(before)).toBe(true)
    copyFileSync(join(crashed, `${basename(path)}-wal`), wal())
    take(await open(path)).close()
  })

  it.each([0.9, 0.6, 0.3, 0])('notices a write-ahead log that is cut to %f of its length (B2)', async (part) => {
    truncateSync(wal(), Math.floor(statSync(wal()).size * part))
    expect(codeOf(await open(path))).toBe('integrity')
  })

  it.each([0.1, 0.4, 0.7, 0.99])('notices a flipped bit in the write-ahead log (B2, at %f)', async (part) => {
    const bytes = readFileSync(wal())
    const at = Math.floor((bytes.length - 1) * part)
    bytes[at] = (bytes[at] ?? 0) ^ 16
    writeFileSync(wal(), bytes)
    expect(codeOf(await open(path))).toBe('integrity')
  })

  it('notices an older vault file put back (B3)', async () => {
    rmSync(wal())
    copyFileSync(join(older, 'desk.vault'), path)
    const refused = await open(path)
    expect(refused).toMatchObject({
      rejection: { message: expect.stringContaining('3 acknowledged changes are missing') },
    })
  })

  it('does not notice an older vault together with its anchor, which is why head codes leave on paper (B3)', async () => {
    const vault = take(await open(join(older, 'desk.vault')))
    expect(vault.warnings).toEqual([])
    expect(vault.head().seq).toBe(3)
    vault.close()
  })

  it('lets a person accept the loss, as a new epoch and with a warning', async () => {
    rmSync(wal())
    const vault = take(await open(path, { acceptLoss: true }))
    expect(kinds(vault.warnings)).toEqual(['changes_missing'])
    expect(vault.head().seq).toBe(3)
    append(vault, 'c9')
    vault.close()
    const again = take(await open(path))
    expect(again.warnings).toEqual([])
    again.close()
    copyFileSync(join(crashed, 'desk.vault'), path)
    copyFileSync(join(crashed, 'desk.vault-wal'), wal())
    expect(codeOf(await open(path))).toBe('integrity')
  })

  it('is made anew with a warning when it is missing or another vault’s (B7)', async () => {
    rmSync(anchorPath(path))
    const first = take(await open(path))
    expect(kinds(first.warnings)).toEqual(['anchor_missing'])
    first.close()
    const other = join(folder, 'other.vault')
    const { vault } = await newVault(other)
    vault.close()
    copyFileSync(anchorPath(other), anchorPath(path))
    const second = take(await open(path))
    expect(kinds(second.warnings)).toEqual(['anchor_damaged'])
    second.close()
    const third = take(await open(path))
    expect(third.warnings).toEqual([])
    third.close()
  })

  it.each([10, 100, 700, 2060, 2200, 4000])('never trusts a damaged slot (B7, byte %i)', async (at) => {
    const bytes = readFileSync(anchorPath(path))
    expect(bytes).toHaveLength(4096)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(anchorPath(path), bytes)
    const vault = take(await open(path))
    expect(kinds(vault.warnings)).toEqual(['anchor_damaged'])
    expect(vault.head().seq).toBe(6)
    vault.close()
  })

  it('rolls forward over one unanchored change silently, over more with a warning', async () => {
    const current = join(crashed, 'desk.vault.head')
    const behind = readFileSync(current)
    const newest = behind.subarray(0, 2048).includes('"commitCounter":5') ? 0 : 2048
    const oneBehind = Buffer.concat([
      behind.subarray(2048 - newest, 4096 - newest),
      behind.subarray(2048 - newest, 4096 - newest),
    ])
    writeFileSync(anchorPath(path), oneBehind)
    const vault = take(await open(path))
    expect(vault.warnings).toEqual([])
    vault.close()

    rmSync(folder, { recursive: true })
    cpSync(crashed, folder, { recursive: true })
    copyFileSync(join(older, 'desk.vault.head'), anchorPath(path))
    const late = take(await open(path))
    expect(kinds(late.warnings)).toEqual(['anchor_behind'])
    late.close()
    expect(existsSync(wal())).toBe(false)
  })
})
