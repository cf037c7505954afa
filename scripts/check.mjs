// @ts-check

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appNode } from './setup/node.mjs'
import { APP_MAJOR, CURRENT_MAJOR } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run, SetupError, say } from './setup/process.mjs'

/** Every folder with a tsconfig.json of its own is one project, so that each layer sees only what it may use. */
const PROJECTS = [
  'src/domain',
  'src/contract',
  'src/main',
  'src/cli',
  'src/preload',
  'src/renderer',
  'e2e',
  'host',
  'scripts',
  'scripts/bench',
]

/** So many tools run at once; each of them is parallel inside too. */
const AT_ONCE = 2

/** @typedef {Readonly<{ title: string, work: () => Promise<string> }>} Check a check gives what it found, or nothing */

// `npm run check`: every static check; all of them run, and each failure names the file and what to do.
await main(async () => {
  await ensurePackages()
  if (CURRENT_MAJOR < APP_MAJOR) return run(appNode(), ['scripts/check.mjs'])
  const checks = [...tools(), ...(await ownChecks())]
  const failures = await inTurns(checks)
  if (failures === 0) return 0
  throw new SetupError(`${failures} of ${checks.length} checks failed; what they found is above.`)
})

/** The tools that run as programs. @returns {Check[]} */
function tools() {
  return [
    {
      title: 'format and lint',
      work: () =>
        tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=60', '--colors=off']),
    },
    ...PROJECTS.filter((project) => existsSync(join(ROOT, project))).map((project) => ({
      title: `types in ${project}`,
      work: () => tool('typescript/bin/tsc', ['--project', project, '--pretty', 'false', ...remembered(project)]),
    })),
    { title: 'unused files, exports and packages', work: () => tool('knip/bin/knip.js', ['--no-progress']) },
  ]
}

/**
 * Lets the compiler remember what it found, so that a second run looks only at what has changed.
 * @param {string} project
 */
function remembered(project) {
  const file = join(
    ROOT,
    'node_modules',
    '.cache',
    'rightsdesk',
    'types',
    `${project.replaceAll('/', '-')}.tsbuildinfo`,
  )
  return ['--incremental', '--tsBuildInfoFile', file]
}

/** The checks of our own; loaded late because they stand on installed packages. @returns {Promise<Check[]>} */
async function ownChecks() {
  const [
    { describe },
    { readSources },
    { checkSizes },
    { checkBanned },
    { checkNames },
    { checkPackages },
    { checkImports },
  ] = await Promise.all([
    import('./check/finding.mjs'),
    import('./check/source.mjs'),
    import('./check/size.mjs'),
    import('./check/banned.mjs'),
    import('./check/name.mjs'),
    import('./check/package.mjs'),
    import('./check/import-rules.mjs'),
  ])
  process.chdir(ROOT)
  const files = readSources(ROOT)
  /** @param {string} title @param {() => import('./check/finding.mjs').Finding[] | Promise<import('./check/finding.mjs').Finding[]>} check */
  const own = (title, check) => ({ title, work: async () => (await check()).map(describe).join('\n') })
  return [
    own('import rules', () => checkImports(ROOT)),
    own('sizes', () => checkSizes(files)),
    own('banned calls', () => checkBanned(files)),
    own('names', () => checkNames(files)),
    own('packages', () => checkPackages(ROOT)),
  ]
}

/** Runs the checks a few at a time and gives the number that failed. @param {readonly Check[]} checks */
async function inTurns(checks) {
  const queue = [...checks]
  let failures = 0
  const worker = async () => {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
      const startedAt = performance.now()
      const found = await check.work()
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      say(
        found === ''
          ? `ok    ${check.title} (${seconds} s)`
          : `FAIL  ${check.title} (${seconds} s)\n${found.trimEnd()}\n`,
      )
      if (found !== '') failures += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return failures
}

/**
 * Runs an installed program and gives its output when it failed.
 * @param {string} script below node_modules @param {string[]} args @returns {Promise<string>}
 */
function tool(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? '' : output || `exit code ${code}`))
  })
}
