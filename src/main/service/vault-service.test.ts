import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EXAMPLES } from '#contract/schema/command-example'
import type { accept } from '#domain/kernel/decision'
import { bytes, codeOf, PASSPHRASE, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { commandOf } from './open-vault'
import type { VaultHandlers } from './state'
import { createVaultService } from './vault-service'

const { folder, remove } = temporaryFolder()
const service = createVaultService({ onChange: () => undefined })
const context = { progress: () => undefined, signal: new AbortController().signal }
const path = join(folder, 'service.vault')
const passphrase = () => bytes(PASSPHRASE)
afterAll(() => {
  service.close()
  remove()
})

/** Calls as the other end of the line would, where params are not typed. */
const call = async (method: keyof VaultHandlers, params: unknown) =>
  (await service.handlers[method](params as never, context)) as { ok: boolean; value: Record<string, unknown> }

/** What every method is called with while no vault is open. */
const CLOSED: Partial<Record<keyof VaultHandlers, unknown>> = {
  session: {},
  confirmRecovery: { typed: 'AAAA' },
  changePassphrase: { current: passphrase(), next: passphrase() },
  addUser: { name: 'Ravi', roles: ['officer'], passphrase: passphrase() },
  query: { channel: 'settings.read', input: {} },
  execute: { commands: [commandOf('confirm-recovery-key', {})] },
  findMessage: { messageId: '<1@example.com>' },
  importMessage: { commandId: 'c', raw: bytes('x'), attachments: [], message: {}, receipt: {} },
  putBlob: { bytes: bytes('x') },
  readBlob: { blobId: 'none' },
  composeLetter: { caseId: 'none', templateId: 'acknowledgment', fields: {}, letterId: null },
  composeResponse: { caseId: 'none', responseId: null },
  composeAnnex: { kind: 'case', caseId: 'none' },
  calendarFile: {
    filter: { state: 'open', kinds: [], ownerId: null, rights: [], regimes: [] },
    names: false,
    remindDays: 1,
  },
  signPackage: { message: bytes('x') },
  packageKey: {},
  caseListCsv: { view: 'open', search: '' },
  backup: { target: join(folder, 'none.backup') },
  practice: { cases: 1, seed: 1 },
}

test.each(Object.keys(CLOSED) as (keyof VaultHandlers)[])('%s is locked while no vault is open', async (method) => {
  expect(codeOf((await call(method, CLOSED[method])) as never)).toBe('locked')
})

test('a vault is made, worked on, closed and opened again, and takes its recovery key back', async () => {
  const made = await call('create', {
    path,
    organisation: 'omnistra',
    zone: 'Asia/Dubai',
    calendar: 'WEEKDAYS',
    officer: 'Dana Cole',
    passphrase: passphrase(),
    practice: false,
    recoveryConfirmed: false,
  })
  const { recoveryKey } = take(made as never) as { recoveryKey: string }
  expect(codeOf((await call('confirmRecovery', { typed: 'WRONG' })) as never)).toBe('invalid_input')
  expect((await call('session', {})).value['recoveryConfirmed']).toBe(false)
  expect((await call('confirmRecovery', { typed: recoveryKey.toLowerCase() })).ok).toBe(true)
  expect((await call('session', {})).value).toMatchObject({ recoveryConfirmed: true, organisation: 'omnistra' })
  await call('close', {})
  expect(codeOf((await call('session', {})) as never)).toBe('locked')
  expect((await call('users', { path })).value).toMatchObject([{ name: 'Dana Cole' }])
  const opened = await call('open', { path, user: null, passphrase: passphrase(), now: null })
  expect(opened).toMatchObject({ ok: true, value: { user: { name: 'Dana Cole' } } })
})

test('a message comes in with its bytes in one transaction, or leaves nothing', async () => {
  const { message, receipt } = EXAMPLES['import-message']
  const { rawBlobId: _, attachments: __, ...read } = message
  const events = async () =>
    ((await call('query', { channel: 'audit.list', input: { stream: null, search: '', cursor: null, limit: 1 } }))
      .value['total'] ?? 0) as number
  const before = await events()
  const params = { commandId: 'import-1', raw: bytes('From: a\n\nb'), message: read, receipt }
  const attachments = [{ name: 'id.pdf', type: 'application/pdf', bytes: bytes('%PDF') }]
  const imported = await call('importMessage', { ...params, attachments })
  const { inquiryId } = take(imported as never as ReturnType<typeof accept<{ result: { inquiryId: string } }>>).result
  expect(await events()).toBe(before + 1)
  const opened = await call('query', { channel: 'intake.open', input: { inquiryId } })
  const [attachment] = opened.value['attachments'] as { blobId: string; name: string; size: number }[]
  expect(attachment).toMatchObject({ name: 'id.pdf', size: 4 })
  expect((await call('readBlob', { blobId: attachment?.blobId })).value['bytes']).toEqual(bytes('%PDF'))
  // The same id with other content is refused, and the bytes that came with it are not kept.
  expect(codeOf((await call('importMessage', { ...params, attachments: [] })) as never)).toBe('conflict')
  expect(await events()).toBe(before + 1)
})

test('a vault in use does not take a clock', async () => {
  await call('close', {})
  const now = '2026-01-01T00:00:00.000Z'
  expect(codeOf((await call('open', { path, user: null, passphrase: passphrase(), now })) as never)).toBe('forbidden')
})
