import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { openPractice } from './fixture/vault'
import { bundled, omniStudioJob } from './main-job.data'
import { CasePage } from './page/case'
import { choose } from './page/first-run'
import { InboxPage } from './page/inbox'
import { SettingsPage } from './page/settings'

test.describe.configure({ mode: 'serial' })

let desk: Desk
test.beforeAll(async () => {
  desk = await Desk.start()
  await openPractice(desk, omniStudioJob.order)
  await new SettingsPage(desk.page).trustHost(omniStudioJob.mailHost)
  await desk.chooseFiles(bundled(omniStudioJob.mail))
  const inbox = new InboxPage(desk.page)
  await inbox.importChosen()
  await inbox.readFirst()
  await inbox.openCase()
})
test.afterAll(() => desk?.stop())

test('only letters whose claims are true can be chosen', async () => {
  const { page } = desk
  await new CasePage(page).show('Messages')
  await page.getByRole('button', { name: 'Write a letter' }).click()
  await page.getByRole('combobox', { name: 'Which letter' }).click()
  for (const offered of ['Question about the request', 'Answer: identity could not be confirmed'])
    await expect(page.getByRole('option', { name: offered })).toBeVisible()
  for (const untrue of ['Answer: nothing is held', 'Answer: what was done', 'Referral to the business that decides'])
    await expect(page.getByRole('option', { name: untrue })).toBeHidden()
  await page.keyboard.press('Escape')
})

test('somebody who cannot be identified gets an answer, and the case is closed as unverifiable', {
  tag: ['@A7'],
}, async () => {
  const { page } = desk
  const casePage = new CasePage(page)
  await choose(page, 'Which letter', 'Answer: identity could not be confirmed')
  const editor = page.getByRole('region', { name: 'New letter' })
  await editor
    .getByLabel('What was tried, one a line')
    .fill('We compared your name and address.\nWe asked for one more detail.')
  await expect(editor.getByRole('img', { name: /We asked for one more detail/ })).toBeVisible({ timeout: 60_000 })
  await desk.picture('letters-1-unverifiable')
  await casePage.issueLetter('Answer: identity could not be confirmed')
  await casePage.doNext('Record the sending')
  await casePage.recordSending('Message-ID <unverified@office.example>')
  await casePage.expectNext('Close the case')
  await casePage.doNext('Close the case')
  const dialog = page.getByRole('dialog', { name: 'Close the case' })
  await expect(dialog.getByRole('combobox', { name: 'Outcome' })).toHaveValue('Identity could not be verified')
  await dialog.getByLabel('Note').fill('Name and address did not match; no answer to the question.')
  await desk.picture('letters-2-close')
  await casePage.close()
  await desk.picture('letters-3-closed')
})

test('a reopened case is refused with a ground of its law', async () => {
  const { page } = desk
  const casePage = new CasePage(page)
  await page.getByRole('button', { name: 'Reopen the case' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reopen the case' })
  await dialog.getByLabel('Reason').fill('The requester wrote again.')
  await dialog.getByRole('button', { name: 'Reopen the case' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Write a letter' }).click()
  await choose(page, 'Which letter', 'Answer: refused')
  const editor = page.getByRole('region', { name: 'New letter' })
  await expect(editor.getByText('the ground of the refusal')).toBeVisible()
  await choose(page, 'Ground', 'Two such requests were answered within the last 12 months (Cal. Civ. Code 1798.130(b))')
  await editor.getByLabel('Facts behind it').fill('We answered the same request on 1 February and on 20 February 2026.')
  await expect(editor.getByRole('img', { name: /1798\.130\(b\)[\s\S]*20 February 2026/ })).toBeVisible({
    timeout: 60_000,
  })
  await desk.picture('letters-4-refusal')
  await casePage.issueLetter('Answer: refused')
})
