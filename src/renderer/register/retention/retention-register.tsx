import { Tabs } from '@mantine/core'
import { useCall } from '../../api/query'
import { PageHeader } from '../../frame/page-header'
import { PageState } from '../../frame/page-state'
import { useKept } from '../../memory/kept'
import { CopiesPart } from './copies-part'
import { DisposalPart } from './disposal-part'
import { PeriodsPart } from './periods-part'
import classes from './retention.module.css'
import { retentionWords as words } from './retention.words'

const TABS = ['periods', 'copies', 'disposal'] as const

/** How long everything is kept, which copies outlive a deletion, and which case files are due. */
export function RetentionRegister() {
  const [tab, setTab] = useKept<string>('retention.tab', 'periods')
  const query = useCall('retention.read', {})
  const open = query.data?.rows.filter(({ by }) => by === 'none').length ?? 0
  return (
    <>
      <PageHeader title={words.title} summary={query.data ? words.summary(query.data.rows.length, open) : undefined} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div className={classes.page} tabIndex={0}>
        <Tabs className={classes.inner} value={tab} onChange={(next) => next && setTab(next)} keepMounted={false}>
          <Tabs.List mb="md">
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {words.tab[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="periods">
            <PageState query={query}>{(data) => <PeriodsPart data={data} />}</PageState>
          </Tabs.Panel>
          <Tabs.Panel value="copies">
            <PageState query={query}>{(data) => <CopiesPart copies={data.copies} />}</PageState>
          </Tabs.Panel>
          <Tabs.Panel value="disposal">
            <DisposalPart onPeriods={() => setTab('periods')} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </>
  )
}
