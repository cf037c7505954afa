import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { cli } from './fixture/cli'
import { openPractice } from './fixture/vault'
import { CasePage } from './page/case'
import { LawPage } from './page/law'
import { SettingsPage } from './page/settings'

const officer = { name: 'Robin Weiss', passphrase: 'eleven quiet herons cross the bay' }
const COLORADO = 'Colorado Privacy Act: answer within 45 days'
const CCPA = 'CCPA: answer within 45 days'
const UK = 'UK GDPR: answer within one month'

/** Looks for faults of access in light and dark. */
async function accessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
    ).toEqual([])
  }
}

test.describe.configure({ mode: 'serial', timeout: 180_000 })

test.describe('an office in New York in January 2027', () => {
  let desk: Desk
  let law: LawPage
  test.beforeAll(async () => {
    desk = await Desk.start()
    const office = { organisation: 'omni-studio', zone: 'America/New_York', calendar: 'US-FED' } as const
    await openPractice(desk, { ...office, officer, now: '2027-01-15T15:00:00Z' })
    law = new LawPage(desk.page)
  })
  test.afterAll(() => desk?.stop())

  test('asks whether a state act binds it, and starts no clock before the officer says so', async () => {
    const form = await law.log({
      name: 'Dana Frost',
      text: 'Send me a copy of my data',
      receivedOn: '2027-01-11',
      rights: ['Access'],
      residence: 'Colorado, United States',
    })
    await expect(form.getByRole('radiogroup', { name: COLORADO })).toBeVisible()
    await expect(form).toContainText('Applies if this law (Colorado Privacy Act) binds the organisation')
    await expect(form).toContainText('If it applies: due Thu 25 Feb')
    await expect(form.getByRole('checkbox', { name: COLORADO })).toBeHidden()
    await form.getByRole('radiogroup', { name: COLORADO }).scrollIntoViewIfNeeded()
    await desk.picture('law-1-question')
    await accessible(desk.page)
    await law.openCase()
    await expect(
      desk.page.getByText(`To decide, may apply: ${COLORADO}; then due Thu 25 Feb, in 41 days`),
    ).toBeVisible()
    await expect(desk.page.getByText('whether a suggested law applies')).toBeVisible()
    await expect(law.deadline(COLORADO)).toBeHidden()
    await desk.picture('law-2-undecided')
  })

  test('runs the clock once the officer has decided, and keeps a refusal in the record', async () => {
    const { page } = desk
    let form = await law.edit('Rules that apply')
    await law.decide(form, new RegExp(COLORADO), 'Does not apply')
    await law.save(form)
    await expect(page.getByText('1 law found not to apply')).toBeVisible()
    await expect(page.getByText('whether a suggested law applies')).toBeHidden()
    form = await law.edit('Rules that apply')
    await law.decide(form, new RegExp(COLORADO), 'Applies')
    await accessible(desk.page)
    await desk.page.setViewportSize({ width: 1920, height: 1080 })
    await desk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await desk.picture('law-3-decide')
    await desk.page.emulateMedia({ colorScheme: 'light' })
    await desk.page.setViewportSize({ width: 1280, height: 800 })
    await law.save(form)
    await expect(law.deadline(COLORADO)).toContainText('25 Feb')
  })

  test('shows other clocks, with reasons, when the residence changes', async () => {
    const { page } = desk
    await law.moveTo('California, United States')
    const review = page.getByRole('button', { name: /suggested rules? not confirmed/ })
    await review.click()
    const form = page.getByRole('form', { name: 'Edit: Rules that apply' })
    await form.getByRole('checkbox', { name: CCPA }).check()
    await form.getByRole('checkbox', { name: COLORADO }).uncheck()
    await expect(form).toContainText('a California resident (CCPA)')
    await law.save(form)
    await expect(law.deadline(CCPA)).toContainText('25 Feb')
    await expect(law.deadline(COLORADO)).toBeHidden()
    const why = await law.why(CCPA)
    await expect(why).toContainText('day 45 is Thursday 25 February 2027')
    await desk.picture('law-4-why')
    await page.keyboard.press('Escape')
  })

  test('mentions an act that is not yet in force', async () => {
    const form = await law.log({
      name: 'Sam Alder',
      text: 'What do you know about me',
      receivedOn: '2027-01-12',
      rights: ['Access'],
      residence: 'Alabama, United States',
    })
    await expect(form.getByRole('region', { name: 'Not yet in force' })).toContainText('from 1 May 2027')
    await expect(form.getByRole('radiogroup')).toHaveCount(1)
  })

  for (const [receivedOn, rule, due] of [
    ['2026-12-20', 'Delete Act: delete within 45 days', '31 Jan'],
    ['2027-01-05', 'Delete Act: delete within 30 days', '4 Feb'],
  ] as const) {
    test(`gives a broker’s deletion of ${receivedOn} until ${due} (AMB-17)`, async () => {
      const form = await law.log({
        name: 'Ida Marsh',
        text: `Delete my data, asked on ${receivedOn}`,
        receivedOn,
        rights: ['Deletion'],
        residence: 'California, United States',
      })
      await law.decide(form, new RegExp(rule), 'Applies')
      await law.openCase()
      await expect(law.deadline(rule)).toContainText(due)
    })
  }

  test('says in the settings which days move a date, with the citation', async () => {
    const { page } = desk
    await new SettingsPage(page).open('Organisation and office')
    const business = page.getByRole('radiogroup', { name: /business day/ })
    await business.scrollIntoViewIfNeeded()
    await expect(page.getByText('Cal. Civ. Code 9 makes Saturday a business day')).toBeVisible()
    await expect(page.getByText('No statute knows them')).toBeVisible()
    await desk.picture('law-7-settings')
  })

  test('refuses an extension after its last day, with the citation', { tag: ['@A51'] }, async () => {
    const { page } = desk
    await law.log({
      name: 'Lee Crane',
      text: 'Give me everything from the autumn',
      receivedOn: '2026-11-02',
      rights: ['Access'],
      residence: 'California, United States',
    })
    await law.openCase()
    await new CasePage(page).show('Messages')
    await page.getByRole('button', { name: 'Write a letter' }).click()
    const editor = page.getByRole('region', { name: 'New letter' })
    await editor.getByRole('combobox', { name: 'Which letter' }).click()
    await page.getByRole('option', { name: /extension|longer|more time/i }).click()
    await editor.getByLabel('Why it takes longer').fill('Three archives are searched.')
    await editor.getByRole('button', { name: 'Issue the letter' }).click()
    await expect(editor).toContainText('had to leave by Thursday 17 December 2026 (Cal. Civ. Code 1798.130(a)(2)(A)')
    await expect(editor).toContainText('A later one is void')
    await desk.picture('law-5-late-extension')
  })
})

test.describe('an office in London', () => {
  let desk: Desk
  let law: LawPage
  test.beforeAll(async () => {
    desk = await Desk.start()
    const office = { organisation: 'omnistra', zone: 'Europe/London', calendar: 'GB-EW' } as const
    await openPractice(desk, { ...office, officer, now: '2027-03-15T09:00:00Z' })
    law = new LawPage(desk.page)
  })
  test.afterAll(() => desk?.stop())

  test('ends the month of 31 January on the next working day', async () => {
    await law.log({
      name: 'Noor Hale',
      text: 'My data since January',
      receivedOn: '2027-01-31',
      rights: ['Access'],
      residence: 'United Kingdom',
    })
    await law.openCase()
    await expect(law.deadline(UK)).toContainText('1 Mar')
    const why = await law.why(UK)
    await expect(why).toContainText('That month has no day 31')
    await expect(why).toContainText('Sunday 28 February 2027 is closed')
    await desk.page.keyboard.press('Escape')
  })

  test('pauses the month for a clarification, and starts it afresh with proof of identity', async () => {
    await law.log({
      name: 'Owen Pryce',
      text: 'A copy of all my messages',
      receivedOn: '2027-02-01',
      rights: ['Access'],
      residence: 'United Kingdom',
    })
    await law.openCase()
    await expect(law.deadline(UK)).toContainText('1 Mar')
    await law.recordClock('Clarification was asked for', '2027-02-08')
    await law.recordClock('Clarification arrived', '2027-02-11')
    await expect(law.deadline(UK)).toContainText('5 Mar')
    await law.recordClock('Proof of identity was asked for', '2027-02-15')
    await law.recordClock('Proof of identity arrived', '2027-02-24')
    await expect(law.deadline(UK)).toContainText('24 Mar')
    const why = await law.why(UK)
    await expect(why).toContainText('arrived on Wednesday 24 February 2027: the period starts afresh')
    await desk.picture('law-6-reset')
  })
})

test('a breach has 72 elapsed hours across the change of the clocks in March', async () => {
  const desk = new Desk()
  try {
    const file = join(desk.place.documents, 'breach.jsonl')
    const line = {
      id: 'breach',
      rule_id: 'EU-GDPR-ART33-72H',
      request_type: 'breach-notice',
      received_at: '2027-03-26T15:00:00+01:00',
      timezone: 'Europe/Berlin',
      calendar: null,
      events: [],
    }
    writeFileSync(file, `${JSON.stringify(line)}\n`)
    const { code, lines } = await cli(['deadlines', file])
    expect(code).toBe(0)
    expect(lines[0]).toMatchObject({ id: 'breach', due_date: '2027-03-29', due_at: '2027-03-29T16:00:00+02:00' })
  } finally {
    desk.place.remove()
  }
})
