import { randomUUID } from 'node:crypto'
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Output, Parsed } from '#contract/bridge'
import { CHANNELS, type Channel } from '#contract/channels'
import type { Result } from '#contract/result'
import { SCHEMAS } from '#contract/schema/index'
import type { Outcome, Rejection } from '#domain/kernel/decision'
import { APP_URL } from './protocol'

/** An answer for every channel; a missing one does not compile. */
export type DeskHandlers = {
  readonly [C in Channel]: (input: Parsed<C>) => Promise<Outcome<Output<C>>> | Outcome<Output<C>>
}

export type Gate = Readonly<{
  handlers: DeskHandlers
  /** A file that was dropped on the window. */
  onFile: (path: string) => Outcome<{ token: string; name: string; size: number }>
  onFault: (what: string, error: unknown, correlationId: string) => void
}>

/** SECURITY: only the main frame of our own page may call (`security.md` 1.2, item 17); the frame can be null. */
function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (!frame || frame.parent) return false
  const allowed = process.env['ELECTRON_RENDERER_URL'] ?? APP_URL
  return frame.url.startsWith(allowed.replace(/index\.html$/, ''))
}

/** Registers every channel: sender, then payload, then handler; refusals and faults leave as values. */
export function registerIpc(gate: Gate): void {
  for (const channel of Object.keys(CHANNELS) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => answer(gate, { channel, event, input }))
  }
  ipcMain.handle('rightsdesk.file', (event, input: unknown): Result<unknown> => {
    const path = (input as { path?: unknown } | null)?.path
    if (!isOurPage(event) || typeof path !== 'string' || path.length === 0 || path.length > 4_096) {
      return refused({
        code: 'invalid_input',
        message: 'This is not a file on this computer. Save it first, then drop it here.',
      })
    }
    const outcome = gate.onFile(path)
    return outcome.ok ? outcome : refused(outcome.rejection)
  })
}

async function answer(
  gate: Gate,
  call: { channel: Channel; event: IpcMainInvokeEvent; input: unknown },
): Promise<Result<unknown>> {
  const { channel, event, input } = call
  if (!isOurPage(event)) return refused({ code: 'forbidden', message: 'This call did not come from the app.' })
  const parsed = SCHEMAS[channel].input.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
    return refused({ code: 'invalid_input', message: 'Some fields are not filled in as they should be.', issues })
  }
  try {
    const handler = gate.handlers[channel] as (parsedInput: unknown) => Promise<Outcome<unknown>> | Outcome<unknown>
    const outcome = await handler(parsed.data)
    return outcome.ok ? outcome : refused(outcome.rejection)
  } catch (error) {
    const correlationId = randomUUID().slice(0, 8)
    gate.onFault(channel, error, correlationId)
    return {
      ok: false,
      error: {
        code: 'internal',
        message: 'Something went wrong inside the app. Nothing was changed by this step; try again.',
        correlationId,
      },
    }
  }
}

const refused = (rejection: Rejection): Result<never> => ({
  ok: false,
  error: { ...rejection, correlationId: randomUUID().slice(0, 8) },
})
