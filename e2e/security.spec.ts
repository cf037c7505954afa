import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from './fixture/app'
import { searchFiles } from './fixture/search-files'
import { openPractice } from './fixture/vault'
import { CasePage } from './page/case'
import { InboxPage } from './page/inbox'

/** What no file may ever hold in plain sight, by where it is planted. */
const canary = (where: string) => `canary${where}${randomBytes(6).toString('hex')}`
const PLANTED = {
  name: canary('name'),
  subject: canary('subject'),
  text: canary('text'),
  attachment: canary('attachment'),
  note: canary('note'),
  finding: canary('finding'),
}

const MAIL = `Received: from relay.example by mx1.omni.studio; Fri, 2 Oct 2026 16:48:09 -0400
Message-ID: <${randomBytes(6).toString('hex')}@example.com>
Date: Fri, 2 Oct 2026 13:48:02 -0700
From: ${PLANTED.name} <ana@example.com>
To: support@omni.studio
Subject: California Privacy Request ${PLANTED.subject}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

I live in California. What information do you have about me? ${PLANTED.text}
--b
Content-Type: text/plain; name="note.txt"
Content-Disposition: attachment; filename="note.txt"

${PLANTED.attachment}
--b--
`

test.describe.configure({ mode: 'serial' })

let desk: Desk
let vaultPath: string
/** Files from outside, which hold the canaries by right. */
let outside: string

test.beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'rd-src-'))
  desk = await Desk.start()
  vaultPath = await openPractice(desk, {
    organisation: 'omni-studio',
    zone: 'America/New_York',
    calendar: 'US-FED',
    officer: { name: 'Dana Cole', passphrase: 'nine calm herons cross the delta' },
    now: '2026-10-05T13:05:00Z',
  })
})
test.afterAll(async () => {
  rmSync(outside, { recursive: true, force: true })
  await desk?.stop()
})

test('the page has no Node, and one name more than any other page', async () => {
  const seen = await desk.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}))
    const added = Object.getOwnPropertyNames(window).filter((name) => !plain.has(name) && !/^\d+$/.test(name))
    frame.remove()
    const wanted = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'] as const
    return {
      added,
      node: wanted.filter((name) => name in window),
      frozen: Object.isFrozen(Reflect.get(window, 'rightsdesk')),
    }
  })
  expect(seen).toEqual({ added: ['rightsdesk'], node: [], frozen: true })
})

test('inline scripts and eval do not run', async () => {
  const ran = await desk.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.handlerRan = true')
    document.body.append(button)
    button.click()
    button.remove()
    // In a callback of the page itself: what a driver evaluates is exempt from the policy.
    const evaluated = await new Promise((done) =>
      requestAnimationFrame(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
          done(globalThis.eval('1 + 1'))
        } catch (error) {
          done((error as Error).name)
        }
      }),
    )
    return { inline: 'inlineRan' in window, handler: 'handlerRan' in window, evaluated }
  })
  expect(ran).toEqual({ inline: false, handler: false, evaluated: 'EvalError' })
})

test('nothing leads away: no navigation, no further window, no network', async () => {
  const { page, app } = desk
  const before = page.url()
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
    link.remove()
  })
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
})

test('a call with a bad payload is refused before anything happens', async () => {
  const codes = await desk.page.evaluate(async () => {
    type Call = (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>
    const bridge = Reflect.get(window, 'rightsdesk') as Record<string, Call>
    const ask = async (channel: string, input: unknown) => (await bridge[channel]?.(input))?.error?.code
    return [
      await ask('case.open', { caseId: '../../etc/passwd' }),
      await ask('case.open', { caseId: 'a', more: true }),
      await ask('engine.execute', { commandId: 'a', type: 'create-vault', payload: {} }),
      await ask('engine.execute', { commandId: 'a', type: 'no-such-command', payload: {} }),
      await ask('intake.import-files', { tokens: ['/etc/passwd'] }),
      await ask('desk.state', null),
    ]
  })
  expect(codes).toEqual(Array.from({ length: 6 }, () => 'invalid_input'))
})

test('a case is worked with words that must not leak', async () => {
  const { page } = desk
  const [inbox, casePage] = [new InboxPage(page), new CasePage(page)]
  const mail = join(outside, 'request.eml')
  writeFileSync(mail, MAIL)
  const table = join(outside, 'found.csv')
  writeFileSync(table, `name,text\nAna,${PLANTED.finding}\n`)
  await desk.chooseFiles(mail)
  await inbox.importChosen()
  await inbox.readFirst()
  await expect(page.getByText(PLANTED.text).first()).toBeVisible()
  await inbox.openCase()
  await casePage.writeNote(PLANTED.note)
  await casePage.show('Tasks and ledger')
  await casePage.panel.getByRole('button', { name: 'Plan the tasks' }).click()
  await casePage.openSystem('Own product')
  await desk.chooseFiles(table)
  await casePage.importFindings('Client contacts', 1)
  await casePage.mark('found.csv', 'Deliver', [])
  await casePage.show('Response')
  await expect(casePage.panel.getByRole('img').first()).toBeVisible({ timeout: 60_000 })
  await casePage.doNext('Write the acknowledgment')
  await casePage.issueLetter('Acknowledgment of receipt')
})

test('no file holds them in plain sight: not while the vault is open, not after quitting', async () => {
  const texts = Object.values(PLANTED)
  const folders = [desk.place.root]
  const open = searchFiles(folders, texts)
  expect(open.files).toBeGreaterThan(5)
  expect(open.found).toEqual([])
  await desk.close()
  expect(searchFiles(folders, texts).found).toEqual([])
  expect(searchFiles([outside], texts).found.length).toBeGreaterThanOrEqual(texts.length - 1)
})

test('the vault is no plain database', () => {
  const head = readFileSync(vaultPath).subarray(0, 16).toString('latin1')
  expect(head.startsWith('SQLite format 3')).toBe(false)
})
