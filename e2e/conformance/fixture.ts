import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type JSHandle, type Page } from '@playwright/test'
import type { BrowserWindow } from 'electron'

/** The folder of the application under test. */
export const applicationFolder = join(import.meta.dirname, 'app')

/** What the application under test records for the specs. */
export interface Seen {
  readonly sent: unknown[][]
  readonly navigations: string[]
  readonly openings: string[]
  readonly cancelled: string[]
  readonly clicks: string[]
  readonly second: { last: string; data: unknown }[]
}

interface Fixtures {
  /** More arguments for `electronApp`. */
  readonly launchArgs: string[]
  readonly userData: string
  readonly launch: (options?: { args?: string[]; folder?: string }) => Promise<ElectronApplication>
  readonly electronApp: ElectronApplication
  readonly page: Page
  /** The window of `page`, in main. */
  readonly appWindow: JSHandle<BrowserWindow>
  readonly seen: () => Promise<Seen>
}

/** One application with its own user data per test; it is closed when the test ends. */
export const test = base.extend<Fixtures>({
  launchArgs: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  userData: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('user-data')
    mkdirSync(folder, { recursive: true })
    await use(folder)
  },
  launch: async ({ userData }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ args = [], folder = applicationFolder } = {}) => {
      const electronApp = await _electron.launch({ args: [folder, `--user-data-dir=${userData}`, ...args] })
      running.push(electronApp)
      await electronApp.evaluate(({ app }) => app.whenReady())
      return electronApp
    })
    for (const electronApp of running) await electronApp.close()
  },
  electronApp: async ({ launch, launchArgs }, use) => {
    await use(await launch({ args: launchArgs }))
  },
  page: async ({ electronApp }, use) => {
    const page = await electronApp.firstWindow()
    await page.getByRole('heading').waitFor()
    await use(page)
  },
  appWindow: async ({ electronApp, page }, use) => {
    await use(await electronApp.browserWindow(page))
  },
  seen: async ({ electronApp }, use) => {
    await use(() => electronApp.evaluate(() => (globalThis as never as { seen: Seen }).seen))
  },
})

export { expect } from '@playwright/test'
