import { Button, Checkbox, MultiSelect, Popover, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useSession } from '../frame/session-context'
import { choices, rightWords, stageWords } from '../word/domain.words'
import { caseListWords as words } from './case-list.words'
import { type CaseFilter, filterCount, NO_FILTER } from './case-query'

type FilterMenuProps = Readonly<{ filter: CaseFilter; onFilter: (filter: CaseFilter) => void }>

/** Narrows the work list by stage, by right and to the officer's own cases. */
export function FilterMenu({ filter, onFilter }: FilterMenuProps) {
  const { user } = useSession()
  const count = filterCount(filter)
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant={count > 0 ? 'light' : 'default'} leftSection={<IconFilter size={16} stroke={1.5} />}>
          {count > 0 ? words.filterCount(count) : words.filter}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.filter}>
        <Stack gap="sm">
          <MultiSelect
            label={words.filterStages}
            data={choices(stageWords)}
            value={[...filter.stages]}
            onChange={(stages) => onFilter({ ...filter, stages: stages as CaseFilter['stages'] })}
            comboboxProps={{ withinPortal: false }}
          />
          <MultiSelect
            label={words.filterRights}
            data={choices(rightWords)}
            value={[...filter.rights]}
            onChange={(rights) => onFilter({ ...filter, rights: rights as CaseFilter['rights'] })}
            comboboxProps={{ withinPortal: false }}
          />
          <Checkbox
            label={words.filterMine}
            checked={filter.ownerId !== null}
            onChange={(event) => onFilter({ ...filter, ownerId: event.currentTarget.checked ? user.userId : null })}
          />
          <Button variant="default" disabled={count === 0} onClick={() => onFilter(NO_FILTER)}>
            {words.clearFilter}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
