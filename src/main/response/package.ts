import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import {
  MANIFEST_PATH,
  type ManifestFile,
  manifestBytes,
  manifestOf,
  SIGNATURE_PATH,
  sha256,
  signatureText,
} from './manifest'
import { type PackageStep, packageFiles } from './package-file'
import type { ResponseInput } from './package-input'
import { writeZip, type ZipFile } from './zip'

/** What a package needs beside its contents: where to put it, who signs it, and a way to watch and stop it. */
export type BuildOptions = Readonly<{
  targetPath: string
  /** Signs the manifest's bytes with Ed25519; the key stays where it is kept. */
  sign: (bytes: Uint8Array) => Promise<Uint8Array>
  /** The raw 32-byte public key that belongs to `sign`. */
  publicKey: Uint8Array
  signal?: AbortSignal
  onProgress?: (step: PackageStep | 'sign' | 'write', done: number, total: number) => void
}>

/** A finished package. `sha256` is of the whole zip; `files` are the files that its manifest names. */
export type BuiltPackage = Readonly<{ path: string; sha256: string; bytes: number; files: readonly ManifestFile[] }>

/**
 * Builds a response package and puts it in place whole or not at all.
 * Shape: written beside the target under a temporary name (mode 0600), flushed, then renamed.
 * The same input and key give the same bytes.
 * Errors: `unavailable` for a full disk, a read-only or missing folder and for a cancelled run; nothing is left behind.
 */
export async function buildPackage(input: ResponseInput, options: BuildOptions): Promise<Outcome<BuiltPackage>> {
  const { signal, onProgress } = options
  try {
    const contents = await packageFiles(input, {
      publicKey: options.publicKey,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
    const files = contents.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) }))
    const manifest = manifestBytes(manifestOf(input, files, options.publicKey))
    onProgress?.('sign', 0, 1)
    const signature = await options.sign(manifest)
    signal?.throwIfAborted()
    onProgress?.('write', 0, 1)
    const written = await place(
      [
        ...contents,
        { path: MANIFEST_PATH, bytes: manifest },
        { path: SIGNATURE_PATH, bytes: signatureText(signature) },
      ],
      options,
    )
    onProgress?.('write', 1, 1)
    return accept({ path: options.targetPath, ...written, files })
  } catch (error) {
    return refusal(error, options)
  }
}

async function place(
  files: readonly ZipFile[],
  { targetPath, signal }: BuildOptions,
): Promise<{ sha256: string; bytes: number }> {
  const temporary = join(dirname(targetPath), `.${basename(targetPath)}.${randomBytes(6).toString('hex')}.part`)
  const handle = await open(temporary, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    const into = new WritableStream<Uint8Array>({
      async write(chunk) {
        hash.update(chunk)
        bytes += chunk.byteLength
        await writeAll(handle, chunk)
      },
    })
    await writeZip(files, into, signal)
    await handle.sync()
    await handle.close()
    signal?.throwIfAborted()
    await rename(temporary, targetPath)
    await syncFolder(dirname(targetPath))
    return { sha256: hash.digest('hex'), bytes }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < chunk.byteLength) offset += (await handle.write(chunk, offset)).bytesWritten
}

/** Makes the new name itself durable; Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOSPC:
    'The disk is full. No file was left behind and the case is unchanged. Free some space or choose another place, then export again.',
  EDQUOT:
    'Your share of this disk is used up. No file was left behind and the case is unchanged. Choose another place, then export again.',
  EROFS: 'This folder can only be read. Nothing was written and the case is unchanged. Choose another folder.',
  EACCES: 'You may not write into this folder. Nothing was written and the case is unchanged. Choose another folder.',
  EPERM: 'You may not write into this folder. Nothing was written and the case is unchanged. Choose another folder.',
  ENOENT: 'This folder does not exist any more. Nothing was written and the case is unchanged. Choose another folder.',
  ENOTDIR: 'This folder does not exist. Nothing was written and the case is unchanged. Choose another folder.',
  EISDIR: 'There is a folder of this name already. Nothing was written and the case is unchanged. Choose another name.',
}

function refusal(error: unknown, { signal }: BuildOptions): Outcome<never> {
  if (signal?.aborted)
    return reject('unavailable', 'The export was cancelled. No file was left behind and the case is unchanged.', [
      { path: 'export', message: 'cancelled' },
    ])
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = MESSAGES[code]
  // Anything else is a fault of the program and must not look like bad luck.
  if (message === undefined) throw error
  return reject('unavailable', message, [{ path: 'targetPath', message: code }])
}
