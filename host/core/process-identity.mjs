// @ts-check
import { readFileSync } from 'node:fs'

/**
 * Gives `process` what Electron adds to it: the kind of process and the versions.
 * @param {'browser' | 'utility'} type
 */
export function describeProcess(type) {
  const { version } = JSON.parse(
    readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
  )
  Object.defineProperty(process, 'type', { value: type, enumerable: true })
  Object.defineProperty(process, 'versions', {
    value: { ...process.versions, electron: version, chrome: '' },
    enumerable: true,
  })
}
