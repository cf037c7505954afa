import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packageFindings } from './package.mjs'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } } }
const messages = (changedManifest: object, changedLock: object = lock) =>
  packageFindings({ ...manifest, ...changedManifest }, changedLock).map((finding) => finding.message)

describe('packages', () => {
  it('accepts exact versions and renamed packages', () => {
    expect(messages({ dependencies: { a: '1.0.0', b: 'npm:@scope/c@1.2.3' } })).toEqual([])
  })

  it.each(['^1.0.0', '~1.0.0', 'latest', '*', 'npm:c@^1.0.0', 'file:../a', 'github:a/b'])(
    'refuses the range %s',
    (range) => {
      expect(messages({ dependencies: { a: range } })).toEqual([expect.stringContaining('one exact version')])
    },
  )

  it('refuses a changed permission to run an install script', () => {
    const allowScripts = { ...manifest.allowScripts, 'better-sqlite3': true }
    expect(messages({ allowScripts })).toEqual([expect.stringContaining('better-sqlite3')])
    expect(messages({ allowScripts: { ...manifest.allowScripts, a: true } })).toHaveLength(1)
  })

  it('refuses a package with an undecided install script, without a hash, or without its variants', () => {
    const locked = (entry: object) => ({ packages: { '': {}, 'node_modules/a': { version: '1.0.0', ...entry } } })
    expect(messages({}, locked({ integrity: 'x', hasInstallScript: true }))).toEqual([
      expect.stringContaining('install script'),
    ])
    expect(messages({}, locked({}))).toEqual([expect.stringContaining('integrity')])
    expect(messages({}, locked({ integrity: 'x', optionalDependencies: { 'a-win32-x64': '1.0.0' } }))).toEqual([
      expect.stringContaining('complete-lockfile'),
    ])
  })

  it('keeps the number of shipped packages small', () => {
    const many = Object.fromEntries(
      Array.from({ length: 41 }, (_, n) => [`node_modules/p${n}`, { version: '1.0.0', integrity: 'x' }]),
    )
    expect(messages({}, { packages: many })).toEqual([expect.stringContaining('budget')])
  })
})
