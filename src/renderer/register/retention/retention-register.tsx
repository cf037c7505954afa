import { PageHeader } from '../../frame/page-header'

/** The retention register. */
export function RetentionRegister() {
  return <PageHeader title="Retention" summary="" />
}
