import type { OrganisationId } from '../vault/vault.event'

/**
 * What a policy says of purposes, sources and recipients, in our own words, with the lines they come from.
 * Why here: an answer to an access request has to name them (GDPR art. 15(1)(a), (c), (g); Cal. Civ. Code 1798.110(a)).
 */
export type Disclosures = Readonly<{
  purposes: readonly string[]
  purposeLines: readonly number[]
  sources: readonly string[]
  recipients: readonly string[]
  recipientLines: readonly number[]
  transfers: string
}>

const DISCLOSURES: Readonly<Record<OrganisationId, Disclosures>> = {
  'omni-studio': {
    purposes: [
      'running the service: routing calls, writing transcripts and summaries, booking appointments, spotting emergencies, reports for clients',
      'accounts and subscriptions: creating and managing accounts, payments and billing, support, checking identity',
      'improving the platform with de-identified or aggregated data only',
      'legal duties, fraud prevention, enforcing terms, legal claims',
      'marketing to prospective clients, including targeted advertising, until they opt out',
    ],
    purposeLines: [44, 49, 51, 54, 56, 58, 60, 63, 65, 66],
    sources: [
      'you, through forms, registration, calls and messages',
      'your browser and device when you visit the website',
      'the business that you called, for calls answered on its behalf',
    ],
    // The policy's section on sharing is missing (G1), so its only named recipient is listed and the rest is asked of the officer.
    recipients: ['Stripe, Inc. (payment processing)'],
    recipientLines: [21],
    transfers: 'Personal information is stored and processed in the United States.',
  },
  omnistra: {
    purposes: [
      'providing, securing and improving the service',
      'routing messages between customers and their end users on connected channels',
      'AI features within the customer’s own workspace',
      'payments and fraud prevention',
      'service announcements and, with consent, marketing',
      'legal duties and the rules of the channels',
    ],
    purposeLines: [13, 14, 15, 16, 17, 18],
    sources: [
      'you, through your account and messages',
      'your browser and device',
      'connected channels such as WhatsApp, Messenger, Instagram and TikTok',
    ],
    recipients: [
      'cloud hosting',
      'payment processing',
      'e-mail delivery',
      'error monitoring',
      'AI model providers',
      'channel partners such as Meta and TikTok',
    ],
    recipientLines: [36],
    transfers:
      'Data may be processed outside your country, including in the US and the EU, under standard contractual clauses or another approved mechanism.',
  },
  omnipostr: {
    purposes: [
      'creating and managing accounts and workspaces, authentication and security',
      'repurposing, scheduling and exporting content',
      'payments, subscriptions and tax duties',
      'support and records of it',
      'reliability, debugging and improvement',
      'transactional messages, product updates and marketing where permitted',
    ],
    purposeLines: [37, 38, 39, 40, 56, 57, 58, 62, 63, 64, 68, 69, 70],
    sources: ['you, through your account, your content and your messages', 'your browser, device and use of the API'],
    recipients: [
      'Anthropic (AI processing of content)',
      'Stripe (payments and subscriptions)',
      'database and hosting providers',
    ],
    recipientLines: [113, 114, 115],
    transfers:
      'Data may be processed in the US, the EU and other countries under standard contractual clauses, adequacy decisions and encryption.',
  },
}

/** The disclosures of an organisation's policy. */
export const disclosuresOf = (organisation: OrganisationId): Disclosures => DISCLOSURES[organisation]
