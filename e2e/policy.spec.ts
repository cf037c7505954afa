import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { CLEAN } from '../src/domain/policy/lint/clean-policy.fixture'
import { Desk } from './fixture/app'
import { openPractice } from './fixture/vault'
import { PolicyPage } from './page/policy'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let desk: Desk
let policy: PolicyPage
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** Spoils the clean policy in four places: a number left out, a vague period, a hidden address, a late answer. */
const SPOILT = CLEAN.replace('10. Security', '11. Security')
  .replace('11. Changes', '12. Changes')
  .replace('12. Contact', '13. Contact')
  .replace('| Usage data | 90 days |', '| Usage data | a limited period |')
  .replace('E-mail: privacy@harbourledger.example', 'E-mail: [email protected]')
  .replace('within 28 days', 'within 30 days')
const NEXT = CLEAN.replace('| Usage data | 90 days |', '| Usage data | 180 days |')
  .replace('Each works under', 'We also share e-mail addresses with Brightads. Each works under')
  .replace('bookkeeping software', 'bookkeping software')

const file = (name: string, text: string): string => {
  const path = join(desk.place.documents, name)
  writeFileSync(path, text)
  return path
}

test.beforeAll(async () => {
  desk = await Desk.start()
  await openPractice(desk, {
    organisation: 'omni-studio',
    zone: 'America/New_York',
    calendar: 'US-FED',
    officer: { name: 'Dana Cole', passphrase: 'umbrella-Quartz tangent 4 herons' },
    now: '2026-11-24T15:00:00Z',
  })
  policy = new PolicyPage(desk.page)
  await policy.open()
})
test.afterAll(() => desk?.stop())

/** Looks at the screen in both sizes, light and dark. */
async function look(name: string): Promise<void> {
  const { page } = desk
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      await desk.picture(`policy-${name}-${size.width}-${colorScheme}`)
      const axe = new AxeBuilder({ page }).setLegacyMode()
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      )
      expect.soft(told, `${name}, ${size.width}, ${colorScheme}`).toEqual([])
    }
  }
}

test('without a file it shows the known gaps of the built-in policy', async () => {
  await policy.show('Findings')
  await expect(desk.page.getByRole('region', { name: /^Known gaps of the built-in Omni Studio/ })).toContainText(
    'Blocks disposal',
  )
  await look('known-gaps')
})

test('a policy shows its findings, and a finding leads to its line', async () => {
  await desk.chooseFiles(file('spoilt.txt', SPOILT))
  await policy.press('Open a policy')
  await expect(desk.page.getByText(/^spoilt.txt: 4 findings/)).toBeVisible()
  await expect(policy.findings.getByRole('button')).toHaveCount(4)
  await policy.findings.getByRole('button').first().focus()
  await desk.page.keyboard.press('j')
  const chosen = policy.findings.locator('[aria-current]')
  await expect(chosen).toContainText('30 days is later than one month')
  await expect(chosen).toContainText('Why it matters')
  await expect(policy.text.locator('[data-marked="first"]')).toContainText('within 30 days')
  await expect(policy.text.locator('[data-marked="first"]')).toBeInViewport()
  await look('findings')
})

test('a text without findings says so, and a text that is none says why', async () => {
  await desk.chooseFiles(file('clean.txt', CLEAN))
  await policy.press('Open another policy')
  await expect(policy.findings).toContainText('Nothing found')
  await look('clean')
  await desk.chooseFiles(file('empty.txt', ''))
  await policy.press('Open another policy')
  await expect(desk.page.getByRole('alert')).toContainText('empty.txt is empty')
  await policy.press('Put away')
  await expect(desk.page.getByText('No policy is open')).toBeVisible()
})

test('a material change shows its lines and the earliest day of effect', { tag: ['@A59', '@A60'] }, async () => {
  const { page } = desk
  await policy.show('Compare')
  await look('compare-empty')
  await desk.chooseFiles(file('old.txt', CLEAN))
  await policy.press('Choose the old version')
  await desk.chooseFiles(file('new.txt', NEXT))
  await policy.press('Choose the new version')
  await expect(policy.material).toContainText('Material by 2 of the four tests')
  await expect(policy.effective).toContainText('in 30 days, Thu 24 Dec')
  await expect(policy.effective).toContainText('it counts on posting: today, Tue 24 Nov')
  await expect(policy.changes).toHaveCount(3)
  await expect(policy.changes.filter({ hasText: 'Wording only' })).toHaveCount(1)
  await expect(policy.changes.last().locator('del')).toHaveText('90')
  await expect(policy.changes.last().locator('ins')).toHaveText('180')
  await look('compare')
  await policy.material.getByRole('button', { name: 'Change 3, line 36' }).click()
  await expect(policy.changes.last()).toBeFocused()
  await page.keyboard.press('k')
  await expect(policy.changes.nth(1)).toBeFocused()
})

test('the comparison is saved as text', async () => {
  const target = join(desk.place.downloads, 'comparison.txt')
  await desk.saveTo(target)
  await policy.press('Save the comparison')
  await expect(desk.page.getByText('Saved comparison.txt.')).toBeVisible()
  const saved = readFileSync(target, 'utf8')
  expect(saved).toContain('Earliest day of effect with notice today: 2026-12-24')
  expect(saved).toContain('+ Usage data | 180 days')
})

test('the versions can be swapped', async () => {
  await policy.press('Swap the versions')
  await expect(policy.changes.last().locator('ins')).toHaveText('90')
})
