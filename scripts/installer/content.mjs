// @ts-check
import { dirname } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'

/** Without these the app does not start. */
const REQUIRED = [
  'package.json',
  'out/main/index.js',
  'out/main/vault.js',
  'out/main/parser.js',
  'out/main/export.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]

/** What must not be shipped, and why. */
const UNWANTED = [
  { path: /^(src|e2e|host|scripts|docs|demo|test-results)(\/|$)/, why: 'is not part of the product' },
  { path: /^out\/stamp$/, why: 'is the mark of a build' },
  { path: /\.(map|ts|mts|cts|tsx)$/, why: 'shows sources or paths' },
  { path: /^node_modules\/better-sqlite3\/(src|deps)\//, why: 'is the driver’s C++ source' },
  { path: /(^|\/)\.(env|npmrc|git)/, why: 'may hold a secret' },
]

/**
 * Reads the list of files in a packaged archive and says what is missing or too much in it.
 * @param {string} archive path of app.asar
 * @param {{ platform: string, arch: string }} target as Node names them
 */
export function contentProblems(archive, { platform, arch }) {
  const entries = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
  const folders = new Set(entries.map((path) => dirname(path)))
  const paths = entries.filter((path) => !folders.has(path))
  const own = `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`
  const foreign = paths.filter((path) => /\/prebuilds\/.+\.node$/.test(path) && path !== own)
  return [
    ...[...REQUIRED, own].filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...UNWANTED.flatMap(({ path: pattern, why }) =>
      paths.filter((path) => pattern.test(path)).map((path) => `${path} ${why}`),
    ),
    ...foreign.map((path) => `${path} is for another platform`),
    ...(paths.some((path) => /^node_modules\/@node-rs\/argon2-[^/]+\/.+\.node$/.test(path))
      ? []
      : ['Argon2 has no binary']),
  ]
}

/** Writes an archive's files, unpacked ones included, into a folder. @param {string} archive @param {string} folder */
export function extract(archive, folder) {
  extractAll(archive, folder)
}
