import { Tabs } from '@mantine/core'
import { useCall } from '../../api/query'
import { fullDate } from '../../date/date-words'
import { PageHeader } from '../../frame/page-header'
import { PageState } from '../../frame/page-state'
import { useKept } from '../../memory/kept'
import { Compare } from './compare/compare'
import { Findings } from './finding/findings'
import classes from './policy.module.css'
import { policyWords as words } from './policy.words'
import { GapTab } from './promise/gap-tab'
import { PromiseTab } from './promise/promise-tab'

type PolicyTab = keyof typeof words.tabs
const TABS = Object.keys(words.tabs) as PolicyTab[]

/** The policy register: what the policy promises, what it leaves open, and what a new version changes. */
export function PolicyRegister() {
  const [tab, setTab] = useKept<PolicyTab>('policy.tab', 'promises')
  const query = useCall('promise.list', {}, { keepFormer: true })
  const count = (standing: string) => query.data?.promises.filter((row) => row.standing === standing).length ?? 0
  return (
    <>
      <PageHeader
        title={words.title}
        summary={
          query.data &&
          words.summary(
            query.data.organisationName,
            fullDate(query.data.policyVersion),
            count('unsupported'),
            count('overdue'),
          )
        }
      />
      <Tabs
        className={classes.tabs}
        value={tab}
        onChange={(next) => next && setTab(next as PolicyTab)}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabList} aria-label={words.tabList}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="promises" className={classes.panel}>
          <PageState query={query}>{({ promises }) => <PromiseTab promises={promises} />}</PageState>
        </Tabs.Panel>
        <Tabs.Panel value="gaps" className={classes.panel}>
          <PageState query={query}>{({ gaps }) => <GapTab gaps={gaps} />}</PageState>
        </Tabs.Panel>
        <Tabs.Panel value="findings" className={classes.panel}>
          <Findings />
        </Tabs.Panel>
        <Tabs.Panel value="compare" className={classes.panel}>
          <Compare />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
