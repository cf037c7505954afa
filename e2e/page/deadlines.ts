import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from './first-run'

type View = 'Month' | 'Agenda' | 'What if'

/** The screen of everything that is due. */
export class DeadlinesPage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid', { name: /^Due dates in / })
  }

  get agenda(): Locator {
    return this.page.getByRole('region', { name: 'Agenda' })
  }

  /** The result of the calculator. */
  get result(): Locator {
    return this.page.getByRole('region', { name: 'The date and its reasons' })
  }

  get drawer(): Locator {
    return this.page.getByRole('dialog', { name: 'Why this date' })
  }

  async show(view: View): Promise<void> {
    await this.page.getByRole('tab', { name: view, exact: true }).click()
    await expect(this.page.getByRole('tab', { name: view, exact: true })).toHaveAttribute('aria-selected', 'true')
  }

  /** The numbers beside the title. */
  async open(): Promise<number> {
    const text =
      (await this.page.getByRole('heading', { level: 1, name: 'Deadlines' }).locator('..').textContent()) ?? ''
    return Number(/([\d,]+) open in all/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN)
  }

  async assume(
    rule: { search: string; title: string },
    start: { date: string; time: string; zone: string },
  ): Promise<void> {
    const { page } = this
    const field = page.getByRole('combobox', { name: 'Rule' })
    await field.click()
    await field.fill(rule.search)
    await page.getByRole('option', { name: rule.title }).first().click()
    await choose(page, 'Time zone of the office', start.zone)
    const form = page.getByRole('region', { name: 'Assumed facts' })
    await form.getByLabel(/^(Received|Became aware|Takes effect): Date$/).fill(start.date)
    await form.getByLabel(/^(Received|Became aware|Takes effect): Time$/).fill(start.time)
  }

  /** Adds an event on a day, at noon. */
  async addEvent(name: string, date: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an event' }).click()
    await this.page.getByRole('menuitem', { name }).click()
    await this.page.getByLabel(`${name}: Date`).last().fill(date)
  }
}
