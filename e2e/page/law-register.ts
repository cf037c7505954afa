import { expect, type Locator, type Page } from '@playwright/test'

type Part = 'Rules' | 'Coverage' | 'Rule sets'

/** The law register. */
export class LawRegisterPage {
  constructor(private readonly page: Page) {}

  async open(part: Part = 'Rules'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('button', { name: 'Registers' })
      .click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Law' })).toBeVisible()
    await this.show(part)
  }

  async show(part: Part): Promise<void> {
    await this.page.getByRole('tab', { name: part, exact: true }).click()
    await expect(this.page.getByRole('tab', { name: part, exact: true })).toHaveAttribute('aria-selected', 'true')
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Rules of the law register' })
  }

  /** The rule that is shown in full. */
  get detail(): Locator {
    return this.page.getByRole('complementary', { name: 'The rule in full' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import a rule set' })
  }

  /** Chooses the file that the open dialog gives, up to the answer of the desk. */
  async chooseFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import a rule set' }).click()
    await this.dialog.getByRole('button', { name: 'Choose a file' }).click()
  }

  async trust(): Promise<void> {
    await this.dialog.getByLabel('I have compared the fingerprint').check()
    await this.dialog.getByRole('button', { name: 'Trust this publisher' }).click()
  }
}
