import { setTimeout } from 'node:timers/promises'
import { accept, type Outcome } from '#domain/kernel/decision'
import { createParserPool, type ParserPool } from '#main/intake/parser-client'
import type { Spawn, Worker } from '#main/process/port'
import { createRpc, type Rpc } from '#main/process/rpc'
import type { VaultClient } from '#main/process/vault-method'

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

type Started = Readonly<{ worker: Worker; rpc: Rpc }>

/** A worker process that is started when it is first called, and again after it has ended. */
function onDemand(start: () => Started, onLost: () => void) {
  let current: Started | null = null
  return {
    rpc: (): Rpc => {
      if (current) return current.rpc
      const started = start()
      current = started
      started.worker.onClose(() => {
        if (current !== started) return
        current = null
        onLost()
      })
      return started.rpc
    },
    /** Forgets the process, so that the next call starts another, and gives it to be ended. */
    release: (): Started | null => {
      const leaving = current
      current = null
      return leaving
    },
  }
}

export function createDesk(options: DeskOptions): Desk {
  const { spawn, onFault } = options
  const vaultProcess = onDemand(() => {
    const worker = spawn('vault')
    const changed = (params: { streams: string[] }) => accept(options.onChange(params.streams))
    return { worker, rpc: createRpc(worker, { changed }, onFault) }
  }, options.onVaultLost)
  const vault: VaultClient = {
    call: (method, params, callOptions) => vaultProcess.rpc().call(method, params, callOptions),
  }

  const exportProcess = onDemand(
    () => {
      const worker = spawn('export')
      const sign = async (params: { message: Uint8Array }): Promise<Outcome<Uint8Array>> => {
        const signed = await vault.call('signPackage', params)
        return signed.ok ? accept(signed.value.signature) : signed
      }
      return { worker, rpc: createRpc(worker, { sign }, onFault) }
    },
    () => {},
  )
  const parser = createParserPool({ spawn: () => spawnParser(spawn) })

  return {
    vault,
    parser,
    exporter: { call: (method, params, callOptions) => exportProcess.rpc().call(method, params, callOptions) },
    lock: async () => {
      exportProcess.release()?.worker.kill()
      parser.close()
      await endVault(vaultProcess.release())
    },
  }
}

function spawnParser(spawn: Spawn) {
  const worker = spawn('parser')
  return {
    send: worker.send,
    onMessage: worker.onMessage,
    onExit: (take: () => void) => worker.onClose(() => take()),
    kill: worker.kill,
  }
}

/** Lets the vault settle its log, but not for ever, and kills its process. */
async function endVault(leaving: Started | null): Promise<void> {
  if (!leaving) return
  const late = new AbortController()
  const patience = setTimeout(CLOSE_MAX_MS, undefined, { signal: late.signal }).catch(() => undefined)
  await Promise.race([leaving.rpc.call('close', {}), patience])
  late.abort()
  leaving.worker.kill()
}
