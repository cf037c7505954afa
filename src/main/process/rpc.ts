import type { Outcome, Rejection } from '#domain/kernel/decision'
import { reject } from '#domain/kernel/decision'
import type { Port } from './port'

/** What a called function may do beside answering: report progress, and notice that the caller gave up. */
export type CallContext = Readonly<{ progress: (value: unknown) => void; signal: AbortSignal }>
export type Handlers = Readonly<
  Record<string, (params: never, context: CallContext) => Promise<Outcome<unknown>> | Outcome<unknown>>
>
export type CallOptions = Readonly<{ onProgress?: (value: unknown) => void; signal?: AbortSignal | undefined }>

type Wire =
  | { kind: 'call'; id: number; method: string; params: unknown }
  | { kind: 'abort'; id: number }
  | { kind: 'progress'; id: number; value: unknown }
  | { kind: 'answer'; id: number; outcome: Outcome<unknown> }

/** Calls in both directions over one line. */
export type Rpc = Readonly<{ call: <T>(method: string, params: unknown, options?: CallOptions) => Promise<Outcome<T>> }>

const gone: Rejection = {
  code: 'unavailable',
  message: 'The worker process has ended. Nothing that was confirmed is lost; try again.',
}

/**
 * Serves and makes calls over one line. Refusals cross as values; a thrown error crosses as `internal` without its text,
 * and is given to `onFault` on the side where it happened.
 */
export function createRpc(port: Port, handlers: Handlers, onFault: (method: string, error: unknown) => void): Rpc {
  const waiting = new Map<
    number,
    { settle: (outcome: Outcome<unknown>) => void; onProgress: (value: unknown) => void }
  >()
  const running = new Map<number, AbortController>()
  let nextId = 1
  let closed = false

  const answer = async (id: number, method: string, params: unknown) => {
    const controller = new AbortController()
    running.set(id, controller)
    const outcome = await runHandler(
      { handler: handlers[method], method, params, onFault },
      {
        progress: (value) => port.send({ kind: 'progress', id, value } satisfies Wire),
        signal: controller.signal,
      },
    )
    running.delete(id)
    port.send({ kind: 'answer', id, outcome } satisfies Wire)
  }

  port.onMessage((raw) => {
    const message = raw as Wire
    if (message.kind === 'call') void answer(message.id, message.method, message.params)
    else if (message.kind === 'abort') running.get(message.id)?.abort()
    else if (message.kind === 'progress') waiting.get(message.id)?.onProgress(message.value)
    else if (message.kind === 'answer') {
      const settle = waiting.get(message.id)?.settle
      waiting.delete(message.id)
      settle?.(message.outcome)
    }
  })
  port.onClose(() => {
    closed = true
    for (const { settle } of waiting.values()) settle({ ok: false, rejection: gone })
    waiting.clear()
  })

  return {
    call: <T>(method: string, params: unknown, options: CallOptions = {}) =>
      new Promise<Outcome<T>>((resolve) => {
        if (closed) return resolve({ ok: false, rejection: gone })
        const id = nextId++
        waiting.set(id, {
          settle: (outcome) => resolve(outcome as Outcome<T>),
          onProgress: options.onProgress ?? (() => {}),
        })
        options.signal?.addEventListener('abort', () => port.send({ kind: 'abort', id } satisfies Wire), { once: true })
        port.send({ kind: 'call', id, method, params } satisfies Wire)
      }),
  }
}

async function runHandler(
  call: {
    handler: Handlers[string] | undefined
    method: string
    params: unknown
    onFault: (method: string, error: unknown) => void
  },
  context: CallContext,
): Promise<Outcome<unknown>> {
  if (!call.handler) return reject('internal', `This version does not know ${call.method}.`)
  try {
    return await call.handler(call.params as never, context)
  } catch (error) {
    call.onFault(call.method, error)
    return reject('internal', 'Something went wrong inside the app. Nothing was changed by this step; try again.')
  }
}
