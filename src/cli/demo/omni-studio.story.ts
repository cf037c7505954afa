import { type ControllerStory, day, delivers, finds, instant } from './story'

/** A Californian asks Omni Studio what it knows about her. Calls are transcribed, so a second person looks at the answer. */
export const omniStudioStory: ControllerStory = {
  kind: 'controller',
  organisation: 'omni-studio',
  office: { zone: 'America/New_York', calendar: 'US-FED' },
  officer: 'Dana Cole',
  reviewer: 'Ravi Shah',
  setUp: [
    {
      changes: { trustedHosts: ['mx1.omni.studio'] },
      did: 'Trust the mail host mx1.omni.studio',
      why: 'Only the stamp of our own mail host proves when a message came; everything below it the sender can write (A2).',
    },
    {
      changes: { recipients: ['Stripe (payments)', 'Twilio (telephone calls)', 'Amazon Web Services (hosting)'] },
      did: 'Enter who receives personal data',
      why: 'Section 04 on sharing is missing from the policy (G1), so the office has to say it; nothing is invented.',
    },
  ],
  mail: 'omni-studio.eml',
  importedAt: instant('2026-10-05T13:05:00Z'),
  confirmed: { residence: 'US-CA', requesterRole: 'client_user', rights: ['access'] },
  confirmedWhy: 'She writes that she is a customer; for account holders Omni Studio is controller (A1).',
  records: {
    file: 'omni-studio-known-records.csv',
    source: 'Customer export of the product',
    exportedOn: day('2026-10-05'),
    mapping: {
      'Account number': 'account_id',
      Name: 'name',
      'E-mail': 'email',
      Phone: 'phone',
      'Customer since': 'customer_since',
    },
  },
  answers: [
    {
      dataPoint: 'email',
      answer: 'meiling.zhao@mail.example',
      why: 'The account was opened with this address, and the message came from it.',
    },
    {
      dataPoint: 'account_id',
      answer: 'OS-204417',
      why: 'Her account number stands in her message; a stranger would not know it.',
    },
    {
      dataPoint: 'phone',
      answer: '(510) 555-0142',
      why: 'Specific pieces need three matching data points (11 CCR 7062(c)).',
    },
  ],
  declaration: {
    items: 'a declaration, signed under penalty of perjury, that you are the person whose information you ask for',
    why: 'You ask for specific pieces of information, and the law wants a reasonably high degree of certainty for those.',
    receivedAt: instant('2026-10-08T18:20:00Z'),
    note: 'Signed declaration came by e-mail on 8 October; filed with the case.',
  },
  verifiedAt: instant('2026-10-08T18:40:00Z'),
  collectedAt: instant('2026-10-14T14:10:00Z'),
  systems: {
    S1: finds(delivers('omni-studio-payment.csv', 'payment')),
    S13: finds(delivers('omni-studio-transcript.csv', 'transcript')),
    S17: finds({
      ...delivers('omni-studio-support.csv', 'support'),
      marks: [
        { rows: [0, 1], disposition: 'delivered', reason: '' },
        {
          rows: [2],
          disposition: 'withheld',
          reason: 'It gives the name and number of another person (Cal. Civ. Code 1798.145(k))',
        },
      ],
    }),
    S23: finds(
      {
        ...delivers('omni-studio-contact.csv', 'contact'),
        marks: [
          { rows: [0], disposition: 'delivered', reason: '' },
          { rows: [1], disposition: 'duplicate', reason: 'The same row twice' },
        ],
      },
      delivers('omni-studio-activity.csv', 'activity'),
      {
        ...delivers('omni-studio-credential.csv', 'credential'),
        marks: [
          {
            rows: 'all',
            disposition: 'withheld',
            reason: 'Access keys are never handed out; that one is held is said instead (A13)',
          },
        ],
      },
    ),
  },
  searched: 'Searched by e-mail address, telephone number and account number; no hit.',
  approvedAt: instant('2026-10-15T15:30:00Z'),
  answeredAt: instant('2026-10-15T16:00:00Z'),
  paragraphs: [],
  closedAt: instant('2026-10-19T13:30:00Z'),
  outcome: 'partly_fulfilled',
}
