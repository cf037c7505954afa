import type { Rejection } from '#domain/kernel/decision'

/** Exit codes: done; refused, quarantined or a negative verdict; wrong usage; could not read or write, or open elsewhere. */
export const EXIT = { done: 0, refused: 1, usage: 2, unavailable: 3 } as const

/** A refusal that ends a command, with the exit code that it deserves. */
export class Refusal extends Error {
  constructor(
    readonly rejection: Rejection,
    readonly exitCode: number = exitCodeOf(rejection),
  ) {
    super(rejection.message)
  }
}

const exitCodeOf = ({ code }: Rejection): number =>
  code === 'locked' || code === 'unavailable' ? EXIT.unavailable : EXIT.refused

/** Wrong words on the command line. */
export class UsageError extends Error {}
