import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconHistory, IconShieldCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { HistoryEntry } from '#contract/schema/case-view'
import { call } from '../api/call'
import { callKey, useCall } from '../api/query'
import { useExplain } from '../case/why/explain'
import { Nothing } from '../frame/nothing'
import { PageHeader } from '../frame/page-header'
import { SearchField } from '../frame/search-field'
import { useSession } from '../frame/session-context'
import { useKept } from '../memory/kept'
import type { Route } from '../route/route'
import { useNavigation } from '../route/route-context'
import { ColumnMenu } from '../table/column-menu'
import { DataTable } from '../table/data-table'
import { useGrowingRows } from '../table/use-growing-rows'
import { useTableLayout } from '../table/use-table-layout'
import { auditWords as words } from './audit.words'
import { historyColumns } from './columns'
import { Verdict } from './verdict'

const PAGE = 100
const SEARCH_MS = 150

/** Where an entry leads: its case or its inquiry. */
function routeOf(stream: string): Route | null {
  const [kind, id] = stream.split('/')
  if (kind === 'case' && id) return { screen: 'case', caseId: id, tab: 'timeline' }
  return kind === 'inquiry' && id ? { screen: 'inbox', inquiryId: id } : null
}

/** The history of the vault in plain words, and the proof that it is whole. */
export function Audit() {
  const client = useQueryClient()
  const { go } = useNavigation()
  const explain = useExplain()
  const { today, zone } = useSession()
  const [search, setSearch] = useKept('audit.search', '')
  const [scope, setScope] = useKept('audit.scope', 'all')
  const [asked, setAsked] = useKept('audit.asked', false)
  const [settled] = useDebouncedValue(search, SEARCH_MS)
  const verification = useCall('audit.verify', {}, { enabled: asked })
  const columns = useMemo(() => historyColumns({ today, zone }), [today, zone])
  const [layout, setLayout] = useTableLayout('audit', columns)
  const stream = scope === 'vault' ? 'vault' : null
  const source = useGrowingRows<HistoryEntry>({
    queryKey: ['audit.list', { stream, search: settled }],
    pageSize: PAGE,
    read: async ({ cursor, limit }) => {
      const { entries, next, total } = await call('audit.list', { stream, search: settled, cursor, limit })
      return { rows: entries, next, total }
    },
  })
  const place = `audit.${scope}.${settled}`
  // The status line says when the history was verified last.
  const { dataUpdatedAt } = verification
  useEffect(() => {
    if (dataUpdatedAt > 0) void client.invalidateQueries({ queryKey: ['desk.state'] })
  }, [client, dataUpdatedAt])
  const verify = () => {
    if (asked) void verification.refetch()
    setAsked(true)
  }
  const putAway = () => {
    setAsked(false)
    client.removeQueries({ queryKey: callKey('audit.verify', {}) })
  }
  const open = (entry: HistoryEntry) => {
    const route = routeOf(entry.stream)
    if (route) go(route)
  }
  const why = ({ stream: from }: HistoryEntry) => {
    const [kind, caseId] = from.split('/')
    if (kind === 'case' && caseId) explain({ caseId })
  }
  return (
    <>
      <PageHeader title={words.title} summary={source.grand === null ? undefined : words.summary(source.grand)}>
        <SegmentedControl
          aria-label={words.filter}
          data={Object.entries(words.filters).map(([value, label]) => ({ value, label }))}
          value={scope}
          onChange={setScope}
        />
        <SearchField label={words.search} value={search} onChange={setSearch} />
        <ColumnMenu columns={columns} layout={layout} onLayout={setLayout} />
        <Button
          leftSection={<IconShieldCheck size={16} stroke={1.5} />}
          loading={verification.isFetching}
          onClick={verify}
        >
          {words.verify}
        </Button>
      </PageHeader>
      {asked && <Verdict query={verification} onClose={putAway} />}
      <DataTable
        key={place}
        id={place}
        label={words.table}
        columns={columns}
        layout={layout}
        onLayout={setLayout}
        source={source}
        rowId={(entry) => String(entry.seq)}
        onOpen={open}
        onExplain={why}
        empty={
          <Nothing icon={<IconHistory size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty} />
        }
      />
    </>
  )
}
