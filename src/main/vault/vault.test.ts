import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadStream } from '#main/journal/read'
import { append, codeOf, newVault, open, take, temporaryFolder, tick } from './test-vault.fixture'

let place: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  place = temporaryFolder()
  path = join(place.folder, 'desk.vault')
})
afterEach(() => place.remove())

describe('a vault', () => {
  it('keeps what was acknowledged and gives it back after a reopen', async () => {
    const { vault } = await newVault(path)
    append(vault, 'c1', [tick(1), tick(2)])
    append(vault, 'c2', [tick(3)])
    const head = vault.head()
    vault.close()

    const again = take(await open(path))
    const { events, revision } = loadStream(again.db, 'vault')
    expect(revision).toBe(3)
    expect(events.map(({ event }) => event)).toEqual([tick(1).event, tick(2).event, tick(3).event])
    expect(again.head()).toEqual(head)
    expect(again.warnings).toEqual([])
    expect(again.verify()).toMatchObject({ ok: true, events: 3, problem: null })
    again.close()
  })

  it('is open once only', async () => {
    const { vault } = await newVault(path)
    expect(codeOf(await open(path))).toBe('locked')
    vault.close()
    const again = await open(path)
    expect(codeOf(again)).toBe('ok')
    take(again).close()
  })
})
