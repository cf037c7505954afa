import type { MenuItemConstructorOptions } from 'electron'

/** The menu: what the page does is told to it by name, so that there is one place where each action is done. */
export function menuTemplate(act: (action: string) => void): MenuItemConstructorOptions[] {
  const item = (label: string, action: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => act(action),
    ...(accelerator ? { accelerator } : {}),
  })
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...mac,
    {
      label: 'File',
      submenu: [
        item('Import mail', 'import'),
        item('Save a backup', 'backup'),
        { type: 'separator' },
        item('Lock', 'lock', 'CmdOrCtrl+L'),
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'Go',
      submenu: [
        item('Today', 'today'),
        item('Inbox', 'inbox'),
        item('Cases', 'cases'),
        item('Deadlines', 'deadlines'),
        item('Registers', 'registers'),
        item('Audit', 'audit'),
        item('Settings', 'settings'),
      ],
    },
    {
      label: 'View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ]
}
