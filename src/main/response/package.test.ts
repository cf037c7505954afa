// Longer than usual: one package is built and then harmed in every way.
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint as fingerprintOf } from '#main/vault/signer'
import { type BuildOptions, buildPackage } from './package'
import { sampleResponse } from './response.fixture'
import { testSigner } from './signer.fixture'
import { verifyPackage } from './verify'

const officer = testSigner('officer')
const fingerprint = fingerprintOf(officer.publicKey)
let folder: string
let original: string
let contents: Map<string, Uint8Array>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'response-'))
  original = join(folder, 'original.zip')
  const built = await buildPackage(sampleResponse(), options(original))
  expect(built).toMatchObject({ ok: true })
  contents = await unzip(original)
}, 90_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const options = (targetPath: string): BuildOptions => ({ targetPath, ...officer })

async function unzip(path: string): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)), { useWebWorkers: false })
  const files = new Map<string, Uint8Array>()
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  return files
}

async function zipOf(files: Iterable<readonly [string, Uint8Array]>, name: string): Promise<string> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [path, bytes] of files) await writer.add(path, new Uint8ArrayReader(bytes))
  const path = join(folder, name)
  await writeFile(path, await writer.close())
  return path
}

const check = async (path: string, expected?: string) => {
  const outcome = await verifyPackage(path, expected === undefined ? {} : { fingerprint: expected })
  return outcome.ok
    ? outcome.value
    : { verdict: outcome.rejection.code, firstDifference: null, fingerprint: null, manifest: null }
}

describe('a response package', { timeout: 90_000 }, () => {
  it('holds letter, report, tables, data, documents, manifest and signature, under names that say nothing about the person', () => {
    expect([...contents.keys()]).toEqual([
      'index.html',
      'letter.pdf',
      'report.pdf',
      'data/category-01.csv',
      'data/category-02.csv',
      'data.json',
      'documents/document-01.txt',
      'manifest.json',
      'manifest.sig',
    ])
    const manifest = Buffer.from(contents.get('manifest.json') ?? []).toString()
    for (const word of ['María', 'Łukaszewicz', 'mj@example.org', 'Orchard']) expect(manifest).not.toContain(word)
  })

  it('is the same bytes for the same input, and only readable by its owner', async () => {
    const again = join(folder, 'again.zip')
    await buildPackage(sampleResponse(), options(again))
    expect((await readFile(again)).equals(await readFile(original))).toBe(true)
    expect((await stat(again)).mode & 0o777).toBe(0o600)
  })

  it('has one fixed time, no extra field, no comment and ASCII names', async () => {
    const reader = new ZipReader(new Uint8ArrayReader(await readFile(original)), { useWebWorkers: false })
    for (const entry of await reader.getEntries()) {
      expect(entry.rawExtraField?.byteLength ?? 0).toBe(0)
      expect(entry.rawLastModDate).toBe(0x00210000)
      expect(entry.comment).toBe('')
      expect(entry.filename).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('opens with an independent unzip where one is installed', (context) => {
    try {
      execFileSync('unzip', ['-v'], { stdio: 'ignore' })
    } catch {
      context.skip('unzip is not installed')
    }
    expect(execFileSync('unzip', ['-t', original]).toString()).toContain('No errors detected')
  })

  it('reports its hash, its files and its progress', async () => {
    const steps: string[] = []
    const path = join(folder, 'progress.zip')
    const built = await buildPackage(sampleResponse(), { ...options(path), onProgress: (step) => steps.push(step) })
    expect(built.ok && built.value.files).toHaveLength(7)
    expect([...new Set(steps)]).toEqual(['letter', 'report', 'data', 'documents', 'sign', 'write'])
  })
})

describe('verifyPackage', { timeout: 90_000 }, () => {
  it('says intact for the expected signer, however the fingerprint is grouped', async () => {
    const grouped = fingerprint.toUpperCase().replace(/(.{4})/g, '$1 ')
    expect(await check(original, grouped)).toMatchObject({ verdict: 'intact', firstDifference: null, fingerprint })
  })

  it('says that the signer is unknown when none is expected, and another when another is', async () => {
    expect(await check(original)).toMatchObject({
      verdict: 'intact_signer_unknown',
      manifest: { caseNo: 'OS-2026-0042', headCode: 'K7QF-29MD-XW4T' },
    })
    expect(await check(original, fingerprintOf(testSigner('somebody else').publicKey))).toMatchObject({
      verdict: 'other_signer',
      fingerprint,
    })
  })

  it('names every single file of which one byte was changed', async () => {
    for (const path of contents.keys()) {
      const changed = new Map(contents)
      const bytes = Uint8Array.from(contents.get(path) ?? [])
      const at = Math.floor(bytes.byteLength / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      changed.set(path, bytes)
      // A changed signature that still reads as one cannot be told from a changed manifest; both belong together.
      const named = path === 'manifest.sig' ? /^manifest\.(json|sig)$/ : new RegExp(`^${path}$`)
      expect(await check(await zipOf(changed, 'flipped.zip'), fingerprint), path).toMatchObject({
        verdict: 'damaged',
        firstDifference: expect.stringMatching(named),
      })
    }
  })

  it('names a file that is missing or was added', async () => {
    for (const path of contents.keys()) {
      const less = new Map(contents)
      less.delete(path)
      expect(await check(await zipOf(less, 'less.zip')), path).toMatchObject({
        verdict: 'damaged',
        firstDifference: path,
      })
    }
    const more = await zipOf([...contents, ['extra.txt', new Uint8Array(3)]], 'more.zip')
    expect(await check(more)).toMatchObject({ verdict: 'damaged', firstDifference: 'extra.txt' })
  })

  it('never calls a package of another signer intact, even when that signer made a whole new manifest', async () => {
    const forged = join(folder, 'forged.zip')
    await buildPackage(sampleResponse({ respondedOn: sampleResponse().receivedOn }), {
      targetPath: forged,
      ...testSigner('forger'),
    })
    expect(await check(forged, fingerprint)).toMatchObject({ verdict: 'other_signer' })
    const mixed = new Map([
      ...(await unzip(forged)),
      ['manifest.sig', contents.get('manifest.sig') ?? new Uint8Array()] as const,
    ])
    expect(await check(await zipOf(mixed, 'mixed.zip'), fingerprint)).toMatchObject({
      verdict: 'damaged',
      firstDifference: 'manifest.json',
    })
  })

  it('finds any flipped byte of the stored zip that reaches a file', async () => {
    const zip = await readFile(original)
    for (let at = 0; at < zip.byteLength; at += 1009) {
      const flipped = Buffer.from(zip)
      flipped[at] = (flipped[at] ?? 0) ^ 0x55
      const path = join(folder, 'byte.zip')
      await writeFile(path, flipped)
      const { verdict } = await check(path, fingerprint)
      if (verdict === 'intact')
        expect((await unzip(path)).get('data.json'), `byte ${at}`).toEqual(contents.get('data.json'))
      else expect(['damaged', 'not_a_package']).toContain(verdict)
    }
  })

  it('calls other files what they are', async () => {
    const text = join(folder, 'notes.txt')
    await writeFile(text, 'hello')
    expect(await check(text)).toMatchObject({ verdict: 'not_a_package' })
    expect(await check(folder)).toMatchObject({ verdict: 'not_a_package' })
    expect(await check(join(folder, 'nothing.zip'))).toMatchObject({ verdict: 'not_found' })
    expect(await check(await zipOf([['a.txt', new Uint8Array(1)]], 'plain.zip'))).toMatchObject({
      verdict: 'not_a_package',
    })
    expect(await check(await zipOf([...contents, ['../evil.txt', new Uint8Array(1)]], 'traversal.zip'))).toMatchObject({
      verdict: 'not_a_package',
    })
  })
})

const unavailable = (words: string) => ({
  ok: false,
  rejection: { code: 'unavailable', message: expect.stringContaining(words) },
})

describe('an export that cannot finish', { timeout: 90_000 }, () => {
  it('leaves nothing behind when it is cancelled, at any step', async () => {
    const place = join(folder, 'cancelled')
    await mkdir(place)
    for (const stop of ['letter', 'report', 'data', 'documents', 'sign', 'write']) {
      const controller = new AbortController()
      const outcome = await buildPackage(sampleResponse(), {
        ...options(join(place, 'p.zip')),
        signal: controller.signal,
        onProgress: (step) => {
          if (step === stop) controller.abort()
        },
      })
      expect(outcome, stop).toMatchObject({
        ok: false,
        rejection: { code: 'unavailable', issues: [{ message: 'cancelled' }] },
      })
      expect(await readdir(place), stop).toEqual([])
    }
  })

  it.skipIf(process.getuid?.() === 0)(
    'says so for a folder that may not be written to (skipped for root, who may)',
    async () => {
      const place = join(folder, 'forbidden')
      await mkdir(place)
      await chmod(place, 0o500)
      expect(await buildPackage(sampleResponse(), options(join(place, 'p.zip')))).toMatchObject(
        unavailable('may not write'),
      )
    },
  )

  it('says so for a full disk and for a disk that can only be read, and leaves nothing (skipped where none can be mounted)', async (context) => {
    const place = join(folder, 'disk')
    await mkdir(place)
    const mount = (options: string) =>
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'ignore' })
    for (const [kind, words] of [
      ['size=64k', 'disk is full'],
      ['size=64k,ro', 'can only be read'],
    ] as const) {
      try {
        mount(kind)
      } catch {
        context.skip('no disk can be mounted here')
      }
      try {
        expect(await buildPackage(sampleResponse(), options(join(place, 'p.zip')))).toMatchObject(unavailable(words))
        expect(await readdir(place)).toEqual([])
      } finally {
        execFileSync('umount', [place])
      }
    }
  })

  it('says so for a folder that is gone, and keeps what stood at the place', async () => {
    expect(await buildPackage(sampleResponse(), options(join(folder, 'gone', 'p.zip')))).toMatchObject({
      ok: false,
      rejection: { code: 'unavailable', message: expect.stringContaining('does not exist') },
    })
    const taken = join(folder, 'taken.zip')
    await mkdir(taken)
    expect(await buildPackage(sampleResponse(), options(taken))).toMatchObject({ ok: false })
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.part$/))
  })
})
