// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { appNode } from './node.mjs'
import { ROOT, run, say } from './process.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const FAILED_TODAY = join(ROOT, 'node_modules', '.cache', 'rightsdesk', 'electron-not-reached')

/** A download that has not finished by then is given up. */
const DOWNLOAD_LIMIT_MS = 300_000

/** A host that has not answered by then is behind a wall; waiting for the download's own limit would help nobody. */
const PROBE_LIMIT_MS = 4_000

/** Settings that make Electron's installer use another host than GitHub, or a way around; the probe then says nothing. */
const OTHER_WAYS = [
  'ELECTRON_MIRROR',
  'npm_config_electron_mirror',
  'NPM_CONFIG_ELECTRON_MIRROR',
  'ELECTRON_GET_USE_PROXY',
]

/** Path of the installed Electron's executable, or undefined; the same test as Electron's own installer makes. */
export function installedElectron() {
  try {
    const executable = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8'))
    const installed = readFileSync(join(PACKAGE, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim()
    return installed === version() && existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

/**
 * Fetches Electron's binary with Electron's own installer and gives its path, or undefined when it cannot be had.
 *
 * A failed try is remembered until the next day, so that every later start is quick.
 * @param {{ insist?: boolean }} [options] `insist` tries again although today's first try failed
 */
export async function fetchElectron({ insist = false } = {}) {
  const attempt = `${version()} ${new Date().toISOString().slice(0, 10)}`
  if (!insist && existsSync(FAILED_TODAY) && readFileSync(FAILED_TODAY, 'utf8') === attempt) return undefined
  say(`Fetching Electron ${version()} (npx install-electron) ...`)
  if (await hostAnswers()) {
    const code = await run(appNode(), [join(PACKAGE, 'install.js')], { quiet: true, timeoutMs: DOWNLOAD_LIMIT_MS })
    if (code === 124) say(`The download did not finish within ${DOWNLOAD_LIMIT_MS / 1000} s and was stopped.`)
  } else {
    say('  github.com cannot be reached from here.')
  }
  const executable = installedElectron()
  if (executable === undefined) {
    mkdirSync(dirname(FAILED_TODAY), { recursive: true })
    writeFileSync(FAILED_TODAY, attempt)
  }
  return executable
}

function version() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
}

/** @returns {Promise<boolean>} */
function hostAnswers() {
  if (OTHER_WAYS.some((name) => process.env[name])) return Promise.resolve(true)
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: PROBE_LIMIT_MS })
    /** @param {boolean} answer */
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .on('connect', () => end(true))
      .on('timeout', () => end(false))
      .on('error', () => end(false))
  })
}
