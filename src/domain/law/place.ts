const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/** The legal area that a residence belongs to; `other` is a place whose statute this catalogue does not suggest. */
export type LegalArea = 'california' | 'united-states' | 'eea' | 'united-kingdom' | 'other'

/** Reads a residence such as `US-CA`, `GB-SCT` or `DE`. */
export function legalArea(residence: string): LegalArea {
  const country = residence.split('-')[0] ?? ''
  if (residence === 'US-CA') return 'california'
  if (country === 'US') return 'united-states'
  if (country === 'GB' || country === 'UK') return 'united-kingdom'
  return EEA.has(country) ? 'eea' : 'other'
}
