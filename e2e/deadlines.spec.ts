import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { cli } from './fixture/cli'
import { lookAt } from './fixture/look'
import { pdfText, readsPdf } from './fixture/package'
import { PRACTICE_PASSPHRASE } from './fixture/practice'
import { openVaultFile } from './fixture/vault'
import { DeadlinesPage } from './page/deadlines'
import { FramePage } from './page/frame'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const CASES = 300
/** A day of a month that has cases before and after it. */
const NOW = '2026-11-23T15:00:00Z'

let desk: Desk
let deadlines: DeadlinesPage
let path: string
test.beforeAll(async () => {
  desk = await Desk.start()
  path = join(desk.place.documents, 'practice.vault')
  const made = await cli(['practice', '--vault', path, '--cases', String(CASES), '--now', NOW], {
    RIGHTSDESK_PASSPHRASE: PRACTICE_PASSPHRASE,
  })
  expect(made.code, made.err).toBe(0)
  await openVaultFile(desk, path, PRACTICE_PASSPHRASE)
  await new FramePage(desk.page).goTo('Deadlines')
  deadlines = new DeadlinesPage(desk.page)
})
test.afterAll(() => desk?.stop())

const look = (name: string, axe = true) => lookAt(desk, `deadlines-${name}`, axe)

test('a month shows what fits of each day, and the rest of it on asking', async () => {
  const { page } = desk
  await expect(deadlines.grid.getByRole('gridcell')).not.toHaveCount(0)
  await expect(deadlines.grid.locator('[aria-current="date"]')).toHaveCount(1)
  await look('month')
  const more = deadlines.grid.getByRole('button', { name: /more dates? on / }).first()
  const cell = more.locator('xpath=ancestor::*[@role="gridcell"]')
  const total = Number(/, (\d+) dates/.exec((await cell.textContent()) ?? '')?.[1])
  await more.click()
  const day = page.getByRole('dialog')
  await expect(day.getByRole('listitem')).toHaveCount(total)
  await look('day')
  await page.keyboard.press('Escape')
  await expect(day).toBeHidden()
})

test('arrows walk over days and months, Enter opens the day', async () => {
  const { page } = desk
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? '')
  await deadlines.grid.locator('[aria-current="date"]').focus()
  const today = await focused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect.poll(focused).not.toBe(today)
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await focused()).slice(0, 7)).not.toBe(today.slice(0, 7))
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(focused).toBe(today)
  for (let months = 0; months < 14; months += 1) await page.keyboard.press('PageDown')
  await expect(page.getByRole('status').getByText(/^No such date in/)).toBeVisible()
  await desk.picture('deadlines-month-empty')
  await page.keyboard.press('t')
  const full = deadlines.grid.getByRole('gridcell', { name: /, \d+ dates/ }).first()
  await full.focus()
  await page.keyboard.press('Enter')
  const day = page.getByRole('dialog', { name: /, / })
  await expect(day.getByRole('listitem').first()).toBeVisible()
  // Reasons lie over the day, and Escape takes one thing away at a time.
  await day.getByRole('listitem').first().getByRole('button').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('w')
  await expect(deadlines.drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(deadlines.drawer).toBeHidden()
  await expect(day).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(day).toBeHidden()
})

test('a click explains a date, Enter opens its case', async () => {
  const { page } = desk
  const item = deadlines.grid.getByRole('button', { name: /^\d{4}-\d+ Answer/ }).first()
  const caseNo = /\d{4}-\d+/.exec((await item.textContent()) ?? '')?.[0] ?? ''
  await item.click()
  await expect(deadlines.drawer).toContainText(caseNo)
  await expect(deadlines.drawer.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await look('why')
  await page.keyboard.press('Escape')
  await expect(deadlines.drawer).toBeHidden()
  await item.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Stages of the case' })).toBeVisible()
  await expect(page.getByText(caseNo).first()).toBeVisible()
  await new FramePage(page).goTo('Deadlines')
})

test('the agenda begins with what is longest overdue; the filter narrows it', async () => {
  const { page } = desk
  await deadlines.show('Agenda')
  await expect(deadlines.agenda.getByRole('heading', { level: 2 }).first()).toContainText(/ago|yesterday|today/)
  await look('agenda', false)
  const all = await deadlines.open()
  const taskChip = page.getByRole('group', { name: 'Kinds of dates' }).getByText('Task', { exact: true })
  await taskChip.click()
  await expect.poll(() => deadlines.open()).toBeLessThan(all)
  await expect(deadlines.agenda.getByText('Task', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('combobox', { name: 'Law or policy' }).click()
  await page.getByRole('option', { name: 'CCPA', exact: true }).click()
  await look('filter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const narrowed = await deadlines.open()
  expect(narrowed).toBeGreaterThan(0)
  await page.getByText('Done', { exact: true }).click()
  await expect(deadlines.agenda.getByText(/^met /).first()).toBeVisible()
  await look('agenda-done', false)
  await page.getByText('Open', { exact: true }).click()
  await page.getByRole('button', { name: '1 filter' }).click()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.keyboard.press('Escape')
  await taskChip.click()
  await expect.poll(() => deadlines.open()).toBe(all)
})

test('the calendar file has one event for each date and names nobody', async () => {
  const { page } = desk
  const all = await deadlines.open()
  const file = join(desk.place.downloads, 'deadlines.ics')
  await desk.saveTo(file)
  await page.getByRole('button', { name: 'Save calendar file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save a calendar file' })
  await expect(dialog).toContainText(`${all.toLocaleString('en')} open dates`)
  await look('calendar-file')
  await dialog.getByRole('button', { name: 'Choose where to save it' }).click()
  await new FramePage(page).says(/deadlines\.ics is saved with [\d,]+ dates\./)
  const text = await readFile(file, 'utf8')
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(all)
  expect(text).not.toContain('Requester')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

test('a case is varied from its reasons, and its annex is a paper', async () => {
  const { page } = desk
  await deadlines.show('Month')
  const item = deadlines.grid.getByRole('button', { name: /^\d{4}-\d+ Answer/ }).first()
  const caseNo = `OS-${/\d{4}-\d+/.exec((await item.textContent()) ?? '')?.[0]}`
  await item.click()
  const pdf = join(desk.place.downloads, 'why.pdf')
  await desk.saveTo(pdf)
  const sentence = (await deadlines.drawer.getByRole('listitem').first().textContent()) ?? ''
  await deadlines.drawer.getByRole('button', { name: 'Save as PDF' }).click()
  await new FramePage(page).says('why.pdf is saved.')
  if (readsPdf) {
    const text = await pdfText(pdf)
    for (const words of [`Why these dates (${caseNo})`, 'How the date follows', 'Sources', 'Record code', 'Rule set'])
      expect(text).toContain(words)
    expect(text).toContain(/Recorded at [^.]+\./.exec(sentence)?.[0] ?? sentence)
  }
  await deadlines.drawer.getByRole('button', { name: 'What if' }).click()
  await expect(deadlines.drawer).toBeHidden()
  await expect(deadlines.result.getByText('What if').first()).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Rule' })).not.toHaveValue('')
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await new FramePage(page).says('The reasons are copied.')
})

test('every date of every screen leads to its reasons by a click or W', async () => {
  const { page } = desk
  const frame = new FramePage(page)
  const explained = async (act: () => Promise<unknown>) => {
    await act()
    await expect(deadlines.drawer).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(deadlines.drawer).toBeHidden()
  }
  const badge = (within: Locator) => within.locator('button.due-badge').first()
  await frame.goTo('Today')
  await page.keyboard.press('j')
  await explained(() => page.keyboard.press('w'))
  await explained(() => badge(page.getByRole('main')).click())
  await look('today')
  await frame.goTo('Cases')
  const cases = page.getByRole('grid', { name: 'Cases' })
  await expect(badge(cases)).toBeVisible()
  await cases.focus()
  await explained(() => page.keyboard.press('w'))
  await explained(() => badge(cases).click())
  await page.keyboard.press('Space')
  await explained(() => badge(page.getByRole('complementary', { name: 'Peek' })).click())
  await look('cases')
  await page.keyboard.press('Escape')
  await cases.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Stages of the case' })).toBeVisible()
  await explained(() => badge(page.getByRole('main')).click())
  await explained(() =>
    page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: /, / }).first().click(),
  )
  await page.getByRole('tab', { name: 'Tasks and ledger' }).click()
  await explained(() => page.keyboard.press('w'))
  await frame.goTo('Audit')
  const history = page.getByRole('grid')
  await history.getByText('Case', { exact: true }).first().click()
  await explained(() => page.keyboard.press('w'))
})
