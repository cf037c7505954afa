import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { FirstRunPage } from './page/first-run'
import { FramePage } from './page/frame'
import { SettingsPage } from './page/settings'

const FIRST = 'nine calm herons cross the delta'
const SECOND = 'seven slow barges under the bridge'
const THIRD = 'eleven tin drums in the cellar'
const REVIEWER = 'forty pale lanterns by the quay'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let recoveryKey: string
test.beforeAll(async () => {
  desk = await Desk.start()
})
test.afterAll(() => desk?.stop())

test('the first run asks for the organisation, its office, and a passphrase that holds', async () => {
  const { page } = desk
  const firstRun = new FirstRunPage(page)
  await expect(page.getByRole('heading', { name: 'Set up your vault' })).toBeVisible()
  await desk.picture('first-run-organisation')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled()
  await firstRun.chooseOrganisation({
    organisation: 'OmniPostr',
    zone: 'Europe/Dublin',
    calendar: 'Ireland',
    officer: '',
    passphrase: '',
  })
  const create = page.getByRole('button', { name: 'Choose where to keep the vault' })
  await page.getByLabel('Your name').fill('Aoife Byrne')
  await firstRun.typePassphrase('password1234567')
  await expect(page.getByText(/^(Very weak|Weak)\./)).toBeVisible()
  await expect(create).toBeDisabled()
  await firstRun.typePassphrase(FIRST, 'something else')
  await expect(page.getByText('The two passphrases differ.')).toBeVisible()
  await expect(create).toBeDisabled()
  await firstRun.typePassphrase(FIRST)
  await expect(page.getByText(/^(Fair|Good|Strong|Very strong)\./)).toBeVisible()
  await desk.picture('first-run-you')
})

test('no place chosen creates nothing and keeps what was typed; a place creates the vault', async () => {
  const { page } = desk
  const create = page.getByRole('button', { name: 'Choose where to keep the vault' })
  await create.click()
  await expect(page.getByText('No place was chosen, so nothing was created.')).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('Aoife Byrne')
  const path = join(desk.place.documents, 'postr.vault')
  await desk.saveTo(path)
  await create.click()
  await expect(page.getByRole('heading', { name: 'Write the recovery key down' })).toBeVisible({ timeout: 60_000 })
  await desk.picture('first-run-recovery-key')
  expect(existsSync(path)).toBe(true)
})

test('the recovery key has to be typed back', async () => {
  const { page } = desk
  recoveryKey = await new FirstRunPage(page).recoveryKey()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await expect(page.getByText(recoveryKey)).toBeHidden()
  await page.getByLabel('Recovery key').fill(recoveryKey.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))
  await page.getByRole('button', { name: 'Finish set-up' }).click()
  await expect(page.getByText(/has a typing error/)).toBeVisible()
  await page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase())
  await page.getByRole('button', { name: 'Finish set-up' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 60_000 })
  await desk.picture('today-empty')
})

test('Ctrl+L locks; a wrong passphrase is refused, the right one opens', async () => {
  const { page } = desk
  const frame = new FramePage(page)
  await frame.lock()
  await desk.picture('unlock')
  await page.getByLabel('Passphrase', { exact: true }).fill('not the right one at all')
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByText(/passphrase/i).filter({ hasText: /does not|wrong|not open/ })).toBeVisible({
    timeout: 60_000,
  })
  await frame.unlock(FIRST)
})

test('the passphrase is changed; the old one no longer opens', async () => {
  const { page } = desk
  const frame = new FramePage(page)
  await new SettingsPage(page).open('Your passphrase')
  await page.getByLabel('Passphrase now').fill(FIRST)
  await page.getByLabel('New passphrase', { exact: true }).fill(SECOND)
  await page.getByLabel('Passphrase again').fill(SECOND)
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  await frame.says('The passphrase is changed.')
  await frame.lock()
  await page.getByLabel('Passphrase', { exact: true }).fill(FIRST)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByText(/passphrase/i).filter({ hasText: /does not|wrong|not open/ })).toBeVisible({
    timeout: 60_000,
  })
  await frame.unlock(SECOND)
})

test('the recovery key opens the vault and sets a new passphrase', async () => {
  const { page } = desk
  const frame = new FramePage(page)
  await frame.lock()
  await page.getByRole('button', { name: 'Passphrase lost? Use the recovery key' }).click()
  await desk.picture('unlock-recovery')
  await page.getByLabel('Recovery key').fill(recoveryKey)
  await page.getByLabel('New passphrase', { exact: true }).fill(THIRD)
  await page.getByLabel('Passphrase again').fill(THIRD)
  await page.getByRole('button', { name: 'Set the new passphrase and unlock' }).click()
  await expect(frame.rail).toBeVisible({ timeout: 60_000 })
  await frame.lock()
  await frame.unlock(THIRD)
})

test('a second person opens the vault with a passphrase of their own', async () => {
  const { page } = desk
  const frame = new FramePage(page)
  await new SettingsPage(page).addPerson({ name: 'Tomas Novak', role: 'Reviewer', passphrase: REVIEWER })
  await desk.picture('settings-people')
  await frame.lock()
  await frame.unlock(REVIEWER, 'Tomas Novak')
  await expect(page.getByText('Open as Tomas Novak')).toBeVisible()
})

test('a closed window opens locked, with the last vault chosen', async () => {
  await desk.close()
  await desk.open()
  const { page } = desk
  await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'postr, OmniPostr' })).toBeChecked()
  await new FramePage(page).unlock(THIRD, 'Aoife Byrne')
})
