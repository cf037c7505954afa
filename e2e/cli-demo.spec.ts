import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cli } from './fixture/cli'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let out: string
test.beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'rd-demo-'))
})
test.afterAll(() => rmSync(out, { recursive: true, force: true }))

test('demo works three messages to their end and tells the reason of every step', async () => {
  const { code, lines, err } = await cli(['demo', '--out', out])
  expect(code, err).toBe(0)
  expect(lines.at(-1)).toMatchObject({ done: true })
  const steps = lines.slice(0, -1)
  expect(steps.filter(({ did, why }) => !did || !why)).toEqual([])
  for (const [organisation, kept] of [
    ['omni-studio', 'OS-2026-0001-response.zip'],
    ['omnipostr', 'OP-2026-0001-response.zip'],
    ['omnistra', 'ON-2026-0001-referral.eml'],
  ] as const) {
    expect(readdirSync(join(out, organisation))).toEqual(expect.arrayContaining([kept, `${organisation}.vault`]))
    expect(steps.filter((step) => step['organisation'] === organisation).at(-1)).toMatchObject({
      did: expect.stringContaining('the chain is whole'),
    })
  }
})

test('a folder that holds a demo is refused and left alone', async () => {
  const before = readdirSync(join(out, 'omnipostr'))
  const { code, err } = await cli(['demo', '--out', out])
  expect(code).toBe(1)
  expect(err).toContain('holds a demo already')
  expect(readdirSync(join(out, 'omnipostr'))).toEqual(before)
})
