import { Button, Select, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { PromiseRow } from '#contract/schema/promise-view'
import { Nothing } from '../../../frame/nothing'
import { SearchField } from '../../../frame/search-field'
import { useSession } from '../../../frame/session-context'
import { useKept } from '../../../memory/kept'
import { ColumnMenu } from '../../../table/column-menu'
import { DataTable } from '../../../table/data-table'
import { useTableLayout } from '../../../table/use-table-layout'
import { choices } from '../../../word/domain.words'
import { promiseColumns } from './columns'
import classes from './promise.module.css'
import { promiseWords as words } from './promise.words'
import { PromiseDetail } from './promise-detail'
import { filteredPromises, NO_PROMISE_FILTER, type PromiseFilter } from './promise-filter'
import { rowsInHand } from './rows-in-hand'

/** Every promise of the policy, narrowed by standing, by what it creates and by whether the desk serves it. */
export function PromiseTab({ promises }: Readonly<{ promises: readonly PromiseRow[] }>) {
  const { today } = useSession()
  const [filter, setFilter] = useKept<PromiseFilter>('promise.filter', NO_PROMISE_FILTER)
  const [shownId, setShownId] = useKept<string | null>('promise.shown', null)
  const columns = useMemo(() => promiseColumns(today), [today])
  const [layout, setLayout] = useTableLayout('promise', columns)
  const source = useMemo(() => rowsInHand(filteredPromises(promises, filter)), [promises, filter])
  const shown = promises.find(({ dutyId }) => dutyId === shownId)
  const place = `promise.${JSON.stringify(filter)}`
  return (
    <>
      <div className={classes.tools}>
        <SearchField
          label={words.search}
          value={filter.search}
          onChange={(search) => setFilter({ ...filter, search })}
          width={190}
        />
        <Filters filter={filter} onFilter={setFilter} />
        <ColumnMenu columns={columns} layout={layout} onLayout={setLayout} />
        <Text c="dimmed" className="figures" role="status">
          {words.count(source.total ?? 0, promises.length)}
        </Text>
      </div>
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
            rowId={(row) => row.dutyId}
            onOpen={(row) => setShownId(row.dutyId)}
            onPeek={(row) => setShownId(shownId === row.dutyId ? null : row.dutyId)}
            onActive={(row) => setShownId(row.dutyId)}
            empty={
              <Nothing icon={<IconListCheck size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty}>
                <Button variant="default" onClick={() => setFilter(NO_PROMISE_FILTER)}>
                  {words.widen}
                </Button>
              </Nothing>
            }
          />
        </div>
        {shown && <PromiseDetail key={shown.dutyId} row={shown} onClose={() => setShownId(null)} />}
      </div>
    </>
  )
}

type FiltersProps = Readonly<{ filter: PromiseFilter; onFilter: (filter: PromiseFilter) => void }>

function Filters({ filter, onFilter }: FiltersProps) {
  const select = (part: 'standing' | 'serving' | 'kind', data: Readonly<Record<string, string>>) => (
    <Select
      aria-label={words.filterLabel[part]}
      placeholder={words.filter[part]}
      data={choices(data)}
      value={filter[part]}
      onChange={(value) => onFilter({ ...filter, [part]: value })}
      clearable
      clearButtonProps={{ 'aria-label': words.filter[part] }}
      w={150}
    />
  )
  return (
    <>
      {select('standing', words.standing)}
      {select('kind', words.kind)}
      {select('serving', words.serving)}
    </>
  )
}
