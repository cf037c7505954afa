import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from './fixture'

const SOURCE = `
import electron, { app, BrowserWindow } from 'electron'
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: true })
  await window.loadURL('data:text/html,<title>Bundled</title><h1>From an ES module bundle</h1>')
  globalThis.sameModule = electron.app === app
})
`

test('a main bundle built by Vite as an ES module starts', async ({ launch }, testInfo) => {
  const folder = testInfo.outputPath('bundle')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'main.ts'), SOURCE)
  writeFileSync(join(folder, 'package.json'), '{ "name": "bundled", "type": "module", "main": "out/main.js" }')
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: 'out',
      rolldownOptions: { input: join(folder, 'main.ts'), external: ['electron'], output: { format: 'es' } },
    },
  })
  const electronApp = await launch({ folder })
  const page = await electronApp.firstWindow()
  await expect(page.getByRole('heading', { name: 'From an ES module bundle' })).toBeVisible()
  await expect.poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'sameModule'))).toBe(true)
})
