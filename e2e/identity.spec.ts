import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { openPractice } from './fixture/vault'
import { bundled, omniStudioJob } from './main-job.data'
import { CasePage } from './page/case'
import { InboxPage } from './page/inbox'
import { SettingsPage } from './page/settings'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let outside: string
test.beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'rd-src-'))
  desk = await Desk.start()
  await openPractice(desk, omniStudioJob.order)
  const settings = new SettingsPage(desk.page)
  await settings.trustHost(omniStudioJob.mailHost)
  await desk.chooseFiles(bundled(omniStudioJob.records.file))
  await settings.importRecords('User table', omniStudioJob.records.rows, omniStudioJob.records.mapping)
})
test.afterAll(async () => {
  rmSync(outside, { recursive: true, force: true })
  await desk?.stop()
})

test('an impostor’s mail shows its signals, and the level stays where it was', async () => {
  const { page } = desk
  const path = join(outside, 'impostor.eml')
  writeFileSync(
    path,
    [
      'Message-ID: <impostor@rnail.example>',
      'Date: Fri, 2 Oct 2026 10:00:00 +0000',
      `Authentication-Results: ${omniStudioJob.mailHost}; dmarc=fail header.from=rnail.example`,
      'From: Meiling Zhao <meiling.zhao@rnail.example>',
      'Reply-To: collect@elsewhere.example',
      'To: support@omni.studio',
      'Subject: California Privacy Request',
      '',
      'I live in California. My telephone number is (510) 555-0142. What do you know about me?',
      '',
    ].join('\r\n'),
  )
  await desk.chooseFiles(path)
  const inbox = new InboxPage(page)
  await inbox.importChosen()
  await inbox.readFirst()
  await inbox.form.getByLabel('Phone').fill('(510) 555-0142')
  await inbox.openCase()
  const casePage = new CasePage(page)
  await casePage.show('Identity')
  const signals = page.getByRole('region', { name: 'Signals' })
  for (const label of ['Sender not vouched for', 'Look-alike domain', 'Answer goes elsewhere'])
    await expect(signals.getByText(label, { exact: true })).toBeVisible()
  await expect(signals).toContainText('rnail.example looks like mail.example')
  await expect(casePage.panel.getByText('Not reached', { exact: true }).first()).toBeVisible()
  await desk.picture('identity-signals')
})
