// @ts-check

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ANSWER_TIMEOUT_MS = 5_000

/** Connects to the socket, hands over what the second instance has to say, and succeeds if somebody read it. */
const KNOCK = `
  const socket = require('node:net').connect(process.argv[1], () => socket.end(process.argv[2]))
  socket.on('data', () => process.exit(0)).on('error', () => process.exit(1)).on('end', () => process.exit(1))`

/**
 * One instance per user data folder: the first listens on a socket, later ones hand over their command line. The socket lies in the temporary
 * folder under a hash, because a socket's path may have 107 bytes only.
 */
export class InstanceLock {
  /** @type {import('node:net').Server | null} */
  #server = null

  get isHeld() {
    return this.#server !== null
  }

  /**
   * @param {string} userData
   * @param {unknown} additionalData
   * @param {(argv: string[], workingDirectory: string, additionalData: unknown) => void} onSecondInstance
   * @returns {boolean} whether this is the first instance
   */
  request(userData, additionalData, onSecondInstance) {
    if (this.#server) return true
    const hash = createHash('sha256').update(`${process.getuid?.()}:${userData}`).digest('hex').slice(0, 32)
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\${hash}` : join(tmpdir(), `chromium-host-${hash}.lock`)
    const news = JSON.stringify([process.argv, process.cwd(), additionalData ?? null])
    // The answer must come at once, and Node can wait for a socket only in another process.
    const knock = spawnSync(process.execPath, ['-e', KNOCK, path, news], { timeout: ANSWER_TIMEOUT_MS })
    if (knock.status === 0) return false
    rmSync(path, { force: true })
    this.#server = createServer({ allowHalfOpen: true }, (socket) => receive(socket, onSecondInstance)).listen(path)
    this.#server.unref()
    return true
  }

  release() {
    this.#server?.close()
    this.#server = null
  }
}

/**
 * @param {import('node:net').Socket} socket
 * @param {(argv: string[], workingDirectory: string, additionalData: unknown) => void} onSecondInstance
 */
function receive(socket, onSecondInstance) {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk) => {
    text += chunk
  })
  socket.on('error', () => undefined)
  socket.on('end', () => {
    socket.end('ok')
    const [argv, workingDirectory, additionalData] = JSON.parse(text)
    onSecondInstance(argv, workingDirectory, additionalData)
  })
}
