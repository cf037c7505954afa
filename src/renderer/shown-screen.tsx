import { Audit } from './audit/audit'
import { CasePage } from './case/case-page'
import { CaseList } from './case-list/case-list'
import { Deadlines } from './deadlines/deadlines'
import { Inbox } from './intake/inbox'
import { Registers } from './register/registers'
import { useNavigation } from './route/route-context'
import { Settings } from './settings/settings'
import { Today } from './today/today'

/** The screen of the current place. */
export function ShownScreen() {
  const { route } = useNavigation()
  switch (route.screen) {
    case 'today':
      return <Today />
    case 'inbox':
      return <Inbox inquiryId={route.inquiryId} />
    case 'cases':
      return <CaseList />
    case 'case':
      return <CasePage caseId={route.caseId} tab={route.tab} />
    case 'deadlines':
      return <Deadlines />
    case 'registers':
      return <Registers section={route.section} />
    case 'audit':
      return <Audit />
    case 'settings':
      return <Settings section={route.section} />
  }
}
