// @ts-check
import { app } from './api/app.mjs'
import { clipboard } from './api/clipboard.mjs'
import { dialog } from './api/dialog.mjs'
import { ipcMain } from './api/ipc-main.mjs'
import { Menu, MenuItem } from './api/menu.mjs'
import { nativeTheme } from './api/native-theme.mjs'
import { net } from './api/net.mjs'
import { powerMonitor } from './api/power-monitor.mjs'
import { createProtocolModule } from './api/protocol.mjs'
import { ownDefaultSession, session } from './api/session.mjs'
import { shell } from './api/shell.mjs'
import { utilityProcess } from './api/utility-process.mjs'
import { absent } from './core/not-implemented.mjs'
import { BrowserWindow } from './window/browser-window.mjs'
import { webContents } from './window/web-contents.mjs'

/** The `electron` module as the main process imports it. Everything that the host lacks is here too, and throws by name when used. */
const protocol = createProtocolModule(ownDefaultSession().protocol)
const autoUpdater = absent('autoUpdater')
const BaseWindow = absent('BaseWindow')
const BrowserView = absent('BrowserView')
const contentTracing = absent('contentTracing')
const crashReporter = absent('crashReporter')
const desktopCapturer = absent('desktopCapturer')
const globalShortcut = absent('globalShortcut')
const ImageView = absent('ImageView')
const inAppPurchase = absent('inAppPurchase')
const MessageChannelMain = absent('MessageChannelMain')
const nativeImage = absent('nativeImage')
const netLog = absent('netLog')
const Notification = absent('Notification')
const powerSaveBlocker = absent('powerSaveBlocker')
const pushNotifications = absent('pushNotifications')
const safeStorage = absent('safeStorage')
const screen = absent('screen')
const ShareMenu = absent('ShareMenu')
const systemPreferences = absent('systemPreferences')
const TouchBar = absent('TouchBar')
const Tray = absent('Tray')
const View = absent('View')
const webFrameMain = absent('webFrameMain')
const WebContentsView = absent('WebContentsView')

const electron = {
  app,
  autoUpdater,
  BaseWindow,
  BrowserView,
  BrowserWindow,
  clipboard,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ImageView,
  inAppPurchase,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications,
  safeStorage,
  screen,
  session,
  ShareMenu,
  shell,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  View,
  webContents,
  WebContentsView,
  webFrameMain,
}

// biome-ignore lint/style/noDefaultExport: `import electron from 'electron'` is one of Electron's own forms.
export default electron
export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserView,
  BrowserWindow,
  clipboard,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  electron as 'module.exports',
  globalShortcut,
  ImageView,
  inAppPurchase,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications,
  ShareMenu,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  View,
  WebContentsView,
  webContents,
  webFrameMain,
}
