// @ts-check
import { fork } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { HostEmitter } from '../core/host-emitter.mjs'
import { notImplemented, strictClass, strictObject } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'

const BOOT = fileURLToPath(new URL('../utility/boot.mjs', import.meta.url))

/** @type {Set<UtilityProcess>} */
const running = new Set()

/** A child process with `process.parentPort`; here a plain Node process of the same version as main. */
class UtilityProcess extends HostEmitter {
  /** @type {number | undefined} the process id while the process runs */
  pid
  /** @type {import('node:stream').Readable | null} */
  stdout
  /** @type {import('node:stream').Readable | null} */
  stderr
  #child

  /**
   * @param {string} modulePath
   * @param {string[]} parameters
   * @param {Electron.ForkOptions} options
   */
  constructor(
    modulePath,
    parameters,
    { execArgv = [], env, stdio = 'inherit', serviceName = 'Node Utility Process', cwd },
  ) {
    super('utilityProcess', ['spawn', 'exit', 'message'])
    const [, out, err] = /** @type {import('node:child_process').IOType[]} */ (
      typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio
    )
    this.#child = fork(BOOT, [modulePath, ...parameters], {
      serialization: 'advanced',
      execArgv: [...execArgv, `--title=${serviceName}`],
      stdio: ['ignore', out ?? 'inherit', err ?? 'inherit', 'ipc'],
      ...(env ? { env: /** @type {NodeJS.ProcessEnv} */ (env) } : {}),
      ...(cwd ? { cwd } : {}),
    })
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    this.#child.on('spawn', () => this.#onSpawn())
    this.#child.on('message', (message) => this.emit('message', /** @type {any} */ (message).data))
    this.#child.on('exit', (code, signal) => this.#onExit(code ?? constants.signals[signal ?? 'SIGKILL']))
    this.#child.on('error', () => undefined)
    running.add(this)
  }

  /**
   * @param {unknown} message any value that can be cloned; a Buffer arrives as a Uint8Array
   * @param {unknown[]} [transfer]
   */
  postMessage(message, transfer = []) {
    if (transfer.length > 0) throw notImplemented('Transfer of message ports to a utility process')
    // The channel would deliver a Buffer as a Buffer; Electron delivers its bytes.
    const data = structuredClone(message)
    if (this.#child.connected) this.#child.send({ data })
  }

  kill() {
    return this.#child.kill()
  }

  #onSpawn() {
    this.pid = this.#child.pid
    this.emit('spawn')
  }

  /** @param {number} code */
  #onExit(code) {
    running.delete(this)
    this.pid = undefined
    this.emit('exit', code)
  }
}
strictClass('UtilityProcess', UtilityProcess)

export const utilityProcess = strictObject('utilityProcess', {
  /**
   * @param {string} modulePath
   * @param {string[]} [parameters]
   * @param {Electron.ForkOptions} [options]
   */
  fork(modulePath, parameters = [], options = {}) {
    if (!state.ready) throw new Error('utilityProcess cannot be created before app is ready.')
    return new UtilityProcess(modulePath, parameters, options)
  },
})

/** Ends all utility processes, as the end of the application does. */
export function killUtilities() {
  for (const utility of running) utility.kill()
}
