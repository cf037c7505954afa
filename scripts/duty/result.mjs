// @ts-check
import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { SetupError } from '../setup/process.mjs'
import { isDutyId } from './id.mjs'

/**
 * A test that ran, with the duties that it is tagged with.
 * @typedef {Readonly<{ file: string, name: string, ids: readonly string[], status: 'passed' | 'failed' | 'skipped' }>} TestRun
 */

/**
 * Reads Vitest's JSON report; paths come relative to `root` with forward slashes. Throws SetupError when there is none.
 * @param {string} path @param {string} root @returns {TestRun[]}
 */
export function vitestRuns(path, root) {
  return read(path).testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.map((/** @type {any} */ test) => ({
      file: relative(root, file.name).split(sep).join('/'),
      name: [...test.ancestorTitles, test.title].join(' › '),
      ids: dutiesOf(test.tags),
      status: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
    })),
  )
}

/**
 * Reads Playwright's JSON report. A test that passed only when tried again counts as failed: what flickers proves nothing.
 * Throws SetupError when there is no report.
 * @param {string} path @returns {TestRun[]}
 */
export function playwrightRuns(path) {
  return read(path).suites.flatMap((/** @type {any} */ suite) => specsOf(suite, []))
}

/** @param {any} suite @param {readonly string[]} above @returns {TestRun[]} */
function specsOf(suite, above) {
  // A file is a suite of its own, whose title is its path.
  const titles = suite.title === suite.file ? above : [...above, suite.title]
  const own = suite.specs.map((/** @type {any} */ spec) => ({
    file: `e2e/${suite.file}`,
    name: [...titles, spec.title].join(' › '),
    ids: dutiesOf(spec.tags),
    status: together(spec.tests.map((/** @type {any} */ test) => test.status)),
  }))
  return [...own, ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => specsOf(inner, titles))]
}

/** @param {readonly string[]} statuses @returns {TestRun['status']} */
function together(statuses) {
  if (statuses.some((status) => status === 'unexpected' || status === 'flaky')) return 'failed'
  return statuses.length > 0 && statuses.every((status) => status === 'expected') ? 'passed' : 'skipped'
}

/** @param {readonly string[] | undefined} tags */
const dutiesOf = (tags = []) => tags.map((tag) => tag.replace(/^@/, '')).filter(isDutyId)

/**
 * The tests that prove each duty, by its id, as `file: name` in order; a duty with a tagged test that failed or was
 * skipped is proved by none. `problems` names those tests.
 * @param {readonly TestRun[]} runs
 * @returns {{ proofs: Map<string, readonly string[]>, problems: readonly string[] }}
 */
export function proofsOf(runs) {
  const tagged = runs.filter(({ ids }) => ids.length > 0)
  const broken = tagged.filter(({ status }) => status !== 'passed')
  const lost = new Set(broken.flatMap(({ ids }) => ids))
  /** @type {Map<string, string[]>} */
  const proofs = new Map()
  for (const { ids, file, name } of tagged)
    for (const id of ids) if (!lost.has(id)) proofs.set(id, [...(proofs.get(id) ?? []), `${file}: ${name}`])
  for (const [id, tests] of proofs) proofs.set(id, [...new Set(tests)].sort())
  return { proofs, problems: broken.map(({ file, name, ids, status }) => `${file}: ${name} (${ids}) ${status}`) }
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new SetupError(`${path} is not there or cannot be read. Run npm test, which writes it.`)
  }
}
