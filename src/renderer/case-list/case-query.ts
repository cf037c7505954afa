import type { Input } from '#contract/bridge'
import { call } from '../api/call'
import type { Plain } from '../api/plain'

export type CaseQuery = Pick<Plain<Input<'case.list'>>, 'view' | 'search' | 'filter' | 'sort'>
export type CaseFilter = CaseQuery['filter']
export type CaseView = CaseQuery['view']

export const NO_FILTER: CaseFilter = { stages: [], rights: [], ownerId: null }
export const FIRST_SORT: CaseQuery['sort'] = { by: 'due', descending: false }

/** How many kinds of filter are in use. */
export const filterCount = (filter: CaseFilter): number =>
  Number(filter.stages.length > 0) + Number(filter.rights.length > 0) + Number(filter.ownerId !== null)

/** One page of the work list. */
export const readCases = (
  query: CaseQuery,
  place: Readonly<{ cursor: string | null; offset: number; limit: number }>,
) => call('case.list', { ...query, ...place })
