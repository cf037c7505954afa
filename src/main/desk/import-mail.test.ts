import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { parseMail } from '#main/intake/mail'
import type { ParserBatch } from '#main/intake/parser-client'
import type { VaultClient } from '#main/process/vault-method'
import { createVaultService } from '#main/service/vault-service'
import { bytes, PASSPHRASE, temporaryFolder } from '#main/vault/test-vault.fixture'
import { type ImportedMail, importMail } from './import-mail'

const { folder, remove } = temporaryFolder()
const service = createVaultService({ onChange: () => undefined })
const context = { progress: () => undefined, signal: new AbortController().signal }
const vault: VaultClient = {
  call: async (method, params) => (await service.handlers[method](params as never, context)) as never,
}
/** The parser without its process: what it makes of the bytes is the same. */
const parser: Pick<ParserBatch, 'parseMail'> = {
  parseMail: async (raw) => {
    const parsed = await parseMail(raw)
    return 'rejected' in parsed ? { quarantined: parsed.rejected } : parsed
  },
}
afterAll(() => {
  service.close()
  remove()
})

function mailFile(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    [...lines, 'Subject: A request', 'From: Ana <ana@example.com>', '', 'What do you hold about me?', ''].join('\r\n'),
  )
  return path
}

async function importAll(paths: readonly string[], now: IsoInstant): Promise<ImportedMail[]> {
  const results: ImportedMail[] = []
  for await (const outcome of importMail({
    vault,
    parser: parser as ParserBatch,
    paths,
    trustedHosts: [],
    now: () => now,
  })) {
    if (outcome.ok) results.push(outcome.value)
  }
  return results
}

test('a message that the vault refuses is put aside with the reason, and the next one is read', async () => {
  await vault.call('create', {
    path: join(folder, 'mail.vault'),
    organisation: 'omnistra',
    zone: 'Europe/Berlin',
    calendar: 'DE',
    officer: 'Dana Cole',
    passphrase: bytes(PASSPHRASE),
    practice: false,
    recoveryConfirmed: true,
  })
  const undated = mailFile('undated.eml', ['Message-ID: <undated@example.com>'])
  const dated = mailFile('dated.eml', ['Message-ID: <dated@example.com>', 'Date: Mon, 1 Jun 2026 10:00:00 +0000'])
  // An import that believes itself in the future gives the undated message a receipt in the future, which nothing has.
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString() as IsoInstant
  const results = await importAll([undated, dated], tomorrow)
  expect(results).toMatchObject([
    { file: 'undated.eml', kind: 'quarantined', reason: expect.stringContaining('future') },
    { file: 'dated.eml', kind: 'imported' },
  ])
})

test('the same Message-ID is one message', async () => {
  const again = mailFile('again.eml', ['Message-ID: <dated@example.com>', 'Date: Mon, 1 Jun 2026 10:00:00 +0000'])
  const [result] = await importAll([again], new Date().toISOString() as IsoInstant)
  expect(result).toMatchObject({ kind: 'duplicate', messageId: 'dated@example.com' })
})
