import { join } from 'node:path'
import { ROOT } from './fixture/app'
import type { PracticeOrder } from './fixture/vault'

/** A message or table that the demo bundles. */
export const bundled = (file: string): string => join(ROOT, 'resources', 'demo', file)

/** Rows of a file that one system found, and what is decided about them; rows count from 1, none named means all. */
type FoundFile = Readonly<{
  file: string
  category: string
  rows: number
  marks: readonly Readonly<{ what: 'Deliver' | 'Withhold' | 'Duplicate'; rows: readonly number[]; reason?: string }>[]
}>
type Answered = Readonly<{
  system: string
  found: readonly FoundFile[]
  /** Answers beside the rows, by what the officer chooses. */
  answers: readonly Readonly<{ kind: string; fields: Readonly<Record<string, string>> }>[]
}>

/** One request that the organisation answers itself, as it is clicked. */
export type Job = Readonly<{
  order: PracticeOrder
  mail: string
  mailHost: string
  recipients: readonly string[]
  /** Addresses that the policy prints unreadably (G14). */
  channels: Readonly<Record<string, string>>
  requester: string
  suggestedRights: readonly string[]
  records: Readonly<{ file: string; rows: string; mapping: Readonly<Record<string, string>> }>
  matches: readonly string[]
  compared: readonly Readonly<{ point: string; answer: string }>[]
  /** A paper beside the answers, where the law asks for one. */
  paper: string | null
  due: string
  systems: readonly Answered[]
  searched: string
  /** What a second person approves. */
  approval: 'deletion' | 'release'
  /** Texts that must never be in the package, because their rows are withheld or duplicates. */
  keptBack: readonly string[]
  withheldReasons: readonly string[]
  /** Delivered rows by category. */
  delivered: Readonly<Record<string, number>>
  /** Words that the cover letter must say. */
  letterSays: readonly string[]
}>

const everything = { what: 'Deliver', rows: [] } as const

export const omniStudioJob: Job = {
  order: {
    organisation: 'omni-studio',
    zone: 'America/New_York',
    calendar: 'US-FED',
    officer: { name: 'Dana Cole', passphrase: 'nine calm herons cross the delta' },
    reviewer: { name: 'Ravi Shah', passphrase: 'forty pale lanterns by the quay' },
    now: '2026-10-05T13:05:00Z',
  },
  mail: 'omni-studio.eml',
  mailHost: 'mx1.omni.studio',
  recipients: ['Stripe (payments)', 'Twilio (telephone calls)'],
  channels: {},
  requester: 'Méilíng Zhao 趙美玲',
  suggestedRights: ['Access'],
  records: { file: 'omni-studio-known-records.csv', rows: '4 rows imported.', mapping: {} },
  matches: ['E-mail'],
  compared: [
    { point: 'Account number', answer: 'OS-204417' },
    { point: 'Telephone', answer: '(510) 555-0142' },
  ],
  paper: 'Signed declaration',
  due: '16 Nov',
  systems: [
    {
      system: 'Payment processor (Stripe)',
      found: [{ file: 'omni-studio-payment.csv', category: 'Payment and billing', rows: 3, marks: [everything] }],
      answers: [],
    },
    {
      system: 'Speech-to-text and agent pipeline',
      found: [{ file: 'omni-studio-transcript.csv', category: 'Call transcripts', rows: 2, marks: [everything] }],
      answers: [],
    },
    {
      system: 'Mailboxes',
      found: [
        {
          file: 'omni-studio-support.csv',
          category: 'Support and communications',
          rows: 3,
          marks: [
            { what: 'Deliver', rows: [1, 2] },
            { what: 'Withhold', rows: [3], reason: 'It names another person (Cal. Civ. Code 1798.145(k))' },
          ],
        },
      ],
      answers: [],
    },
    {
      system: 'Own product',
      found: [
        {
          file: 'omni-studio-contact.csv',
          category: 'Client contacts',
          rows: 2,
          marks: [
            { what: 'Deliver', rows: [1] },
            { what: 'Duplicate', rows: [2] },
          ],
        },
      ],
      answers: [],
    },
  ],
  searched: 'Searched by e-mail address and account number; no hit.',
  approval: 'release',
  keptBack: ['Tom Reyes', '510 555 0161'],
  withheldReasons: ['It names another person (Cal. Civ. Code 1798.145(k))'],
  delivered: { payment: 3, transcript: 2, support: 2, contact: 1 },
  letterSays: ['Our answer to your privacy request', 'Méilíng Zhao 趙美玲', 'It names another person'],
}

export const omniPostrJob: Job = {
  order: {
    organisation: 'omnipostr',
    zone: 'Europe/Dublin',
    calendar: 'IE',
    officer: { name: 'Aoife Byrne', passphrase: 'seven slow barges under the bridge' },
    reviewer: { name: 'Tomas Novak', passphrase: 'eleven tin drums in the cellar' },
    now: '2026-10-05T10:30:00Z',
  },
  mail: 'omnipostr.eml',
  mailHost: 'mail.omnipostr.com',
  recipients: ['Anthropic (text generation)', 'Hetzner (hosting)'],
  channels: {
    'Privacy rights mailbox': 'privacy@omnipostr.com',
    'Privacy inquiries': 'privacy@omnipostr.com',
    'General support': 'support@omnipostr.com',
  },
  requester: 'Jürgen Weiß',
  suggestedRights: ['Access', 'Deletion'],
  records: { file: 'omnipostr-known-records.csv', rows: '3 rows imported.', mapping: {} },
  matches: ['E-mail', 'Name'],
  compared: [],
  paper: null,
  due: '4 Nov',
  systems: [
    {
      system: 'Payment processor (Stripe)',
      found: [{ file: 'omnipostr-billing.csv', category: 'Billing and payment', rows: 2, marks: [everything] }],
      answers: [
        {
          kind: 'Held, cannot be deleted',
          fields: {
            'Which records, and only those': 'Two invoices of 2026',
            'Why it is kept': 'Invoices have to be kept for six years',
            'Rule that allows or demands it': 'GDPR art. 17(3)(b)',
          },
        },
      ],
    },
    {
      system: 'Own product',
      found: [
        {
          file: 'omnipostr-password.csv',
          category: 'Hashed password',
          rows: 1,
          marks: [{ what: 'Withhold', rows: [], reason: 'A password hash is never handed out (GDPR art. 32)' }],
        },
        { file: 'omnipostr-generated.json', category: 'Generated content', rows: 3, marks: [everything] },
      ],
      answers: [
        {
          kind: 'Deleted',
          fields: { 'How many records': '4', 'How it was done': 'Deletion job 4471: 1 password, 3 generated posts.' },
        },
      ],
    },
  ],
  searched: 'Searched by e-mail address and workspace; no hit.',
  approval: 'deletion',
  keptBack: ['argon2id'],
  withheldReasons: ['A password hash is never handed out (GDPR art. 32)'],
  delivered: { billing: 2, generated: 3 },
  letterSays: ['Jürgen Weiß', 'Two invoices of 2026', 'GDPR art. 17(3)(b)', 'You wrote to us on 5 October 2026'],
}
