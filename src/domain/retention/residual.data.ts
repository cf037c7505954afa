import type { ResidualFact } from './gone-by'

/**
 * Copies that outlive a deletion. A number holds by itself only where the policy names the vendor it was read of; anywhere
 * else it is a suggestion that the office confirms. Source: `duties.md` section 6, with the pages that it cites.
 */
export const RESIDUALS: readonly ResidualFact[] = [
  {
    systemId: 'S2',
    what: 'prompts and outputs at the provider',
    vendor: 'Anthropic',
    days: 30,
    source: 'https://privacy.anthropic.com/en/articles/7996866-how-long-do-you-store-personal-data',
    caveat: 'Content that the provider has flagged stays up to two years, and files until they are deleted there.',
    insteadOfDeletion: true,
  },
  {
    systemId: 'S3',
    what: 'messages at Meta',
    vendor: 'Meta',
    days: 30,
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/no-storage/',
    caveat: 'This is the default. Under the option without storage it is an hour at most.',
    insteadOfDeletion: true,
  },
  {
    systemId: 'S12',
    what: 'details about deleted recordings',
    vendor: 'Twilio',
    days: 40,
    source: 'https://hexdocs.pm/twilio_elixir/Twilio.Api.V2010.RecordingService.html',
    caveat: 'Of one vendor; another one keeps them for another time.',
    insteadOfDeletion: false,
  },
  {
    systemId: 'S19',
    what: 'copies in backups',
    vendor: null,
    days: null,
    source: '',
    caveat: 'A restored backup brings the data back: repeat the deletion then.',
    insteadOfDeletion: true,
  },
]
