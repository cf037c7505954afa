import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { openPractice } from './fixture/vault'
import { FramePage } from './page/frame'
import { PromisePage } from './page/promise'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let desk: Desk
let promises: PromisePage
test.beforeAll(async () => {
  desk = await Desk.start()
  await openPractice(desk, {
    organisation: 'omnipostr',
    zone: 'Europe/Berlin',
    calendar: 'DE',
    officer: { name: 'Dana Cole', passphrase: 'nine quiet promises on a shelf' },
    now: '2026-11-24T09:00:00Z',
  })
  promises = new PromisePage(desk.page)
})
test.afterAll(() => desk?.stop())

/** Looks at the screen in light and dark, and takes a picture of each. */
async function look(name: string): Promise<void> {
  const { page } = desk
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await desk.picture(`promise-${name}-${colorScheme}`)
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
    expect.soft(told, `${name}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

test('every promise of the policy stands in the register and is found', { tag: ['@G10', '@C11'] }, async () => {
  const { page } = desk
  await promises.open()
  await expect(promises.count).toHaveText('42 promises')
  await expect(page.getByText('OmniPostr, policy of 24 Nov 2025 · 1 promise unsupported')).toBeVisible()
  await look('list')
  await promises.filter('Standing', 'Unsupported')
  await expect(promises.count).toHaveText('1 of 42 promises')
  await expect(promises.grid.getByRole('gridcell', { name: 'C11', exact: true })).toBeVisible()
  await promises.filter('What it creates', 'Clock')
  await expect(page.getByText('No promise here')).toBeVisible()
  await look('nothing')
  await page.getByRole('button', { name: 'Show all promises' }).click()
  await promises.search('unreadable nobody')
  await expect(page.getByText('No promise here')).toBeVisible()
  await promises.search('nobody can read')
  await expect(promises.grid.getByRole('gridcell', { name: 'C28', exact: true })).toBeVisible()
  await promises.search('')
})

test('a file is evidence and can be saved again', { tag: ['@G10', '@C11'] }, async () => {
  const { page } = desk
  const paper = join(desk.place.downloads, 'no-retention-agreement.txt')
  writeFileSync(paper, 'Agreement on keeping nothing, signed 2 November 2026.\n')
  await desk.chooseFiles(paper)
  const detail = await promises.show('C11')
  await expect(detail).toContainText('Unsupported until there is evidence')
  await look('unsupported')
  await promises.attach('C11', 'Signed by both; covers the API.')
  await expect(detail).toContainText('no-retention-agreement.txt')
  await expect(detail).not.toContainText('Unsupported until there is evidence')
  await expect(page.getByText('1 promise unsupported')).toBeHidden()
  const copy = join(desk.place.downloads, 'copy.txt')
  await desk.saveTo(copy)
  await detail.getByRole('button', { name: 'Save a copy of no-retention-agreement.txt' }).click()
  await new FramePage(page).says('Saved as copy.txt.')
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(paper, 'utf8'))
})

test('a review sets the next one, and an overdue one is counted', async () => {
  const { page } = desk
  const detail = promises.detail('C11')
  await promises.review('C11', { reviewedOn: '2026-11-20', nextReviewOn: '2027-05-20' })
  await expect(detail.getByRole('region', { name: 'Reviews' })).toContainText('Kept, 4 days ago')
  await look('reviewed')
  await promises.show('C16')
  await promises.review('C16', { reviewedOn: '2025-11-20', nextReviewOn: '2026-11-20' })
  await expect(promises.detail('C16')).toContainText('Review overdue')
  await expect(page.getByText('1 review overdue')).toBeVisible()
  await new FramePage(page).goTo('Today')
  await expect(page.getByText('The review of 1 promise of the policy is overdue.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the policy register' }).click()
  await promises
    .detail('C16')
    .getByRole('button', { name: /^Withdraw the review/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw a review' })
  await dialog.getByLabel('Why it no longer counts').fill('It was the review of another promise.')
  await dialog.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('1 review overdue')).toBeHidden()
  await expect(promises.detail('C16')).toContainText('Withdrawn: It was the review of another promise.')
})

test('a promise leads to the screen that serves it, by keys as well', async () => {
  const { page } = desk
  const detail = await promises.show('C28')
  await detail.getByRole('button', { name: 'Open Settings: Contact channels' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Contact channels' })).toBeVisible()
  await promises.open()
  await promises.detail('C28').getByRole('button', { name: 'Close the promise' }).click()
  await expect(promises.detail('C28')).toBeHidden()
  await promises.search('')
  await promises.grid.focus()
  await page.keyboard.press('Home')
  await expect(promises.detail('C1')).toBeVisible()
  await page.keyboard.press('j')
  await expect(promises.detail('C2')).toBeVisible()
})

test('the gaps of the policy stand beside its promises', async () => {
  const { page } = desk
  await page.getByRole('tab', { name: 'Gaps' }).click()
  const table = page.getByRole('table', { name: 'Gaps and contradictions of the policy' })
  await expect(table.getByRole('row')).toHaveCount(8)
  await look('gaps')
  await table.getByRole('row', { name: /^G14/ }).getByRole('button').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Contact channels' })).toBeVisible()
})

test('the history of the vault tells it', async () => {
  const { page } = desk
  await new FramePage(page).goTo('Audit')
  const history = page.getByRole('grid')
  await expect(history).toContainText('Attached no-retention-agreement.txt as evidence for promise C11')
  await expect(history).toContainText('Reviewed promise C11 on 2026-11-20: kept; next on 2027-05-20')
  await expect(history).toContainText('Withdrew a review of promise C16: It was the review of another promise.')
  await promises.open()
  await promises.search('')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await desk.picture('promise-wide')
  await page.setViewportSize({ width: 1280, height: 800 })
  await desk.picture('promise-narrow')
})
