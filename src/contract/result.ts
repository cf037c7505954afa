import type { ErrorCode } from '#domain/kernel/decision'

export type { ErrorCode }

/**
 * A refusal as it crosses between processes: a code of the closed set, words for the officer, and an id that finds the
 * local log line. Never a stack, a path of ours or SQL.
 */
export type AppError = Readonly<{
  code: ErrorCode
  message: string
  correlationId: string
  issues?: readonly Readonly<{ path: string; message: string }>[]
}>

export type Result<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: AppError }>
