import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportHandlers } from './export.worker'
import { sampleResponse } from './response.fixture'
import { findingId, scanForSecrets, scanText } from './secret-scan'
import { testSigner } from './signer.fixture'

/** Test numbers of the card networks and made-up secrets; joined from pieces so that no scanner of this repository stops at them. */
const SECRETS: readonly (readonly [kind: string, value: string])[] = [
  ['card_number', '4111 1111 1111 1111'],
  ['card_number', '4111111111111111.'],
  ['card_number', 'paid with 5555-5555-5555-4444 12/28'],
  ['card_number', '3782 822463 10005'],
  ['card_number', '６０１１ １１１１ １１１１ １１１７'],
  ['card_number', 'card 4242 4242\u00a04242 4242 exp 0429 cvc 123'],
  ['api_key', ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')],
  ['api_key', ['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
  ['api_key', `key: ${['AIza', 'SyA1234567890abcdefghijklmnopqrstuv'].join('')}`],
  ['access_token', ['xoxb', '123456789012', 'abcdefABCDEF'].join('-')],
  ['access_token', ['ghp', 'a'.repeat(36)].join('_')],
  ['access_token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N'],
  ['access_token', 'Authorization: Bearer abcdefghijklmnopqrstuvwxyz'],
  ['private_key', ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ')],
  ['password_hash', '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW'],
  ['password_hash', '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b27'],
  ['password', 'postgres://admin:hunter22@db.example.org/main'],
  ['social_security_number', 'SSN 078-05-1120'],
  ['bank_account', 'DE89 3704 0044 0532 0130 00'],
]
const HARMLESS = [
  '**** **** **** 4242',
  'Visa ending in 4242',
  '4111 1111 1111 1112',
  '+49 170 1234567',
  '+1 (510) 555-0101',
  '2026-10-12T14:03:11.000Z',
  '1760277791000',
  'order 1234567890123456',
  '0000000000000000',
  '550e8400-e29b-41d4-a716-446655440000',
  'me@example.org',
  '123-45-678',
  '999-12-3456',
  'https://example.org/a:b@c',
  'ISBN 978-3-16-148410-0',
  '',
]

const withCell = (column: string, value: string) =>
  sampleResponse({
    categories: [
      {
        id: 'c',
        label: 'C',
        sourceSystem: 's',
        columns: [column],
        rows: [{ [column]: value }],
        withheldCount: 0,
        withheldReasons: [],
      },
    ],
  })
const kinds = (column: string, value: string) =>
  scanForSecrets(withCell(column, value)).findings.map((finding) => finding.kind)

describe('the scan for what must not leave', { timeout: 90_000 }, () => {
  it.each(SECRETS)('finds %s in %s', { tags: ['A12', 'A13', 'B4'] }, (kind, value) => {
    expect(scanText(value)?.kind).toBe(kind)
  })

  it.each(HARMLESS)('leaves alone %s', { tags: ['C5'] }, (value) => {
    expect(scanText(value)).toBeNull()
  })

  it.each([
    ['cvv', '123', 'card_security_code'],
    ['card_security_code', '1234', 'card_security_code'],
    ['password', 'hunter2', 'password'],
    ['passwordHash', 'c2FsdGVk', 'password_hash'],
    ['SSN', '078051120', 'social_security_number'],
    ["Driver's licence number", 'D1234567', 'government_id'],
    ['passport_no', 'X1234567', 'government_id'],
    ['iban', '12345678', 'bank_account'],
    ['health insurance id', 'ABC-1', 'health_id'],
    ['security answer', 'Rex', 'security_answer'],
    ['face_embedding', '0.1,0.2', 'biometric'],
    ['apiKey', 'abc', 'api_key'],
    ['refresh_token', 'abc', 'access_token'],
  ])('11 CCR 7024(d): finds a value under the name %s', (column, value, kind) => {
    expect(kinds(column, value)).toEqual([kind])
  })

  it.each([
    ['cvv check', 'passed'],
    ['password changed at', '2026-01-01'],
    ['ssn last four', '1120'],
    ['card last 4', '4242'],
    ['card number', '•••• 4242'],
    ['passport country', 'DE'],
    ['postal pin code', '560001'],
    ['token count', '12'],
    ['api key id', 'key_1'],
    ['customer account number', '100234'],
    ['pan', ''],
  ])('C5: leaves alone a value under the name %s', (column, value) => {
    expect(kinds(column, value)).toEqual([])
  })

  it('says where, and shows no more than four characters', () => {
    const { findings, total } = scanForSecrets(withCell('note', 'card 4111 1111 1111 1111'))
    expect(total).toBe(1)
    expect(findings).toEqual([{ categoryId: 'c', row: 1, column: 'note', kind: 'card_number', masked: '••••••••1111' }])
  })

  it('reads the letter, the disclosures and the names of documents as well', () => {
    const card = '4111 1111 1111 1111'
    const { findings } = scanForSecrets({
      ...sampleResponse({
        documents: [{ name: `${card}.pdf`, type: 'application/pdf', bytes: new Uint8Array() }],
        disclosures: [{ heading: 'Sources', items: [card], citation: '' }],
      }),
      coverLetter: { templateId: 'cover', mergeFields: { period: null }, paragraphs: [card] },
    })
    expect(findings.map((finding) => finding.column)).toEqual(['letter', 'Sources', 'document name'])
  })

  it('stops a release until each finding was decided on, and nothing is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scan-'))
    const targetPath = join(folder, 'p.zip')
    const input = withCell('note', 'card 4111 1111 1111 1111')
    const request = { input, targetPath, ...testSigner('officer') }
    const refused = await exportHandlers.buildResponse(request)
    expect(refused).toMatchObject({
      ok: false,
      rejection: { code: 'forbidden', issues: [{ path: 'c/1/note/card_number' }] },
    })
    await expect(access(targetPath)).rejects.toThrow()
    const decided = scanForSecrets(input).findings.map(findingId)
    expect(await exportHandlers.buildResponse({ ...request, acceptedFindings: decided })).toMatchObject({ ok: true })
    await rm(folder, { recursive: true })
  })
})
