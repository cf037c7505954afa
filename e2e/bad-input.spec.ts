import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { makePractice } from './fixture/practice'
import { bundled } from './main-job.data'
import { CasePage } from './page/case'
import { FramePage } from './page/frame'
import { InboxPage } from './page/inbox'
import { SettingsPage } from './page/settings'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let outside: string
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(outside, name)
  writeFileSync(path, content)
  return path
}
const mailOf = (year: number) =>
  `Message-ID: <y${year}@example.com>\nDate: Thu, 1 Jan ${year} 10:00:00 +0000\nFrom: Old <old@example.com>\nTo: support@omni.studio\nSubject: Sent in ${year}\n\nPlease delete my data.\n`

test.beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'rd-src-'))
  desk = await Desk.start()
  await makePractice(desk, 'Omni Studio')
})
test.afterAll(async () => {
  rmSync(outside, { recursive: true, force: true })
  await desk?.stop()
})

test('no mail and an empty file go to quarantine with their reasons; the good message beside them comes in', async () => {
  const { page } = desk
  const picture = file('holiday.eml', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'))
  await desk.chooseFiles(picture, file('empty.eml', ''), bundled('omni-studio.eml'))
  const summary = await new InboxPage(page).importChosen()
  await expect(summary).toContainText('1 message imported')
  await expect(summary).toContainText('2 messages in quarantine')
  await expect(summary.getByRole('listitem').filter({ hasText: 'empty.eml' })).toContainText(/empty/i)
  await expect(summary.getByRole('listitem').filter({ hasText: 'holiday.eml' })).toContainText(/not a|no mail|cannot/i)
  await desk.picture('bad-input-quarantine')
  await summary.getByRole('button', { name: 'Open the quarantine' }).click()
  await expect(page.getByRole('listbox', { name: 'Messages' }).getByRole('option')).toHaveCount(2)
})

for (const [year, why] of [
  [1970, 'more than two years old'],
  [2090, 'lies in the future'],
] as const)
  test(`a mail that claims to be from ${year} is received when it is imported, unconfirmed`, async () => {
    const { page } = desk
    const inbox = new InboxPage(page)
    await desk.chooseFiles(file(`y${year}.eml`, mailOf(year)))
    await inbox.importChosen()
    await inbox.readFirst()
    await expect(page.getByText(why)).toBeVisible()
    await expect(page.getByText('Not confirmed', { exact: true })).toBeVisible()
  })

test('a table without a usable column imports nothing and says what is missing', async () => {
  const { page } = desk
  await desk.chooseFiles(file('wrong.csv', 'colour,shape\nred,round\n'))
  await new SettingsPage(page).open('Known records')
  await page.getByRole('button', { name: 'Import known records' }).first().click()
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await page.getByLabel('Where does it come from?').fill('Somewhere')
  await expect(page.getByText('Say of at least one column what it holds.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import 1 row' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('one bad row among ten thousand leaves the other 9,999', async () => {
  const { page } = desk
  const [inbox, casePage] = [new InboxPage(page), new CasePage(page)]
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    at === 4_711 ? 'a,b,c,d,e' : `Person ${at},p${at}@example.com`,
  )
  const table = file('many.csv', `name,email\n${rows.join('\n')}\n`)
  await new FramePage(page).goTo('Inbox')
  await inbox.choose('California Privacy Request')
  await inbox.openCase()
  await casePage.show('Tasks and ledger')
  await casePage.panel.getByRole('button', { name: 'Plan the tasks' }).click()
  await casePage.openSystem('Own product')
  await desk.chooseFiles(table)
  await casePage.panel.getByRole('button', { name: 'Import what was found' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Choose a file' }).click()
  await expect(dialog).toContainText('1 row cannot be read', { timeout: 60_000 })
  await expect(dialog).toContainText(/Row 4,71[1-4]:/)
  await desk.picture('bad-input-row')
  await dialog.getByRole('button', { name: 'Import 9,999 rows' }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  const card = casePage.panel.getByRole('article', { name: 'many.csv' })
  await expect(card).toContainText(/9,?999 found/)
  await expect(card).toContainText('1 row could not be read')
})

test('a place that cannot be written leaves no half file and loses nothing', async () => {
  const { page } = desk
  const settings = new SettingsPage(page)
  await settings.open('Vault and backup')
  const blocker = join(desk.place.downloads, 'a-file')
  writeFileSync(blocker, 'not a folder')
  await desk.saveTo(join(blocker, 'vault.backup'))
  await page.getByRole('button', { name: 'Save a backup' }).click()
  await expect(page.getByText(/no such file or folder|not a folder|cannot/i).first()).toBeVisible()
  expect(readdirSync(desk.place.downloads)).toEqual(['a-file'])
  await desk.saveTo(join(desk.place.downloads, 'vault.backup'))
  await page.getByRole('button', { name: 'Save a backup' }).click()
  await expect(page.getByText('Backup vault.backup is written and verified.')).toBeVisible({ timeout: 60_000 })
})
