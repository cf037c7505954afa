import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { makePractice, PRACTICE_PASSPHRASE } from './fixture/practice'
import { CasePage } from './page/case'
import { FramePage } from './page/frame'

test.describe.configure({ mode: 'serial' })

let desk: Desk
test.beforeAll(async () => {
  desk = await Desk.start()
  await makePractice(desk, 'Omnistra')
})
test.afterAll(() => desk?.stop())

test('the palette leads to the work list; J, K and Space walk and peek', async () => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('Cases')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
  // Keys belong to the palette until it has faded.
  await expect(page.getByRole('dialog')).toBeHidden()
  const grid = page.getByRole('grid', { name: 'Cases' })
  await expect(grid.getByText(/^ON-/).first()).toBeVisible()
  const first = await activeRow()
  await page.keyboard.press('j')
  await expect.poll(activeRow).not.toBe(first)
  const second = await activeRow()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect.poll(activeRow).toBe(second)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Open the case' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Open the case' })).toBeHidden()
})

test('search as you type narrows the list, Escape widens it again', async () => {
  const { page } = desk
  const summary = page.getByRole('heading', { level: 1, name: 'Cases' }).locator('..')
  const all = await summary.textContent()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search cases' })).toBeFocused()
  await page.keyboard.type('zzzz-nobody')
  await expect(page.getByText('No case fits the search and the filter.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(summary).toHaveText(all ?? '')
})

test('Enter opens the case; letters lead to its parts and to the reason of its date', async () => {
  const { page } = desk
  const casePage = new CasePage(page)
  await page.getByRole('grid', { name: 'Cases' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Stages of the case' })).toBeVisible()
  const keys = { v: 'Identity', t: 'Tasks and ledger', r: 'Response', h: 'Timeline', m: 'Messages', o: 'Overview' }
  for (const [key, tab] of Object.entries(keys)) {
    await page.keyboard.press(key)
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  }
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog')).toContainText('Why this date')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(casePage.panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
})

test('the list keeps its place; ? lists the keys; Ctrl+L locks and Enter unlocks', async () => {
  const { page } = desk
  await expect(page.getByRole('grid', { name: 'Cases' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(PRACTICE_PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(new FramePage(page).rail).toBeVisible({ timeout: 60_000 })
})

/** What the row says that the keyboard is on. */
function activeRow(): Promise<string | null> {
  return desk.page.getByRole('grid', { name: 'Cases' }).evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant')
    return id ? (document.getElementById(id)?.textContent ?? null) : null
  })
}
