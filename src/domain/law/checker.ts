import type { LawRule } from './rule'

/**
 * Who is to check a rule before its number is relied on; null where the number was read in a source.
 * Shape: a sentence or two for a screen. A statute goes to counsel, an office's own number to its privacy officer.
 */
export function checkerOf({ confidence, nature, regime, jurisdiction }: LawRule): string | null {
  if (confidence === 'high') return null
  if (nature !== 'law') return 'The number is the office’s own: the privacy officer answers for it.'
  const why = confidence === 'low' ? 'The period was not read in a source.' : 'The source of the period is second-hand.'
  return `${why} Counsel for ${regime} (${jurisdiction}) is to confirm it.`
}
