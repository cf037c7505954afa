import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { asRejection } from '#main/vault/failure'
import { fingerprint, type SigningKey, signingKey } from '#main/vault/signer'

/** Anybody but the owner: a key that others can read signs nothing. */
const OTHERS = 0o077

/** Makes a publisher's key in a file of its own (PKCS #8 in PEM, mode 0600). Never writes over a file that is there. */
export async function makePublisherKey(path: string): Promise<Outcome<{ fingerprint: string }>> {
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    const handle = await open(path, 'wx', 0o600)
    try {
      await handle.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    return asRefusal(path, error)
  }
  const key = await readPublisherKey(path)
  return key.ok ? accept({ fingerprint: fingerprint(key.value.publicKey) }) : key
}

/** Reads a publisher's key. Errors: `forbidden` where others may read the file, `invalid_input` where it is no Ed25519 key. */
export async function readPublisherKey(path: string): Promise<Outcome<SigningKey>> {
  try {
    const { mode } = await stat(path)
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      return reject('forbidden', `${basename(path)} can be read by others. Run: chmod 600 ${basename(path)}`)
    }
    const seed = seedIn(await readFile(path, 'utf8'))
    if (seed === null) {
      return reject('invalid_input', `${basename(path)} is no Ed25519 key in PEM form. Make one with: law new-key`)
    }
    const key = signingKey(seed)
    seed.fill(0)
    return accept(key)
  } catch (error) {
    return asRefusal(path, error)
  }
}

function seedIn(pem: string): Buffer | null {
  try {
    const key = createPrivateKey(pem)
    const { d } = key.export({ format: 'jwk' })
    return key.asymmetricKeyType === 'ed25519' && d !== undefined ? Buffer.from(d, 'base64url') : null
  } catch {
    return null
  }
}

function asRefusal(path: string, error: unknown): Outcome<never> {
  const rejection = asRejection(error)
  if (!rejection) throw error
  return { ok: false, rejection: { ...rejection, message: `${basename(path)}: ${rejection.message}` } }
}
