// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const EXACT = /^(npm:(@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

/**
 * Packages that bring an install script or a binding.gyp, and whether it may run. Each new one is a decision.
 * `node` fetches its binary from the registry; everything else works without its script.
 * @type {Readonly<Record<string, boolean>>}
 */
const INSTALL_SCRIPTS = {
  '@swc/core': false,
  'better-sqlite3': false,
  'better-sqlite3-multiple-ciphers': false,
  'electron-winstaller': false,
  node: true,
}

/** What is shipped beside the bundles, counted without the variants for other platforms. */
const SHIPPED_PACKAGES_MAX = 40

/**
 * Checks package.json and its lockfile: exact versions, a hash for every package, no new install script, a short list of shipped packages.
 * @param {string} root
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkPackages(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return packageFindings(manifest, lock)
}

/**
 * The same for a manifest and a lockfile already read.
 * @param {any} manifest @param {any} lock @returns {import('./finding.mjs').Finding[]}
 */
export function packageFindings(manifest, lock) {
  return [...loose(manifest), ...allowed(manifest), ...locked(lock)]
}

/** @param {any} manifest @returns {import('./finding.mjs').Finding[]} */
function loose(manifest) {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, range]) => !EXACT.test(range))
    .map(([name, range]) => ({ file: 'package.json', message: `${name} is "${range}"; write one exact version` }))
}

/** @param {any} manifest @returns {import('./finding.mjs').Finding[]} */
function allowed(manifest) {
  const stated = manifest.allowScripts ?? {}
  return [...new Set([...Object.keys(stated), ...Object.keys(INSTALL_SCRIPTS)])]
    .filter((name) => stated[name] !== INSTALL_SCRIPTS[name])
    .map((name) => ({
      file: 'package.json',
      message: `allowScripts says ${stated[name]} for ${name}, scripts/check/package.mjs says ${INSTALL_SCRIPTS[name]}; decide and make them agree`,
    }))
}

/** @param {any} lock @returns {import('./finding.mjs').Finding[]} */
function locked(lock) {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '')
  const nameOf = (/** @type {string} */ path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  // A variant for another platform, named by scripts/complete-lockfile.mjs, is the one kind of package whose hash may be unknown.
  const unhashed = entries.filter(([, entry]) => entry.integrity === undefined && !(entry.optional && entry.os))
  // Optional ones, such as fsevents, are skipped where their script may not run.
  const scripted = entries.filter(
    ([path, entry]) => entry.hasInstallScript && !entry.optional && INSTALL_SCRIPTS[nameOf(path)] === undefined,
  )
  const shipped = entries.filter(([, entry]) => !entry.dev && !entry.devOptional && !entry.optional && !entry.peer)
  return [
    ...missingVariants(lock).map(({ name }) => ({
      file: 'package-lock.json',
      message: `lacks ${name}, so npm ci refuses it; run node scripts/complete-lockfile.mjs`,
    })),
    ...unhashed.map(([path]) => ({
      file: 'package-lock.json',
      message: `${path} has no integrity hash; install it again`,
    })),
    ...scripted.map(([path]) => ({
      file: 'package-lock.json',
      message: `${path} has an install script; decide on it in allowScripts`,
    })),
    ...(shipped.length > SHIPPED_PACKAGES_MAX
      ? [
          {
            file: 'package-lock.json',
            message: `${shipped.length} packages would be shipped; the budget is ${SHIPPED_PACKAGES_MAX}`,
          },
        ]
      : []),
  ]
}

/**
 * Variants for other platforms that a package wants and the lockfile does not have.
 * @param {any} lock
 * @returns {ReadonlyArray<{ name: string, version: string }>}
 */
export function missingVariants(lock) {
  const paths = Object.keys(lock.packages)
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}))
  return wanted
    .filter(([name]) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))
    .map(([name, version]) => ({ name, version: String(version) }))
}
