import { Button, Tabs } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFolders, IconTableExport } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseRow } from '#contract/schema/case-view'
import { useAction } from '../api/query'
import { useExplain } from '../case/why/explain'
import { Nothing } from '../frame/nothing'
import { PageHeader } from '../frame/page-header'
import { SearchField } from '../frame/search-field'
import { useSession } from '../frame/session-context'
import { useKept } from '../memory/kept'
import { told, toldError } from '../notify/notify'
import { useNavigation } from '../route/route-context'
import { ColumnMenu } from '../table/column-menu'
import { DataTable } from '../table/data-table'
import { usePagedRows } from '../table/use-paged-rows'
import { useTableLayout } from '../table/use-table-layout'
import classes from './case-list.module.css'
import { caseListWords as words } from './case-list.words'
import {
  type CaseFilter,
  type CaseQuery,
  type CaseView,
  FIRST_SORT,
  filterCount,
  NO_FILTER,
  readCases,
} from './case-query'
import { caseColumns } from './columns'
import { FilterMenu } from './filter-menu'
import { Peek } from './peek'
import { SelectionBar } from './selection-bar'

const PAGE = 100
const SEARCH_MS = 150
const VIEWS = Object.entries(words.view) as [CaseView, string][]
const NONE: ReadonlyMap<string, CaseRow> = new Map()

/** The work list: every case, sorted and filtered by the vault, worked by keys. */
export function CaseList() {
  const { go } = useNavigation()
  const explain = useExplain()
  const { today, zone, user } = useSession()
  const [view, setView] = useKept<CaseView>('cases.view', 'open')
  const [search, setSearch] = useKept('cases.search', '')
  const [filter, setFilter] = useKept<CaseFilter>('cases.filter', NO_FILTER)
  const [sort, setSort] = useKept('cases.sort', FIRST_SORT)
  const [chosen, setChosen] = useKept<ReadonlyMap<string, CaseRow>>('cases.chosen', NONE)
  const [peeked, setPeeked] = useKept<CaseRow | null>('cases.peek', null)
  const chosenIds = useMemo(() => new Set(chosen.keys()), [chosen])
  const [settled] = useDebouncedValue(search, SEARCH_MS)
  const columns = useMemo(() => caseColumns({ today, zone, userId: user.userId }), [today, zone, user.userId])
  const [layout, setLayout] = useTableLayout('cases', columns)
  const query: CaseQuery = { view, search: settled, filter, sort }
  const source = usePagedRows<CaseRow>({
    queryKey: ['case.list', query],
    pageSize: PAGE,
    read: (page) => readCases(query, page),
  })
  // Each question keeps a place of its own, so that a new order starts at the top.
  const place = `cases.${JSON.stringify(query)}`
  const open = (row: CaseRow) => go({ screen: 'case', caseId: row.caseId, tab: 'overview' })
  const toggle = (row: CaseRow) => {
    const next = new Map(chosen)
    if (!next.delete(row.caseId)) next.set(row.caseId, row)
    setChosen(next)
  }
  return (
    <>
      <PageHeader title={words.title} summary={source.total === null ? undefined : words.summary(source.total)}>
        <SearchField label={words.search} value={search} onChange={setSearch} />
        <FilterMenu filter={filter} onFilter={setFilter} />
        <ColumnMenu columns={columns} layout={layout} onLayout={setLayout} />
        <SaveList view={view} search={settled} />
      </PageHeader>
      <div className={classes.views}>
        <Tabs value={view} onChange={(next) => next && setView(next as CaseView)} aria-label={words.views}>
          <Tabs.List>
            {VIEWS.map(([id, label]) => (
              <Tabs.Tab key={id} value={id}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <SelectionBar chosen={chosen} onClear={() => setChosen(NONE)} />
      <div className={classes.split}>
        <div className={classes.listing}>
          <DataTable
            key={place}
            id={place}
            label={words.table}
            columns={columns}
            layout={layout}
            onLayout={setLayout}
            source={source}
            rowId={(row) => row.caseId}
            onOpen={open}
            onExplain={(row) => explain({ caseId: row.caseId })}
            onPeek={(row) => setPeeked(peeked?.caseId === row.caseId ? null : row)}
            onActive={(row) => peeked && setPeeked(row)}
            sort={sort}
            onSort={(next) => setSort(next as CaseQuery['sort'])}
            chosen={chosenIds}
            onChoose={toggle}
            chooseLabel={(row) => words.select(row.caseNo)}
            empty={
              <EmptyList
                narrowed={settled !== '' || filterCount(filter) > 0}
                everything={view === 'open' || view === 'all'}
                onWiden={() => {
                  setSearch('')
                  setFilter(NO_FILTER)
                }}
              />
            }
          />
        </div>
        {peeked && <Peek row={peeked} onClose={() => setPeeked(null)} onOpen={() => open(peeked)} />}
      </div>
    </>
  )
}

function SaveList({ view, search }: Readonly<{ view: CaseView; search: string }>) {
  const save = useAction('case.save-list')
  const onSave = () =>
    save.mutate(
      { view, search },
      { onSuccess: ({ saved, name, rows }) => saved && told(words.csvSaved(name, rows)), onError: toldError },
    )
  return (
    <Button
      variant="default"
      loading={save.isPending}
      leftSection={<IconTableExport size={16} stroke={1.5} />}
      onClick={onSave}
    >
      {words.csv}
    </Button>
  )
}

type EmptyListProps = Readonly<{ narrowed: boolean; everything: boolean; onWiden: () => void }>

function EmptyList({ narrowed, everything, onWiden }: EmptyListProps) {
  const { go } = useNavigation()
  const sentence = narrowed ? words.emptySearch : everything ? words.emptyFirst : words.empty
  return (
    <Nothing icon={<IconFolders size={44} stroke={1.2} />} title={words.emptyTitle} sentence={sentence}>
      {narrowed && (
        <Button variant="default" onClick={onWiden}>
          {words.widen}
        </Button>
      )}
      {everything && !narrowed && (
        <Button variant="default" onClick={() => go({ screen: 'inbox', inquiryId: null })}>
          {words.toInbox}
        </Button>
      )}
    </Nothing>
  )
}
