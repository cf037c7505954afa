import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from './first-run'
import { FramePage } from './frame'
import { InboxPage } from './inbox'

export type Request = Readonly<{
  name: string
  text: string
  /** Day of arrival at the office, at noon. */
  receivedOn: string
  rights: readonly string[]
  residence: string
}>

/** Requests that are typed in, and the clocks that the law gives them. */
export class LawPage {
  private readonly frame: FramePage
  private readonly inbox: InboxPage

  constructor(private readonly page: Page) {
    this.frame = new FramePage(page)
    this.inbox = new InboxPage(page)
  }

  /** Logs a letter by hand and fills in what is asked for and where the person lives. */
  async log({ name, text, receivedOn, rights, residence }: Request): Promise<Locator> {
    const { page } = this
    await this.frame.goTo('Inbox')
    await page.getByRole('button', { name: 'Log an inquiry' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'Log an inquiry' })
    await drawer.getByText('Post', { exact: true }).click()
    await drawer.getByLabel('When did it arrive?: Date').fill(receivedOn)
    await drawer.getByLabel('When did it arrive?: Time').fill('12:00')
    await drawer.getByLabel('Name').fill(name)
    await drawer.getByLabel('In one line').fill(text)
    await drawer.getByLabel('What was said or written').fill(text)
    await drawer.getByRole('button', { name: 'Log the inquiry' }).click()
    await expect(drawer).toBeHidden()
    await this.inbox.choose(text)
    const { form } = this.inbox
    await expect(form.getByLabel('Name')).toHaveValue(name)
    for (const right of rights) await this.addRight(right)
    await this.liveIn(residence)
    return form
  }

  private async addRight(right: string): Promise<void> {
    const { form } = this.inbox
    if (await form.getByText(right, { exact: true }).first().isVisible()) return
    await form.getByLabel('What is asked for?').click()
    await this.page.getByRole('option', { name: right, exact: true }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Chooses a residence in the form of the inbox. */
  async liveIn(residence: string): Promise<void> {
    const field = this.inbox.form.getByRole('combobox', { name: 'Residence' })
    await field.click()
    await field.fill(residence)
    await this.page.getByRole('option', { name: residence, exact: true }).click()
    await expect(field).toHaveValue(residence)
  }

  /** Answers whether a law applies, wherever the question stands. */
  async decide(within: Locator, law: string | RegExp, answer: 'Open' | 'Applies' | 'Does not apply'): Promise<void> {
    const question = within.getByRole('radiogroup', { name: law })
    await question.getByText(answer, { exact: true }).click()
    await expect(question.getByRole('radio', { name: answer })).toBeChecked()
  }

  async openCase(): Promise<string> {
    return this.inbox.openCase()
  }

  /** The clock of one rule of the case that is shown, with its date. */
  deadline(title: string): Locator {
    return this.page.getByRole('complementary').getByTitle(`Why this date: ${title}`)
  }

  /** Edits a fact of the case where it stands. */
  async edit(fact: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Edit: ${fact}` }).click()
    return this.page.getByRole('form', { name: `Edit: ${fact}` })
  }

  async save(form: Locator): Promise<void> {
    await form.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(form).toBeHidden()
  }

  /** Changes the residence of the case that is shown. */
  async moveTo(residence: string): Promise<void> {
    const form = await this.edit('Residence')
    await choose(this.page, 'Residence', residence)
    await form.getByLabel('Why is it changed?').fill('The requester wrote so.')
    await this.save(form)
  }

  /** Records what moved a clock, at noon of a day. */
  async recordClock(what: string, day: string): Promise<void> {
    const { page } = this
    await page.getByRole('button', { name: 'More about this case' }).click()
    await page.getByRole('menuitem', { name: 'Record a clock event' }).click()
    const dialog = page.getByRole('dialog', { name: 'Record a clock event' })
    await choose(page, 'What happened', what)
    await dialog.getByLabel('When: Date').fill(day)
    await dialog.getByLabel('When: Time').fill('12:00')
    await dialog.getByRole('button', { name: 'Record the event' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Reads why a rule's date is what it is. */
  async why(title: string): Promise<Locator> {
    await this.deadline(title).click()
    return this.page.getByRole('dialog')
  }
}
