/** Calling code and national prefix of the countries whose people write to us; `trunk` is dropped in front of a national number. */
const COUNTRIES: Readonly<Record<string, Readonly<{ code: string; trunk: string }>>> = {
  US: { code: '1', trunk: '1' },
  CA: { code: '1', trunk: '1' },
  GB: { code: '44', trunk: '0' },
  IE: { code: '353', trunk: '0' },
  DE: { code: '49', trunk: '0' },
  AT: { code: '43', trunk: '0' },
  CH: { code: '41', trunk: '0' },
  FR: { code: '33', trunk: '0' },
  BE: { code: '32', trunk: '0' },
  NL: { code: '31', trunk: '0' },
  LU: { code: '352', trunk: '' },
  ES: { code: '34', trunk: '' },
  PT: { code: '351', trunk: '' },
  IT: { code: '39', trunk: '' },
  GR: { code: '30', trunk: '' },
  CY: { code: '357', trunk: '' },
  MT: { code: '356', trunk: '' },
  DK: { code: '45', trunk: '' },
  SE: { code: '46', trunk: '0' },
  FI: { code: '358', trunk: '0' },
  NO: { code: '47', trunk: '' },
  IS: { code: '354', trunk: '' },
  LI: { code: '423', trunk: '' },
  PL: { code: '48', trunk: '' },
  CZ: { code: '420', trunk: '' },
  SK: { code: '421', trunk: '0' },
  HU: { code: '36', trunk: '06' },
  SI: { code: '386', trunk: '0' },
  HR: { code: '385', trunk: '0' },
  RO: { code: '40', trunk: '0' },
  BG: { code: '359', trunk: '0' },
  EE: { code: '372', trunk: '' },
  LV: { code: '371', trunk: '' },
  LT: { code: '370', trunk: '0' },
  AU: { code: '61', trunk: '0' },
  NZ: { code: '64', trunk: '0' },
  BR: { code: '55', trunk: '0' },
  MX: { code: '52', trunk: '' },
  IN: { code: '91', trunk: '0' },
  JP: { code: '81', trunk: '0' },
  ZA: { code: '27', trunk: '0' },
  IL: { code: '972', trunk: '0' },
  TR: { code: '90', trunk: '0' },
  UA: { code: '380', trunk: '0' },
}
const EXTENSION = /(?:ext\.?|extension|x|#|durchwahl|poste)\s*\d{1,6}\s*$/i

const isE164 = (digits: string) => /^[1-9]\d{6,14}$/.test(digits)

/**
 * A telephone number in E.164 form (`+14155550123`) where its country is known: written with `+` or `00`, or by `country`
 * (ISO 3166, two letters). Otherwise its bare digits; empty for a text without digits. An extension is left out.
 */
export function normalisePhone(value: string, country: string | null = null): string {
  const text = value.normalize('NFKC').replace(EXTENSION, '').trim()
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '')
  if (/^\(?\+/.test(text)) return isE164(digits) ? `+${digits}` : digits
  const plan = country === null ? undefined : COUNTRIES[country.slice(0, 2).toUpperCase()]
  const international = plan?.code === '1' ? '011' : '00'
  if (digits.startsWith(international) && isE164(digits.slice(international.length)))
    return `+${digits.slice(international.length)}`
  if (!plan) return digits
  const isLong = plan.code === '1' && digits.length === 10
  const national =
    !isLong && plan.trunk !== '' && digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : digits
  const whole = plan.code + national
  return isE164(whole) && national.length >= 5 ? `+${whole}` : digits
}
