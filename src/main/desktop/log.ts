import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BYTES_MAX = 5 * 1024 * 1024

/**
 * Notes a fault of the program for its makers: when, where and the names of our own functions.
 * SECURITY: never the text of an error, for it can hold names, paths and values (`security.md` 3.9).
 */
export function logFault(home: string, where: string, error: unknown): void {
  const file = join(home, 'fault.log')
  const frames =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .slice(1, 6)
          .map((frame) => frame.replace(/\(?\S*[\\/](?=[^\\/]+$)/, '(').trim())
      : []
  const line = JSON.stringify({
    at: new Date().toISOString(),
    where,
    name: error instanceof Error ? error.name : typeof error,
    frames,
  })
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > BYTES_MAX) renameSync(file, `${file}.1`)
    appendFileSync(file, `${line}\n`, { mode: 0o600 })
  } catch {
    // A log that cannot be written must not stop the work it is about.
  }
}
