import { Button, Select } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { RuleView } from '#contract/schema/register-view'
import { Nothing } from '../../frame/nothing'
import { SearchField } from '../../frame/search-field'
import { useKept } from '../../memory/kept'
import { ColumnMenu } from '../../table/column-menu'
import { DataTable } from '../../table/data-table'
import { fixedRows } from '../../table/fixed-rows'
import { useTableLayout } from '../../table/use-table-layout'
import classes from './law.module.css'
import { lawWords as words } from './law.words'
import type { Register } from './law-register'
import { RULE_COLUMNS } from './rule-columns'
import { RuleDetail } from './rule-detail'
import { EVERY_RULE, fittingRules, placesOf, type RuleFilter, regimesOf } from './rule-filter'

/** Where the rule that is shown in full is kept, so that a date can lead to its rule. */
export const SHOWN_RULE = 'law.rule'

/** Every rule in a table, and one of them in full beside it. */
export function RuleBrowser({ register }: Readonly<{ register: Register }>) {
  const [filter, setFilter] = useKept<RuleFilter>('law.filter', EVERY_RULE)
  const [shownId, show] = useKept<string | null>(SHOWN_RULE, null)
  const [layout, setLayout] = useTableLayout('law', RULE_COLUMNS)
  const rules = useMemo(() => fittingRules(register.rules, filter), [register.rules, filter])
  const source = useMemo(() => fixedRows(rules), [rules])
  const shown = register.rules.find(({ ruleId }) => ruleId === shownId)
  const open = (rule: RuleView) => show(rule.ruleId)
  return (
    <>
      <div className={classes.filters}>
        <SearchField
          label={words.search}
          value={filter.search}
          onChange={(search) => setFilter({ ...filter, search })}
          width={210}
        />
        <Filters rules={register.rules} filter={filter} onFilter={setFilter} />
        <ColumnMenu columns={RULE_COLUMNS} layout={layout} onLayout={setLayout} />
      </div>
      <div className={classes.split}>
        <div className={classes.list}>
          <DataTable
            key={JSON.stringify(filter)}
            id="law.rules"
            label={words.table}
            columns={RULE_COLUMNS}
            layout={layout}
            onLayout={setLayout}
            source={source}
            rowId={({ ruleId }) => ruleId}
            onOpen={open}
            onPeek={open}
            onActive={open}
            empty={
              <Nothing icon={<IconScale size={44} stroke={1.2} />} title={words.noMatch} sentence={words.noMatchHint}>
                <Button variant="default" onClick={() => setFilter(undefined)}>
                  {words.showAll}
                </Button>
              </Nothing>
            }
          />
        </div>
        {shown && <RuleDetail rule={shown} register={register} onClose={() => show(undefined)} />}
      </div>
    </>
  )
}

type FiltersProps = Readonly<{
  rules: readonly RuleView[]
  filter: RuleFilter
  onFilter: (filter: RuleFilter) => void
}>

function Filters({ rules, filter, onFilter }: FiltersProps) {
  const places = useMemo(() => placesOf(rules), [rules])
  const regimes = useMemo(() => regimesOf(rules), [rules])
  const levels = Object.entries(words.levelChoice).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Select
        aria-label={words.place}
        placeholder={words.anyPlace}
        data={places}
        value={filter.place}
        onChange={(place) => onFilter({ ...filter, place })}
        searchable
        clearable
        w={190}
      />
      <Select
        aria-label={words.regime}
        placeholder={words.anyRegime}
        data={regimes}
        value={filter.regime}
        onChange={(regime) => onFilter({ ...filter, regime })}
        searchable
        clearable
        w={170}
      />
      <Select
        aria-label={words.confidence}
        placeholder={words.anyConfidence}
        data={levels}
        value={filter.confidence}
        onChange={(confidence) => onFilter({ ...filter, confidence: confidence as RuleFilter['confidence'] })}
        clearable
        w={170}
      />
    </>
  )
}
