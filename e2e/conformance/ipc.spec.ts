import { expect, test } from './fixture'

test('an invocation answers with what the handler returns', async ({ page }) => {
  expect(await page.evaluate(() => window.bridge.invoke('double', 21))).toBe(42)
})

test('300 invocations at once all get their own answer', async ({ page }) => {
  const answers = await page.evaluate(() =>
    Promise.all(Array.from({ length: 300 }, (_, index) => window.bridge.invoke('double', index))),
  )
  expect(answers).toEqual(Array.from({ length: 300 }, (_, index) => index * 2))
})

test('a failing handler rejects with its message behind the channel', async ({ page }) => {
  const message = await page.evaluate(() => window.bridge.invoke('fail').catch((error: Error) => error.message))
  expect(message).toBe("Error invoking remote method 'fail': RangeError: out of range")
})

test('a channel without a handler rejects', async ({ page }) => {
  const message = await page.evaluate(() => window.bridge.invoke('nobody').catch((error: Error) => error.message))
  expect(message).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'")
})

test('a removed handler no longer answers', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ ipcMain }) => ipcMain.removeHandler('double'))
  const message = await page.evaluate(() => window.bridge.invoke('double', 1).catch((error: Error) => error.message))
  expect(message).toContain('No handler registered')
})

test('messages go both ways with all their arguments, until the listener is taken off', async ({ page, seen }) => {
  const back = await page.evaluate(async () => {
    const received: unknown[][] = []
    let resolve = () => {}
    const promise = new Promise<void>((done) => {
      resolve = done
    })
    const off = window.bridge.onNoted((...list) => {
      received.push(list)
      resolve()
    })
    window.bridge.note('one', { two: 2 })
    await promise
    off()
    window.bridge.note('three')
    // Answered after the message before it, so a second delivery would have been seen.
    await window.bridge.invoke('double', 1)
    return received
  })
  expect(back).toEqual([['one', { two: 2 }]])
  expect((await seen()).sent).toEqual([['one', { two: 2 }], ['three']])
})

test('typed arrays, dates, maps and sets survive both ways', async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const value = {
      bytes: new Uint8Array([0, 1, 254, 255]),
      floats: new Float64Array([0.1, Number.NaN]),
      date: new Date(86_400_000),
      map: new Map<unknown, unknown>([['a', new Set([1])]]),
      big: 2n ** 70n,
      nothing: undefined,
      list: [null, Number.POSITIVE_INFINITY, -0],
    }
    const back = (await window.bridge.invoke('echo', value)) as typeof value
    return {
      bytes: back.bytes instanceof Uint8Array && [...back.bytes],
      floats: back.floats instanceof Float64Array && String([...back.floats]),
      date: back.date instanceof Date && back.date.getTime(),
      map: back.map instanceof Map && [...(back.map.get('a') as Set<number>)],
      big: back.big === value.big,
      nothing: 'nothing' in back && back.nothing === undefined,
      list: back.list[0] === null && back.list[1] === Number.POSITIVE_INFINITY && Object.is(back.list[2], -0),
    }
  })
  expect(kinds).toEqual({
    bytes: [0, 1, 254, 255],
    floats: '0.1,NaN',
    date: 86_400_000,
    map: [1],
    big: true,
    nothing: true,
    list: true,
  })
})

test('a cycle survives', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const value: { self?: unknown; pair: object[] } = { pair: [] }
    const shared = { x: 1 }
    value.pair = [shared, shared]
    const back = (await window.bridge.invoke('echo', value)) as typeof value
    return back.pair.length === 2
  })
  expect(same).toBe(true)
})

test('main sees the types that the page sent', async ({ page }) => {
  const describe = (kind: 'bytes' | 'map') =>
    page.evaluate(
      (name) => window.bridge.invoke('describe', name === 'bytes' ? new Uint8Array(3) : new Map([[1, 2]])),
      kind,
    )
  expect(await describe('bytes')).toBe('[object Uint8Array] 3')
  expect(await describe('map')).toBe('[object Map] 1')
})

test('a function cannot be cloned', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ ipcMain }) => ipcMain.handle('function', () => ({ run() {} })))
  const message = await page.evaluate(() => window.bridge.invoke('function').catch((error: Error) => error.message))
  expect(message).toContain('could not be cloned')
})

test('a megabyte of bytes arrives unchanged', async ({ page }) => {
  const equal = await page.evaluate(async () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 31) % 256)
    const back = (await window.bridge.invoke('echo', bytes)) as Uint8Array
    return back.length === bytes.length && back.every((byte, index) => byte === bytes[index])
  })
  expect(equal).toBe(true)
})

test('the sender frame is the main frame at its app address', async ({ page }) => {
  expect(await page.evaluate(() => window.bridge.invoke('frame'))).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    parent: null,
    isMain: true,
  })
})

test('the sender frame is null once its document is gone', async ({ appWindow, electronApp, page }) => {
  await electronApp.evaluate(({ ipcMain }) => {
    const keep = globalThis as never as { kept: { senderFrame: unknown } }
    ipcMain.handle('keep', (event) => {
      keep.kept = event
    })
  })
  await page.evaluate(() => window.bridge.invoke('keep'))
  await appWindow.evaluate((target) => target.destroy())
  const frame = () =>
    electronApp.evaluate(() => {
      try {
        return (globalThis as never as { kept: { senderFrame: unknown } }).kept.senderFrame
      } catch {
        return null
      }
    })
  await expect.poll(frame).toBeNull()
})
