import { setTimeout } from 'node:timers/promises'
import { accept, type Outcome } from '#domain/kernel/decision'
import { createParserPool, type ParserPool } from '#main/intake/parser-client'
import type { Spawn, Worker } from '#main/process/port'
import { createRpc, type Rpc } from '#main/process/rpc'
import type { VaultClient, VaultMethods } from '#main/process/vault-method'

export type DeskOptions = Readonly<{
  spawn: Spawn
  /** Told which streams a commit has changed. */
  onChange: (streams: readonly string[]) => void
  /** Told when the vault process ended without being asked to. */
  onVaultLost: () => void
  onFault: (where: string, error: unknown) => void
}>

/**
 * The broker between the window or the command line and the three worker processes. It parses nothing, holds no key and
 * runs no SQL. `lock` kills the vault process: what it held in memory goes with it.
 */
export type Desk = Readonly<{
  vault: VaultClient
  parser: ParserPool
  exporter: Rpc
  lock: () => Promise<void>
}>

/** How long a vault may take to settle before its process is killed all the same. */
const CLOSE_MAX_MS = 2_000

type Started = { worker: Worker; rpc: Rpc }

export function createDesk(options: DeskOptions): Desk {
  let vaultProcess: Started | null = null
  let exportProcess: Started | null = null

  const startVault = (): Started => {
    const worker = options.spawn('vault')
    const rpc = createRpc(
      worker,
      { changed: (params: { streams: string[] }) => accept(options.onChange(params.streams)) },
      options.onFault,
    )
    const started = { worker, rpc }
    worker.onClose(() => {
      if (vaultProcess !== started) return
      vaultProcess = null
      options.onVaultLost()
    })
    vaultProcess = started
    return started
  }
  const vault: VaultClient = {
    call: (method, params, callOptions) =>
      (vaultProcess ?? startVault()).rpc.call<VaultMethods[typeof method]['result']>(
        method,
        params,
        callOptions,
      ) as never,
  }

  const startExport = (): Started => {
    const worker = options.spawn('export')
    const sign = async (params: { message: Uint8Array }): Promise<Outcome<Uint8Array>> => {
      const signed = await vault.call('signPackage', params)
      return signed.ok ? accept(signed.value.signature) : signed
    }
    const started = { worker, rpc: createRpc(worker, { sign }, options.onFault) }
    worker.onClose(() => {
      if (exportProcess === started) exportProcess = null
    })
    exportProcess = started
    return started
  }

  const parser = createParserPool({
    spawn: () => {
      const worker = options.spawn('parser')
      return {
        send: worker.send,
        onMessage: worker.onMessage,
        onExit: (take) => worker.onClose(() => take()),
        kill: worker.kill,
      }
    },
  })

  const stop = (started: Started | null) => started?.worker.kill()
  const lock = async () => {
    const [leaving, exporting] = [vaultProcess, exportProcess]
    vaultProcess = null
    exportProcess = null
    stop(exporting)
    parser.close()
    if (!leaving) return
    const late = new AbortController()
    await Promise.race([
      leaving.rpc.call('close', {}),
      setTimeout(CLOSE_MAX_MS, undefined, { signal: late.signal }).catch(() => undefined),
    ])
    late.abort()
    stop(leaving)
  }
  return {
    vault,
    parser,
    exporter: {
      call: (method, params, callOptions) => (exportProcess ?? startExport()).rpc.call(method, params, callOptions),
    },
    lock,
  }
}
