import { expect, type Page } from '@playwright/test'

export type NewVault = Readonly<{
  organisation: 'Omni Studio' | 'Omnistra' | 'OmniPostr'
  zone?: string
  calendar?: string
  officer: string
  passphrase: string
}>

/** Types into a Mantine select and takes the option. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.click()
  if (await field.isEditable()) await field.fill(option)
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Set-up of a vault in three steps. */
export class FirstRunPage {
  constructor(private readonly page: Page) {}

  async chooseOrganisation({ organisation, zone, calendar }: NewVault): Promise<void> {
    const { page } = this
    await page.getByRole('radio', { name: organisation, exact: true }).click()
    if (zone) await choose(page, 'Time zone of the office', zone)
    if (calendar) await choose(page, 'Holidays of the office', calendar)
    await page.getByRole('button', { name: 'Continue' }).click()
  }

  async typePassphrase(passphrase: string, again = passphrase): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.page.getByLabel('Passphrase again').fill(again)
  }

  /** Reads the key as shown. */
  async recoveryKey(): Promise<string> {
    const shown = this.page.getByRole('region', { name: 'Recovery key' })
    return ((await shown.textContent()) ?? '').trim()
  }

  /** Sets up a vault to its end; gives its recovery key. */
  async setUp(vault: NewVault): Promise<string> {
    const { page } = this
    await this.chooseOrganisation(vault)
    await page.getByLabel('Your name').fill(vault.officer)
    await this.typePassphrase(vault.passphrase)
    await page.getByRole('button', { name: 'Choose where to keep the vault' }).click()
    await expect(page.getByRole('heading', { name: 'Write the recovery key down' })).toBeVisible({ timeout: 60_000 })
    const key = await this.recoveryKey()
    await page.getByRole('button', { name: 'I have written it down' }).click()
    await page.getByLabel('Recovery key').fill(key)
    await page.getByRole('button', { name: 'Finish set-up' }).click()
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible({ timeout: 60_000 })
    return key
  }
}
