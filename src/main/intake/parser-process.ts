import type { ParserReply, ParserRequest } from './parser.worker'

/** Node flags of every parser process: 512 MB of heap, after which it dies and its item is put aside (security.md 3.7). */
export const PARSER_EXEC_ARGV = ['--max-old-space-size=512'] as const

/** A running parser process as its owner sees it: Electron's utilityProcess or Node's child_process behind one face. */
export type WorkerHandle = Readonly<{
  send(message: ParserRequest): void
  onMessage(take: (message: unknown) => void): void
  onExit(take: () => void): void
  kill(): void
}>
/** Starts a parser process with `PARSER_EXEC_ARGV`; with child_process, `serialization: 'advanced'` is needed for bytes. */
export type SpawnParser = () => WorkerHandle

/** The parser process died, overran its time or failed; the message is for the officer. */
export class ParserFault extends Error {}

/** The batch was closed; what was asked is neither read nor at fault. Callers know it by its name. */
class ParserClosed extends Error {
  override readonly name = 'ParserClosed'
  override readonly message = 'The import was closed before it was finished.'
}

type Waiting = { id: number; settle(reply: ParserReply): void; fail(fault: unknown): void }

/** One parser process that is started when needed, replaced when it fails, and asked one thing at a time. */
export class ParserProcess {
  readonly #spawn: SpawnParser
  readonly #timeoutMs: number
  #worker: WorkerHandle | null = null
  #waiting: Waiting | null = null
  #queue: Promise<unknown> = Promise.resolve()
  #lastId = 0
  #isClosed = false

  constructor(spawn: SpawnParser, timeoutMs: number) {
    this.#spawn = spawn
    this.#timeoutMs = timeoutMs
  }

  /** The answer of the process. Rejects with ParserFault, with ParserClosed, or with the signal's reason when it is aborted. */
  call(method: ParserRequest['method'], input: unknown, signal?: AbortSignal): Promise<unknown> {
    const turn = this.#queue.then(() => this.#ask({ method, input, signal }))
    this.#queue = turn.catch(() => {})
    return turn
  }

  /** Kills the process; what was asked and not answered fails. */
  close(): void {
    this.#isClosed = true
    this.#stop(new ParserClosed())
  }

  #ask(question: {
    method: ParserRequest['method']
    input: unknown
    signal: AbortSignal | undefined
  }): Promise<unknown> {
    const { method, input, signal } = question
    if (signal?.aborted) return Promise.reject(signal.reason)
    if (this.#isClosed) return Promise.reject(new ParserClosed())
    this.#lastId += 1
    const id = this.#lastId
    return new Promise<unknown>((resolve, reject) => {
      const seconds = Math.round(this.#timeoutMs / 1000)
      const timer = setTimeout(
        () => this.#stop(new ParserFault(`Reading it took longer than ${seconds} seconds.`)),
        this.#timeoutMs,
      )
      const onAbort = () => this.#stop(signal?.reason)
      signal?.addEventListener('abort', onAbort, { once: true })
      const finish = (act: () => void) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        this.#waiting = null
        act()
      }
      this.#waiting = {
        id,
        settle: (reply) =>
          finish(() =>
            reply.ok ? resolve(reply.result) : reject(new ParserFault(`It could not be read: ${reply.message}`)),
          ),
        fail: (fault) => finish(() => reject(fault)),
      }
      this.#send({ id, method, input })
    })
  }

  #send(request: ParserRequest): void {
    try {
      this.#start().send(request)
    } catch {
      this.#stop(new ParserFault('The reader could not be started.'))
    }
  }

  #start(): WorkerHandle {
    if (this.#worker) return this.#worker
    const worker = this.#spawn()
    this.#worker = worker
    worker.onMessage((message) => {
      const reply = message as ParserReply
      if (worker === this.#worker && this.#waiting?.id === reply.id) this.#waiting.settle(reply)
    })
    worker.onExit(() => {
      if (worker !== this.#worker) return
      this.#worker = null
      this.#waiting?.fail(new ParserFault('The reader ran out of memory or stopped while reading it.'))
    })
    return worker
  }

  #stop(fault: unknown): void {
    const worker = this.#worker
    this.#worker = null
    worker?.kill()
    this.#waiting?.fail(fault)
  }
}
