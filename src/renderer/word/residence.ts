const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Codes that `Intl` names although they are no country of their own. */
const NO_COUNTRY = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'YD',
  'YU',
  'ZR',
  'VD',
  'DY',
  'HV',
  'NH',
  'RH',
  'UK',
])

const STATES: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
}

/** Provinces and territories of Canada, ISO 3166-2. */
const PROVINCES: Readonly<Record<string, string>> = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  NS: 'Nova Scotia',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Prince Edward Island',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
}

const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = { US: STATES, CA: PROVINCES }

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The name of an ISO 3166 country or subdivision: 'Germany', 'California, United States'. The code where it has none here. */
export function residenceName(code: string): string {
  const [country = '', part] = code.split('-')
  const name = regionNames.of(country) ?? country
  if (!part) return name
  return `${PARTS[country]?.[part] ?? part}, ${name}`
}

function countries(): string[] {
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))
  return codes.filter((code) => !NO_COUNTRY.has(code) && regionNames.of(code) !== undefined)
}

/** Every country, every state of the United States and every province of Canada, by name. */
export function residenceChoices(): { value: string; label: string }[] {
  const parts = Object.entries(PARTS).flatMap(([country, names]) =>
    Object.keys(names).map((part) => `${country}-${part}`),
  )
  const codes = [...countries(), ...parts]
  return codes
    .map((value) => ({ value, label: residenceName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
}
