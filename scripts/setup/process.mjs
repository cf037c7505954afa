// @ts-check
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Prints progress on stderr, so that a command's own results stay alone on stdout.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * A failure that the person at the keyboard can act on; `main` prints its message without a stack.
 */
export class SetupError extends Error {}

/**
 * Runs one program to its end and gives its exit code; 128 plus the signal's number when a signal ended it, 124 when it ran out of time.
 *
 * Throws SetupError when the program cannot be started at all.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean, timeoutMs?: number }} [options] `quiet` sends its stdout to our stderr
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, cwd = ROOT, quiet = false, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    // Windows starts .cmd files through its shell only; everything else is started directly, so no argument is ever reinterpreted.
    const shell = process.platform === 'win32' && command.endsWith('.cmd')
    const child = spawn(command, [...args], { cwd, env, shell, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] })
    const release = forwardSignals(child)
    let timedOut = false
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => (timedOut = child.kill()), timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      release()
      reject(new SetupError(`${command} could not be started: ${error.message}`))
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      release()
      resolve(timedOut ? 124 : (code ?? 128 + (signal === 'SIGINT' ? 2 : 15)))
    })
  })
}

/**
 * Passes a request to stop on to the child, so that no program outlives the script that started it.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const handlers = signals.map((signal) => {
    // Ctrl+C reaches the whole terminal group by itself; the handler only keeps this process alive until the child has finished.
    const handler = () => signal !== 'SIGINT' && child.kill(signal)
    process.on(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => {
    for (const remove of handlers) remove()
  }
}

/**
 * Runs a script's body and turns its result into the exit code; a SetupError is told in words.
 * @param {() => Promise<number>} body
 */
export async function main(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(`\n${error.message}`)
    process.exitCode = 1
  }
}
