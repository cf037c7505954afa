// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { appNode } from './node.mjs'
import { ROOT, run, SetupError, say } from './process.mjs'

const OUT = join(ROOT, 'out')
const STAMP = join(OUT, 'stamp')
const CACHE = join(ROOT, 'node_modules', '.cache', 'rightsdesk')
const LOCK = join(CACHE, 'build.lock')

/** What the bundles are made of: the sources, and the settings and versions that shape them. */
const INPUT_FILES = ['package.json', 'package-lock.json', 'electron.vite.config.ts']
const IGNORED = /\.test\.tsx?$|tsconfig\.json$|\.md$/

/** How long one process waits for another one that is building. */
const WAIT_LIMIT_MS = 180_000

/**
 * Builds out/ when it is missing or older than the sources; progress goes to stderr.
 *
 * Compares content, not times, so a fresh checkout or a touched file costs nothing. Processes that find it stale together build it once.
 */
export async function ensureBuilt() {
  if (isFresh()) return
  await takeLock()
  try {
    if (isFresh()) return
    say('Building ...')
    await build()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

/** Builds out/ from scratch and marks it with the content it was built from. */
export async function build() {
  const content = contentHash()
  rmSync(OUT, { recursive: true, force: true })
  const code = await run(
    appNode(),
    [join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      quiet: true,
    },
  )
  if (code !== 0) throw new SetupError(`The build failed with exit code ${code}; its message is above.`)
  writeFileSync(STAMP, content)
}

/** Makes the next start build again: hot reload leaves bundles of its own in out/. */
export function forgetBuild() {
  rmSync(STAMP, { force: true })
}

function isFresh() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === contentHash()
}

function contentHash() {
  const hash = createHash('sha256')
  const folder = join(ROOT, 'src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !IGNORED.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
  for (const path of [...INPUT_FILES.map((name) => join(ROOT, name)), ...sources]) {
    hash
      .update(`${path.slice(ROOT.length)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Making a folder is atomic on every system; a lock whose owner is gone is taken over. */
async function takeLock() {
  mkdirSync(CACHE, { recursive: true })
  const deadline = Date.now() + WAIT_LIMIT_MS
  while (!tryLock()) {
    if (Date.now() > deadline)
      throw new SetupError(`Another process has been building for too long. Remove ${LOCK} and try again.`)
    await sleep(100)
  }
}

function tryLock() {
  try {
    mkdirSync(LOCK)
    writeFileSync(join(LOCK, 'pid'), String(process.pid))
    return true
  } catch {
    if (ownerIsGone()) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function ownerIsGone() {
  try {
    const pid = Number(readFileSync(join(LOCK, 'pid'), 'utf8'))
    process.kill(pid, 0)
    return false
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return true
    // No pid yet: its owner is between the two steps, or died there; a few seconds tell which.
    return existsSync(LOCK) && !existsSync(join(LOCK, 'pid')) && Date.now() - statSync(LOCK).mtimeMs > 5_000
  }
}
