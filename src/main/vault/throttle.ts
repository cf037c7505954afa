import { accept, type Outcome, reject } from '#domain/kernel/decision'

const FREE_FAILURES = 5
const LONGEST_WAIT_MS = 60_000

/**
 * Slows down guessing in this process: after five failures in a row each further try waits, from one second up to a minute.
 * It protects a machine left unlocked at the passphrase prompt; against a copied file only the key derivation helps.
 */
export class UnlockThrottle {
  private readonly failures = new Map<string, { count: number; until: number }>()

  constructor(private readonly clockMs: () => number = () => performance.now()) {}

  /** Refuses a try that comes too early. Errors: `unavailable` with the seconds to wait. */
  admit(vaultPath: string): Outcome<undefined> {
    const waitMs = (this.failures.get(vaultPath)?.until ?? 0) - this.clockMs()
    if (waitMs <= 0) return accept(undefined)
    const seconds = Math.ceil(waitMs / 1000)
    return reject(
      'unavailable',
      `Too many wrong tries. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
    )
  }

  /** Counts a wrong secret. */
  failed(vaultPath: string): void {
    const count = (this.failures.get(vaultPath)?.count ?? 0) + 1
    const waitMs = count < FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (count - FREE_FAILURES), LONGEST_WAIT_MS)
    this.failures.set(vaultPath, { count, until: this.clockMs() + waitMs })
  }

  /** Forgets the failures of a vault that was opened. */
  succeeded(vaultPath: string): void {
    this.failures.delete(vaultPath)
  }
}

/** The throttle of this process. */
export const processThrottle = new UnlockThrottle()
