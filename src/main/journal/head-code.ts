import { encodeCrockford, groupByFour } from '#main/vault/crockford'

/**
 * The short code of a journal head as it is printed on letters and packages: 80 bits of the hash in four groups.
 * Why: whoever cuts the journal later contradicts paper in other people's hands.
 */
export function headCode(hash: Uint8Array): string {
  return groupByFour(encodeCrockford(hash, 16))
}
