import { join } from 'node:path'
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor, type Rectangle } from 'electron'
import { PUSH_CHANNEL, type Push } from '#contract/channels'
import { createDesk } from '#main/desk/desk'
import type { DeskContext } from './context'
import { createFileTokens } from './file-token'
import { deadlineHandlers } from './handler/deadline'
import { fileHandlers } from './handler/file'
import { lawHandlers } from './handler/law'
import { mailHandlers } from './handler/mail'
import { policyHandlers } from './handler/policy'
import { responseHandlers } from './handler/response'
import { sessionHandlers } from './handler/session'
import { setUpHandlers } from './handler/set-up'
import { tableHandlers } from './handler/table'
import { vaultHandlers } from './handler/vault'
import { type DeskHandlers, registerIpc } from './ipc'
import { createJobs } from './job'
import { logFault } from './log'
import { menuTemplate } from './menu'
import { openPreferences, type PreferenceStore } from './preference'
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
  const home = app.getPath('userData')
  const preferences = openPreferences(join(home, 'preferences.json'))
  const shown: { window: BrowserWindow | null } = { window: null }
  const context = createContext(home, preferences, shown)
  registerIpc({
    handlers: allHandlers(context),
    onFile: (path) => context.files.issue(path),
    onFault: (where, error, correlationId) => logFault(home, `${where} ${correlationId}`, error),
  })
  const act = (action: string) => {
    if (action === 'lock') void context.lock()
    else context.push({ topic: 'menu', action })
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(act)))
  const stopWatching = watchIdleness(context)
  app.on('second-instance', () => shown.window?.show())
  app.on('window-all-closed', () => app.quit())
  settleBeforeQuit(context, stopWatching)
  shown.window = openWindow({
    bounds: readBounds(preferences.read('window')),
    dark: nativeTheme.shouldUseDarkColors,
    onBounds: (bounds) => preferences.write('window', JSON.stringify(bounds)),
  })
  shown.window.on('closed', () => {
    shown.window = null
  })
}

function createContext(
  home: string,
  preferences: PreferenceStore,
  shown: { window: BrowserWindow | null },
): DeskContext {
  const push = (message: Push) => {
    if (shown.window && !shown.window.isDestroyed()) shown.window.webContents.send(PUSH_CHANNEL, message)
  }
  const endSession = () => {
    context.session = null
    context.files.clear()
    context.jobs.cancelAll()
    push({ topic: 'session', state: 'locked' })
  }
  const desk = createDesk({
    spawn: spawnUtility,
    onChange: (streams) => push({ topic: 'changed', streams }),
    onVaultLost: endSession,
    onFault: (where, error) => logFault(home, where, error),
  })
  const context: DeskContext = {
    desk,
    files: createFileTokens(),
    jobs: createJobs(push),
    preferences,
    vaults: createVaultList(preferences),
    window: () => shown.window,
    push,
    folder: { documents: join(app.getPath('documents'), 'Rightsdesk'), practice: join(home, 'practice') },
    session: null,
    lock: async () => {
      endSession()
      await desk.lock()
    },
  }
  return context
}

const allHandlers = (context: DeskContext): DeskHandlers => ({
  ...sessionHandlers(context),
  ...setUpHandlers(context),
  ...fileHandlers(context),
  ...deadlineHandlers(context),
  ...lawHandlers(context),
  ...mailHandlers(context),
  ...tableHandlers(context),
  ...policyHandlers(context),
  ...responseHandlers(context),
  ...vaultHandlers(context),
})

/** Locks after idle minutes, after the longest session, and when the computer sleeps or is locked. */
function watchIdleness(context: DeskContext): () => void {
  let openedAt = Date.now()
  const watch = setInterval(() => {
    if (!context.session) {
      openedAt = Date.now()
      return
    }
    const idle = powerMonitor.getSystemIdleTime() >= context.session.opened.idleMinutes * 60
    if (idle || Date.now() - openedAt > SESSION_MAX_MS) void context.lock()
  }, IDLE_CHECK_MS)
  powerMonitor.on('suspend', () => void context.lock())
  powerMonitor.on('lock-screen', () => void context.lock())
  return () => clearInterval(watch)
}

/** Lets the vault settle its log before the app goes. */
function settleBeforeQuit(context: DeskContext, stopWatching: () => void): void {
  let settled = false
  app.on('will-quit', (event) => {
    stopWatching()
    if (settled) return
    event.preventDefault()
    void context.desk.lock().then(() => {
      settled = true
      app.quit()
    })
  })
}

function readBounds(text: string | null): Rectangle | null {
  try {
    const { x, y, width, height } = JSON.parse(text ?? 'null') as Rectangle
    return [x, y, width, height].every(Number.isInteger) && width > 0 && height > 0 ? { x, y, width, height } : null
  } catch {
    return null
  }
}
