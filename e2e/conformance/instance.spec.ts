import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { applicationFolder, expect, test } from './fixture'

/** The path of the runtime's executable: outside of Electron that is what the package `electron` exports. */
const executable: string = createRequire(import.meta.url)('electron')

test.use({ launchArgs: ['--no-window'] })

test('a second instance hands its arguments over and ends', async ({ electronApp, userData, seen }) => {
  // Loaded before the second one starts.
  expect(await electronApp.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true)
  const second = spawn(
    executable,
    ['--no-sandbox', applicationFolder, `--user-data-dir=${userData}`, '--no-window', '/some/file.eml'],
    { stdio: 'ignore' },
  )
  expect(await once(second, 'exit')).toEqual([7, null])
  await expect
    .poll(async () => (await seen()).second)
    .toEqual([{ last: '/some/file.eml', data: { from: 'conformance' } }])
})

test('another user data folder is another application', async ({ electronApp, launch }, testInfo) => {
  const other = await launch({ args: [`--user-data-dir=${testInfo.outputPath('other')}`, '--no-window'] })
  for (const running of [electronApp, other]) {
    expect(await running.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true)
  }
})

test('the application knows its name, version and folders', async ({ electronApp, userData }) => {
  const identity = await electronApp.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    path: app.getAppPath(),
    userData: app.getPath('userData'),
    packaged: app.isPackaged,
    type: process.type,
    electron: typeof process.versions.electron,
    chrome: Number.parseInt(process.versions.chrome, 10) > 100,
  }))
  expect(identity).toEqual({
    name: 'Conformance',
    version: '1.2.3',
    path: applicationFolder,
    userData,
    packaged: false,
    type: 'browser',
    electron: 'string',
    chrome: true,
  })
})

test('quit asks before-quit and will-quit, then ends with code 0', async ({ electronApp }) => {
  const child = electronApp.process()
  const exit = once(child, 'exit')
  const asked = await electronApp.evaluate(({ app }) => {
    const heard: string[] = []
    app.once('before-quit', (event) => {
      heard.push('before-quit')
      event.preventDefault()
    })
    app.quit()
    app.once('will-quit', (event) => {
      heard.push('will-quit')
      event.preventDefault()
    })
    app.quit()
    return heard
  })
  expect(asked).toEqual(['before-quit', 'will-quit'])
  await electronApp.close()
  expect((await exit)[0]).toBe(0)
})
