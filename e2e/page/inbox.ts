import { expect, type Locator, type Page } from '@playwright/test'
import { FramePage } from './frame'

/** Messages, the one that is read, and the case that it would open. */
export class InboxPage {
  private readonly frame: FramePage

  constructor(private readonly page: Page) {
    this.frame = new FramePage(page)
  }

  get form(): Locator {
    return this.page.getByRole('region', { name: 'New case' })
  }

  /** Imports what the open dialog chooses. */
  async importChosen(): Promise<Locator> {
    await this.frame.goTo('Inbox')
    await this.page.getByRole('button', { name: 'Import messages' }).first().click()
    return this.summary()
  }

  /** Drops a file of this computer on the screen, as a file manager does. */
  async drop(path: string): Promise<Locator> {
    const { page } = this
    await this.frame.goTo('Inbox')
    const carrier = await page.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      document.body.append(input)
      return input
    })
    await carrier.asElement()?.setInputFiles(path)
    await carrier.evaluate((input) => {
      const transfer = new DataTransfer()
      for (const file of input.files ?? []) transfer.items.add(file)
      const target = document.querySelector('#content > *') ?? document.body
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
      }
      input.remove()
    })
    return this.summary()
  }

  private async summary(): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: 'Import finished' })
    await expect(dialog).toBeVisible({ timeout: 60_000 })
    return dialog
  }

  async readFirst(): Promise<void> {
    await this.page.getByRole('button', { name: 'Read the first message' }).click()
    await expect(this.form).toBeVisible()
  }

  /** Reads the message with this subject among those to decide. */
  async choose(subject: string): Promise<void> {
    await this.page
      .getByRole('listbox', { name: 'Messages' })
      .getByRole('option')
      .filter({ hasText: subject })
      .first()
      .click()
    await expect(this.form).toBeVisible()
  }

  async setReferredTo(controller: string): Promise<void> {
    await this.form.getByLabel('Controller to refer to').fill(controller)
  }

  /** Opens the case of the message that is read; gives its number. */
  async openCase(): Promise<string> {
    await this.form.getByRole('button', { name: 'Open a case' }).click()
    const told = this.page.getByText(/^Case .+ is open\.$/).first()
    await expect(told).toBeVisible()
    return /Case (\S+) is open/.exec((await told.textContent()) ?? '')?.[1] ?? ''
  }
}
