import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { accept, type Outcome } from '#domain/kernel/decision'
import { asRejection } from '#main/vault/failure'

/** Writes a file whole or not at all: beside its place, flushed, then renamed. Mode 0600. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Outcome<{ name: string }>> {
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
    return accept({ name: basename(path) })
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    const rejection = asRejection(error)
    if (!rejection) throw error
    return { ok: false, rejection }
  }
}
