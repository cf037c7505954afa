import type { Input } from '#contract/bridge'
import type { Plain } from '../api/plain'
import { useKept } from '../memory/kept'

export type DueFilter = Plain<Input<'deadline.agenda'>>['filter']

/** Shown at first is what has to be done; a later clock of the same answer and the office's own targets when they are asked for. */
export const FIRST_FILTER: DueFilter = {
  state: 'open',
  kinds: ['answer', 'acknowledge', 'notice', 'task'],
  ownerId: null,
  rights: [],
  regimes: [],
}

/** How many of the narrowing filters of the menu are in use. */
export const filterCount = ({ ownerId, rights, regimes }: DueFilter): number =>
  Number(ownerId !== null) + Number(rights.length > 0) + Number(regimes.length > 0)

/** The filter of the screen; it stays while other screens are open. */
export const useDueFilter = () => useKept<DueFilter>('deadlines.filter', FIRST_FILTER)
