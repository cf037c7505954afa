// Longer than usual: one job is followed from the first message to the package, for each organisation.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { cli } from './fixture/cli'
import { pdfText, type ReadPackage, readPackage, readsPdf } from './fixture/package'
import { openPractice } from './fixture/vault'
import { bundled, type Job, omniPostrJob, omniStudioJob } from './main-job.data'
import { CasePage } from './page/case'
import { FramePage } from './page/frame'
import { InboxPage } from './page/inbox'
import { SettingsPage } from './page/settings'

for (const job of [omniStudioJob, omniPostrJob]) {
  const { organisation, officer, reviewer } = job.order
  test.describe(`the whole job at ${organisation} @demo`, () => {
    test.describe.configure({ mode: 'serial', timeout: 240_000 })
    let desk: Desk
    let caseNo: string
    let vaultPath: string
    test.beforeAll(async () => {
      desk = await Desk.start()
      vaultPath = await openPractice(desk, job.order)
    })
    test.afterAll(() => desk?.stop())

    test('what the policy leaves open is set up', async () => {
      const settings = new SettingsPage(desk.page)
      await settings.trustHost(job.mailHost)
      await settings.enterRecipients(...job.recipients)
      if (Object.keys(job.channels).length > 0) await settings.enterChannels(job.channels)
    })

    test('a message comes in by the dialog and, a second time, by drag and drop', async () => {
      const inbox = new InboxPage(desk.page)
      await desk.chooseFiles(bundled(job.mail))
      const first = await inbox.importChosen()
      await expect(first).toContainText('1 message imported')
      await inbox.readFirst()
      const again = await inbox.drop(bundled(job.mail))
      await expect(again).toContainText('1 message already here')
      await desk.page.keyboard.press('Escape')
      await expect(again).toBeHidden()
    })

    test('suggestions stand with their words; the officer opens the case', async () => {
      const inbox = new InboxPage(desk.page)
      await expect(inbox.form.getByLabel('Name')).toHaveValue(job.requester)
      for (const right of job.suggestedRights)
        await expect(inbox.form.getByText(right, { exact: true }).first()).toBeVisible()
      await expect(desk.page.locator('mark').first()).toBeVisible()
      await desk.picture(`${organisation}-1-inbox`)
      caseNo = await inbox.openCase()
    })

    test('the case says when the answer is due, and why', async () => {
      const { page } = desk
      await expect(page.getByRole('heading', { level: 1, name: job.requester })).toBeVisible()
      await expect(page.getByRole('banner').getByText(job.due).or(page.getByText(job.due)).first()).toBeVisible()
      await desk.picture(`${organisation}-2-case`)
      await page.getByRole('button', { name: 'Why this date' }).first().click()
      const why = page.getByRole('dialog')
      await expect(why).toContainText('is not counted, so day')
      await desk.picture(`${organisation}-3-why`)
      await page.keyboard.press('Escape')
      await expect(why).toBeHidden()
    })

    test('the acknowledgment is previewed, issued, saved and recorded as sent', async () => {
      const casePage = new CasePage(desk.page)
      await casePage.doNext('Write the acknowledgment')
      await expect(desk.page.getByRole('region', { name: 'New letter' }).getByRole('img').first()).toBeVisible({
        timeout: 60_000,
      })
      await desk.picture(`${organisation}-4-letter`)
      await casePage.issueLetter('Acknowledgment of receipt')
      const draft = join(desk.place.downloads, 'acknowledgment.eml')
      await desk.saveTo(draft)
      await casePage.saveLetter('Acknowledgment of receipt', basename(draft))
      const eml = readFileSync(draft, 'latin1')
      expect(eml).toContain('X-Unsent: 1')
      expect(eml).not.toMatch(/^(From|Bcc):/m)
      const pdf = join(desk.place.downloads, 'acknowledgment.pdf')
      await desk.saveTo(pdf)
      await casePage.saveLetter('Acknowledgment of receipt', basename(pdf))
      if (readsPdf) expect(await pdfText(pdf)).toContain(caseNo)
      await casePage.doNext('Record the sending')
      await casePage.recordSending('Message-ID <ack@office.example>')
    })

    test('identity is settled against imported known records', async () => {
      const { page } = desk
      const casePage = new CasePage(page)
      await desk.chooseFiles(bundled(job.records.file))
      await new SettingsPage(page).importRecords('User table', job.records.rows, job.records.mapping)
      await openCase(desk, caseNo)
      await casePage.show('Identity')
      for (const point of job.matches) await casePage.recordMatch(point)
      for (const { point, answer } of job.compared) await casePage.compare(point, answer)
      if (job.paper) await casePage.recordPaper(job.paper, 'Came by e-mail; filed.')
      await casePage.expectNext('Plan what to ask of each system')
      await desk.picture(`${organisation}-5-identity`)
    })

    test('every system is asked; what was found is imported and decided row by row', async () => {
      const { page } = desk
      const casePage = new CasePage(page)
      await casePage.doNext('Plan the tasks')
      for (const { system, found } of job.systems) {
        await casePage.openSystem(system)
        for (const { file, category, rows, marks } of found) {
          await desk.chooseFiles(bundled(file))
          await casePage.importFindings(category, rows)
          for (const { what, rows: chosen, reason } of marks) await casePage.mark(file, what, chosen, reason)
        }
        await casePage.takeRows()
      }
      await desk.picture(`${organisation}-6-ledger`)
    })

    test('systems that hold nothing say how they were searched', async () => {
      const casePage = new CasePage(desk.page)
      for (const system of await casePage.silentSystems(job.systems.map(({ system }) => system))) {
        await casePage.openSystem(system)
        const keeps = system === 'Hosting, database and backups'
        if (keeps) await casePage.recordAnswer('Held, cannot be deleted', BACKUPS)
        else await casePage.recordAnswer('Nothing held', { 'How it was searched': job.searched })
      }
    })

    if (job.approval === 'deletion')
      test('a second person approves the deletion; then it is recorded as done', async () => {
        const casePage = new CasePage(desk.page)
        await casePage.panel.getByRole('button', { name: 'Ask for the approval' }).first().click()
        await casePage.askApproval('Verified, and a copy is taken.')
        await asSecondPerson(desk, job, async () => {
          await openCase(desk, caseNo)
          await casePage.show('Tasks and ledger')
          await casePage.approve('deletion', 'Looked at; the invoices stay.')
        })
        await openCase(desk, caseNo)
        await casePage.show('Tasks and ledger')
        for (const { system, answers } of job.systems) {
          await casePage.openSystem(system)
          for (const { kind, fields } of answers) await casePage.recordAnswer(kind, fields)
        }
        await desk.picture(`${organisation}-7-deletion`)
      })

    test('the response is prepared, and shown as it will be', async () => {
      const casePage = new CasePage(desk.page)
      await casePage.prepare()
      await expect(casePage.panel.getByRole('img').first()).toBeVisible({ timeout: 60_000 })
      await desk.picture(`${organisation}-8-response`)
    })

    if (job.approval === 'release')
      test('a second person approves the release of sensitive data', async () => {
        const casePage = new CasePage(desk.page)
        await expect(casePage.panel.getByRole('button', { name: 'Look and release' })).toBeDisabled()
        await casePage.panel.getByRole('button', { name: 'Ask for the approval' }).first().click()
        await casePage.askApproval('Transcripts are delivered.')
        await asSecondPerson(desk, job, async () => {
          await openCase(desk, caseNo)
          await casePage.show('Response')
          await casePage.approve('release', 'Pages looked at.')
        })
        await openCase(desk, caseNo)
        await casePage.show('Response')
      })

    test('released, saved as a signed package, and recorded as sent', async () => {
      const { page } = desk
      const casePage = new CasePage(page)
      await casePage.panel.getByRole('button', { name: 'Look and release' }).click()
      await desk.picture(`${organisation}-9-release`)
      await casePage.release()
      // Below a file nothing can be written: the release stands, and the next place works.
      await desk.saveTo(join(desk.place.downloads, 'acknowledgment.eml', 'response.zip'))
      await casePage.panel.getByRole('button', { name: 'Save the package' }).click()
      await expect(casePage.panel.getByText('Nothing was written and the case is unchanged.')).toBeVisible({
        timeout: 90_000,
      })
      await desk.saveTo(packagePath(desk))
      await casePage.savePackage()
      await casePage.panel.getByRole('button', { name: 'Record the sending' }).click()
      await casePage.recordSending('Link opened by the requester.')
    })

    test('the package holds what was delivered', async () => {
      const read = await readPackage(packagePath(desk))
      const held = read.categories.filter(({ rows }) => rows.length > 0)
      expect(Object.fromEntries(held.map(({ id, rows }) => [id, rows.length]))).toEqual(job.delivered)
      expect(read.categories.flatMap(({ withheldReasons }) => withheldReasons)).toEqual(job.withheldReasons)
      for (const { file, rows } of held) expect((await read.csv(file)).map(withoutGuard)).toEqual(rows)
      expect(await read.text('index.html')).not.toContain('<script')
    })

    test('nothing that was withheld is in any file of the package', async () => {
      const read = await readPackage(packagePath(desk))
      const texts = await allTexts(read, desk.place.downloads)
      expect([...texts.keys()]).toContain('data.json')
      for (const [name, text] of texts) for (const secret of job.keptBack) expect(text, name).not.toContain(secret)
      const letter = texts.get('letter.pdf')
      if (letter !== undefined) for (const words of job.letterSays) expect(letter).toContain(words)
    })

    test('the command line calls the package intact, and damaged after one byte', async () => {
      const path = packagePath(desk)
      await new SettingsPage(desk.page).open('Vault and backup')
      const settings = desk.page.locator('#content')
      const fingerprint = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}/.exec((await settings.textContent()) ?? '')?.[0] ?? ''
      expect(await cli(['verify', path, '--key', fingerprint])).toMatchObject({
        code: 0,
        lines: [{ verdict: 'intact' }],
      })
      const bytes = readFileSync(path)
      const at = Math.floor(statSync(path).size / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      const broken = join(desk.place.downloads, 'broken.zip')
      writeFileSync(broken, bytes)
      expect((await cli(['verify', broken, '--key', fingerprint])).code).toBe(1)
    })

    test('the case is closed, and the history verifies', async () => {
      const { page } = desk
      const casePage = new CasePage(page)
      await openCase(desk, caseNo)
      await casePage.doNext('Close the case')
      await casePage.close()
      await casePage.show('Timeline')
      await desk.picture(`${organisation}-10-timeline`)
      await new FramePage(page).goTo('Audit')
      await page.getByRole('button', { name: 'Verify now' }).click()
      await expect(page.getByText('The history is whole')).toBeVisible({ timeout: 60_000 })
      await desk.picture(`${organisation}-11-audit`)
      await desk.close()
      const env = { RIGHTSDESK_PASSPHRASE: officer.passphrase }
      expect((await cli(['audit', '--vault', vaultPath, '--as', officer.name], env)).code).toBe(0)
    })
  })

  async function asSecondPerson(desk: Desk, { order }: Job, work: () => Promise<void>): Promise<void> {
    const frame = new FramePage(desk.page)
    await frame.lock()
    await frame.unlock(reviewer?.passphrase ?? '', reviewer?.name)
    await work()
    await frame.lock()
    await frame.unlock(order.officer.passphrase, order.officer.name)
  }
}

const BACKUPS = {
  'Which records, and only those': 'Encrypted backups of the last 35 days',
  'Why it is kept': 'One person cannot be taken out of a backup; it is overwritten in 35 days',
  'Rule that allows or demands it': 'GDPR art. 5(1)(e)',
}

/** A row without the sign that keeps spreadsheets from reading a value as a formula. */
const withoutGuard = (row: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value.replace(/^'(?=[=+\-@\t\r])/, '')]))

/** The text of every file of a package; of its PDFs where they can be read. */
async function allTexts(read: ReadPackage, folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const name of read.names) {
    if (!name.endsWith('.pdf')) texts.set(name, await read.text(name))
    else if (readsPdf) {
      const pdf = join(folder, name)
      writeFileSync(pdf, await read.bytes(name))
      texts.set(name, await pdfText(pdf))
    }
  }
  return texts
}

const packagePath = (desk: Desk): string => join(desk.place.downloads, 'response.zip')

/** Opens a case from the work list. */
async function openCase(desk: Desk, caseNo: string): Promise<void> {
  const { page } = desk
  await new FramePage(page).goTo('Cases')
  await page.getByRole('grid').getByText(caseNo).first().dblclick()
  await expect(page.getByRole('region', { name: caseNo })).toBeVisible()
}

test.describe('a referral at omnistra @demo', () => {
  test.describe.configure({ mode: 'serial' })
  let desk: Desk
  test.beforeAll(async () => {
    desk = await Desk.start()
    await openPractice(desk, {
      organisation: 'omnistra',
      zone: 'Europe/Berlin',
      calendar: 'DE',
      officer: { name: 'Lena Vogt', passphrase: 'three blue kettles sing at dawn' },
      now: '2026-10-08T07:40:00Z',
    })
  })
  test.afterAll(() => desk?.stop())

  test('a processor refers the person to the business that decides', async () => {
    const { page } = desk
    const [inbox, casePage] = [new InboxPage(page), new CasePage(page)]
    await new SettingsPage(page).trustHost('mx.omnistra.ai')
    await desk.chooseFiles(bundled('omnistra.eml'))
    await inbox.importChosen()
    await inbox.readFirst()
    await inbox.setReferredTo('Casa Azul')
    await desk.picture('omnistra-1-inbox')
    await inbox.openCase()
    await casePage.expectNext('Casa Azul')
    await casePage.show('Response')
    await expect(casePage.panel).toContainText('A response is not prepared here')
    await casePage.doNext('Write the referral')
    await casePage.issueLetter('Referral to the business that decides')
    const pdf = join(desk.place.downloads, 'referral.pdf')
    await desk.saveTo(pdf)
    await casePage.saveLetter('Referral to the business that decides', basename(pdf))
    if (readsPdf) expect(await pdfText(pdf)).toContain('Casa Azul is the controller')
    await casePage.doNext('Record the sending')
    await casePage.recordSending('Message-ID <referral@office.example>')
    await desk.picture('omnistra-2-referred')
    await casePage.doNext('Close the case')
    await casePage.close()
    await expect(page.getByText(/^Closed: Referred to the controller/)).toBeVisible()
  })
})
