import { join } from 'node:path'
import { BrowserWindow, type Rectangle, session } from 'electron'
import { APP_URL, servePage } from './protocol'

export type WindowOptions = Readonly<{ bounds: Rectangle | null; dark: boolean; onBounds: (bounds: Rectangle) => void }>

/** Smallest window in which every screen still works. */
const MINIMUM = { width: 1024, height: 700 }

/** The page's own session: in memory only, so that nothing of it touches the disk (`security.md` 1.2). */
function pageSession() {
  const page = session.fromPartition('rightsdesk')
  page.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  page.setPermissionCheckHandler(() => false)
  page.setSpellCheckerEnabled(false)
  return page
}

let served = false

/** The one window. SECURITY: sandboxed, isolated, without Node, without navigation and without further windows. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const page = pageSession()
  const devServer = process.env['ELECTRON_RENDERER_URL']
  if (!served) servePage(page, join(import.meta.dirname, '../renderer'))
  served = true
  const window = new BrowserWindow({
    ...(options.bounds ?? { width: 1280, height: 800 }),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Rightsdesk',
    backgroundColor: options.dark ? '#1b1a19' : '#fbfaf8',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      partition: 'rightsdesk',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      plugins: false,
    },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  const remember = () => options.onBounds(window.getBounds())
  window.on('resize', remember)
  window.on('move', remember)
  void window.loadURL(devServer ?? APP_URL)
  return window
}
