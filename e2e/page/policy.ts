import { expect, type Locator, type Page } from '@playwright/test'

/** The policy register: what a policy leaves open, and what a new version changes. */
export class PolicyPage {
  constructor(private readonly page: Page) {}

  get findings(): Locator {
    return this.page.getByRole('region', { name: 'Findings' })
  }

  get text(): Locator {
    return this.page.getByRole('region', { name: 'Text of the policy' })
  }

  get effective(): Locator {
    return this.page.getByRole('region', { name: 'Earliest day of effect' })
  }

  get material(): Locator {
    return this.page.getByRole('region', { name: 'Is it material?' })
  }

  get changes(): Locator {
    return this.page.getByRole('article')
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('button', { name: 'Registers' })
      .click()
    await this.page.getByRole('navigation', { name: 'Registers' }).getByRole('button', { name: 'Policy' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Policy' })).toBeVisible()
  }

  async show(tab: 'Findings' | 'Compare'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click()
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }
}
