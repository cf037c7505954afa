import { expect, test } from './fixture'

test('the bridge is there before the first script of the page', async ({ page }) => {
  expect(await page.evaluate(() => window.bridgeSeenByFirstScript)).toBe('object')
})

test('the bridge cannot be changed, replaced or removed, at any depth', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const bridge = window.bridge as never as Record<string, unknown>
    const attempt = (work: () => void) => {
      try {
        work()
      } catch {}
    }
    attempt(() => {
      bridge['text'] = 'changed'
    })
    attempt(() => {
      bridge['extra'] = 1
    })
    attempt(() => {
      window.bridge.list.push(4)
    })
    attempt(() => {
      Object.assign(window, { bridge: null })
    })
    attempt(() => {
      Reflect.deleteProperty(window, 'bridge')
    })
    return {
      text: window.bridge.text,
      list: [...window.bridge.list],
      extra: 'extra' in bridge,
      frozen: [bridge, bridge['list'], bridge['nested'], bridge['invoke']].every(Object.isFrozen),
    }
  })
  expect(outcome).toEqual({ text: 'plain', list: [1, 2, 3], extra: false, frozen: true })
})

test('calls return at once, and pass errors, promises and callbacks', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const heard: unknown[] = []
    const answer = await window.bridge.callLater((text, bytes) => {
      heard.push(text, bytes instanceof Uint8Array, bytes.length)
      return 'from the page'
    })
    let thrown = ''
    try {
      window.bridge.throws()
    } catch (error) {
      thrown = (error as Error).message
    }
    return { sum: window.bridge.add(2, 3), heard, answer, thrown }
  })
  expect(outcome).toMatchObject({ sum: 5, heard: ['called', true, 2], answer: 'from the page' })
  expect(outcome.thrown).toContain('from the preload')
})

test('values keep their type on the way into the preload', async ({ page }) => {
  const kinds = await page.evaluate(() =>
    [new Date(), new Map(), new Uint8Array(1), [1], { a: 1 }].map((value) => window.bridge.kindOf(value)),
  )
  expect(kinds).toEqual(['[object Date]', '[object Map]', '[object Uint8Array]', '[object Array]', '[object Object]'])
})

test('page and preload do not see each other’s globals, and the page has no Node', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const scope = globalThis as never as Record<string, unknown>
    return {
      secret: typeof scope['preloadSecret'],
      page: window.bridge.pageGlobal(),
      node: ['require', 'process', 'module', 'Buffer', 'global'].map((name) => typeof scope[name]),
    }
  })
  expect(outcome).toEqual({
    secret: 'undefined',
    page: 'undefined',
    node: ['undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
  })
})

test('a page that spoils the built-ins afterwards does not break or enter the bridge', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const caught: unknown[] = []
    const spy = (...list: unknown[]) => {
      caught.push(list)
      throw new Error('spoiled')
    }
    const { dispatchEvent } = window
    const { apply } = Reflect
    Object.assign(window, { dispatchEvent: spy, CustomEvent: spy })
    Reflect.apply = spy as never
    const sum = window.bridge.add(1, 1)
    Object.assign(window, { dispatchEvent })
    Reflect.apply = apply
    return { sum, caught: caught.length }
  })
  expect(outcome).toEqual({ sum: 2, caught: 0 })
})
