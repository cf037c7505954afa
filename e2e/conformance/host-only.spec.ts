import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { applicationFolder, expect, test } from './fixture'
import { usesHost } from './runtime'

test.skip(!usesHost, 'what the host refuses; Electron has these')
test.use({ launchArgs: ['--no-window'] })

test('what the host lacks throws by name on first use', async ({ electronApp }) => {
  const messages = await electronApp.evaluate((electron) => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'nothing thrown'
      } catch (error) {
        return (error as Error).message.replace(' is not implemented by the Chromium host', '')
      }
    }
    return [
      attempt(() => new electron.Tray('/icon.png')),
      attempt(() => new electron.MessageChannelMain()),
      attempt(() => electron.screen.getPrimaryDisplay()),
      attempt(() => electron.dialog.showOpenDialogSync({})),
      attempt(() => electron.app.relaunch()),
      attempt(() => electron.app.on('child-process-gone', () => undefined)),
      attempt(() => electron.session.defaultSession.cookies),
      attempt(() => electron.session.fromPartition('persist:x')),
      attempt(() => electron.BrowserWindow.prototype.setKiosk),
      attempt(() => electron.Menu.buildFromTemplate([{ role: 'services' }])),
    ]
  })
  expect(messages).toEqual([
    'Tray',
    'MessageChannelMain',
    'screen.getPrimaryDisplay',
    'dialog.showOpenDialogSync',
    'app.relaunch',
    "app event 'child-process-gone'",
    'session.cookies',
    "Persistent partition 'persist:x'",
    'BrowserWindow.setKiosk',
    "Menu role 'services'",
  ])
})

test('windows that would weaken a page are refused', async ({ electronApp }) => {
  const refused = await electronApp.evaluate(({ BrowserWindow }) =>
    [{ nodeIntegration: true }, { sandbox: false }, { contextIsolation: false }, { webSecurity: false }].map(
      (webPreferences) => {
        try {
          new BrowserWindow({ webPreferences }).destroy()
          return 'made'
        } catch {
          return 'refused'
        }
      },
    ),
  )
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('schemes cannot be registered after ready', async ({ electronApp }) => {
  const message = await electronApp.evaluate(({ protocol }) => {
    try {
      protocol.registerSchemesAsPrivileged([{ scheme: 'late' }])
      return 'registered'
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(message).toBe('protocol.registerSchemesAsPrivileged should be called before app is ready')
})

test('without Chromium the host says which command installs it', async ({ userData }) => {
  const host = spawn(
    join(import.meta.dirname, '../../host/electron'),
    [applicationFolder, `--user-data-dir=${userData}`, '--no-window'],
    { env: { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let text = ''
  host.stderr.on('data', (chunk) => {
    text += String(chunk)
  })
  expect((await once(host, 'close'))[0]).toBe(1)
  expect(text).toContain('CHROMIUM_PATH is /nowhere/chromium')
})

test('when Chromium ends by itself, the application ends with code 1', async ({ electronApp }) => {
  const exit = once(electronApp.process(), 'exit')
  await electronApp.evaluate(() => {
    const children = process.getBuiltinModule('node:fs').readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    process.kill(Number(children.trim().split(' ')[0]), 'SIGKILL')
  })
  expect((await exit)[0]).toBe(1)
})

test('a second in-memory partition is refused where it would share storage', async ({ electronApp }) => {
  const outcome = await electronApp.evaluate(({ BrowserWindow }) => {
    const open = (partition: string) => new BrowserWindow({ webPreferences: { partition } })
    const first = open('one')
    try {
      open('two').destroy()
      return 'made'
    } catch (error) {
      return (error as Error).message
    } finally {
      first.destroy()
    }
  })
  const refusal = "A second in-memory partition ('two') on a display is not implemented by the Chromium host"
  expect(outcome).toBe(process.env['DISPLAY'] ? refusal : 'made')
})

test('closing the window by its frame asks the application first', async ({ electronApp }) => {
  test.skip(!process.env['DISPLAY'], 'without a display there is no frame')
  const opened = electronApp.waitForEvent('window')
  await electronApp.evaluate(() =>
    (globalThis as never as { openWindow(): Promise<object> }).openWindow().then(() => 0),
  )
  const page = await opened
  await page.getByRole('heading').click()
  // Playwright would answer the question itself if nobody listened.
  page.on('dialog', () => undefined)
  await electronApp.evaluate(({ BrowserWindow }) => {
    const counts = { close: 0 }
    Object.assign(globalThis, { counts })
    BrowserWindow.getAllWindows()[0]?.on('close', (event) => {
      counts.close += 1
      if (counts.close === 1) event.preventDefault()
    })
  })
  const count = () => electronApp.evaluate(() => (globalThis as never as { counts: { close: number } }).counts.close)
  const devtools = await page.context().newCDPSession(page)
  // What the frame's button does: unlike main's own close, it asks the page.
  void devtools.send('Page.close').catch(() => undefined)
  await expect.poll(count).toBe(1)
  expect(await page.evaluate(() => window.bridge.text)).toBe('plain')
  const ended = once(electronApp.process(), 'exit')
  void devtools.send('Page.close').catch(() => undefined)
  await ended
})
