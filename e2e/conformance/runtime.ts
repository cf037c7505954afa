/** Whether the specs run on the Chromium host. `RUNTIME=electron` runs them on Electron. */
export const usesHost = process.env['RUNTIME'] !== 'electron'
