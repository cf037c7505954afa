import type { IsoDate } from '#domain/kernel/civil-date'
import type { ResponseInput } from './package-input'

const on = (date: string) => date as IsoDate

/** A fictitious case with names in many scripts, for the tests of this folder. */
export function sampleResponse(change: Partial<ResponseInput> = {}): ResponseInput {
  return {
    caseNo: 'OS-2026-0042',
    organisation: {
      id: 'omni-studio',
      name: 'Omni Studio',
      legalName: 'Omni Studio Inc.',
      addressLines: ['135 Madison Ave, 5th Floor', 'New York, NY 10016'],
      contact: 'support@omni.studio',
      zone: 'America/New_York',
    },
    requester: {
      name: 'María-José Łukaszewicz',
      addressLines: ['18 Orchard Street', 'Oakland, CA 94607'],
      email: 'mj@example.org',
    },
    regimes: [{ name: 'California Consumer Privacy Act', citation: 'Cal. Civ. Code 1798.110' }],
    rights: [{ id: 'know', label: 'what we know about you, including the specific pieces' }],
    receivedOn: on('2026-10-12'),
    dueOn: on('2026-11-26'),
    dueWhy: 'That is 45 calendar days after the day on which we received your request (11 CCR 7021(b)).',
    respondedOn: on('2026-11-23'),
    deadlines: [{ label: 'Acknowledged by', on: on('2026-10-26'), citation: '11 CCR 7021(a)' }],
    headCode: 'K7QF-29MD-XW4T',
    officer: { name: 'Dana Whitfield', role: 'Privacy Officer' },
    coverLetter: {
      templateId: 'cover',
      mergeFields: { period: 'It covers everything that we collected since 1 January 2022.' },
      paragraphs: [],
    },
    categories: [contacts, calls],
    disclosures,
    ledger: [
      { system: 'Customer database', found: 9, delivered: 7, withheld: 1, duplicate: 1, notPersonal: 0 },
      { system: 'Call platform', found: 2, delivered: 2, withheld: 0, duplicate: 0, notPersonal: 0 },
    ],
    refusals: [
      { what: 'Account password hash', ground: 'we hold it, and may not disclose it', citation: '11 CCR 7024(d)' },
    ],
    complaintRoutes: [
      'California Privacy Protection Agency, cppa.ca.gov',
      'California Department of Justice, oag.ca.gov/privacy',
    ],
    documents: [
      { name: 'Welcome letter to María.txt', type: 'text/plain', bytes: new TextEncoder().encode('Welcome.\n') },
    ],
    language: 'en',
    ...change,
  }
}

const contacts: ResponseInput['categories'][number] = {
  id: 'account-profile',
  label: 'Account and contacts',
  sourceSystem: 'Customer database',
  columns: ['name', 'email', 'note'],
  rows: [
    { name: 'María-José Łukaszewicz', email: 'mj@example.org', note: '=HYPERLINK("http://evil.example";"open")' },
    { name: 'محمد بن سلمان', email: 'm.salman@example.org', note: 'Αθήνα, Київ' },
    { name: 'שרה כהן', email: 'sarah@example.org', note: 'prefers e-mail' },
    { name: '王小明', email: 'wang@example.cn', note: '東京 さくら' },
    { name: '김철수', email: 'kim@example.kr', note: '-5.2' },
    { name: 'สมชาย ใจดี', email: 'somchai@example.th', note: 'मोहन' },
    {
      name: 'Zoë 🙂',
      email: 'zoe.with.a.very.long.address.indeed@a-very-long-subdomain.example.org',
      note: '#evil[] *not bold* $x$ "quoted"',
    },
  ],
  withheldCount: 1,
  withheldReasons: ['account password hash, which may not be disclosed (11 CCR 7024(d))'],
}

const calls: ResponseInput['categories'][number] = {
  id: 'call-log',
  label: 'Call log',
  sourceSystem: 'Call platform',
  columns: ['call id', 'started', 'duration (s)', 'from', 'to', 'outcome', 'summary'],
  rows: [
    {
      'call id': 'c-1',
      started: '2026-05-02T14:03:11Z',
      'duration (s)': '182',
      from: '+1 510 555 0101',
      to: '+1 212 555 0144',
      outcome: 'answered',
      summary: 'Asked about opening hours.',
    },
    {
      'call id': 'c-2',
      started: '2026-06-18T09:40:55Z',
      'duration (s)': '35',
      from: '+1 510 555 0101',
      to: '+1 212 555 0144',
      outcome: 'voicemail',
      summary: 'Left a message,\nasked to be called back.',
    },
  ],
  withheldCount: 0,
  withheldReasons: [],
}

const disclosures: ResponseInput['disclosures'] = [
  {
    heading: 'Categories of personal information collected',
    items: ['Identifiers: name, e-mail address, telephone number', 'Commercial information: plan, invoices'],
    citation: 'Cal. Civ. Code 1798.110(c)(1)',
  },
  { heading: 'Categories of sources', items: ['You', 'Our website'], citation: 'Cal. Civ. Code 1798.110(c)(2)' },
  {
    heading: 'Business purposes',
    items: ['Providing the service', 'Billing', 'Security'],
    citation: 'Cal. Civ. Code 1798.110(c)(3)',
  },
  {
    heading: 'Categories of third parties to whom we disclose',
    items: ['Payment processors', 'Hosting providers'],
    citation: 'Cal. Civ. Code 1798.110(c)(4)',
  },
  {
    heading: 'Sale and sharing',
    items: ['We do not sell personal information or share it for cross-context advertising.'],
    citation: 'Cal. Civ. Code 1798.115',
  },
]
