/**
 * One worked example: what goes in, what must come out, and how a person gets there.
 * Field names are those of the command line's `deadlines`, so that one vector checks engine and line alike.
 */
export type DeadlineVector = Readonly<{
  id: string
  input: Readonly<{
    rule_id: string
    request_type: string | null
    received_at: string
    timezone: string
    calendar: string | null
    events: readonly Readonly<{ type: string; at: string }>[]
  }>
  expected: Readonly<{
    acknowledge_by: string | null
    due_date: string | null
    due_at: string | null
    extension_notice_by: string | null
    extension_valid: boolean | null
    extended_due_date: string | null
  }>
  receivedOn: string
  working: string
}>
