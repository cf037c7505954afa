import { Tabs } from '@mantine/core'
import { useCall } from '../../api/query'
import { fullDate } from '../../date/date-words'
import { PageHeader } from '../../frame/page-header'
import { PageState } from '../../frame/page-state'
import { useKept } from '../../memory/kept'
import { policyWords as words } from './policy.words'
import { GapTab } from './promise/gap-tab'
import classes from './promise/promise.module.css'
import { PromiseTab } from './promise/promise-tab'

const TABS = Object.keys(words.tab) as (keyof typeof words.tab)[]

/** The policy register: what the organisation's policy promises, and where it is silent or contradicts itself. */
export function PolicyRegister() {
  const [tab, setTab] = useKept<keyof typeof words.tab>('policy.tab', 'promises')
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
        value={tab}
        onChange={(next) => next && setTab(next as typeof tab)}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List aria-label={words.tabs} px={20}>
          {TABS.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {words.tab[known]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="promises" className={classes.panel}>
          <PageState query={query}>{({ promises }) => <PromiseTab promises={promises} />}</PageState>
        </Tabs.Panel>
        <Tabs.Panel value="gaps" className={classes.panel}>
          <PageState query={query}>{({ gaps }) => <GapTab gaps={gaps} />}</PageState>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
