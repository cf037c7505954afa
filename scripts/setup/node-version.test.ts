import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

// Goal: an old Node is told in words, by every script that a person may start. Method: the scripts run under a Node that says it is old.

const folder = mkdtempSync(join(tmpdir(), 'node-version-'))
const old = join(folder, 'old.cjs')
writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })\n")
afterAll(() => rmSync(folder, { recursive: true }))

/** Started by other scripts or only by hand in development. */
const NOT_A_COMMAND = ['build-calendar.mjs', 'complete-lockfile.mjs', 'runtime.mjs', 'test-count.mjs']
const commands = readdirSync('scripts').filter((name) => name.endsWith('.mjs') && !NOT_A_COMMAND.includes(name))

describe('a Node that is too old', () => {
  it('is looked for in every command', () => {
    expect(commands).toEqual(expect.arrayContaining(['start.mjs', 'test.mjs', 'cli.mjs', 'check.mjs']))
  })

  it.each(commands)('is told by %s, which then does nothing', (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', old, join('scripts', name)], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Rightsdesk needs Node 20 or newer .* 18\.20\.8\.\nNothing was changed/)
  })
})
