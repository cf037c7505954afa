import { expect, type Locator, type Page } from '@playwright/test'
import { FramePage } from './frame'

type Tab = 'Periods' | 'Copies after a deletion' | 'Disposal of case files'

/** The register of periods, copies and disposals. */
export class RetentionPage {
  private readonly frame: FramePage

  constructor(private readonly page: Page) {
    this.frame = new FramePage(page)
  }

  async open(tab: Tab): Promise<void> {
    const { page } = this
    await this.frame.rail.getByRole('button', { name: 'Registers' }).click()
    await page.getByRole('navigation', { name: 'Registers' }).getByRole('button', { name: 'Retention' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Retention' })).toBeVisible()
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name })
  }

  /** The dialog that a button of the register opens. */
  async dialogOf(button: string): Promise<Locator> {
    await this.page.getByRole('button', { name: button }).click()
    const dialog = this.page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    return dialog
  }

  async save(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  async propose(caseNos: readonly string[], reason: string): Promise<void> {
    for (const caseNo of caseNos) await this.page.getByRole('checkbox', { name: `Choose ${caseNo}` }).check()
    await this.page.getByRole('button', { name: /^Propose to destroy \d/ }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Preview of the disposal' })
    await expect(dialog).toContainText('What is destroyed')
    await dialog.getByLabel('Reason').fill(reason)
  }

  async ask(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ask for the approval' }).click()
    await this.frame.says('Proposed. A second person has to approve it.')
  }
}
