import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixture'
import { usesHost } from './runtime'

type Main = { openWindow(options?: object): Promise<Electron.BrowserWindow>; events: string[] }

const openSecond = (electronApp: ElectronApplication, options: object = {}) =>
  electronApp.evaluate(async (_module, chosen) => (await (globalThis as never as Main).openWindow(chosen)).id, options)

test('close can be prevented; destroy cannot', async ({ electronApp }) => {
  await electronApp.firstWindow()
  const id = await openSecond(electronApp)
  const outcome = await electronApp.evaluate(async ({ BrowserWindow }, windowId) => {
    const window = BrowserWindow.fromId(windowId)
    if (!window) throw new Error('no window')
    const asked: string[] = []
    const keep = (event: { preventDefault(): void }) => {
      asked.push('close')
      event.preventDefault()
    }
    window.on('close', keep)
    window.close()
    const kept = !window.isDestroyed()
    window.off('close', keep)
    const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()))
    window.destroy()
    await closed
    return { asked, kept, destroyed: window.isDestroyed() }
  }, id)
  expect(outcome).toEqual({ asked: ['close'], kept: true, destroyed: true })
  await expect.poll(() => electronApp.windows().length).toBe(1)
})

test('a prevented close keeps the application from quitting', async ({ appWindow, electronApp, page }) => {
  await appWindow.evaluate((target) => target.once('close', (event) => event.preventDefault()))
  await electronApp.evaluate(({ app }) => app.quit())
  expect(await page.evaluate(() => window.bridge.invoke('double', 3))).toBe(6)
})

test('the last closed window is announced, and the application may end', async ({ appWindow, electronApp }) => {
  const ended = electronApp.waitForEvent('close')
  await appWindow.evaluate((target) => target.close()).catch(() => undefined)
  await ended
})

test('bounds can be set and read, and stay above the minimum', async ({ appWindow, page }) => {
  const resized = await appWindow.evaluate((target) => {
    let heard = 0
    target.on('resize', () => {
      heard += 1
    })
    target.setSize(640, 480)
    return { size: target.getSize(), minimum: target.getMinimumSize(), heard }
  })
  expect(resized).toMatchObject({ size: [640, 480], minimum: [300, 200] })
  await expect.poll(() => page.evaluate(() => innerWidth <= 640 && innerWidth > 600)).toBe(true)
})

test('windows made with show: false can be shown', async ({ electronApp }) => {
  const id = await openSecond(electronApp, { show: false })
  const outcome = await electronApp.evaluate(({ BrowserWindow }, windowId) => {
    const window = BrowserWindow.fromId(windowId)
    const before = window?.isVisible()
    window?.show()
    return [before, window?.isVisible()]
  }, id)
  expect(outcome).toEqual([false, true])
})

test('several windows each answer for themselves', async ({ electronApp, page }) => {
  const opened = electronApp.waitForEvent('window')
  await openSecond(electronApp)
  const second = await opened
  await second.getByRole('heading').waitFor()
  const id = async (target: typeof page) =>
    (await electronApp.browserWindow(target)).evaluate((window) => window.webContents.id)
  expect(await id(page)).not.toBe(await id(second))
  expect(await second.evaluate(() => window.bridge.invoke('double', 4))).toBe(8)
})

test('accelerators fire from key presses in the page', async ({ page, seen }) => {
  test.skip(
    !usesHost,
    'Electron gives its menu only key presses of the operating system, not those of the DevTools protocol',
  )
  await page.getByLabel('Text').focus()
  await page.keyboard.press('Control+l')
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('l')
  await expect.poll(async () => (await seen()).clicks).toEqual(['lock', 'find'])
  await expect(page.getByLabel('Text')).toHaveValue('l')
})

test('a page that prevents a key’s default keeps the key from the menu', async ({ page, seen }) => {
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      if (event.key === 'l') event.preventDefault()
    })
  })
  await page.keyboard.press('Control+l')
  await page.keyboard.press('Control+Shift+F')
  if (usesHost) await expect.poll(async () => (await seen()).clicks).toEqual(['find'])
  else expect((await seen()).clicks).toEqual([])
})

test('a menu entry can be clicked by its id', async ({ electronApp, seen }) => {
  await electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click())
  expect((await seen()).clicks).toEqual(['lock'])
})

test('printToPDF gives a PDF', async ({ appWindow }) => {
  const head = await appWindow.evaluate(async (target) => {
    const pdf = await target.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
    return [
      pdf.subarray(0, 5).toString('latin1'),
      pdf.toString('latin1').includes('/MediaBox [0 0 594'),
      pdf.length > 1000,
    ]
  })
  expect(head[0]).toBe('%PDF-')
  expect(head[2]).toBe(true)
})

test('capturePage gives a picture of the window’s size', async ({ appWindow }) => {
  const picture = await appWindow.evaluate(async (target) => {
    const image = await target.webContents.capturePage()
    return { ...image.getSize(), empty: image.isEmpty(), signature: image.toPNG().subarray(1, 4).toString('latin1') }
  })
  expect(picture).toMatchObject({ empty: false, signature: 'PNG' })
  expect(picture.width).toBeGreaterThan(300)
})

test('the theme reaches the page', async ({ electronApp, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  // Playwright has a preference of its own, which must go first.
  await page.emulateMedia({ colorScheme: null })
  await electronApp.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(isDark).toBe(true)
  expect(await electronApp.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
})
