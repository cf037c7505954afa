// The application under test: as small as it can be, and as strict as a product.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain, Menu, net, protocol, session } from 'electron'

const PAGE = 'app://bundle/index.html'
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** What the tests look at by way of `app.evaluate`. */
const seen = {
  sent: [],
  frames: [],
  navigations: [],
  openings: [],
  cancelled: [],
  clicks: [],
  second: [],
  windowEvents: [],
}
Object.assign(globalThis, { seen, openWindow })

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
if (!app.requestSingleInstanceLock({ from: 'conformance' })) app.exit(7)
app.on('second-instance', (_event, argv, _folder, data) => seen.second.push({ last: argv.at(-1), data }))
app.on('window-all-closed', () => app.quit())

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'bundle') return new Response('wrong host', { status: 400 })
  if (pathname === '/echo') return new Response(await request.text(), { headers: { 'x-method': request.method } })
  try {
    const file = await net.fetch(pathToFileURL(join(import.meta.dirname, 'page', pathname)).href)
    return new Response(file.body, {
      headers: { 'content-type': file.headers.get('content-type'), 'content-security-policy': POLICY },
    })
  } catch {
    return new Response('not found', { status: 404 })
  }
}

function guard(partition) {
  const own = session.fromPartition(partition)
  if (own.protocol.isProtocolHandled('app')) return own
  own.protocol.handle('app', serve)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !/^(app|devtools|data|blob):/.test(details.url)
    if (cancel) seen.cancelled.push(details.url)
    answer({ cancel })
  })
  return own
}

async function openWindow({ partition = 'conformance', url = PAGE, ...options } = {}) {
  guard(partition)
  const window = new BrowserWindow({
    width: 700,
    height: 500,
    minWidth: 300,
    minHeight: 200,
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      partition,
    },
  })
  window.webContents.setWindowOpenHandler(({ url: wanted }) => {
    seen.openings.push(wanted)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event, wanted) => {
    seen.navigations.push(wanted)
    event.preventDefault()
  })
  await window.loadURL(url)
  return window
}

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('double', async (_event, number) => number * 2)
ipcMain.handle('fail', () => {
  throw new RangeError('out of range')
})
ipcMain.handle('frame', (event) => ({
  url: event.senderFrame?.url,
  origin: event.senderFrame?.origin,
  parent: event.senderFrame?.parent ?? null,
  isMain: event.senderFrame === event.sender.mainFrame,
}))
ipcMain.handle(
  'describe',
  (_event, value) => `${Object.prototype.toString.call(value)} ${value?.length ?? value?.size ?? ''}`,
)
ipcMain.on('note', (event, ...list) => {
  seen.sent.push(list)
  event.sender.send('noted', ...list)
})

const click = (item) => seen.clicks.push(item.id)
Menu.setApplicationMenu(
  Menu.buildFromTemplate([
    {
      label: 'File',
      submenu: [
        { id: 'lock', label: 'Lock', accelerator: 'CommandOrControl+L', click },
        { id: 'find', label: 'Find', accelerator: 'CommandOrControl+Shift+F', click },
        { id: 'off', label: 'Off', accelerator: 'CommandOrControl+K', enabled: false, click },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
  ]),
)

app.whenReady().then(() => {
  if (!process.argv.includes('--no-window')) return openWindow()
})
