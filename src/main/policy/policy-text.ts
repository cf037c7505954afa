import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { asRejection } from '#main/vault/failure'

/** A policy's file: its name for messages, and where it is. */
export type PolicyFile = Readonly<{ name: string; path: string }>

/** Bytes that are read at most; a longer file is refused, never cut. */
const BYTES_MAX = 16 * 1024 * 1024

/** The text of a policy's file. Errors: `unavailable` where it cannot be read, `invalid_input` where it is too large. */
export async function readPolicyText({ name, path }: PolicyFile): Promise<Outcome<string>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > BYTES_MAX)
        return reject(
          'invalid_input',
          `${name} is larger than 16 MB. Save the policy alone as text and choose that file.`,
        )
      return accept(decode(await file.readFile()))
    } finally {
      await file.close()
    }
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    return { ok: false, rejection: { ...rejection, code: 'unavailable', message: `${name}: ${rejection.message}` } }
  }
}

/** UTF-8 or UTF-16 by its mark; text that is no UTF-8 was written by an old editor on Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
