import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { makePractice, PRACTICE_PASSPHRASE } from './fixture/practice'
import { CasePage } from './page/case'
import { FramePage } from './page/frame'

test.describe.configure({ mode: 'serial' })

let desk: Desk
test.beforeAll(async () => {
  desk = await Desk.start()
  await makePractice(desk, 'OmniPostr')
})
test.afterAll(() => desk?.stop())

const SIZE = { width: 1180, height: 760 }
const size = () =>
  desk.app.evaluate(({ BrowserWindow }) => {
    const { width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { width: 0, height: 0 }
    return { width, height }
  })

test('window, columns and place are as they were left', async () => {
  const frame = new FramePage(desk.page)
  await desk.app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(width, height)
  }, SIZE)
  await frame.goTo('Cases')
  await expect(desk.page.getByRole('columnheader', { name: 'Owner' })).toBeVisible()
  await desk.page.getByRole('button', { name: 'Columns' }).click()
  await desk.page.getByRole('checkbox', { name: 'Show Owner' }).uncheck()
  const shown = await desk.page
    .getByRole('checkbox', { name: 'Show Stage' })
    .evaluate(async (box: HTMLInputElement) => {
      box.click()
      for (let turn = 0; turn < 20; turn++) await null
      return box.checked
    })
  expect(shown, 'a box is as it was clicked before anything is painted').toBe(false)
  await expect(desk.page.getByRole('columnheader', { name: 'Stage' })).toBeHidden()
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('columnheader', { name: 'Owner' })).toBeHidden()
  await desk.page.getByRole('grid').getByText(/^OP-/).first().dblclick()
  await new CasePage(desk.page).show('Identity')
  const title = await desk.page.getByRole('heading', { level: 1 }).textContent()

  await desk.close()
  await desk.open()
  await new FramePage(desk.page).unlock(PRACTICE_PASSPHRASE)

  await expect.poll(size).toEqual(SIZE)
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  await expect(desk.page.getByRole('tab', { name: 'Identity' })).toHaveAttribute('aria-selected', 'true')
  await new FramePage(desk.page).goTo('Cases')
  await expect(desk.page.getByRole('columnheader', { name: 'Requester' })).toBeVisible()
  await expect(desk.page.getByRole('columnheader', { name: 'Owner' })).toBeHidden()
})
