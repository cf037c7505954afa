import { PageHeader } from '../../frame/page-header'

/** The law register. */
export function LawRegister() {
  return <PageHeader title="Law" summary="" />
}
