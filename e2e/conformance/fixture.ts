import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

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
  readonly userData: string
  readonly launch: (options?: { args?: string[]; folder?: string }) => Promise<ElectronApplication>
  readonly electronApp: ElectronApplication
  readonly page: Page
  readonly seen: <K extends keyof Seen>(key: K) => Promise<Seen[K]>
}

/** One application with its own user data per test; it is closed when the test ends. */
export const test = base.extend<Fixtures>({
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
      return electronApp
    })
    for (const electronApp of running) await electronApp.close()
  },
  electronApp: async ({ launch }, use) => {
    await use(await launch())
  },
  page: async ({ electronApp }, use) => {
    const page = await electronApp.firstWindow()
    await page.getByRole('heading').waitFor()
    await use(page)
  },
  seen: async ({ electronApp }, use) => {
    await use((key) =>
      electronApp.evaluate((_electronModule, name) => (globalThis as never as { seen: Seen }).seen[name], key),
    )
  },
})

export { expect } from '@playwright/test'
