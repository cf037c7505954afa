import type { Outcome } from '#domain/kernel/decision'
import { exportHandlers } from '#main/response/export.worker'
import { portToParent } from './port'
import { createRpc, type Handlers } from './rpc'

/** What the broker sends for a build: everything but the signature, which is asked back for. */
type BuildParams = Omit<Parameters<typeof exportHandlers.buildResponse>[0], 'sign' | 'signal' | 'onProgress'>

/** The export process: builds letters and packages from what it is handed. No database, no key: signatures come from the vault. */
const port = portToParent()
const handlers: Handlers = {
  ...(exportHandlers as unknown as Handlers),
  buildResponse: ((params: BuildParams, context: { progress: (value: unknown) => void; signal: AbortSignal }) =>
    exportHandlers.buildResponse({
      ...params,
      signal: context.signal,
      onProgress: (step, done, total) => context.progress({ step, done, total }),
      sign: async (message) => {
        const signed: Outcome<Uint8Array> = await rpc.call('sign', { message })
        if (!signed.ok) throw new Error('the vault did not sign')
        return signed.value
      },
    })) as unknown as Handlers[string],
}
const rpc = createRpc(port, handlers, (method, error) =>
  process.stderr.write(`export: ${method}: ${error instanceof Error ? error.name : 'fault'}\n`),
)
port.onClose(() => process.exit(0))
