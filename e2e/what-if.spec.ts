import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { lookAt } from './fixture/look'
import { pdfText, readsPdf } from './fixture/package'
import { makePractice } from './fixture/practice'
import { DeadlinesPage } from './page/deadlines'
import { FramePage } from './page/frame'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let desk: Desk
let deadlines: DeadlinesPage
test.beforeAll(async () => {
  desk = await Desk.start()
  await makePractice(desk, 'Omnistra')
  await new FramePage(desk.page).goTo('Deadlines')
  deadlines = new DeadlinesPage(desk.page)
})
test.afterAll(() => desk?.stop())

const look = (name: string) => lookAt(desk, name)

test('a month after 31 January, and an extension announced in time', async () => {
  const { page } = desk
  await deadlines.show('What if')
  await expect(page.getByText('Choose a rule')).toBeVisible()
  await look('what-if-empty')
  const gdpr = { search: 'GDPR art. 12 response', title: 'GDPR' }
  await deadlines.assume(
    { ...gdpr, search: 'EU-GDPR-ART12' },
    { date: '2027-01-31', time: '10:00', zone: 'Europe/Berlin' },
  )
  // 28 February 2027 is a Sunday, so the month ends on the Monday after it.
  await expect(deadlines.result).toContainText('1 Mar 2027')
  await expect(deadlines.result).toContainText('Passed over')
  await deadlines.addEvent('Notice of extension was sent', '2027-02-20')
  await expect(deadlines.result).toContainText('The notice of extension went out in time.')
  await look('what-if')
})

test('72 hours run through the change of the clock in March', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Remove: Notice of extension was sent' }).click()
  await deadlines.assume(
    { search: 'EU-GDPR-ART33-72H', title: 'GDPR' },
    { date: '2026-03-27', time: '10:00', zone: 'Europe/Berlin' },
  )
  await expect(deadlines.result).toContainText('Mon 30 Mar 2026, 11:00 (UTC+02:00)'.replace(' 2026', ''))
  await look('what-if-breach')
})

test('the Delete Act on either side of 1 January 2027', async () => {
  await deadlines.assume(
    { search: 'delete act 30', title: '30' },
    { date: '2027-01-04', time: '09:00', zone: 'America/Los_Angeles' },
  )
  await expect(deadlines.result).toContainText('3 Feb 2027')
  await deadlines.assume(
    { search: 'delete act 45', title: '45' },
    { date: '2026-12-01', time: '09:00', zone: 'America/Los_Angeles' },
  )
  await expect(deadlines.result).toContainText('15 Jan 2027')
  await deadlines.assume(
    { search: 'delete act 45', title: '45' },
    { date: '2027-01-04', time: '09:00', zone: 'America/Los_Angeles' },
  )
  await expect(deadlines.result.getByRole('alert')).toContainText('Choose the rule of that day')
  await look('what-if-not-covered')
})

test('a notice of 30 days is counted backwards from the day of effect, and is a paper', async () => {
  const { page } = desk
  await deadlines.assume(
    { search: 'POL-OMNISTUDIO-POLICY-CHANGE', title: '30 days before' },
    { date: '2027-02-15', time: '09:00', zone: 'America/New_York' },
  )
  await expect(deadlines.result).toContainText('Sat 16 Jan 2027')
  await look('what-if-backward')
  const pdf = join(desk.place.downloads, 'what-if.pdf')
  await desk.saveTo(pdf)
  await deadlines.result.getByRole('button', { name: 'Save as PDF' }).click()
  await new FramePage(page).says('what-if.pdf is saved.')
  if (!readsPdf) return
  const text = await pdfText(pdf)
  expect(text).toContain('nothing of it was recorded')
  expect(text).toContain('Takes effect 15 February 2027')
  expect(text).not.toContain('Record code')
})
