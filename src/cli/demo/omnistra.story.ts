import { day, instant, type ReferralStory } from './story'

/** A person who wrote to a business on WhatsApp turns to Omnistra, which only carries the messages and has to refer her. */
export const omnistraStory: ReferralStory = {
  kind: 'referral',
  organisation: 'omnistra',
  office: { zone: 'Europe/Berlin', calendar: 'DE' },
  officer: 'Lena Vogt',
  setUp: [
    {
      changes: { trustedHosts: ['mx.omnistra.ai'] },
      did: 'Trust the mail host mx.omnistra.ai',
      why: 'Only the stamp of our own mail host proves when a message came.',
    },
    {
      changes: { recipients: ['Hetzner (hosting)', 'Stripe (payments)'] },
      did: 'Enter who receives personal data',
      why: 'The policy names no recipients (G1); nothing may be released before the office has.',
    },
  ],
  mail: 'omnistra.eml',
  importedAt: instant('2026-10-08T07:40:00Z'),
  confirmed: {
    residence: 'PT',
    requesterRole: 'channel_end_user',
    controllerRole: 'processor',
    rights: ['deletion'],
    referredTo: 'Casa Azul',
  },
  confirmedWhy:
    'She wrote to a guest house over WhatsApp. The guest house decides about these messages; Omnistra only carries them (B3).',
  referral: {
    controller: 'Casa Azul',
    controllerContact: 'privacidade@casa-azul.example',
    needed: 'the number from which you wrote\nthe days on which you wrote',
    forwardedOn: day('2026-10-08'),
  },
  referredAt: instant('2026-10-08T08:15:00Z'),
  closedAt: instant('2026-10-08T08:30:00Z'),
}
