// @ts-check
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, isAbsolute } from 'node:path'
import { createBridge } from './bridge.mjs'
import { createCodec } from './clone-codec.mjs'
import { isolatedWorld } from './isolated-world.mjs'
import { mainWorld } from './main-world.mjs'
import { createPreloadApi } from './preload-api.mjs'
import { watchShortcuts } from './shortcuts.mjs'

/** The name that Electron gives to the preload's world. */
export const ISOLATED_WORLD = 'Electron Isolated Context'

/**
 * The texts to inject into every document of a window.
 *
 * SECURITY: the names are random, so a page cannot address the bridge; the binding exists in the isolated world only.
 * @param {string | undefined} preload the path of the preload script
 * @returns {{ main: string, isolated: string, binding: string, receiver: string, usesFilePaths: boolean }}
 */
export function composeScripts(preload) {
  const secret = () => `host-${randomBytes(16).toString('hex')}`
  const types = { toPage: secret(), toPreload: secret() }
  const names = { binding: secret(), receiver: secret() }
  const source = preload === undefined ? undefined : readPreload(preload)
  const modules = { createCodec, createBridge, createPreloadApi, watchShortcuts }
  const members = Object.entries(modules).map(([name, code]) => `${name}: ${code}`)
  const options = JSON.stringify({ ...types, ...names, process: preloadProcess() })
  const body = source === undefined ? 'null' : `function (require, module, exports, process) {\n${source}\n}`
  return {
    main: `(${mainWorld})(${createBridge}, ${JSON.stringify(types)})`,
    isolated: `(${isolatedWorld})({ ${members.join(', ')} }, ${options}, ${body})`,
    ...names,
    usesFilePaths: source?.includes('getPathForFile') ?? false,
  }
}

/** @param {string} file */
function readPreload(file) {
  if (!isAbsolute(file)) throw new Error(`preload script must have absolute path: ${file}`)
  if (extname(file) === '.mjs') throw new Error(`A sandboxed preload must be CommonJS, not an ES module: ${file}`)
  return readFileSync(file, 'utf8')
}

/** The part of `process` that a sandboxed preload sees. */
function preloadProcess() {
  const { platform, arch, versions, argv } = process
  return {
    platform,
    arch,
    versions: { ...versions },
    argv,
    env: {},
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  }
}
