import { join } from 'node:path'
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor, type Rectangle } from 'electron'
import { PUSH_CHANNEL, type Push } from '#contract/channels'
import { createDesk } from '#main/desk/desk'
import type { DeskContext } from './context'
import { createFileTokens } from './file-token'
import { fileHandlers } from './handler/file'
import { responseHandlers } from './handler/response'
import { sessionHandlers } from './handler/session'
import { vaultHandlers } from './handler/vault'
import { registerIpc } from './ipc'
import { createJobs } from './job'
import { logFault } from './log'
import { menuTemplate } from './menu'
import { openPreferences } from './preference'
import { declareScheme } from './protocol'
import { spawnUtility } from './spawn'
import { createVaultList } from './vault-list'
import { openWindow } from './window'

/** How often idleness is looked at, and the longest session whatever happens (`security.md` 3.9). */
const IDLE_CHECK_MS = 15_000
const SESSION_MAX_MS = 12 * 60 * 60 * 1_000

/** Starts the desk: one window, one broker, workers on demand. */
export function startApp(): void {
  process.umask(0o077)
  app.setName('Rightsdesk')
  app.enableSandbox()
  declareScheme()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  void app.whenReady().then(run)
}

function run(): void {
  let window: BrowserWindow | null = null
  let openedAt = 0
  const home = app.getPath('userData')
  const preferences = openPreferences(join(home, 'preferences.json'))
  const push = (message: Push) => {
    if (window && !window.isDestroyed()) window.webContents.send(PUSH_CHANNEL, message)
  }
  const desk = createDesk({
    spawn: spawnUtility,
    onChange: (streams) => push({ topic: 'changed', streams }),
    onVaultLost: () => endSession(),
    onFault: (where, error) => logFault(home, where, error),
  })
  const endSession = () => {
    context.session = null
    context.files.clear()
    context.jobs.cancelAll()
    push({ topic: 'session', state: 'locked' })
  }
  const context: DeskContext = {
    desk,
    files: createFileTokens(),
    jobs: createJobs(push),
    preferences,
    vaults: createVaultList(preferences),
    window: () => window,
    push,
    folder: { documents: join(app.getPath('documents'), 'Rightsdesk'), practice: join(home, 'practice') },
    session: null,
    lock: async () => {
      endSession()
      await desk.lock()
    },
  }
  registerIpc({
    handlers: {
      ...sessionHandlers(context),
      ...fileHandlers(context),
      ...responseHandlers(context),
      ...vaultHandlers(context),
    },
    onFile: (path) => context.files.issue(path),
    onFault: (where, error, correlationId) => logFault(home, `${where} ${correlationId}`, error),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate((action) => (action === 'lock' ? void context.lock() : push({ topic: 'menu', action }))),
    ),
  )

  const show = () => {
    window = openWindow({
      bounds: readBounds(preferences.read('window')),
      dark: nativeTheme.shouldUseDarkColors,
      onBounds: (bounds) => preferences.write('window', JSON.stringify(bounds)),
    })
    window.on('closed', () => {
      window = null
    })
  }
  const watchIdle = setInterval(() => {
    if (!context.session) {
      openedAt = Date.now()
      return
    }
    const idle = powerMonitor.getSystemIdleTime() >= context.session.opened.idleMinutes * 60
    if (idle || Date.now() - openedAt > SESSION_MAX_MS) void context.lock()
  }, IDLE_CHECK_MS)
  powerMonitor.on('suspend', () => void context.lock())
  powerMonitor.on('lock-screen', () => void context.lock())
  app.on('second-instance', () => window?.show())
  app.on('window-all-closed', () => app.quit())
  let settled = false
  app.on('will-quit', (event) => {
    clearInterval(watchIdle)
    if (settled) return
    event.preventDefault()
    void desk.lock().then(() => {
      settled = true
      app.quit()
    })
  })
  show()
}

function readBounds(text: string | null): Rectangle | null {
  try {
    const { x, y, width, height } = JSON.parse(text ?? 'null') as Rectangle
    return [x, y, width, height].every(Number.isInteger) && width > 0 && height > 0 ? { x, y, width, height } : null
  } catch {
    return null
  }
}
