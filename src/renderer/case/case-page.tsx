import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CaseView } from '#contract/schema/case-view'
import { useCall } from '../api/query'
import { PageHeader } from '../frame/page-header'
import { PageState } from '../frame/page-state'
import { useHasRole } from '../frame/session-context'
import { useKept } from '../memory/kept'
import type { CaseTab } from '../route/route'
import { useNavigation } from '../route/route-context'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { CaseBanner } from './case-banner'
import { CaseContext, type CaseDesk, type CaseDialog, type CasePlace, draftKey, FIRST_PLACE } from './case-context'
import { CaseHeader } from './case-header'
import { CaseKeys } from './case-keys'
import { CaseTabs } from './case-tabs'
import { CaseDialogs } from './dialog/case-dialogs'
import { NextStepCard } from './next-step-card'
import { StageLine } from './stage-line'

export type CasePageProps = Readonly<{ caseId: string; tab: CaseTab }>

/** The page of one case: what it is, when it is due, what to do now, and everything about it in six tabs. */
export function CasePage({ caseId, tab }: CasePageProps) {
  const query = useCall('case.open', { caseId })
  return (
    <>
      {!query.data && <Unread />}
      <PageState query={query} what={words.loading}>
        {(view) => <OpenCase key={caseId} view={view} tab={tab} />}
      </PageState>
    </>
  )
}

/** The head of the page while the case is being read, or when it cannot be: the way back stays. */
function Unread() {
  const { back } = useNavigation()
  return (
    <PageHeader title={words.title}>
      <Button variant="default" onClick={back}>
        {words.back}
      </Button>
    </PageHeader>
  )
}

function OpenCase({ view, tab }: Readonly<{ view: CaseView; tab: CaseTab }>) {
  const desk = useCaseDesk(view, tab)
  return (
    <CaseContext value={desk}>
      <CaseKeys />
      <CaseHeader />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <section className={classes.scroller} tabIndex={0} aria-label={view.caseNo}>
        <div className={classes.page}>
          <CaseBanner />
          <StageLine />
          <NextStepCard />
          <CaseTabs />
        </div>
      </section>
      <CaseDialogs />
    </CaseContext>
  )
}

function useCaseDesk(view: CaseView, tab: CaseTab): CaseDesk {
  const { replace } = useNavigation()
  const isOfficer = useHasRole('officer')
  const [place, setPlace] = useKept<CasePlace>(draftKey(view.caseId, 'place'), FIRST_PLACE)
  const [dialog, setDialog] = useState<CaseDialog | null>(null)
  return useMemo(
    () => ({
      view,
      isOfficer,
      mayWork: isOfficer && view.outcome === null,
      tab,
      goTo: (next) => replace({ screen: 'case', caseId: view.caseId, tab: next }),
      place,
      show: (changes) => setPlace({ ...place, ...changes }),
      dialog,
      ask: setDialog,
      putAway: () => setDialog(null),
    }),
    [view, isOfficer, tab, replace, place, setPlace, dialog],
  )
}
