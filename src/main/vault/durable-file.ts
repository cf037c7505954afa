import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a rename or a new name in the folder survive a power loss. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes all bytes at a position; a short write goes on where it stopped. */
export function writeAll(handle: number, bytes: Uint8Array, position: number | null): void {
  let done = 0
  while (done < bytes.length) {
    done += writeSync(handle, bytes, done, bytes.length - done, position === null ? null : position + done)
  }
}

/**
 * Replaces a file whole or not at all: temporary file, fsync, rename, fsync of the folder. Mode 0600.
 * Errors: those of the file system, as exceptions; the file under its final name is then unchanged.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`
  const handle = openSync(temporary, 'w', 0o600)
  try {
    fchmodSync(handle, 0o600)
    writeAll(handle, bytes, 0)
    fsyncSync(handle)
  } catch (error) {
    closeSync(handle)
    unlinkSync(temporary)
    throw error
  }
  closeSync(handle)
  renameSync(temporary, path)
  syncFolder(dirname(path))
}

/** Makes an empty file with mode 0600, so that whoever fills it inherits the mode. Errors: `EEXIST` when it is there. */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
}
