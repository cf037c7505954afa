import { expect, test } from './fixture'

test('the policy in the protocol handler’s headers stops inline scripts, eval and untrusted HTML', async ({ page }) => {
  expect(await page.evaluate(() => ({ inline: window.inlineRan, ...window.found }))).toEqual({
    eval: 'EvalError',
    trustedTypes: 'TypeError',
  })
})

test('the page is a secure context with storage, and loads its own files', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const script = await fetch('page.js')
    return { secure: isSecureContext, status: script.status, type: script.headers.get('content-type') }
  })
  expect(outcome).toMatchObject({ secure: true, status: 200 })
  expect(outcome.type).toContain('javascript')
})

test('a missing file is a 404 with the handler’s body', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const response = await fetch('missing.json')
    return [response.status, await response.text()]
  })
  expect(answer).toEqual([404, 'not found'])
})

test('the handler sees method and body and sets headers', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const response = await fetch('/echo', { method: 'POST', body: 'grüße' })
    return [response.headers.get('x-method'), await response.text()]
  })
  expect(answer).toEqual(['POST', 'grüße'])
})

test('main sees app addresses', async ({ appWindow }) => {
  expect(await appWindow.evaluate((target) => target.webContents.getURL())).toBe('app://bundle/index.html')
  expect(await appWindow.evaluate((target) => target.webContents.getTitle())).toBe('Conformance')
})

test('the page cannot leave: will-navigate is asked and prevents it', async ({ page, seen }) => {
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/away'
  })
  await expect.poll(async () => (await seen()).navigations).toContain('https://example.com/away')
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => window.bridge.text)).toBe('plain')
})

test('window.open is denied and says so with null', async ({ electronApp, page, seen }) => {
  expect(await page.evaluate(() => window.open('https://example.com/popup') === null)).toBe(true)
  await expect.poll(async () => (await seen()).openings).toEqual(['https://example.com/popup'])
  expect(electronApp.windows()).toHaveLength(1)
})

test('a link to a new window is denied', async ({ page, seen }) => {
  const devtools = await page.context().newCDPSession(page)
  const pages = async () => {
    const { targetInfos } = await devtools.send('Target.getTargets')
    return targetInfos.filter(({ type }) => type === 'page').length
  }
  expect(await pages()).toBe(1)
  await page.getByRole('link', { name: 'A new window' }).click()
  await expect.poll(async () => (await seen()).openings).toEqual(['https://example.com/blank'])
  // Answered after the page has dealt with the click, so a window that is allowed would be there by now.
  await page.evaluate(() => document.title)
  await expect.poll(pages).toBe(1)
})

test('webRequest cancels what is not the application’s', async ({ appWindow, seen }) => {
  const message = await appWindow.evaluate((target) =>
    target.loadURL('https://example.com/loaded').then(
      () => 'loaded',
      (error: Error & { code?: string }) => error.code,
    ),
  )
  expect(message).toBe('ERR_BLOCKED_BY_CLIENT')
  expect((await seen()).cancelled).toEqual(['https://example.com/loaded'])
})

test('permissions are denied', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    const position = new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('located'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
      )
    })
    return {
      geolocation: await state('geolocation'),
      notifications: await state('notifications'),
      position: await position,
      asked: await Notification.requestPermission(),
    }
  })
  expect(outcome).toEqual({ geolocation: 'denied', notifications: 'denied', position: 'denied', asked: 'denied' })
})

test('executeJavaScript answers and rejects', async ({ appWindow }) => {
  const run = (code: string) =>
    appWindow.evaluate(
      (target, text) => target.webContents.executeJavaScript(text).catch((error: Error) => `! ${error.message}`),
      code,
    )
  expect(await run('Promise.resolve(document.title)')).toBe('Conformance')
  expect(await run('Promise.reject(new Error("no"))')).toContain('no')
})

test('reload loads the page and its preload again', async ({ appWindow, page }) => {
  await page.evaluate(() => {
    Object.assign(window, { marked: true })
  })
  await appWindow.evaluate((target) => target.webContents.reload())
  const state = () => page.evaluate(() => ['marked' in window, window.bridge.text]).catch(() => 'loading')
  await expect.poll(state).toEqual([false, 'plain'])
})

test('a crashed page is reported', async ({ appWindow }) => {
  const details = await appWindow.evaluate(
    (target) =>
      new Promise((resolve) => {
        target.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason))
        target.webContents.forcefullyCrashRenderer()
      }),
  )
  expect(['crashed', 'killed']).toContain(details)
})
