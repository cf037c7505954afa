import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture'

test('the preload learns the path of a chosen file, at once, whatever its name', async ({ page }, testInfo) => {
  const paths = ['plain.eml', 'mit Leerzeichen & "ü".mbox'].map((name) => join(testInfo.outputDir, name))
  for (const path of paths) writeFileSync(path, 'content')
  await page.getByLabel('File').setInputFiles(paths)
  const found = await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#file')
    return [...(input?.files ?? [])].map((file) => window.bridge.pathOf(file))
  })
  expect(found).toEqual(paths)
})

test('the preload learns the path of a dropped file', async ({ page }, testInfo) => {
  const path = join(testInfo.outputDir, 'dropped.eml')
  writeFileSync(path, 'content')
  const box = await page.locator('#drop').boundingBox()
  const at = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  const devtools = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await expect.poll(() => page.evaluate(() => window.dropped)).toEqual([path])
})

test('a file that the page made has no path, and other values are refused', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const refused = (value: unknown) => {
      try {
        return window.bridge.pathOf(value)
      } catch (error) {
        return (error as Error).message
      }
    }
    return [window.bridge.pathOf(new File(['x'], '/etc/passwd')), refused('/etc/passwd')]
  })
  expect(outcome[0]).toBe('')
  expect(outcome[1]).toContain('File')
})

test('dialogs can be replaced by a test', async ({ electronApp }) => {
  const answers = await electronApp.evaluate(async ({ dialog, BrowserWindow }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen/package.zip' })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/a.eml', '/b.mbox'] })
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    return [
      await dialog.showSaveDialog(window, { title: 'Save' }),
      await dialog.showOpenDialog({ properties: ['openFile', 'multiSelections'] }),
      await dialog.showMessageBox(window, { message: 'Sure?', buttons: ['No', 'Yes'] }),
    ]
  })
  expect(answers).toEqual([
    { canceled: false, filePath: '/chosen/package.zip' },
    { canceled: false, filePaths: ['/a.eml', '/b.mbox'] },
    { response: 1, checkboxChecked: false },
  ])
})
