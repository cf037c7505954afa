// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The mark in front of the fuses in every Electron binary, then the wire's version and length, then one character per fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Electron's defaults, in the order of the wire; `1` is on and `0` is off. */
const DEFAULTS = '101100011'

/**
 * Makes a folder that electron-builder takes for an unpacked Electron for Linux: dummy files, and an executable with nothing but fuses in it.
 *
 * It proves what we configure, and nothing about a real Electron.
 * @param {string} folder
 */
export function makeSyntheticElectron(folder) {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox', join('locales', 'en-US.pak')]) {
    writeFileSync(join(folder, name), 'synthetic\n')
  }
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, DEFAULTS.length]), Buffer.from(DEFAULTS)])
  const padding = Buffer.alloc(4_096)
  writeFileSync(join(folder, 'electron'), Buffer.concat([padding, wire, padding]), { mode: 0o755 })
}
