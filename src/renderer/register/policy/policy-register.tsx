import { Tabs } from '@mantine/core'
import { PageHeader } from '../../frame/page-header'
import { useSession } from '../../frame/session-context'
import { useKept } from '../../memory/kept'
import { Compare } from './compare/compare'
import { Findings } from './finding/findings'
import classes from './policy.module.css'
import { policyWords as words } from './policy.words'

const TABS = { findings: Findings, compare: Compare } as const
type PolicyTab = keyof typeof TABS

/** The policy register: what a policy leaves open, and what a new version changes. */
export function PolicyRegister() {
  const { organisationName } = useSession()
  const [tab, setTab] = useKept<PolicyTab>('policy.tab', 'findings')
  const Body = TABS[tab]
  return (
    <>
      <PageHeader title={words.title} summary={organisationName} />
      <Tabs
        className={classes.tabs}
        value={tab}
        onChange={(next) => next && setTab(next as PolicyTab)}
        activateTabWithKeyboard
      >
        <Tabs.List className={classes.tabList} aria-label={words.tabList}>
          {(Object.keys(TABS) as PolicyTab[]).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          <Body />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
