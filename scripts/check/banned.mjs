// @ts-check
import { walk } from './source.mjs'

/** @typedef {import('./source.mjs').Node} Node */

/**
 * What product code must not do, where it may all the same, and why.
 * @typedef {Readonly<{ name: string, why: string, only?: RegExp, allowed?: RegExp, matches: (node: Node) => boolean }>} Ban
 */

/** @type {readonly Ban[]} */
export const BANS = [
  {
    name: 'eval',
    why: 'text must never become code; the content security policy forbids it too',
    matches: (node) =>
      isCallOf(node, 'eval') ||
      ((node.type === 'NewExpression' || node.type === 'CallExpression') && isName(node.callee, 'Function')),
  },
  {
    name: 'innerHTML',
    why: 'a message is hostile text; let React escape it',
    matches: (node) =>
      isMember(node, /^(innerHTML|outerHTML|insertAdjacentHTML)$/) || attributeNamed(node, 'dangerouslySetInnerHTML'),
  },
  {
    name: 'serialize',
    why: 'the driver’s serialize() gives the whole vault in plaintext',
    matches: (node) => isMethodCall(node, /^serialize$/),
  },
  {
    name: 'backup',
    why: 'the driver’s backup() fails on an encrypted database; back up with VACUUM INTO',
    matches: (node) => isMethodCall(node, /^backup$/),
  },
  {
    name: 'shell.openExternal',
    why: 'one guarded door opens links: openExternalSafely in src/main/desktop/open-external.ts',
    allowed: /^src\/main\/desktop\/open-external\.ts$/,
    matches: (node) => isMember(node, /^openExternal$/),
  },
  {
    name: 'ipcMain',
    why: 'one registrar checks sender and payload: src/main/desktop/ipc*.ts',
    allowed: /^src\/main\/desktop\/ipc[^/]*\.ts$/,
    matches: (node) => isName(node, 'ipcMain'),
  },
  {
    name: 'ambient clock',
    why: 'the domain is told the time, so that an answer can be reproduced; take it as an argument',
    only: /^src\/domain\//,
    matches: (node) =>
      isMember(node, /^now$/, 'Date') ||
      isMember(node, /^Now$/, 'Temporal') ||
      (node.type === 'NewExpression' && isName(node.callee, 'Date') && node.arguments.length === 0),
  },
  {
    name: 'ambient randomness',
    why: 'ids and salts are given to the domain; no one else needs weak random numbers',
    only: /^src\//,
    matches: (node) => isMember(node, /^random$/, 'Math'),
  },
]

/** The one way for main to speak to the window; whichever file has it, a second one is a second way. */
const PUSH = { method: /^send$/, on: /^(webContents|sender)$/ }

/**
 * Finds banned calls in product code; tests may use them to prove that they are refused.
 * @param {readonly import('./source.mjs').SourceFile[]} files
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkBanned(files) {
  const product = files.filter((file) => file.path.startsWith('src/') && !file.isTest)
  /** @type {import('./finding.mjs').Finding[]} */
  const findings = []
  /** @type {import('./finding.mjs').Finding[]} */
  const pushes = []
  for (const file of product) {
    const bans = BANS.filter((ban) => (ban.only?.test(file.path) ?? true) && !ban.allowed?.test(file.path))
    walk(file.program, (node) => {
      const line = () => file.lineOf(node.start)
      for (const ban of bans) {
        if (ban.matches(node))
          findings.push({ file: file.path, line: line(), message: `${ban.name} is banned here: ${ban.why}` })
      }
      if (isPush(node))
        pushes.push({
          file: file.path,
          line: line(),
          message: 'webContents.send is used in more than one file; push through one',
        })
    })
  }
  const pushing = new Set(pushes.map((push) => push.file))
  return pushing.size > 1 ? [...findings, ...pushes] : findings
}

/** @param {Node} node */
function isPush(node) {
  if (!isMethodCall(node, PUSH.method)) return false
  const target = node['callee'].object
  const name = target.type === 'MemberExpression' ? target.property.name : target.name
  return PUSH.on.test(name ?? '')
}

/** @param {Node | undefined} node @param {string} name */
function isName(node, name) {
  return node?.type === 'Identifier' && node['name'] === name
}

/** @param {Node} node @param {string} name */
function isCallOf(node, name) {
  return (
    node.type === 'CallExpression' &&
    (isName(node['callee'], name) || isMember(node['callee'], new RegExp(`^${name}$`), /^(globalThis|window|self)$/))
  )
}

/** @param {Node} node @param {RegExp} name */
function isMethodCall(node, name) {
  return node.type === 'CallExpression' && isMember(node['callee'], name)
}

/** `x.name` and `x['name']`. @param {Node} node @param {RegExp} name @param {string | RegExp} [object] */
function isMember(node, name, object) {
  if (node.type !== 'MemberExpression') return false
  const property = node['computed'] ? node['property'].value : node['property'].name
  if (typeof property !== 'string' || !name.test(property)) return false
  return object === undefined || new RegExp(object).test(node['object'].name ?? '')
}

/** @param {Node} node @param {string} name */
function attributeNamed(node, name) {
  const key = node.type === 'JSXAttribute' ? node['name'] : node.type === 'Property' ? node['key'] : undefined
  return key?.name === name
}
