import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { makePractice, PRACTICE_PASSPHRASE } from './fixture/practice'
import { bundled } from './main-job.data'
import { CasePage } from './page/case'
import { FramePage } from './page/frame'
import { InboxPage } from './page/inbox'
import { SettingsPage } from './page/settings'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let desk: Desk
test.beforeAll(async () => {
  desk = await Desk.start()
})
test.afterAll(() => desk?.stop())

/** Looks at the screen in light and dark, and takes a picture of each. */
async function look(name: string): Promise<void> {
  const { page } = desk
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await desk.picture(`axe-${name}-${colorScheme}`)
    // One page only: a driver cannot open another one in the app. In the dark only the colours differ.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
    expect.soft(told, `${name}, ${colorScheme}`).toEqual([])
  }
}

test('first run', async () => {
  await look('first-run')
  await desk.page.getByRole('radio', { name: 'Omni Studio' }).click()
  await desk.page.getByRole('button', { name: 'Continue' }).click()
  await look('first-run-you')
  await desk.page.getByRole('button', { name: 'Back' }).click()
})

test('Today, Cases and Audit', async () => {
  const { page } = desk
  const frame = new FramePage(page)
  await makePractice(desk, 'Omni Studio')
  await look('today')
  await frame.goTo('Cases')
  await expect(page.getByRole('grid').getByText(/^OS-/).first()).toBeVisible()
  await look('cases')
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await look('cases-peek')
  await page.keyboard.press('Escape')
  await frame.goTo('Audit')
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText('The history is whole')).toBeVisible({ timeout: 60_000 })
  await look('audit')
})

test('Inbox', async () => {
  const { page } = desk
  const inbox = new InboxPage(page)
  await desk.chooseFiles(bundled('omni-studio.eml'))
  await inbox.importChosen()
  await look('inbox-imported')
  await inbox.readFirst()
  await look('inbox')
  await page.getByRole('button', { name: 'Log an inquiry' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('inbox-log')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a case in all its tabs, and why its date', async () => {
  const { page } = desk
  const casePage = new CasePage(page)
  await new InboxPage(page).openCase()
  await look('case-overview')
  await page.getByRole('button', { name: 'Why this date' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('How the date follows')
  await look('why')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await casePage.doNext('Write the acknowledgment')
  await expect(page.getByRole('region', { name: 'New letter' }).getByRole('img').first()).toBeVisible({
    timeout: 60_000,
  })
  await look('case-messages')
  await casePage.show('Identity')
  await look('case-identity')
  await casePage.show('Tasks and ledger')
  await casePage.panel.getByRole('button', { name: 'Plan the tasks' }).click()
  await casePage.openSystem('Own product')
  await desk.chooseFiles(bundled('omni-studio-contact.csv'))
  await casePage.importFindings('Client contacts', 2)
  await look('case-tasks')
  await casePage.show('Response')
  await expect(casePage.panel.getByRole('img').first()).toBeVisible({ timeout: 60_000 })
  await look('case-response')
  await casePage.show('Timeline')
  await look('case-timeline')
})

test('Settings, the palette and the list of shortcuts', async () => {
  const { page } = desk
  const settings = new SettingsPage(page)
  for (const section of [
    'Organisation and office',
    'Contact channels',
    'Receipt of mail',
    'People and roles',
    'Your passphrase',
    'Known records',
    'Appearance',
    'Vault and backup',
  ] as const) {
    await settings.open(section)
    await look(`settings-${section.toLowerCase().replaceAll(' ', '-')}`)
  }
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('palette')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.locator('#content').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await look('shortcuts')
  await page.keyboard.press('Escape')
})

test('unlock', async () => {
  const frame = new FramePage(desk.page)
  await frame.lock()
  await look('unlock')
  await desk.page.getByRole('button', { name: 'Passphrase lost? Use the recovery key' }).click()
  await look('unlock-recovery')
  await desk.page.getByRole('button', { name: 'Back' }).click()
  await frame.unlock(PRACTICE_PASSPHRASE)
})
