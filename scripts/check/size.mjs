// @ts-check
import { walk } from './source.mjs'

const FILE_LINES_MAX = 400
const FILE_LINES_UNEXPLAINED_MAX = 250
const FUNCTION_LINES_MAX = 60
const COMPONENT_LINES_MAX = 150
const INJECTED_LINES_MAX = 200

/** Law, vectors, packs and other data are as long as what they record. */
const DATA = /(^|[/.-])(data|vectors|law|pack)\.ts$/
/** The host sends each of these functions into a page as text, so it must carry everything it needs inside itself. */
const INJECTED = /^host\/page\//
const REASON = /^(\/\/|\s*\*|\/\*\*?) ?Longer than usual: \S.{15,}/m

/**
 * Finds files and functions that have grown past what one reader holds in mind.
 * @param {readonly import('./source.mjs').SourceFile[]} files
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkSizes(files) {
  return files.filter((file) => !DATA.test(file.path)).flatMap((file) => [...fileSize(file), ...functionSizes(file)])
}

/** @param {import('./source.mjs').SourceFile} file @returns {import('./finding.mjs').Finding[]} */
function fileSize(file) {
  const lines = file.lineCount
  if (lines > FILE_LINES_MAX)
    return [{ file: file.path, message: `has ${lines} lines; split it, the limit is ${FILE_LINES_MAX}` }]
  const head = file.text.split('\n', 12).join('\n')
  if (lines <= FILE_LINES_UNEXPLAINED_MAX || REASON.test(head)) return []
  return [
    {
      file: file.path,
      message: `has ${lines} lines; split it, or say why at its top: "// Longer than usual: <reason>" (needed above ${FILE_LINES_UNEXPLAINED_MAX})`,
    },
  ]
}

/** @param {import('./source.mjs').SourceFile} file */
function functionSizes(file) {
  /** @type {import('./finding.mjs').Finding[]} */
  const findings = []
  walk(file.program, (node, parent) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return
    if (isSuite(node, parent)) return
    const name = nameOf(node, parent)
    const limit = functionLimit(file.path, name)
    const lines = file.lineOf(node.end) - file.lineOf(node.start) + 1
    if (lines <= limit) return
    findings.push({
      file: file.path,
      line: file.lineOf(node.start),
      message: `${name} has ${lines} lines; split it, the limit is ${limit}`,
    })
  })
  return findings
}

/** @param {string} path @param {string} name */
function functionLimit(path, name) {
  if (INJECTED.test(path)) return INJECTED_LINES_MAX
  return path.endsWith('.tsx') && /^[A-Z]/.test(name) ? COMPONENT_LINES_MAX : FUNCTION_LINES_MAX
}

/** The body of `describe` only groups tests. @param {import('./source.mjs').Node} node @param {import('./source.mjs').Node | undefined} parent */
function isSuite(node, parent) {
  if (parent?.type !== 'CallExpression' || parent.callee === node) return false
  return calleeNames(parent.callee).includes('describe')
}

/** Names along a callee such as `test.describe` or `describe.skipIf(x)`. @param {import('./source.mjs').Node} callee @returns {string[]} */
function calleeNames(callee) {
  if (callee.type === 'Identifier') return [callee.name]
  if (callee.type === 'MemberExpression') return [...calleeNames(callee.object), callee.property.name]
  return callee.type === 'CallExpression' ? calleeNames(callee.callee) : []
}

/** @param {import('./source.mjs').Node} node @param {import('./source.mjs').Node | undefined} parent @returns {string} */
function nameOf(node, parent) {
  const named = node.id ?? parent?.id ?? parent?.key
  return named?.name ?? named?.value ?? 'a function without a name'
}
