import { expect, type Locator, type Page } from '@playwright/test'

export type Screen = 'Today' | 'Inbox' | 'Cases' | 'Deadlines' | 'Audit' | 'Settings'

/** What stands around every screen of an open vault, and the way in and out. */
export class FramePage {
  constructor(private readonly page: Page) {}

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Main navigation' })
  }

  async goTo(screen: Screen): Promise<void> {
    await this.rail.getByRole('button', { name: screen }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await expect(this.page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  }

  /** Unlocks the vault that is chosen. */
  async unlock(passphrase: string, user?: string): Promise<void> {
    const { page } = this
    if (user) {
      await page.getByRole('combobox', { name: 'Who are you?' }).click()
      await page.getByRole('option', { name: user }).click()
    }
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Unlock', exact: true }).click()
    await expect(this.rail).toBeVisible({ timeout: 60_000 })
  }

  /** Waits for what the desk says after a step. */
  async says(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible({ timeout: 30_000 })
  }
}
