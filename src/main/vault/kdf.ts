import { hashRaw } from '@node-rs/argon2'
import { accept, type Outcome, reject } from '#domain/kernel/decision'

/** Cost of turning a passphrase into a key. `memoryKib` in KiB, `passes` is Argon2's t, `lanes` its p. */
export type KdfParameters = Readonly<{ algorithm: 'argon2id'; memoryKib: number; passes: number; lanes: number }>

/** What new slots get: 256 MiB, three passes, four lanes (`engines.md`, Decided). */
export const DEFAULT_KDF: KdfParameters = { algorithm: 'argon2id', memoryKib: 256 * 1024, passes: 3, lanes: 4 }
/** The least that a slot may ask for; below it somebody has weakened the file. */
export const KDF_FLOOR: KdfParameters = { algorithm: 'argon2id', memoryKib: 64 * 1024, passes: 3, lanes: 1 }
/** The most that a slot may ask for; above it somebody wants to exhaust the machine. */
export const KDF_CEILING: KdfParameters = { algorithm: 'argon2id', memoryKib: 1024 * 1024, passes: 10, lanes: 16 }

/** The type of `Algorithm.Argon2id`; the package exports a const enum that single-file compilation cannot read. */
const ARGON2ID = 2

/** Refuses parameters outside floor and ceiling. SECURITY: called before any memory is taken. */
export function checkKdf(parameters: KdfParameters): Outcome<KdfParameters> {
  const within = (['memoryKib', 'passes', 'lanes'] as const).every(
    (part) =>
      Number.isInteger(parameters[part]) &&
      parameters[part] >= KDF_FLOOR[part] &&
      parameters[part] <= KDF_CEILING[part],
  )
  if (within && parameters.algorithm === 'argon2id') return accept(parameters)
  return reject(
    'integrity',
    'A key slot asks for a key derivation outside the allowed limits. Somebody may have changed the key file. It was not used; restore the key file from a backup.',
  )
}

/**
 * The 32-byte secret of a slot, by Argon2id version 1.3, off the main thread.
 * Errors: parameters outside the limits, as an outcome. The caller zeroes the result.
 */
export async function deriveSlotSecret(
  secret: Uint8Array,
  salt: Uint8Array,
  parameters: KdfParameters,
): Promise<Outcome<Buffer>> {
  const checked = checkKdf(parameters)
  if (!checked.ok) return checked
  return accept(await argon2id(secret, salt, parameters))
}

function argon2id(secret: Uint8Array, salt: Uint8Array, cost: Omit<KdfParameters, 'algorithm'>): Promise<Buffer> {
  const { memoryKib, passes, lanes } = cost
  return hashRaw(secret, {
    algorithm: ARGON2ID,
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: lanes,
    outputLen: 32,
    salt,
  })
}

/**
 * Answers that every Argon2id implementation must give, small enough to be asked at each start.
 * Source: test vectors of the reference implementation (`test.c`, version 0x13). RFC 9106's own vector needs
 * associated data, which the library does not take.
 */
const KNOWN_ANSWERS = [
  { lanes: 1, hex: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe' },
  { lanes: 2, hex: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037' },
] as const

let tested: Promise<Outcome<true>> | null = null

/** Asks the library for known answers, once per process; a wrong one means that no vault may be opened or made. */
export function selfTestKdf(): Promise<Outcome<true>> {
  tested ??= runSelfTest()
  return tested
}

async function runSelfTest(): Promise<Outcome<true>> {
  for (const { lanes, hex } of KNOWN_ANSWERS) {
    const answer = await argon2id(Buffer.from('password'), Buffer.from('somesalt'), {
      memoryKib: 256,
      passes: 2,
      lanes,
    })
    if (answer.toString('hex') !== hex) {
      return reject(
        'internal',
        'Key derivation gives wrong results on this computer. No vault was opened. Install Rightsdesk again.',
      )
    }
  }
  return accept(true)
}
