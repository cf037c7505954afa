import { expect, type Page } from '@playwright/test'
import { choose } from './first-run'
import { FramePage } from './frame'

type Section =
  | 'Organisation and office'
  | 'Contact channels'
  | 'Receipt of mail'
  | 'People and roles'
  | 'Your passphrase'
  | 'Known records'
  | 'Appearance'
  | 'Vault and backup'

/** The settings of a vault. */
export class SettingsPage {
  private readonly frame: FramePage

  constructor(private readonly page: Page) {
    this.frame = new FramePage(page)
  }

  async open(section: Section): Promise<void> {
    await this.frame.goTo('Settings')
    await this.page
      .getByRole('navigation', { name: 'Settings sections' })
      .getByRole('button', { name: section })
      .click()
    await expect(this.page.getByRole('heading', { level: 2, name: section })).toBeVisible()
  }

  private async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save changes' }).click()
    await this.frame.says('Saved.')
  }

  async trustHost(host: string): Promise<void> {
    await this.open('Receipt of mail')
    const field = this.page.getByLabel('Mail servers of the organisation').first()
    await field.fill(host)
    await field.press('Enter')
    await this.save()
  }

  async enterRecipients(...recipients: readonly string[]): Promise<void> {
    await this.open('Organisation and office')
    await this.page.getByLabel('Recipients of personal data').fill(recipients.join('\n'))
    await this.save()
  }

  async enterChannels(addresses: Readonly<Record<string, string>>): Promise<void> {
    await this.open('Contact channels')
    for (const [label, address] of Object.entries(addresses)) await this.page.getByLabel(label).fill(address)
    await this.save()
  }

  async addPerson(person: Readonly<{ name: string; role: string; passphrase: string }>): Promise<void> {
    const { page } = this
    await this.open('People and roles')
    await page.getByRole('button', { name: 'Add a person' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a person' })
    await dialog.getByLabel('Name', { exact: true }).fill(person.name)
    await dialog.getByRole('checkbox', { name: 'Officer' }).uncheck()
    await dialog.getByRole('checkbox', { name: person.role }).check()
    await dialog.getByLabel('Passphrase', { exact: true }).fill(person.passphrase)
    await dialog.getByLabel('Passphrase again').fill(person.passphrase)
    await dialog.getByRole('button', { name: 'Add a person' }).click()
    await this.frame.says(`${person.name} can now open this vault.`)
  }

  /** Imports a customer export whose file the open dialog chooses; `mapping` names the columns that are not suggested rightly. */
  async importRecords(source: string, rows: string, mapping: Readonly<Record<string, string>> = {}): Promise<void> {
    const { page } = this
    await this.open('Known records')
    await page.getByRole('button', { name: 'Import known records' }).first().click()
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await page.getByLabel('Where does it come from?').fill(source)
    for (const [column, field] of Object.entries(mapping)) await choose(page, `What ${column} holds`, field)
    await page.getByRole('button', { name: /^Import \d/ }).click()
    await this.frame.says(rows)
  }
}
