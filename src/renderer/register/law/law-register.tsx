import { Tabs } from '@mantine/core'
import type { Output } from '#contract/bridge'
import { useCall } from '../../api/query'
import { fullDate } from '../../date/date-words'
import { PageHeader } from '../../frame/page-header'
import { PageState } from '../../frame/page-state'
import { useKept } from '../../memory/kept'
import { CoverageTable } from './coverage-table'
import classes from './law.module.css'
import { lawWords as words } from './law.words'
import { RuleBrowser } from './rule-browser'
import { RuleSets } from './rule-sets'

export type Register = Output<'law.register'>

const TABS = ['rules', 'coverage', 'sets'] as const
type Tab = (typeof TABS)[number]

/** The law that dates are computed with: every rule, how far it reaches, and which edition is in use. */
export function LawRegister() {
  const query = useCall('law.register', {})
  return (
    <>
      <PageHeader title={words.title} summary={query.data ? summaryOf(query.data) : undefined} />
      <PageState query={query}>{(register) => <Parts register={register} />}</PageState>
    </>
  )
}

function summaryOf({ version, rules, reviewedOn }: Register): string {
  const low = rules.filter(({ confidence }) => confidence === 'low').length
  return words.summary(version, rules.length, low, fullDate(reviewedOn))
}

function Parts({ register }: Readonly<{ register: Register }>) {
  const [tab, setTab] = useKept<Tab>('law.tab', 'rules')
  return (
    <Tabs value={tab} onChange={(next) => setTab((next ?? 'rules') as Tab)} className={classes.tabs}>
      <Tabs.List aria-label={words.tabList}>
        {TABS.map((known) => (
          <Tabs.Tab key={known} value={known}>
            {words.tabs[known]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.panel}>
        {tab === 'rules' && <RuleBrowser register={register} />}
        {tab === 'coverage' && <CoverageTable coverage={register.coverage} />}
        {tab === 'sets' && <RuleSets register={register} />}
      </Tabs.Panel>
    </Tabs>
  )
}
