import type { Rejection } from '#domain/kernel/decision'

/** Exit codes: done; refused, quarantined or a negative verdict; wrong usage; could not read or write, or open elsewhere. */
export const EXIT = { done: 0, refused: 1, usage: 2, unavailable: 3 } as const

/** A refusal that ends a command, with the exit code that it deserves. */
export class Refusal extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message)
  }
  get exitCode(): number {
    return this.rejection.code === 'locked' ||
      this.rejection.code === 'unavailable' ||
      this.rejection.code === 'not_found'
      ? EXIT.unavailable
      : EXIT.refused
  }
}

/** Wrong words on the command line. */
export class UsageError extends Error {}
