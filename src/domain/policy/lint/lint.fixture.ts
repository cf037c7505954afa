import type { IsoDate } from '#domain/kernel/civil-date'
import { CLEAN } from './clean-policy.fixture'
import { lintPolicy } from './lint'
import type { Finding } from './rule'

export const TODAY = '2026-11-24' as IsoDate

/** The findings of a text; fails where it cannot be read. */
export function findingsOf(text: string): readonly Finding[] {
  const linted = lintPolicy('policy.txt', text, { today: TODAY })
  if (!linted.ok) throw new Error(linted.rejection.message)
  return linted.value
}

/** The clean policy with passages replaced; fails where a passage is not in it. */
export function changed(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The clean policy does not say: ${from}`)
    return text.replaceAll(from, to)
  }, CLEAN)
}

/** The number of the first line that contains a text. */
export const lineWith = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1
