import { Tabs, Tooltip } from '@mantine/core'
import type { CaseView } from '#contract/schema/case-view'
import { shownKey } from '../keys/key'
import { CASE_TABS, type CaseTab } from '../route/route'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'
import { Identity } from './identity/identity'
import { Messages } from './message/messages'
import { Overview } from './overview/overview'
import { Response } from './response/response'
import { SideColumn } from './side-column'
import { Tasks } from './task/tasks'
import { Timeline } from './timeline/timeline'

const KEYS = {
  overview: 'o',
  messages: 'm',
  identity: 'v',
  tasks: 't',
  response: 'r',
  timeline: 'h',
} as const satisfies Record<CaseTab, string>

const BODIES = {
  overview: Overview,
  messages: Messages,
  identity: Identity,
  tasks: Tasks,
  response: Response,
  timeline: Timeline,
} as const

/** Tabs that need the whole width of a small window. */
const WIDE: readonly CaseTab[] = ['tasks', 'response']

/** A small number beside a tab: how much of it is done or open. */
function standing(view: CaseView, tab: CaseTab): string | null {
  const settled = view.scorecard.filter(({ met, overridden }) => met || overridden).length
  const balanced = view.tasks.filter(({ ledger, result }) => ledger.balanced && result).length
  if (tab === 'messages') return String(view.inquiries.length + view.letters.length)
  if (tab === 'identity') return view.scorecard.length > 0 ? `${settled}/${view.scorecard.length}` : null
  if (tab === 'tasks') return view.tasks.length > 0 ? `${balanced}/${view.tasks.length}` : null
  return null
}

/** The six parts of the case. */
export function CaseTabs() {
  const { view, tab, goTo, place } = useCase()
  const wide = WIDE.includes(tab) || (tab === 'messages' && place.templateId !== null)
  const Body = BODIES[tab]
  return (
    <Tabs value={tab} onChange={(next) => next && goTo(next as CaseTab)} activateTabWithKeyboard>
      <Tabs.List className={classes.tabs} aria-label={words.tabList}>
        {CASE_TABS.map((name) => {
          const count = standing(view, name)
          return (
            <Tooltip key={name} label={`${words.tabs[name]} (${shownKey(KEYS[name])})`}>
              <Tabs.Tab value={name}>
                {words.tabs[name]}
                {count && <span className={`${classes.tabCount} figures`}>{count}</span>}
              </Tabs.Tab>
            </Tooltip>
          )
        })}
      </Tabs.List>
      <div className={classes.below} data-wide={wide || undefined}>
        <Tabs.Panel value={tab}>
          <Body />
        </Tabs.Panel>
        <SideColumn />
      </div>
    </Tabs>
  )
}
