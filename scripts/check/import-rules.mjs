// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'

/** The trees whose imports are checked; those that a checkout does not have are left out. */
const TREES = ['src', 'host', 'e2e', 'scripts']

/**
 * Cycles are looked for among the imports that remain at run time, which dependency-cruiser's own rule cannot tell apart for sure:
 * it judges one cycle per import, and that one may go through a type.
 */
export const NO_CYCLE = {
  name: 'no-cycle',
  comment: 'Modules that need each other load in an order that nobody chose; let both stand on a third one.',
}

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
  const imports = importsAtRunTime(output.modules)
  return [...broken, ...cycles(imports), ...REACH_RULES.flatMap((rule) => reached(rule, imports))]
}

/**
 * What each module imports, without the types, which vanish in the build.
 * @param {import('dependency-cruiser').IModule[]} modules
 * @returns {Imports}
 * @typedef {ReadonlyMap<string, readonly string[]>} Imports
 */
function importsAtRunTime(modules) {
  return new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies
        .filter((dependency) => !dependency.dependencyTypes.includes('type-only'))
        .map(({ resolved }) => resolved),
    ]),
  )
}

/**
 * Reports each cycle once, at the module whose name comes first in it.
 * @param {Imports} imports
 * @returns {import('./finding.mjs').Finding[]}
 */
function cycles(imports) {
  return [...imports.keys()].flatMap((source) => {
    const path = shortestPath(imports, source, (module) => module === source)
    if (path === undefined || path.some((module) => module < source)) return []
    return [{ file: source, message: `imports itself by ${path.join(' -> ')}: ${NO_CYCLE.name}. ${NO_CYCLE.comment}` }]
  })
}

/**
 * Gives the shortest way from a process to what it must not reach.
 * @param {(typeof REACH_RULES)[number]} rule
 * @param {Imports} imports
 * @returns {import('./finding.mjs').Finding[]}
 */
function reached({ name, comment, from, to }, imports) {
  const path = shortestPath(imports, from, (module) => to.test(module))
  return path === undefined ? [] : [{ file: from, message: `reaches ${path.join(' -> ')}: ${name}. ${comment}` }]
}

/**
 * Follows imports breadth first and gives the modules on the way to the first that is looked for; the start itself is left out.
 * @param {Imports} imports @param {string} from @param {(module: string) => boolean} isEnd
 * @returns {string[] | undefined}
 */
function shortestPath(imports, from, isEnd) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [from]
  for (const source of queue) {
    for (const module of imports.get(source) ?? []) {
      if (cameFrom.has(module)) continue
      cameFrom.set(module, source)
      if (isEnd(module)) return pathBack(module, from, cameFrom)
      queue.push(module)
    }
  }
  return undefined
}

/** @param {string} end @param {string} from @param {ReadonlyMap<string, string>} cameFrom */
function pathBack(end, from, cameFrom) {
  const path = [end]
  for (let at = cameFrom.get(end); at !== undefined && at !== from; at = cameFrom.get(at)) path.unshift(at)
  return path
}
