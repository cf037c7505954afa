// @ts-check
import './setup/node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseRuntime } from './runtime.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { APP_MAJOR, CURRENT_MAJOR } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run, SetupError, say } from './setup/process.mjs'

/** How long the packaged files may take to their first screen. */
const FIRST_SCREEN_LIMIT_MS = 30_000

/** What the title of every window begins with. */
const PRODUCT = 'Rightsdesk'

/** What only a machine with the real binary, or another system, can show. */
const NOT_VERIFIED = [
  'that the packaged Electron binary starts, and that it honours its fuses and the archive’s integrity',
  'the installers themselves (nsis, dmg, AppImage, deb): their tools are fetched from GitHub',
  'signing and notarisation: both need certificates',
  'Windows and macOS packages: each is built on its own system, which brings its own native binaries',
]

// `npm run dist-check`: packages the app around a synthetic Electron and verifies what needs no real one.
await main(async () => {
  await ensurePackages()
  if (CURRENT_MAJOR < APP_MAJOR) return run(appNode(), ['scripts/dist-check.mjs'])
  if (process.platform !== 'linux')
    throw new SetupError('The synthetic package is one for Linux. Here, run `npm run dist` and start its result.')
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-dist-'))
  try {
    await verify(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  say(`\nNot verified here:\n${NOT_VERIFIED.map((line) => `  - ${line}`).join('\n')}`)
  return 0
})

/** @param {string} folder a temporary one */
async function verify(folder) {
  const { contentProblems, extract } = await import('./installer/content.mjs')
  const { wrongFuses } = await import('./installer/fuse.mjs')
  const unpacked = await pack(folder)
  const archive = join(unpacked, 'resources', 'app.asar')
  report('packaged files', contentProblems(archive, process))
  report('fuses read back', await wrongFuses(join(unpacked, 'rightsdesk')))

  const extracted = join(folder, 'extracted')
  extract(archive, extracted)
  const help = await run(appNode(), [join(extracted, 'out', 'main', 'cli.js'), '--help'], { cwd: folder, quiet: true })
  report('command line of the packaged files', help === 0 ? [] : [`--help ended with exit code ${help}`])
  report('window of the packaged files', await openWindow(extracted, folder))
}

/** Lets electron-builder package the app as a folder. @param {string} folder @returns {Promise<string>} the package */
async function pack(folder) {
  const { makeSyntheticElectron } = await import('./installer/synthetic.mjs')
  const electron = join(folder, 'electron')
  makeSyntheticElectron(electron)
  const output = join(folder, 'package')
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
  const options = [
    '--linux',
    'dir',
    '--publish',
    'never',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${output}`,
  ]
  const code = await run(appNode(), [builder, ...options], { quiet: true })
  if (code !== 0) throw new SetupError(`electron-builder failed with exit code ${code}; its message is above.`)
  return join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
}

/**
 * Starts the packaged set of files, with no access to the repository's node_modules, and waits for the first screen.
 * @param {string} app @param {string} folder
 */
async function openWindow(app, folder) {
  const { env } = await chooseRuntime()
  Object.assign(process.env, env)
  const { _electron } = await import('@playwright/test')
  let started
  try {
    started = await _electron.launch({ args: [`--user-data-dir=${join(folder, 'profile')}`, app], cwd: folder })
    const page = await started.firstWindow()
    await page.locator('#root :is(button, input)').first().waitFor({ timeout: FIRST_SCREEN_LIMIT_MS })
    const title = await page.title()
    return title.startsWith(PRODUCT) ? [] : [`its title is "${title}"`]
  } catch (error) {
    return [String(error)]
  } finally {
    await started?.close()
  }
}

/** @param {string} title @param {readonly (string | undefined)[]} problems */
function report(title, problems) {
  if (problems.length > 0) throw new SetupError(`FAIL  ${title}\n  ${problems.join('\n  ')}`)
  say(`ok    ${title}`)
}
