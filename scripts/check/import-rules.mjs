// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'

/** The trees whose imports are checked; those that a checkout does not have are left out. */
const TREES = ['src', 'host', 'e2e', 'scripts']

/**
 * What a process must not be able to reach, however far down; imports of types alone vanish in the build and do not count.
 * @type {ReadonlyArray<{ name: string, comment: string, from: string, to: RegExp }>}
 */
export const REACH_RULES = [
  {
    name: 'parser-process-has-no-vault',
    comment: 'The parser reads hostile bytes; it must hold neither keys nor a database.',
    from: 'src/main/process/parser.entry.ts',
    to: /node_modules\/(better-sqlite3|drizzle-orm|@node-rs\/argon2)/,
  },
  {
    name: 'export-process-has-no-vault',
    comment: 'The export process builds packages from what it is handed; it has no database and no passphrase.',
    from: 'src/main/process/export.entry.ts',
    to: /node_modules\/(better-sqlite3|drizzle-orm|@node-rs\/argon2)/,
  },
  {
    name: 'broker-has-no-database',
    comment: 'Main brokers windows, dialogs and processes; SQL belongs to the vault process.',
    from: 'src/main/index.ts',
    to: /node_modules\/(better-sqlite3|drizzle-orm|@node-rs\/argon2)/,
  },
]

/**
 * Checks the import rules of .dependency-cruiser.mjs and the reach rules above in the tree below the current folder.
 *
 * A run that read no module is a failure: TypeScript 7 has no JavaScript API, and without a parser of its own dependency-cruiser reads nothing and reports nothing.
 * @param {string} root must be the current folder; dependency-cruiser resolves against that
 * @returns {Promise<import('./finding.mjs').Finding[]>}
 */
export async function checkImports(root) {
  const trees = TREES.filter((name) => existsSync(join(root, name)))
  const { forbidden = [], options = {} } = config
  const { output } = await cruise(trees, { ...options, validate: true, ruleSet: { forbidden } })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text in place of its result')
  const read = output.modules.filter(
    (module) => /^(src|host|e2e|scripts)\//.test(module.source) && module.dependencies.length > 0,
  )
  if (read.length === 0)
    return [{ file: '.dependency-cruiser.mjs', message: 'no module was read, so no import rule was checked' }]
  const reasons = new Map(forbidden.map((rule) => [rule.name, rule.comment]))
  const broken = output.summary.violations.map((violation) => ({
    file: violation.from,
    message: `imports ${violation.to}: ${violation.rule.name}. ${reasons.get(violation.rule.name) ?? ''}`,
  }))
  return [...broken, ...REACH_RULES.flatMap((rule) => reached(rule, output.modules))]
}

/**
 * Follows a process's imports and gives the first path that ends where it must not.
 * @param {(typeof REACH_RULES)[number]} rule
 * @param {import('dependency-cruiser').IModule[]} modules
 * @returns {import('./finding.mjs').Finding[]}
 */
function reached(rule, modules) {
  const importsOf = new Map(modules.map((module) => [module.source, module.dependencies]))
  const cameFrom = new Map([[rule.from, '']])
  for (const source of cameFrom.keys()) {
    for (const dependency of importsOf.get(source) ?? []) {
      if (dependency.dependencyTypes.includes('type-only') || cameFrom.has(dependency.resolved)) continue
      cameFrom.set(dependency.resolved, source)
      if (rule.to.test(dependency.resolved)) {
        const path = pathTo(dependency.resolved, cameFrom).join(' -> ')
        return [{ file: rule.from, message: `reaches ${path}: ${rule.name}. ${rule.comment}` }]
      }
    }
  }
  return []
}

/** @param {string} end @param {Map<string, string>} cameFrom */
function pathTo(end, cameFrom) {
  const path = []
  for (let at = end; at !== ''; at = cameFrom.get(at) ?? '') path.unshift(at)
  return path
}
