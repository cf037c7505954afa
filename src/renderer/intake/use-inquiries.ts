import { useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/bridge'
import type { InquiryRow } from '#contract/schema/intake-view'
import { call } from '../api/call'
import { useGrowingRows } from '../table/use-growing-rows'

export type InquiryState = Input<'intake.list'>['state']

const PAGE = 60

/** Messages of one state that fit a search, and how many stand in each state. */
export function useInquiries(state: InquiryState, search: string) {
  const client = useQueryClient()
  const queryKey = ['intake.list', { state, search }]
  const source = useGrowingRows<InquiryRow>({
    queryKey,
    pageSize: PAGE,
    read: async ({ cursor, limit }) => {
      const page = await call('intake.list', { state, search, cursor, limit })
      client.setQueryData(['intake.list', 'counts'], page.counts)
      return page
    },
  })
  const counts = client.getQueryData<Output<'intake.list'>['counts']>(['intake.list', 'counts']) ?? {}
  return { source, counts }
}
