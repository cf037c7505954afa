import type { DataPoint } from '#domain/case/case.event'

/** What the officer calls a data point. */
export const DATA_POINT_LABELS: Readonly<Record<DataPoint, string>> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Telephone',
  postal: 'Postal address',
  account_id: 'Account number',
  customer_since: 'Customer since',
  last_order: 'Last order',
  call_date: 'Date of call',
  workspace: 'Workspace',
  other: 'Other',
}
