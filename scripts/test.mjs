// @ts-check
import './setup/node-version.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run, SetupError, say } from './setup/process.mjs'
import { closingLine, NOTHING, playwrightCounts, sum, vitestCounts } from './test-count.mjs'

const RESULTS = join(ROOT, 'test-results')
const UNIT_REPORT = join(RESULTS, 'vitest.json')
const CLI_REPORT = join(RESULTS, 'vitest-cli.json')
const PLAYWRIGHT_REPORT = join(RESULTS, 'playwright.json')

/**
 * The stages in their order; the first that fails ends the run.
 * @type {ReadonlyArray<{ title: string, work: () => Promise<number>, counts?: () => import('./test-count.mjs').Counts }>}
 */
const STAGES = [
  { title: 'Static checks', work: () => run(appNode(), ['scripts/check.mjs']) },
  {
    title: 'Unit and engine tests',
    work: () => runVitest('unit', UNIT_REPORT),
    counts: () => vitestCounts(UNIT_REPORT),
  },
  { title: 'Build', work: () => ensureBuilt().then(() => 0) },
  { title: 'Command line tests', work: () => runVitest('cli', CLI_REPORT), counts: () => vitestCounts(CLI_REPORT) },
  { title: 'End-to-end tests', work: runPlaywright, counts: () => playwrightCounts(PLAYWRIGHT_REPORT) },
  // The synthetic package is one for Linux; elsewhere the real `npm run dist` tells more.
  ...(process.platform === 'linux'
    ? [{ title: 'Packaging', work: () => run(appNode(), ['scripts/dist-check.mjs']) }]
    : []),
  { title: 'Duties', work: () => run(appNode(), ['scripts/duties.mjs', '--check']) },
]

// `npm test`: installs what is missing and runs every check and test; the last line is `N passed, N failed, N skipped`.
await main(async () => {
  await ensurePackages()
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  let total = NOTHING
  for (const [index, stage] of STAGES.entries()) {
    heading(`${index + 1}/${STAGES.length} ${stage.title}`)
    const startedAt = performance.now()
    const code = await succeed(stage.work)
    total = sum(total, stage.counts?.() ?? NOTHING)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (code !== 0) {
      // A stage that failed without a failed test, such as a check, is a failure of its own.
      if (total.failed === 0) total = sum(total, { passed: 0, failed: 1, skipped: 0 })
      return close(`Stopped: "${stage.title}" failed after ${seconds} s. The stages after it were not run.`, total, 1)
    }
    say(`${stage.title}: passed in ${seconds} s`)
  }
  return close('Everything passed.', total, 0)
})

/**
 * Runs a stage; a failure to set it up is told and counts as the stage's failure.
 * @param {() => Promise<number>} work
 */
async function succeed(work) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return 1
  }
}

/** @param {'unit' | 'cli'} project @param {string} report */
function runVitest(project, report) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return run(appNode(), [vitest, 'run', `--project=${project}`, ...reporters])
}

function runPlaywright() {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT }
  return run(appNode(), ['scripts/e2e.mjs', '--reporter=list,json'], { env })
}

/** @param {string} title */
function heading(title) {
  say(`\n=== ${title} ${'='.repeat(Math.max(0, 100 - title.length))}\n`)
}

/**
 * @param {string} verdict
 * @param {import('./test-count.mjs').Counts} total
 * @param {number} code
 */
function close(verdict, total, code) {
  say(`\n${verdict}`)
  process.stdout.write(`${closingLine(total)}\n`)
  return code
}
