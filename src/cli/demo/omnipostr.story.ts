import { type ControllerStory, day, delivers, instant } from './story'

/** Somebody in Germany asks OmniPostr for a copy and then for erasure: the copy is taken first, and nobody deletes alone. */
export const omniPostrStory: ControllerStory = {
  kind: 'controller',
  organisation: 'omnipostr',
  office: { zone: 'Europe/Dublin', calendar: 'IE' },
  officer: 'Aoife Byrne',
  reviewer: 'Tomas Novak',
  setUp: [
    {
      changes: {
        channelAddresses: {
          'rights-email': 'privacy@omnipostr.com',
          'inquiry-email': 'privacy@omnipostr.com',
          'support-email': 'support@omnipostr.com',
        },
      },
      did: 'Enter the mail addresses of the office',
      why: 'The policy prints them unreadably (G14). Letters cannot be answered without them, so the office enters its own.',
    },
    {
      changes: { trustedHosts: ['mail.omnipostr.com'] },
      did: 'Trust the mail host mail.omnipostr.com',
      why: 'Only the stamp of our own mail host proves when a message came.',
    },
    {
      changes: { recipients: ['Anthropic (text generation)', 'Stripe (payments)', 'Hetzner (hosting and database)'] },
      did: 'Enter who receives personal data',
      why: 'The policy names no hosting company (C21), and GDPR art. 15(1)(c) gives the person a right to know the recipients.',
    },
    {
      changes: { senderLines: ['OmniPostr', 'Privacy Office', '14 Harcourt Street', 'Dublin 2', 'Ireland'] },
      did: 'Enter the sender that letters show',
      why: 'The policy names no postal address (C28).',
    },
  ],
  mail: 'omnipostr.eml',
  importedAt: instant('2026-10-05T10:30:00Z'),
  confirmed: { residence: 'DE', requesterRole: 'client_user', rights: ['access', 'deletion'] },
  confirmedWhy: 'He writes about his own account, lives in Germany, and asks for a copy before the erasure.',
  records: {
    file: 'omnipostr-known-records.csv',
    source: 'User table of the product',
    exportedOn: day('2026-10-06'),
    mapping: {
      user_id: 'account_id',
      full_name: 'name',
      email: 'email',
      workspace: 'workspace',
      signed_up: 'customer_since',
    },
  },
  answers: [
    {
      dataPoint: 'email',
      answer: 'juergen.weiss@post.example',
      why: 'The account was opened with this address, and the message came from it.',
    },
    {
      dataPoint: 'workspace',
      answer: 'weiss-keramik',
      why: 'He names the workspace; a passport would ask for more than is needed (GDPR art. 12(6)).',
    },
  ],
  declaration: null,
  verifiedAt: instant('2026-10-06T09:15:00Z'),
  collectedAt: instant('2026-10-09T13:00:00Z'),
  systems: {
    S1: {
      found: [delivers('omnipostr-billing.csv', 'billing')],
      results: [
        { kind: 'rows' },
        {
          kind: 'held_cannot_delete',
          ground: 'Invoices have to be kept for six years for the tax authority',
          citation: 'GDPR art. 17(3)(b); Taxes Consolidation Act 1997 s. 886',
          records: 'Two invoices of 2026',
        },
      ],
      deletion: null,
    },
    S2: {
      found: [],
      results: [
        {
          kind: 'nothing_held',
          how: 'Cannot be searched by person. The provider deletes prompts within 30 days, and this workspace sent its last one in June.',
        },
      ],
      deletion: null,
    },
    S17: {
      found: [delivers('omnipostr-support.csv', 'support')],
      results: [{ kind: 'rows' }],
      deletion: {
        kind: 'deleted',
        count: 1,
        how: 'Deleted from the support mailbox and its trash by the mail administrator.',
        evidenceBlobId: null,
      },
    },
    S19: {
      found: [],
      results: [
        {
          kind: 'held_cannot_delete',
          ground:
            'A single person cannot be taken out of a backup; it is overwritten by 13 November 2026, and the erasure is repeated should it be restored',
          citation: 'GDPR art. 5(1)(e), 32(1)(c)',
          records: 'Encrypted daily backups of the last 35 days',
        },
      ],
      deletion: null,
    },
    S23: {
      found: [
        delivers('omnipostr-account.csv', 'account'),
        {
          ...delivers('omnipostr-password.csv', 'password'),
          marks: [
            {
              rows: 'all',
              disposition: 'withheld',
              reason: 'A password hash is never handed out; it would put the account at risk (GDPR art. 32)',
            },
          ],
        },
        {
          ...delivers('omnipostr-content.csv', 'content'),
          marks: [
            { rows: [0, 1], disposition: 'delivered', reason: '' },
            { rows: [2], disposition: 'duplicate', reason: 'The same draft, saved twice' },
          ],
        },
        delivers('omnipostr-generated.json', 'generated'),
      ],
      results: [{ kind: 'rows' }],
      deletion: {
        kind: 'deleted',
        count: 8,
        how: 'Deletion job 4471 of the product returned: 1 account, 1 password, 3 drafts, 3 generated posts.',
        evidenceBlobId: null,
      },
    },
  },
  searched: 'Searched by e-mail address and workspace; no hit.',
  approvedAt: instant('2026-10-12T08:45:00Z'),
  answeredAt: instant('2026-10-13T09:00:00Z'),
  paragraphs: [],
  closedAt: instant('2026-10-14T09:00:00Z'),
  outcome: 'partly_fulfilled',
}
