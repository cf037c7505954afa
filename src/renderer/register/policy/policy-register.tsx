import { PageHeader } from '../../frame/page-header'

/** The policy register. */
export function PolicyRegister() {
  return <PageHeader title="Policy" summary="" />
}
