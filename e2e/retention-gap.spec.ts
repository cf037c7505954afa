import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { makePractice } from './fixture/practice'
import { choose } from './page/first-run'
import { RetentionPage } from './page/retention'

test.describe.configure({ timeout: 180_000 })

test('without a number no case file goes; with one the list says when the next is due (G8)', async () => {
  const desk = await Desk.start()
  try {
    const { page } = desk
    await makePractice(desk, 'Omnistra')
    const register = new RetentionPage(page)
    await register.open('Disposal of case files')
    await expect(page.getByText('No case file can go yet')).toBeVisible()
    await expect(page.getByText('Disposal is blocked').first()).toBeVisible()
    await desk.picture('retention-blocked')
    await page.getByRole('button', { name: 'Set the number under Periods' }).click()
    const dialog = await register.dialogOf('Set the number: Usage, cookies, marketing consent and correspondence')
    await dialog.getByLabel('How long').fill('36')
    await choose(page, 'Counted from', 'The day of the newest record')
    await dialog.getByLabel('Why, or where the number stands').fill('Schedule of 2026')
    await register.save(dialog)
    await register.open('Disposal of case files')
    await expect(page.getByText('No case file is due')).toBeVisible()
    await expect(page.getByText(/The next one is due in [\d,]+ days/)).toBeVisible()
    await desk.picture('retention-none-due')
  } finally {
    await desk.stop()
  }
})
