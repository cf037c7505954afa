// @ts-check
import './setup/node-version.mjs'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { dutiesDocument, lineRanges, servedData } from './duty/document.mjs'
import { DUTY_IDS } from './duty/id.mjs'
import { playwrightRuns, proofsOf, vitestRuns } from './duty/result.mjs'
import { skippableTags } from './duty/skippable.mjs'
import { main, ROOT, SetupError, say } from './setup/process.mjs'

const REPORTS = join(ROOT, 'test-results')
const DOCUMENT = 'docs/duties.md'
const DATA = 'src/domain/policy/served.data.ts'

// `node scripts/duties.mjs` writes the register of duties from the results of the last `npm test`; `--check` only compares.
await main(async () => {
  const runs = [
    ...vitestRuns(join(REPORTS, 'vitest.json'), ROOT),
    ...vitestRuns(join(REPORTS, 'vitest-cli.json'), ROOT),
    ...playwrightRuns(join(REPORTS, 'playwright.json')),
  ]
  const { proofs, problems } = proofsOf(runs)
  const loose = looseTags()
  for (const problem of [...problems, ...loose]) say(problem)
  if (loose.length > 0)
    throw new SetupError('A test that may be skipped proves no duty: move the tag to a test that always runs.')
  if (problems.length > 0) throw new SetupError('A test that is tagged with a duty did not pass; mend it first.')
  const files = {
    [DOCUMENT]: dutiesDocument(await partsOf(), proofs),
    [DATA]: servedData(DUTY_IDS.filter((id) => proofs.has(id))),
  }
  const stale = Object.entries(files).filter(([path, text]) => readOr(path) !== text)
  say(`${proofs.size} of ${DUTY_IDS.length} duties and gaps are served, some of them in part.`)
  if (process.argv.includes('--check')) return verdict(stale.map(([path]) => path))
  for (const [path, text] of stale) writeFileSync(join(ROOT, path), text)
  say(stale.length > 0 ? `Written: ${stale.map(([path]) => path).join(', ')}` : 'Nothing has changed.')
  return 0
})

/** @param {readonly string[]} stale */
function verdict(stale) {
  if (stale.length === 0) return 0
  throw new SetupError(
    `${stale.join(' and ')} ${stale.length > 1 ? 'do' : 'does'} not agree with the tests that just ran. Run: node scripts/duties.mjs`,
  )
}

/** Tags on tests that a clone without the shared folders would leave out. */
function looseTags() {
  const files = ['src', 'e2e']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => /\.(?:test|spec)\.tsx?$/.test(path))
    .sort()
  return files.flatMap((file) =>
    skippableTags(readFileSync(join(ROOT, file), 'utf8')).map((at) => `${file}:${at} is tagged and may be skipped`),
  )
}

/** What the packs say, policy by policy, then the gaps. */
async function partsOf() {
  const load = async (/** @type {string} */ path) =>
    (await runnerImport(join(ROOT, 'src/domain', path), { configFile: false, logLevel: 'error' })).module
  const { packFor } = await load('policy/packs.ts')
  const { GAPS } = await load('policy/gap.data.ts')
  const { ORGANISATIONS } = await load('vault/vault.event.ts')
  const parts = ORGANISATIONS.map((/** @type {string} */ organisation) => {
    const { name, version, promises } = packFor(organisation)
    const rows = promises.map((/** @type {any} */ row) => ({ ...row, id: row.dutyId, lines: lineRanges(row.lines) }))
    return { title: `${name}, policy of ${version}`, rows }
  })
  const gaps = GAPS.map((/** @type {any} */ gap) => ({
    ...gap,
    id: gap.gapId,
    text: `${gap.text} ${gap.reaction}`,
    lines: gap.places
      .map((/** @type {any} */ place) => `${packFor(place.organisation).name} ${lineRanges(place.lines)}`)
      .join('; '),
  }))
  return [...parts, { title: 'Gaps and contradictions', rows: gaps }]
}

/** @param {string} path */
function readOr(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch {
    return null
  }
}
