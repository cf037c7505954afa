import type { RequesterRole } from '#domain/case/case.event'
import type { RightId } from '#domain/policy/right'
import type { OrganisationId } from '#domain/vault/vault.event'

/** Made-up people. The domains are reserved for examples (RFC 2606), so that no letter can ever reach anybody. */
export const GIVEN_NAMES = [
  'Ana',
  'Ben',
  'Chiara',
  'Daniel',
  'Elif',
  'Farid',
  'Grace',
  'Henrik',
  'Ines',
  'Jamal',
  'Katarzyna',
  'Liam',
  'Mei',
  'Noor',
  'Olga',
  'Pedro',
  'Quinn',
  'Rosa',
  'Søren',
  'Tomás',
  'Uma',
  'Victor',
  'Wanda',
  'Xavier',
  'Yuki',
  'Zoë',
  'Łukasz',
  'Åsa',
  'Ömer',
  '美咲',
  'محمد',
  'Ольга',
] as const
export const FAMILY_NAMES = [
  'Rivera',
  'Schmidt',
  'Okafor',
  'Nguyen',
  'Rossi',
  'Larsen',
  'Haddad',
  'Kowalska',
  'Silva',
  'Johnson',
  'Müller',
  'Dubois',
  'Novák',
  'Park',
  'Ibrahim',
  'Fernández',
  'O’Brien',
  'Jansen',
  'Papadopoulos',
  'Andersson',
  'Costa',
  'Weber',
  'Patel',
  'García',
  'Yılmaz',
  '田中',
  'الأحمد',
  'Иванова',
] as const
export const MAIL_DOMAINS = ['example.com', 'example.net', 'example.org', 'mail.example.com'] as const

type Weighted<T> = readonly (readonly [T, number])[]

export const RESIDENCES: Readonly<Record<OrganisationId, Weighted<string | null>>> = {
  'omni-studio': [
    ['US-CA', 55],
    ['US-NY', 10],
    ['US-TX', 10],
    ['US-VA', 5],
    [null, 20],
  ],
  omnistra: [
    ['DE', 25],
    ['FR', 15],
    ['GB', 20],
    ['ES', 10],
    ['US-CA', 15],
    [null, 15],
  ],
  omnipostr: [
    ['DE', 20],
    ['IE', 10],
    ['GB', 20],
    ['US-CA', 25],
    ['NL', 10],
    [null, 15],
  ],
}

export const ROLES: Readonly<Record<OrganisationId, Weighted<RequesterRole>>> = {
  'omni-studio': [
    ['client_user', 45],
    ['visitor', 15],
    ['prospect', 10],
    ['caller', 20],
    ['agent', 7],
    ['parent', 3],
  ],
  omnistra: [
    ['client_user', 55],
    ['visitor', 10],
    ['channel_end_user', 25],
    ['agent', 10],
  ],
  omnipostr: [
    ['client_user', 65],
    ['visitor', 15],
    ['correspondent', 15],
    ['agent', 5],
  ],
}

/** Rights asked for together, with words that a person might use. */
export const REQUESTS: Weighted<Readonly<{ rights: readonly RightId[]; subject: string; text: string }>> = [
  [
    {
      rights: ['access'],
      subject: 'What do you know about me',
      text: 'I would like a copy of the personal data that you hold about me.',
    },
    35,
  ],
  [
    {
      rights: ['access', 'portability'],
      subject: 'Copy of my data',
      text: 'Send me everything you have about me in a machine-readable format.',
    },
    10,
  ],
  [
    { rights: ['deletion'], subject: 'Delete my account', text: 'Delete my account and all data that belongs to it.' },
    22,
  ],
  [
    {
      rights: ['access', 'deletion'],
      subject: 'Copy and erasure',
      text: 'Send me a copy of my data first, then erase it.',
    },
    8,
  ],
  [
    {
      rights: ['correction'],
      subject: 'My address is wrong',
      text: 'The postal address in my account is wrong. Correct it.',
    },
    7,
  ],
  [
    {
      rights: ['opt-out-sale-sharing'],
      subject: 'Do not sell or share',
      text: 'Do not sell or share my personal information.',
    },
    7,
  ],
  [{ rights: ['marketing-opt-out'], subject: 'Stop the newsletter', text: 'Stop sending me marketing e-mails.' }, 8],
  [
    {
      rights: ['inquiry'],
      subject: 'Question about cookies',
      text: 'Which cookies does your website set, and for how long?',
    },
    3,
  ],
]

export const CLIENT_BUSINESSES = [
  'Northside Dental',
  'Harbor Plumbing',
  'Lakeview Salon',
  'Elm Street Garage',
  'Bright Smiles Clinic',
] as const
export const SEARCHED = [
  'Searched by e-mail address and name.',
  'Searched by account number.',
  'Searched by telephone number and e-mail address.',
] as const
