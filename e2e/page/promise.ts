import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from './first-run'
import { FramePage } from './frame'

/** The promises of the policy register. */
export class PromisePage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Promises of the policy' })
  }

  async open(): Promise<void> {
    const { page } = this
    await new FramePage(page).rail.getByRole('button', { name: 'Registers' }).click()
    await page.getByRole('navigation', { name: 'Registers' }).getByRole('button', { name: 'Policy' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Policy' })).toBeVisible()
    await page.getByRole('tab', { name: 'Promises' }).click()
    await expect(this.grid).toBeVisible()
  }

  /** How many promises the list shows. */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'promise' })
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search promises' }).fill(text)
  }

  filter(label: 'Standing' | 'What it creates' | 'Served by the desk', option: string): Promise<void> {
    return choose(this.page, label, option)
  }

  /** Finds one promise and shows it beside the list. */
  async show(dutyId: string): Promise<Locator> {
    await this.search(dutyId)
    await this.grid.getByRole('gridcell', { name: dutyId, exact: true }).click()
    const detail = this.detail(dutyId)
    await expect(detail).toBeVisible()
    return detail
  }

  detail(dutyId: string): Locator {
    return this.page.getByRole('complementary', { name: `Promise ${dutyId}` })
  }

  /** Attaches the file that the open dialog chooses. */
  async attach(dutyId: string, note: string): Promise<void> {
    await this.detail(dutyId).getByRole('button', { name: 'Attach evidence' }).click()
    const dialog = this.page.getByRole('dialog', { name: `Attach evidence to ${dutyId}` })
    await dialog.getByRole('button', { name: 'Choose a file' }).click()
    await dialog.getByLabel('What the file shows').fill(note)
    await dialog.getByRole('button', { name: 'Attach evidence' }).click()
    await expect(dialog).toBeHidden()
  }

  async review(dutyId: string, days: Readonly<{ reviewedOn: string; nextReviewOn: string }>): Promise<void> {
    await this.detail(dutyId).getByRole('button', { name: 'Record a review' }).click()
    const dialog = this.page.getByRole('dialog', { name: `Review ${dutyId}` })
    await dialog.getByLabel('Reviewed on').fill(days.reviewedOn)
    await dialog.getByLabel('Next review on').fill(days.nextReviewOn)
    await dialog.getByRole('button', { name: 'Record a review' }).click()
    await expect(dialog).toBeHidden()
  }
}
