import type { Bridge, Input, Output } from '#contract/bridge'
import type { Channel } from '#contract/channels'
import type { AppError, Result } from '#contract/result'
import type { Plain } from './plain'

declare global {
  interface Window {
    readonly rightsdesk: Bridge
  }
}

/** A refusal that came over the bridge, thrown so that queries and mutations carry it. */
export class AppErrorValue extends Error {
  override readonly name = 'AppErrorValue'
  readonly code: AppError['code']
  readonly correlationId: string
  readonly issues: NonNullable<AppError['issues']>

  constructor(error: AppError) {
    super(error.message)
    this.code = error.code
    this.correlationId = error.correlationId
    this.issues = error.issues ?? []
  }
}

/** The value of an answer; throws `AppErrorValue` for a refusal. */
function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new AppErrorValue(result.error)
}

/** One call over the bridge. Throws `AppErrorValue` for a refusal. */
export async function call<C extends Channel>(channel: C, input: Plain<Input<C>>): Promise<Output<C>> {
  const send = window.rightsdesk[channel] as (input: unknown) => Promise<Result<Output<C>>>
  return unwrap(await send(input).catch(unreachable))
}

/** The bridge itself failed, which main never does on purpose. */
function unreachable(): never {
  throw new AppErrorValue({ code: 'internal', message: 'The desk did not answer.', correlationId: 'window' })
}

/** Hands dropped files to main, in order, and gives their tokens. Throws at the first one that main refuses. */
export async function tokensForFiles(files: readonly File[]): Promise<{ token: string; name: string; size: number }[]> {
  const tokens = []
  for (const file of files) tokens.push(unwrap(await window.rightsdesk.tokenForFile(file)))
  return tokens
}
