import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import { encodeKeyfile, type Keyfile, keyfilePaths, parseKeyfile } from './keyfile'
import { bytes, codeOf, newVault, open, PASSPHRASE, take, temporaryFolder } from './test-vault.fixture'
import { UnlockThrottle } from './throttle'
import { readKeyfiles, unlock } from './unlock'
import { openVault } from './vault'

let place: ReturnType<typeof temporaryFolder>
let path: string
let recoveryKey: string
let genuine: Buffer

beforeAll(async () => {
  place = temporaryFolder()
  path = join(place.folder, 'desk.vault')
  const created = await newVault(path)
  recoveryKey = created.recoveryKey
  created.vault.close()
  genuine = readFileSync(keyfilePaths(path).main)
})
afterAll(() => place.remove())

/** Puts bytes into the two copies of the key file (null removes one) and tries to unlock. */
async function tryWith(main: Buffer | null, copy: Buffer | null, passphrase = PASSPHRASE) {
  const paths = keyfilePaths(path)
  for (const [file, content] of [[paths.main, main] as const, [paths.copy, copy] as const]) {
    if (content) writeFileSync(file, content)
    else rmSync(file, { force: true })
  }
  const copies = readKeyfiles(path)
  if (!copies.ok) return copies
  return unlock(copies.value, { kind: 'passphrase', user: 'ada', passphrase: bytes(passphrase) })
}

const flip = (at: number, bit: number): Buffer => {
  const bytes = Buffer.from(genuine)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return bytes
}

const edit = (change: (keyfile: { slots: { kdf: { memoryKib: number } }[] } & Keyfile) => void): Buffer => {
  const keyfile = JSON.parse(genuine.toString('utf8'))
  change(keyfile)
  return Buffer.from(`${canonicalJson(keyfile as Json)}\n`)
}

const withMemory = (memoryKib: number): Buffer =>
  edit(({ slots }) => {
    for (const { kdf } of slots) kdf.memoryKib = memoryKib
  })

describe('the key file', () => {
  it('holds no secret in readable form', () => {
    const text = genuine.toString('utf8')
    for (const secret of [PASSPHRASE, recoveryKey, recoveryKey.replaceAll('-', '')]) expect(text).not.toContain(secret)
    expect(encodeKeyfile(parseKeyfile(genuine) as Keyfile).equals(genuine)).toBe(true)
  })

  it('opens with the passphrase and with nothing near it', async () => {
    expect(codeOf(await tryWith(genuine, genuine))).toBe('ok')
    const near = [
      PASSPHRASE.toLowerCase(),
      `${PASSPHRASE} `,
      ` ${PASSPHRASE}`,
      PASSPHRASE.slice(1),
      `${PASSPHRASE}\0`,
      '',
    ]
    const refusals = []
    for (const passphrase of near) refusals.push(await tryWith(genuine, genuine, passphrase))
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1)
    expect(refusals.map(codeOf)).toEqual(near.map(() => 'forbidden'))
  })

  it('opens with the recovery key, but not with another one', async () => {
    const copies = take(readKeyfiles(path))
    expect(codeOf(await unlock(copies, { kind: 'recovery', key: recoveryKey.toLowerCase() }))).toBe('ok')
    const other = `${recoveryKey.startsWith('0') ? '1' : '0'}${recoveryKey.slice(1)}`
    expect(codeOf(await unlock(copies, { kind: 'recovery', key: other }))).toBe('invalid_input')
  })

  it('says so when a user is not known', async () => {
    const secret = { kind: 'passphrase', user: 'Eve', passphrase: bytes(PASSPHRASE) } as const
    expect(codeOf(await unlock(take(readKeyfiles(path)), secret))).toBe('not_found')
  })

  const positions = Array.from({ length: 12 }, (_, index) => index)
  it.each(positions)('opens from its second copy when a bit of the first is flipped (%i of 12)', async (index) => {
    const at = Math.floor((index * genuine.length) / positions.length) + (index % 7)
    const outcome = take(await tryWith(flip(at, index % 8), genuine))
    expect(outcome.damaged).toEqual(['main'])
    expect(outcome.keyfile).toEqual(parseKeyfile(genuine))
  })

  it('opens when either copy is missing and asks for it to be written anew', async () => {
    expect(take(await tryWith(null, genuine)).damaged).toEqual(['main'])
    expect(take(await tryWith(genuine, null)).damaged).toEqual(['copy'])
    expect(take(await tryWith(genuine, flip(40, 1))).damaged).toEqual(['copy'])
    expect(codeOf(await tryWith(null, null))).toBe('not_found')
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('never opens when both copies are damaged (%i)', async (index) => {
    const at = Math.floor((index * genuine.length) / 8) + 3
    expect(['integrity', 'forbidden']).toContain(codeOf(await tryWith(flip(at, index), flip(at + 9, index))))
  })

  it('refuses swapped, weakened and enormous key derivations', async () => {
    const weaker = withMemory(8 * 1024)
    expect(codeOf(await tryWith(weaker, weaker))).toBe('integrity')
    const enormous = withMemory(64 * 1024 * 1024)
    expect(codeOf(await tryWith(enormous, enormous))).toBe('integrity')
    const allowed = withMemory(65 * 1024)
    expect(codeOf(await tryWith(allowed, allowed))).toBe('forbidden')
  })

  it('refuses a slot of another vault, a slot that was taken away and a name that was changed', async () => {
    const other = join(place.folder, 'other.vault')
    const { vault } = await newVault(other)
    vault.close()
    const foreign = parseKeyfile(readFileSync(keyfilePaths(other).main)) as Keyfile
    const swapped = edit((keyfile) => keyfile.slots.splice(0, 1, foreign.slots[0] as never))
    expect(codeOf(await tryWith(swapped, swapped))).toBe('forbidden')
    const fewer = edit((keyfile) => keyfile.slots.splice(1, 1))
    expect(codeOf(await tryWith(fewer, fewer))).toBe('integrity')
    const renamed = edit((keyfile) => Object.assign(keyfile.slots[0] as object, { name: 'Ada Admin' }))
    expect(codeOf(await tryWith(renamed, renamed))).toBe('not_found')
    await tryWith(genuine, genuine)
  })
})

describe('opening after a damaged key file', () => {
  it('repairs the first copy and says so', async () => {
    const paths = keyfilePaths(path)
    writeFileSync(paths.main, 'not a key file')
    copyFileSync(paths.main, `${paths.main}.damaged`)
    writeFileSync(paths.copy, genuine)
    const vault = take(await open(path))
    expect(vault.warnings.map(({ kind }) => kind)).toEqual(['keyfile_repaired'])
    vault.close()
    expect(readFileSync(paths.main).equals(genuine)).toBe(true)
  })
})

describe('wrong tries', () => {
  it('wait after the fifth, longer each time, until one is right', async () => {
    let nowMs = 0
    const throttle = new UnlockThrottle(() => nowMs)
    const tryOnce = (passphrase: string) =>
      openVault({ path, secret: { kind: 'passphrase', passphrase: bytes(passphrase) }, throttle })
    for (let count = 0; count < 5; count += 1) expect(codeOf(await tryOnce('wrong'))).toBe('forbidden')
    expect(codeOf(await tryOnce(PASSPHRASE))).toBe('unavailable')
    nowMs = 1000
    expect(codeOf(await tryOnce('wrong'))).toBe('forbidden')
    nowMs = 2500
    expect(codeOf(await tryOnce(PASSPHRASE))).toBe('unavailable')
    nowMs = 3000
    take(await tryOnce(PASSPHRASE)).close()
    expect(codeOf(await tryOnce('wrong'))).toBe('forbidden')
    take(await tryOnce(PASSPHRASE)).close()
  })
})
