// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { ROOT } from '../setup/process.mjs'

/** A program that does nothing but show a window: what the runtime costs by itself. */
const BARE_MAIN = `import { app, BrowserWindow } from 'electron'
app.enableSandbox()
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<h1>bare</h1>'))
app.on('window-all-closed', () => app.quit())
`

/**
 * Starts the built app and a bare window in turn, each in a fresh profile, until the first heading stands.
 * @param {NodeJS.ProcessEnv} env The environment by which the runtime is found.
 * @param {number} rounds
 * @returns {Promise<import('./table.mjs').Measured>}
 */
export async function measureColdStart(env, rounds) {
  const place = mkdtempSync(join(tmpdir(), 'rightsdesk-bench-'))
  const bare = join(place, 'bare')
  mkdirSync(bare)
  writeFileSync(join(bare, 'package.json'), '{"name":"bare","type":"module","main":"main.mjs"}')
  writeFileSync(join(bare, 'main.mjs'), BARE_MAIN)
  /** @type {import('./table.mjs').Samples} */
  const samples = { ours: [], bare: [] }
  let peakMib = 0
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const side of /** @type {const} */ (['bare', 'ours'])) {
        const started = await startOnce(side === 'ours' ? ROOT : bare, join(place, `${side}${round}`), env)
        if (round < 0) continue
        samples[side].push(started.ms)
        if (side === 'ours') peakMib = Math.max(peakMib, started.mib)
      }
    }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
  return { pairs: { start: samples }, peakMib }
}

/** @param {string} app @param {string} home @param {NodeJS.ProcessEnv} env */
async function startOnce(app, home, env) {
  mkdirSync(home)
  const from = performance.now()
  const running = await _electron.launch({
    args: [app, `--user-data-dir=${join(home, 'data')}`],
    cwd: app,
    env: { .../** @type {Record<string, string>} */ (env), HOME: home },
    timeout: 60_000,
  })
  const page = await running.firstWindow()
  await page.locator('h1').first().waitFor()
  const ms = performance.now() - from
  const mib = treeMib(running.process().pid ?? 0)
  await running.close()
  return { ms, mib }
}

/** Memory of a process and all that it started, shared pages counted once in each (Linux; 0 elsewhere). @param {number} root */
function treeMib(root) {
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])]),
    )
    const isOurs = (/** @type {number} */ pid) => {
      for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
      return false
    }
    return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + pssMib(pid), 0)
  } catch {
    return 0
  }
}

/** @param {number} pid */
function pssMib(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
}
