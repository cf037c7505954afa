import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { makePractice } from './fixture/practice'
import { type LawDesk, makeLawDesk } from './fixture/rule-set'
import { choose } from './page/first-run'
import { FramePage } from './page/frame'
import { LawRegisterPage } from './page/law-register'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let desk: Desk
let publisher: LawDesk
test.beforeAll(async () => {
  desk = await Desk.start()
  publisher = await makeLawDesk(desk.place.root)
  await makePractice(desk, 'Omni Studio')
})
test.afterAll(() => desk?.stop())

async function axe(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([])
}

/** Looks at the screen in light and dark. */
async function look(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(desk.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await desk.picture(`law-${name}-${colorScheme}`)
    await axe()
  }
}

test('every rule can be browsed, filtered and read in full; a low one says so in words', async () => {
  const law = new LawRegisterPage(desk.page)
  await law.open()
  await expect(desk.page.getByText(/rules, \d+ to be checked, last reviewed 22 Nov 2026/)).toBeVisible()
  await law.grid.focus()
  await desk.page.keyboard.press('ArrowDown')
  await expect(law.detail).toBeVisible()
  await look('rules')
  await desk.page.setViewportSize({ width: 1920, height: 1080 })
  await desk.picture('law-rules-wide')
  await desk.page.setViewportSize({ width: 1280, height: 800 })
  await choose(desk.page, 'Confidence', 'Low')
  await choose(desk.page, 'Place', 'Colorado, United States')
  const row = law.grid.getByRole('row').nth(1)
  await expect(row).toContainText('Low: check it')
  await row.click()
  await expect(law.detail.getByText('Low confidence: have it checked before you rely on it')).toBeVisible()
  await expect(law.detail).toContainText('Counsel compares the text')
  await look('low')
  await desk.page.getByLabel('Search the rules').fill('no such words anywhere')
  await expect(desk.page.getByText('No rule fits')).toBeVisible()
  await look('nothing')
  await desk.page.getByRole('button', { name: 'Show every rule' }).click()
  await desk.page.getByLabel('Search the rules').fill('AMB-01')
  await law.grid.getByText('CCPA: answer within 45 days').first().click()
  await expect(law.detail).toContainText('Contested: the desk follows the reading below')
  await expect(law.detail).toContainText('It stays: the earlier date.')
  await look('contested')
})

test('coverage names every place with its gaps', async () => {
  const law = new LawRegisterPage(desk.page)
  await law.show('Coverage')
  const row = desk.page.getByRole('row').filter({ hasText: 'Brazil' })
  await expect(row).toContainText('Partial')
  await expect(row).toContainText('no Brazilian calendar of business days')
  await look('coverage')
})

test('a newer signed set: compare the publisher, see the impact, let the open cases follow', async () => {
  const { page } = desk
  const law = new LawRegisterPage(page)
  await law.show('Rule sets')
  await look('sets')
  await desk.chooseFiles(await publisher.publish('2027.01.15', 30))
  await law.chooseFile()
  await expect(law.dialog.getByText(publisher.fingerprint)).toBeVisible({ timeout: 30_000 })
  await expect(law.dialog.getByRole('button', { name: 'Trust this publisher' })).toBeDisabled()
  await look('trust')
  await law.trust()
  const sentence = law.dialog.getByRole('heading', { name: /^\d+ open cases change date, .*overdue\.$/ })
  await expect(sentence).toBeVisible({ timeout: 30_000 })
  await expect(law.dialog).toContainText('Period: 45 calendar days becomes 30 calendar days')
  await look('impact')
  const cells = law.dialog.getByRole('table').getByRole('row').nth(1).getByRole('cell')
  const caseNo = ((await cells.nth(0).textContent()) ?? '').trim()
  const after = ((await cells.nth(4).textContent()) ?? '').trim()
  const absolute = after.slice(after.indexOf(', ') + ', Mon '.length)
  await law.dialog.getByRole('radio', { name: /^New cases and the \d+ open cases above/ }).check()
  await law.dialog.getByRole('button', { name: 'Use this rule set' }).click()
  await new FramePage(page).says(/^Rule set 2027\.01\.15 is in use; \d+ open cases follow it\.$/)
  await expect(law.dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Rule set 2027.01.15' })).toBeVisible()
  await expect(page.getByText('Signed by Example Law Desk').first()).toBeVisible()
  await look('sets-two')
  await openCase(caseNo)
  await expect(page.getByText(absolute).first()).toBeVisible()
  await expect(page.getByText('Rule set 2027.01.15').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await expect(
    page.getByText(/^Changed the rule set from 2026\.\S+ to 2027\.01\.15: CCPA: answer within 30 days/),
  ).toBeVisible()
  await look('case')
})

test('a case goes back to its former rule set, and its date with it; the date leads to the rule', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Compute with another rule set' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compute with another rule set' })
  await expect(dialog).toContainText('These dates change:')
  await dialog.getByLabel('Reason').fill('The request came before the change of the law.')
  await look('back')
  await dialog.getByRole('button', { name: /^Use rule set 2026/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('New cases use 2027.01.15')).toBeVisible()
  await expect(page.getByText(/^Changed the rule set from 2027\.01\.15 to 2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Why this date', exact: true }).click()
  await page.getByRole('button', { name: 'Show the rule in the law register' }).click()
  await expect(new LawRegisterPage(page).detail).toContainText('US-CA-CCPA-45')
})

test('a file that was changed after it was signed is refused with the reason, and an older one as well', async () => {
  const { page } = desk
  const law = new LawRegisterPage(page)
  await law.show('Rule sets')
  const signed = await publisher.publish('2027.02.01', 20)
  const tampered = join(desk.place.root, 'tampered.json')
  writeFileSync(tampered, readFileSync(signed, 'utf8').replace('"amount": 20', '"amount": 25'))
  await desk.chooseFiles(tampered)
  await law.chooseFile()
  await expect(law.dialog.getByRole('alert')).toContainText(/cannot be imported.*The signature does not fit/)
  await look('tampered')
  await desk.chooseFiles(await publisher.publish('2025.01.01', 20))
  await law.dialog.getByRole('button', { name: 'Choose another file' }).click()
  await law.dialog.getByRole('button', { name: 'Choose a file' }).click()
  await expect(law.dialog.getByRole('alert')).toContainText('is older than 2027.01.15')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Rule set 2027.01.15' })).toBeVisible()
})

async function openCase(caseNo: string): Promise<void> {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Find a case, a person or an action').fill(caseNo)
  await page.getByRole('dialog').getByText(caseNo).first().click()
  await expect(page.getByRole('tab', { name: 'Timeline' })).toBeVisible()
}
