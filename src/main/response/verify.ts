import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { readCrockford } from '#main/vault/crockford'
import { isSignedBy, MANIFEST_PATH, type Manifest, readSignature, SIGNATURE_PATH, sha256 } from './manifest'
import { readManifest } from './manifest-read'

/**
 * What a check of a package found.
 * `intact_signer_unknown`: nothing was changed, but nobody said whose key to expect. `damaged`: `firstDifference` is the first file that differs.
 */
export type Verdict = 'intact' | 'intact_signer_unknown' | 'other_signer' | 'damaged' | 'not_a_package'

/** The result of a check. `fingerprint` and `manifest` are null when the package could not be read so far. */
export type Verification = Readonly<{
  verdict: Verdict
  firstDifference: string | null
  reason: string
  fingerprint: string | null
  manifest: Manifest | null
}>

/** Bounds on what is unpacked; a package of ours stays far below them. */
const LIMITS = {
  fileBytesMax: 4 * 1024 ** 3,
  entriesMax: 10_000,
  unpackedBytesMax: 8 * 1024 ** 3,
  ratioMax: 1100,
  manifestBytesMax: 16 * 1024 ** 2,
} as const

/**
 * Checks a package: names, sizes and hashes of all files, the manifest's signature, and that nothing is missing or added.
 * `fingerprint` is that of the signer one expects (in any grouping).
 * SECURITY: nothing is written to disk, names are never used as paths, and unpacking stops at the declared sizes and at LIMITS.
 * Errors: `not_found` or `unavailable` when the file itself cannot be read; every content gives a verdict, never an error.
 */
export async function verifyPackage(
  path: string,
  expected: Readonly<{ fingerprint?: string }> = {},
): Promise<Outcome<Verification>> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (info instanceof Error) return unreadable(info)
  if (!info.isFile()) return accept(notAPackage('This is not a file.'))
  if (info.size > LIMITS.fileBytesMax) return accept(notAPackage('This file is larger than any package.'))
  const blob = await openAsBlob(path).catch((error: NodeJS.ErrnoException) => error)
  if (blob instanceof Error) return unreadable(blob)
  const reader = new ZipReader(new BlobReader(blob), {
    useWebWorkers: false,
    useCompressionStream: false,
    strictness: 'strict',
    checkCrc32: true,
    checkOverlappingEntry: true,
  })
  try {
    return accept(await verifyArchive(reader, expected.fingerprint))
  } finally {
    await reader.close().catch(() => undefined)
  }
}

function unreadable(error: NodeJS.ErrnoException): Outcome<never> {
  if (error.code === 'ENOENT') return reject('not_found', 'There is no file at this place.')
  return reject(
    'unavailable',
    `The file cannot be read (${error.code ?? error.message}). Check that you may read it and try again.`,
  )
}

const notAPackage = (reason: string): Verification => ({
  verdict: 'not_a_package',
  firstDifference: null,
  reason,
  fingerprint: null,
  manifest: null,
})
const damaged = (file: string, reason: string, known: Partial<Verification> = {}): Verification => ({
  fingerprint: null,
  manifest: null,
  ...known,
  verdict: 'damaged',
  firstDifference: file,
  reason,
})

async function verifyArchive(reader: ZipReader<Blob>, expected: string | undefined): Promise<Verification> {
  const entries = await entriesOf(reader)
  if (typeof entries === 'string') return notAPackage(entries)
  const manifestEntry = entries.get(MANIFEST_PATH)
  const signatureEntry = entries.get(SIGNATURE_PATH)
  if (!manifestEntry)
    return signatureEntry ? damaged(MANIFEST_PATH, 'The manifest is missing.') : notAPackage('It has no manifest.')
  if (!signatureEntry) return damaged(SIGNATURE_PATH, 'The signature is missing.')
  const stored = await unpack(manifestEntry, LIMITS.manifestBytesMax)
  if (stored === null) return damaged(MANIFEST_PATH, 'The manifest cannot be unpacked.')
  const manifest = readManifest(stored)
  if (manifest === null) return damaged(MANIFEST_PATH, 'The manifest is not one that this program writes.')
  const signatureBytes = await unpack(signatureEntry, 1024)
  const signature = signatureBytes === null ? null : readSignature(signatureBytes)
  if (signature === null) return damaged(SIGNATURE_PATH, 'The signature cannot be read.')
  const publicKey = Buffer.from(manifest.signer.publicKey, 'base64')
  if (!isSignedBy(publicKey, stored, signature))
    return damaged(MANIFEST_PATH, 'The manifest and its signature do not belong together.')
  const known = { fingerprint: manifest.signer.fingerprint, manifest }
  return (await firstDifference(entries, manifest, known)) ?? signerVerdict(known, expected)
}

function signerVerdict(
  known: Readonly<{ fingerprint: string; manifest: Manifest }>,
  expected: string | undefined,
): Verification {
  const base = { firstDifference: null, ...known }
  if (expected === undefined)
    return {
      ...base,
      verdict: 'intact_signer_unknown',
      reason: 'Nothing was changed since it was signed. Compare the fingerprint to know who signed it.',
    }
  if (readCrockford(expected) === readCrockford(known.fingerprint))
    return {
      ...base,
      verdict: 'intact',
      reason: 'Nothing was changed since it was signed with the key that you expect.',
    }
  return {
    ...base,
    verdict: 'other_signer',
    reason: 'Nothing was changed since it was signed, but it was signed with another key than the one that you expect.',
  }
}

/** Reads the directory; gives a sentence instead when it is not one that could be ours. */
async function entriesOf(reader: ZipReader<Blob>): Promise<ReadonlyMap<string, FileEntry> | string> {
  const found = new Map<string, FileEntry>()
  let unpacked = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const fault = entryFault(entry)
      if (fault !== null) return fault
      if (found.has(entry.filename)) return `It holds two files of the name ${shown(entry.filename)}.`
      unpacked += entry.uncompressedSize
      if (found.size >= LIMITS.entriesMax || unpacked > LIMITS.unpackedBytesMax)
        return 'It unpacks to more than any package.'
      if (!entry.directory) found.set(entry.filename, entry)
    }
  } catch {
    return 'It is not a zip file, or a broken one.'
  }
  return found
}

function entryFault(entry: Entry): string | null {
  if (entry.directory || entry.encrypted) return 'It holds folders or encrypted files, which no package does.'
  // SECURITY: only names that we write ourselves: no absolute path, no '..', no backslash, no control character.
  if (!/^(?:[a-z0-9][a-z0-9-]*\/)?[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(entry.filename))
    return `It holds a file with a name that no package has: ${shown(entry.filename)}.`
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return 'It is compressed in a way that no package is.'
  if (entry.uncompressedSize > LIMITS.ratioMax * Math.max(entry.compressedSize, 1))
    return 'It unpacks to far more than it should.'
  return null
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80))

/** The bytes of one entry; null when they cannot be unpacked, fail their checksum or are more than `max`. */
async function unpack(entry: FileEntry, max: number): Promise<Uint8Array | null> {
  if (entry.uncompressedSize > max) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.byteLength
      // SECURITY: the declared size may be a lie; unpacking stops at what was allowed.
      if (bytes > max) throw new RangeError('more than declared')
      chunks.push(chunk)
    },
  })
  try {
    await entry.getData(writable)
    return Buffer.concat(chunks)
  } catch {
    return null
  }
}

async function firstDifference(
  entries: ReadonlyMap<string, FileEntry>,
  manifest: Manifest,
  known: Partial<Verification>,
): Promise<Verification | null> {
  for (const file of manifest.files) {
    const entry = entries.get(file.path)
    if (!entry) return damaged(file.path, 'This file is missing.', known)
    if (entry.uncompressedSize !== file.bytes)
      return damaged(file.path, 'This file has another length than when it was signed.', known)
    const bytes = await unpack(entry, file.bytes)
    if (bytes === null || sha256(bytes) !== file.sha256)
      return damaged(file.path, 'This file was changed after it was signed.', known)
  }
  const named = new Set([MANIFEST_PATH, SIGNATURE_PATH, ...manifest.files.map((file) => file.path)])
  const extra = [...entries.keys()].find((name) => !named.has(name))
  return extra === undefined ? null : damaged(extra, 'This file was added after the package was signed.', known)
}
