// @ts-check
import '../setup/node-version.mjs'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { chooseRuntime } from '../runtime.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { appNode } from '../setup/node.mjs'
import { ensurePackages } from '../setup/packages.mjs'
import { main, ROOT, run, SetupError, say } from '../setup/process.mjs'
import { tableOf } from './table.mjs'

const FOLDER = join(ROOT, 'node_modules', '.cache', 'rightsdesk', 'bench')
/** Practice vaults hold nothing that is secret. */
const ENV = { ...process.env, RIGHTSDESK_PASSPHRASE: 'practice Lantern 7 orbit walks' }
const MILLION = process.argv.includes('--million')

// `npm run bench [-- --million] [-- --fresh]`: what the app costs over the bare parts that it stands on. Practice vaults are kept for the next run.
await main(async () => {
  await ensurePackages()
  await ensureBuilt()
  if (process.argv.includes('--fresh')) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const runtime = await chooseRuntime()
  // Playwright finds the runtime by the environment of its own process.
  Object.assign(process.env, runtime.env)
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: { ssr: join(ROOT, 'scripts', 'bench', 'measure.ts'), outDir: join(FOLDER, 'built'), emptyOutDir: true },
  })
  /** @type {import('./table.mjs').Row[]} */
  const rows = []
  /** @param {string} what @param {string} against @param {import('./table.mjs').Samples | undefined} samples @param {number} peakMib */
  const note = (what, against, samples, peakMib) => {
    if (!samples) throw new Error(`${what} was not measured`)
    rows.push({ what, against, samples, peakMib })
    say(tableOf(rows.slice(-1)).split('\n').at(-1) ?? '')
  }
  const { measureColdStart } = await import('./cold-start.mjs')
  const start = await measureColdStart(runtime.env, 5)
  note('cold start to first screen', `bare window, ${runtime.name}`, start.pairs['start'], start.peakMib)
  const dates = await measure('deadlines', '1000000')
  note('1,000,000 dates with their reasons', 'bare Temporal additions', dates.pairs['deadlines'], dates.peakMib)
  for (const cases of [1_000, 100_000, ...(MILLION ? [1_000_000] : [])]) {
    const vault = await practiceVault(cases)
    const size = cases.toLocaleString('en')
    const open = await measure('open', vault)
    note(`open vault, ${size} cases`, 'key derivation alone', open.pairs['open'], open.peakMib)
    const list = await measure('list', vault)
    note(`work list first page, ${size}`, 'same SQL, bare', list.pairs['first'], list.peakMib)
    note(`work list deep page, ${size}`, 'same SQL, bare', list.pairs['deep'], list.peakMib)
    const command = await measure('command', vault)
    note(`durable command, ${size}`, 'bare transaction', command.pairs['command'], command.peakMib)
  }
  const mails = await measure('import', await practiceVault(1_000), FOLDER)
  note('import of 1,000 mails', 'parser alone', mails.pairs['import'], mails.peakMib)
  for (const count of [100, 3_000]) {
    const made = await measure('package', String(count), FOLDER)
    note(`package of ${count.toLocaleString('en')} rows`, 'PDF engine alone', made.pairs['package'], made.peakMib)
  }
  process.stdout.write(`\n${tableOf(rows)}\n\n${circumstances()}\n`)
  return 0
})

/** One measurement in a process of its own. @param {readonly string[]} words @returns {Promise<import('./table.mjs').Measured>} */
function measure(...words) {
  return new Promise((resolve, reject) => {
    const child = spawn(appNode(), [join(FOLDER, 'built', 'measure.js'), ...words], {
      cwd: ROOT,
      env: ENV,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (more) => {
      text += more
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text.trim().split('\n').at(-1) ?? ''))
      else reject(new SetupError(`Measuring ${words[0]} ended with exit code ${code}; its message is above.`))
    })
  })
}

/** A practice vault of this size, made by the command line when it is not there. @param {number} cases */
async function practiceVault(cases) {
  const vault = join(FOLDER, `practice-${cases}.vault`)
  if (existsSync(vault)) return vault
  say(`Making a practice vault of ${cases.toLocaleString('en')} cases ...`)
  const from = performance.now()
  const words = [join(ROOT, 'out', 'main', 'cli.js'), 'practice', '--vault', vault, '--cases', String(cases)]
  const code = await run(appNode(), words, { env: ENV, quiet: true })
  if (code !== 0) {
    for (const end of ['', '.keys', '.keys.bak', '.head', '-wal']) rmSync(`${vault}${end}`, { force: true })
    throw new SetupError('The practice vault could not be made; the message is above.')
  }
  say(`Made in ${((performance.now() - from) / 1_000).toFixed(0)} s.`)
  return vault
}

function circumstances() {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
  return `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${load}. Read the ratios: both sides ran in turn, medians are shown.`
}
