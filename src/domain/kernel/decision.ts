/** The closed set of reasons for which anything is refused, from the rule to the screen. */
export const ERROR_CODES = [
  'invalid_input',
  'not_found',
  'conflict',
  'forbidden',
  'locked',
  'law_not_covered',
  'integrity',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Why a rule refuses: told to the officer, not logged as a fault. `message` says what to do in one or two sentences. */
export type Rejection = Readonly<{
  code: ErrorCode
  message: string
  issues?: readonly Readonly<{ path: string; message: string }>[]
}>

/** A pure answer: the value, or the reason why not. */
export type Outcome<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; rejection: Rejection }>

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const reject = (
  code: ErrorCode,
  message: string,
  issues?: Rejection['issues'],
): { ok: false; rejection: Rejection } => ({
  ok: false,
  rejection: issues ? { code, message, issues } : { code, message },
})
