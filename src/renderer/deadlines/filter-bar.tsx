import { Button, Chip, Group, MultiSelect, Popover, SegmentedControl, Select, Stack, Tooltip } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { DueRow } from '#contract/schema/deadline'
import { useCall } from '../api/query'
import { choices, rightWords } from '../word/domain.words'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { type DueFilter, FIRST_FILTER, filterCount, useDueFilter } from './due-query'
import { KindIcon } from './kind-mark'

const KINDS = Object.keys(words.kind) as DueRow['kind'][]
const ANYBODY = ''

/** Which dates are shown: open, overdue or done; of which kinds; and a menu for owner, right and law. */
export function FilterBar() {
  const [filter, setFilter] = useDueFilter()
  const chosen = (kinds: string[]) => {
    // With none chosen there would be nothing to see, so the last one stays.
    if (kinds.length > 0) setFilter({ ...filter, kinds: KINDS.filter((kind) => kinds.includes(kind)) })
  }
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={words.states}
        data={choices(words.state)}
        value={filter.state}
        onChange={(state) => setFilter({ ...filter, state: state as DueFilter['state'] })}
      />
      <Chip.Group multiple value={[...filter.kinds]} onChange={chosen}>
        <Group gap={6} role="group" aria-label={words.kinds}>
          {KINDS.map((kind) => (
            <Tooltip key={kind} label={words.kindHint[kind]} refProp="rootRef">
              <Chip value={kind} size="xs" variant="outline">
                <span className={classes.chip}>
                  <KindIcon kind={kind} /> {words.kind[kind]}
                </span>
              </Chip>
            </Tooltip>
          ))}
        </Group>
      </Chip.Group>
      <span className={classes.spring} />
      <FilterMenu filter={filter} onFilter={setFilter} />
    </div>
  )
}

function FilterMenu({ filter, onFilter }: Readonly<{ filter: DueFilter; onFilter: (filter: DueFilter) => void }>) {
  const summary = useCall('deadline.summary', { filter }, { keepFormer: true }).data
  const count = filterCount(filter)
  const { ownerId, rights, regimes } = FIRST_FILTER
  return (
    <Popover position="bottom-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={14} stroke={1.5} aria-hidden />}
        >
          {count > 0 ? words.filterCount(count) : words.filter}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.filter}>
        <Stack gap="sm">
          <Select
            label={words.owner}
            data={[
              { value: ANYBODY, label: words.anyOwner },
              ...(summary?.owners ?? []).map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
            value={filter.ownerId ?? ANYBODY}
            onChange={(owner) => onFilter({ ...filter, ownerId: owner || null })}
            comboboxProps={{ withinPortal: false }}
          />
          <MultiSelect
            label={words.rights}
            data={choices(rightWords)}
            value={[...filter.rights]}
            onChange={(next) => onFilter({ ...filter, rights: next as DueFilter['rights'] })}
            comboboxProps={{ withinPortal: false }}
          />
          <MultiSelect
            label={words.regimes}
            data={[...(summary?.regimes ?? [])]}
            value={[...filter.regimes]}
            onChange={(next) => onFilter({ ...filter, regimes: next })}
            comboboxProps={{ withinPortal: false }}
            searchable
          />
          <Button
            variant="default"
            disabled={count === 0}
            onClick={() => onFilter({ ...filter, ownerId, rights, regimes })}
          >
            {words.clearFilter}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
