import { expect, test } from './fixture'

test('an invocation answers with what the handler returns', async ({ page }) => {
  expect(await page.evaluate(() => window.bridge.invoke('double', 21))).toBe(42)
})
