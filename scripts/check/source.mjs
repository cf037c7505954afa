// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseSync } from 'vite'

/** The trees whose code is held to the rules of size, name and call; loose files of the root folder come on top. */
const TREES = ['src', 'scripts', 'host', 'e2e']
const CODE = /\.(ts|tsx|mjs)$/

/**
 * A node of the syntax tree, as far as the checks look into it.
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 */

/** One file of code, with its syntax tree made on first use. */
export class SourceFile {
  /** @type {Node | undefined} */
  #program
  /** @type {number[] | undefined} */
  #lineStarts

  /** @param {string} path from the root, with forward slashes @param {string} text */
  constructor(path, text) {
    this.path = path
    this.text = text
  }

  get isTest() {
    return /\.(test|spec)\.tsx?$/.test(this.path)
  }

  get lineCount() {
    return this.text.split('\n').length - (this.text.endsWith('\n') ? 1 : 0)
  }

  /** @returns {Node} */
  get program() {
    if (this.#program === undefined) {
      const { program, errors } = parseSync(this.path, this.text)
      if (errors.length > 0) throw new Error(`${this.path} cannot be parsed: ${errors[0]?.message}`)
      this.#program = program
    }
    return this.#program
  }

  /** One-based line of an offset into the text. @param {number} offset */
  lineOf(offset) {
    this.#lineStarts ??= [0, ...Array.from(this.text.matchAll(/\n/g), (match) => match.index + 1)]
    let low = 0
    let high = this.#lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (/** @type {number} */ (this.#lineStarts[middle]) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** Reads every file of code below a root folder. @param {string} root @returns {SourceFile[]} */
export function readSources(root) {
  const nested = TREES.filter((tree) => existsSync(join(root, tree))).flatMap((tree) =>
    readdirSync(join(root, tree), { recursive: true, withFileTypes: true }).map((entry) => ({
      entry,
      folder: entry.parentPath,
    })),
  )
  const loose = readdirSync(root, { withFileTypes: true }).map((entry) => ({ entry, folder: root }))
  return [...nested, ...loose]
    .filter(({ entry }) => entry.isFile() && CODE.test(entry.name))
    .map(({ entry, folder }) => join(folder, entry.name))
    .sort()
    .map((path) => new SourceFile(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')))
}

/**
 * Visits a tree's nodes, parents first.
 * @param {Node} node @param {(node: Node, parent: Node | undefined) => void} visit @param {Node} [parent]
 */
export function walk(node, visit, parent) {
  visit(node, parent)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, visit, node)
    }
  }
}
