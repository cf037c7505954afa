import { Loading } from '../frame/page-state'
import type { CaseTab } from '../route/route'

export type CasePageProps = Readonly<{ caseId: string; tab: CaseTab }>

/** The page of one case. */
export function CasePage(_props: CasePageProps) {
  return <Loading />
}
