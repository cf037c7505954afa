import { PageHeader } from '../frame/page-header'

/** Everything that is due, by month or as an agenda. */
export function Deadlines() {
  return <PageHeader title="Deadlines" summary="" />
}
