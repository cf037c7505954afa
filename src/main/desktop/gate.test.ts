import { describe, expect, test } from 'vitest'
import { CHANNELS, type Channel } from '#contract/channels'
import type { Result } from '#contract/result'
import { accept, reject } from '#domain/kernel/decision'
import { createGate, type DeskHandlers, type Frame, isPage } from './gate'
import { hostilePayloads, validPayload } from './hostile-payload.fixture'

const NAMES = Object.keys(CHANNELS) as Channel[]
const PAGE = 'app://bundle/index.html'
const OURS: Frame = { url: PAGE, parent: null }

/** A gate whose handlers note that they were reached. */
function spiedGate(handle: () => unknown = () => accept({})) {
  const reached: string[] = []
  const faults: string[] = []
  const handlers = Object.fromEntries(
    NAMES.map((channel) => [
      channel,
      () => {
        reached.push(channel)
        return handle()
      },
    ]),
  ) as unknown as DeskHandlers
  const gate = createGate({
    handlers,
    page: PAGE,
    onFile: (path) => accept({ token: 'token-0123456789', name: path, size: 1 }),
    onFault: (what, _error, id) => faults.push(`${what} ${id}`),
  })
  return { gate, reached, faults }
}

const codeIn = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)
/** Words that would tell about the inside: our paths, frames of a stack, statements. */
const INSIDE = /\/work\/|node_modules|\bat [A-Za-z.]+ \(|SELECT |INSERT |SQLITE|\.ts:\d|Error:/

describe('E1: payloads', () => {
  test.each(NAMES)('%s lets a valid payload through and refuses every hostile one', async (channel) => {
    const { gate, reached } = spiedGate()
    expect(codeIn(await gate.call(channel, OURS, validPayload(channel)))).toBe('ok')
    expect(reached).toEqual([channel])
    let sent = 0
    for (const payload of hostilePayloads(channel)) {
      const result = await gate.call(channel, OURS, payload)
      sent += 1
      if (codeIn(result) !== 'invalid_input') expect.fail(`${channel} took hostile payload ${sent}: ${codeIn(result)}`)
      const words = JSON.stringify({ ...result, error: { ...(result as { error: object }).error, issues: [] } })
      expect(words).not.toMatch(INSIDE)
      expect(JSON.stringify(result).length).toBeLessThan(10_000)
    }
    expect(sent).toBeGreaterThanOrEqual(200)
    expect(reached).toEqual([channel])
  })

  test('nothing of a hostile payload reaches the prototypes of the program', async () => {
    const { gate } = spiedGate()
    for (const payload of hostilePayloads('desk.unlock')) await gate.call('desk.unlock', OURS, payload)
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })
})

describe('E2: senders', () => {
  const STRANGERS: readonly (readonly [string, Frame])[] = [
    ['no frame', null],
    ['a frame inside our page', { url: PAGE, parent: {} }],
    ['another host that begins alike', { url: 'app://bundle.evil/index.html', parent: null }],
    ['another host', { url: 'app://console/index.html', parent: null }],
    ['our host as a user name', { url: 'app://bundle@evil/index.html', parent: null }],
    ['another scheme', { url: 'https://bundle/index.html', parent: null }],
    ['a file', { url: 'file:///bundle/index.html', parent: null }],
    ['a document without an address', { url: 'about:srcdoc', parent: null }],
    ['a data address', { url: 'data:text/html,app://bundle/index.html', parent: null }],
    ['an empty address', { url: '', parent: null }],
    ['no address at all', { url: 'not an address', parent: null }],
  ]

  test.each(STRANGERS)('%s is refused on every channel before its payload is looked at', async (_, frame) => {
    const { gate, reached } = spiedGate()
    for (const channel of NAMES)
      expect(codeIn(await gate.call(channel, frame, validPayload(channel)))).toBe('forbidden')
    expect(codeIn(gate.file(frame, { path: '/tmp/a.eml' }))).toBe('forbidden')
    expect(reached).toEqual([])
  })

  test('the page of the development server is its own host and port alone', () => {
    const page = 'http://localhost:5173'
    expect(isPage(page, { url: 'http://localhost:5173/src/index.html', parent: null })).toBe(true)
    expect(isPage(page, { url: 'http://localhost:51730/', parent: null })).toBe(false)
    expect(isPage(page, { url: 'http://localhost:5173.evil.example/', parent: null })).toBe(false)
  })
})

describe('what leaves the gate', () => {
  test('a fault of the program is told by its number alone, and noted with it', async () => {
    const { gate, faults } = spiedGate(() => {
      throw new Error("SQLITE_CONSTRAINT: SELECT * FROM event at /work/main/src/x.ts:1 for 'Ana Rivera'")
    })
    const result = await gate.call('case.counts', OURS, {})
    expect(codeIn(result)).toBe('internal')
    expect(JSON.stringify(result)).not.toMatch(INSIDE)
    expect(JSON.stringify(result)).not.toContain('Ana')
    expect(faults).toEqual([`case.counts ${result.ok ? '' : result.error.correlationId}`])
  })

  test('a refusal keeps its code, its words and its issues', async () => {
    const { gate } = spiedGate(() => reject('conflict', 'Somebody was quicker.', [{ path: 'note', message: 'Old.' }]))
    expect(await gate.call('case.counts', OURS, {})).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: 'Somebody was quicker.', issues: [{ path: 'note', message: 'Old.' }] },
    })
  })

  test.each([null, {}, { path: 7 }, { path: '' }, { path: 'a\0b' }, { path: 'x'.repeat(5_000) }, ['path']])(
    'a dropped file without a usable path is refused: %#',
    (input) => {
      expect(codeIn(spiedGate().gate.file(OURS, input))).toBe('invalid_input')
    },
  )
})
