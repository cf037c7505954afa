import type { TaskAsk } from '../case/case.event'
import type { RightId } from '../policy/right'

/** What each right asks of the systems. A right that asks nothing of them is answered by a letter. */
const ASKS: Readonly<Record<RightId, readonly TaskAsk[]>> = {
  access: ['find'],
  portability: ['find'],
  deletion: ['delete'],
  correction: ['correct'],
  restriction: ['restrict'],
  objection: ['stop'],
  'consent-withdrawal': ['stop'],
  'marketing-opt-out': ['stop'],
  'opt-out-sale-sharing': ['stop'],
  'limit-sensitive': ['restrict'],
  'shine-the-light': [],
  'automated-decision': ['stop'],
  inquiry: [],
  complaint: [],
  'child-report': ['delete'],
}

/** What some rights ask of a system together, each once. */
export const asksOf = (rights: readonly RightId[]): readonly TaskAsk[] => [
  ...new Set(rights.flatMap((right) => ASKS[right])),
]

/** True when the answer hands over data, so that a package has to be released. */
export const needsDelivery = (rights: readonly RightId[]): boolean => asksOf(rights).includes('find')
