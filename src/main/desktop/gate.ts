import { randomUUID } from 'node:crypto'
import type { Output, Parsed } from '#contract/bridge'
import type { Channel } from '#contract/channels'
import type { Result } from '#contract/result'
import { SCHEMAS } from '#contract/schema/index'
import { accept, type Outcome, type Rejection } from '#domain/kernel/decision'

/** An answer for every channel; a missing one does not compile. */
export type DeskHandlers = {
  readonly [C in Channel]: (input: Parsed<C>) => Promise<Outcome<Output<C>>> | Outcome<Output<C>>
}

/** The frame that a call came from, as far as it is judged; null when it is gone. */
export type Frame = Readonly<{ url: string; parent: unknown }> | null

export type GateParts = Readonly<{
  handlers: DeskHandlers
  /** Address of the one page that may call. */
  page: string
  /** A file that was dropped on the window. */
  onFile: (path: string) => Outcome<{ token: string; name: string; size: number }>
  onFault: (what: string, error: unknown, correlationId: string) => void
}>

/** Every call of the page goes through here: sender, then payload, then handler. Refusals and faults leave as values. */
export type Gate = Readonly<{
  call: (channel: Channel, frame: Frame, input: unknown) => Promise<Result<unknown>>
  file: (frame: Frame, input: unknown) => Result<unknown>
}>

const ISSUES_MAX = 20
/** Longest words of an issue that go back: the rest would be the caller's own input. */
const ISSUE_WORDS_MAX = 200
const PATH_MAX = 4_096

const STRANGER: Rejection = { code: 'forbidden', message: 'This call did not come from the app.' }

export function createGate(parts: GateParts): Gate {
  return {
    call: async (channel, frame, input) => {
      if (!isPage(parts.page, frame)) return refused(STRANGER)
      const parsed = parse(channel, input)
      return parsed.ok ? run(parts, channel, parsed.value) : refused(parsed.rejection)
    },
    file: (frame, input) => {
      if (!isPage(parts.page, frame)) return refused(STRANGER)
      const path = isPlain(input) ? input['path'] : null
      if (typeof path !== 'string' || path.length === 0 || path.length > PATH_MAX || path.includes('\0')) {
        return refused({
          code: 'invalid_input',
          message: 'This is not a file on this computer. Save it first, then drop it here.',
        })
      }
      const outcome = parts.onFile(path)
      return outcome.ok ? outcome : refused(outcome.rejection)
    },
  }
}

/** SECURITY: only the main frame of our own page may call (`security.md` 1.2, item 17); a frame can be gone or lie about nothing else. */
export function isPage(page: string, frame: Frame): boolean {
  if (!frame || frame.parent !== null) return false
  const [ours, theirs] = [URL.parse(page), URL.parse(frame.url)]
  if (!ours || !theirs) return false
  return ours.protocol === theirs.protocol && ours.host === theirs.host && theirs.username === ''
}

function parse(channel: Channel, input: unknown): Outcome<unknown> {
  // A Map or a Date has no keys of its own and would pass for an empty object.
  const parsed = isPlain(input) ? SCHEMAS[channel].input.safeParse(input) : null
  if (parsed?.success && !namesPrototype(input)) return accept(parsed.data)
  const issues = (parsed?.error?.issues ?? []).slice(0, ISSUES_MAX).map((issue) => ({
    path: issue.path.join('.').slice(0, ISSUE_WORDS_MAX),
    message: issue.message.slice(0, ISSUE_WORDS_MAX),
  }))
  return {
    ok: false,
    rejection: { code: 'invalid_input', message: 'Some fields are not filled in as they should be.', issues },
  }
}

function isPlain(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === Object.prototype || prototype === null
}

/** Whether `__proto__` is somewhere a key: the schemas leave it out of open records instead of refusing it. */
function namesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(namesPrototype)
}

async function run(parts: GateParts, channel: Channel, input: unknown): Promise<Result<unknown>> {
  try {
    const handler = parts.handlers[channel] as (parsed: unknown) => Promise<Outcome<unknown>> | Outcome<unknown>
    const outcome = await handler(input)
    return outcome.ok ? outcome : refused(outcome.rejection)
  } catch (error) {
    const correlationId = newCorrelationId()
    parts.onFault(channel, error, correlationId)
    const message = 'Something went wrong inside the app. Nothing was changed by this step; try again.'
    return { ok: false, error: { code: 'internal', message, correlationId } }
  }
}

const newCorrelationId = () => randomUUID().slice(0, 8)

const refused = (rejection: Rejection): Result<never> => ({
  ok: false,
  error: { ...rejection, correlationId: newCorrelationId() },
})
