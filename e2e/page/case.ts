import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from './first-run'
import { FramePage } from './frame'

type Tab = 'Overview' | 'Messages' | 'Identity' | 'Tasks and ledger' | 'Response' | 'Timeline'

/** What stands in the column of decisions. */
const DECIDED = { Deliver: 'Delivered', Withhold: 'Withheld', Duplicate: 'Duplicate' } as const

/** The page of one case. */
export class CasePage {
  private readonly frame: FramePage

  constructor(private readonly page: Page) {
    this.frame = new FramePage(page)
  }

  get nextStep(): Locator {
    return this.page.getByRole('region', { name: 'Next step' })
  }

  /** The panel of the tab that is shown. */
  get panel(): Locator {
    return this.page.getByRole('tabpanel')
  }

  async show(tab: Tab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click()
    await expect(this.page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  }

  /** Presses the button of the next step. */
  async doNext(label: string): Promise<void> {
    await this.nextStep.getByRole('button', { name: label }).click()
  }

  /** Waits until the next step says this. */
  async expectNext(sentence: string | RegExp): Promise<void> {
    await expect(this.nextStep).toContainText(sentence)
  }

  async writeNote(text: string): Promise<void> {
    await this.show('Overview')
    await this.panel.getByRole('textbox', { name: 'New note' }).fill(text)
    await this.panel.getByRole('button', { name: 'Add the note' }).click()
    await expect(this.panel.getByRole('article').getByText(text)).toBeVisible()
  }

  /** Issues the letter that is being written, once its pages are set. */
  async issueLetter(title: string): Promise<void> {
    const editor = this.page.getByRole('region', { name: 'New letter' })
    await expect(editor.getByRole('img').first()).toBeVisible({ timeout: 60_000 })
    await editor.getByRole('button', { name: 'Issue the letter' }).click()
    await this.frame.says(`${title} is issued.`)
  }

  /** Saves an issued letter where the save dialog chooses, as a file of this name. */
  async saveLetter(title: string, fileName: string): Promise<void> {
    const as = fileName.endsWith('.pdf') ? 'Save PDF' : 'Save mail draft'
    await this.page.getByRole('button', { name: `${as}: ${title}` }).click()
    await this.frame.says(`${fileName} is saved.`)
  }

  /** Fills in and sends the dialog that records a sending. */
  async recordSending(proof: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Record how the/ })
    await dialog.getByLabel('Proof').fill(proof)
    await dialog.getByRole('button', { name: 'Record the sending' }).click()
    await expect(dialog).toBeHidden()
    await this.frame.says('The sending is recorded.')
  }

  /** Records that a data point that the request gives is the one on file. */
  async recordMatch(point: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Record the match: ${point}` }).click()
    await expect(this.panel.getByRole('button', { name: `Record the match: ${point}` })).toBeHidden()
  }

  /** Compares an answer with a data point on file. */
  async compare(point: string, answer: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Compare an answer: ${point}` }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Record a check' })
    await dialog.getByLabel('What the requester answered').fill(answer)
    await dialog.getByRole('button', { name: 'Record the check' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Records a paper that the officer saw. */
  async recordPaper(method: string, note: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Record a check' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Record a check' })
    await choose(this.page, 'How it was checked', method)
    await dialog.getByLabel('Note').fill(note)
    await dialog.getByRole('button', { name: 'Record the check' }).click()
    await expect(dialog).toBeHidden()
  }

  private system(name: string): Locator {
    return this.panel.getByRole('button', { name: `Show ${name}`, exact: true })
  }

  async openSystem(name: string): Promise<void> {
    if ((await this.system(name).getAttribute('aria-expanded')) === 'false') await this.system(name).click()
    await expect(this.system(name)).toHaveAttribute('aria-expanded', 'true')
  }

  /** Names of the systems that were asked and are not among those given. */
  async silentSystems(answered: readonly string[]): Promise<string[]> {
    const labels = await this.panel
      .getByRole('button', { name: /^Show / })
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.hasAttribute('aria-expanded'))
          .map((button) => button.getAttribute('aria-label') ?? ''),
      )
    return labels
      .map((label) => label.replace(/^Show /, ''))
      .filter((name) => name !== 'the rows' && name !== '' && !answered.includes(name))
  }

  /** Imports the file that the open dialog chooses as what the open system found. */
  async importFindings(category: string, rows: number): Promise<void> {
    await this.panel.getByRole('button', { name: 'Import what was found' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Choose a file' }).click()
    await choose(this.page, 'Data category', category)
    await dialog.getByRole('button', { name: `Import ${rows === 1 ? '1 row' : `${rows} rows`}` }).click()
    await expect(dialog).toBeHidden()
  }

  /** Decides about rows of an imported file, counted from 1; none named means all of them. */
  async mark(file: string, what: keyof typeof DECIDED, rows: readonly number[], reason = ''): Promise<void> {
    const card = this.panel.getByRole('article', { name: file })
    for (const row of rows) await card.getByRole('checkbox', { name: `Choose row ${row}`, exact: true }).check()
    if (reason) await card.getByLabel('Reason (the requester reads it)').fill(reason)
    await card.getByRole('button', { name: what, exact: true }).click()
    // The first line of the table is its head.
    for (const row of rows.length === 0 ? [1] : rows) {
      await expect(card.getByRole('row').nth(row)).toContainText(DECIDED[what])
    }
  }

  /** Says that the imported rows are the whole answer of the open system. */
  async takeRows(): Promise<void> {
    await this.panel.getByRole('button', { name: 'That is everything it found' }).click()
    await expect(this.panel.getByText('Latest answer: the imported rows')).toBeVisible()
  }

  /** The form of an answer of the open system, opened where it is not. */
  private async answerForm(): Promise<Locator> {
    const form = this.panel.getByRole('form', { name: 'Record the answer' })
    if (await form.isHidden()) await this.panel.getByRole('button', { name: /^Record (the|another) answer$/ }).click()
    return form
  }

  async recordAnswer(kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const form = await this.answerForm()
    await form.getByText(kind, { exact: true }).click()
    for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value)
    await form.getByRole('button', { name: 'Record the answer' }).click()
    await expect(form).toBeHidden()
  }

  async askApproval(reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Ask for the approval/ })
    await dialog.getByLabel('Reason').fill(reason)
    await dialog.getByRole('button', { name: 'Ask for the approval' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Approves as the second person. */
  async approve(subject: 'deletion' | 'release', note: string): Promise<void> {
    const card = this.panel.getByRole('article', { name: `Approval of the ${subject}` })
    await card.getByLabel('Note to the decision').fill(note)
    await card.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(card.getByText('Given', { exact: true })).toBeVisible()
  }

  async prepare(): Promise<void> {
    await this.show('Response')
    await this.panel.getByRole('button', { name: 'Prepare the response' }).click()
    await this.frame.says('The response is prepared.')
  }

  /** Reads the facts of the release and releases. */
  async release(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Release the response' })
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Release', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Saves the package where the save dialog chooses. */
  async savePackage(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Save the package' }).click()
    await expect(this.panel.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible({ timeout: 90_000 })
  }

  async close(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Close the case' })
    await dialog.getByRole('button', { name: 'Close the case' }).click()
    await expect(dialog).toBeHidden()
    await expect(this.page.getByText(/^Closed: /).first()).toBeVisible()
  }
}
