import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture'

/** Every file under a folder; Chromium's sockets and links are not files. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

/** The bytes of a file, or none when it went away while we looked (a killed browser is still tidying up). */
function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function filesWith(folder: string, canary: string): string[] {
  const forms = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')]
  return filesUnder(folder).filter((path) => {
    const bytes = read(path)
    return forms.some((form) => bytes.includes(form))
  })
}

const canary = 'canary-4be6f0c2d1a7'

/** Puts the canary wherever a page can put something. */
async function plant(page: import('@playwright/test').Page) {
  await page.getByLabel('Text').fill(canary)
  await page.evaluate(async (text) => {
    localStorage.setItem('key', text)
    sessionStorage.setItem('key', text)
    // biome-ignore lint/suspicious/noDocumentCookie: one of the places that must stay clean.
    document.cookie = `key=${text}`
    history.pushState({ text }, '', `?q=${text}`)
    document.title = text
    const cache = await caches.open('cache')
    await cache.put('/cached', new Response(text))
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('database', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('store')
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const transaction = request.result.transaction('store', 'readwrite', { durability: 'strict' })
        transaction.objectStore('store').put({ text }, 'key')
        transaction.oncomplete = () => resolve()
      }
    })
  }, canary)
  return page.evaluate(() => localStorage.getItem('key'))
}

test('an in-memory partition leaves nothing of the page on disk', async ({ electronApp, page, userData }) => {
  expect(await plant(page)).toBe(canary)
  await electronApp.close()
  expect(filesUnder(userData).length).toBeGreaterThan(3)
  expect(filesWith(userData, canary)).toEqual([])
})

test('nor does it when the application is killed', async ({ electronApp, page, userData }) => {
  expect(await plant(page)).toBe(canary)
  const ended = electronApp.waitForEvent('close')
  electronApp.process().kill('SIGKILL')
  await ended
  expect(filesWith(userData, canary)).toEqual([])
})

test('the search for the canary finds one that is on disk', async ({ launch, userData }) => {
  const electronApp = await launch({ args: ['--no-window'] })
  const opened = electronApp.waitForEvent('window')
  await electronApp.evaluate(() =>
    (globalThis as never as { openWindow(options: object): Promise<unknown> })
      .openWindow({ partition: '' })
      .then(() => undefined),
  )
  const page = await opened
  await page.getByRole('heading').waitFor()
  expect(await plant(page)).toBe(canary)
  await electronApp.close()
  expect(filesWith(userData, canary)).not.toEqual([])
})

test('two partitions do not share storage', async ({ launch }) => {
  test.skip(
    Boolean(process.env['DISPLAY']) && process.env['RUNTIME'] !== 'electron',
    'the host has one partition per display',
  )
  const electronApp = await launch()
  const first = await electronApp.firstWindow()
  await first.getByRole('heading').waitFor()
  await first.evaluate(() => localStorage.setItem('key', 'first'))
  const opened = electronApp.waitForEvent('window')
  await electronApp.evaluate(() =>
    (globalThis as never as { openWindow(options: object): Promise<unknown> })
      .openWindow({ partition: 'other' })
      .then(() => undefined),
  )
  const second = await opened
  await second.getByRole('heading').waitFor()
  expect(await second.evaluate(() => localStorage.getItem('key'))).toBeNull()
})
