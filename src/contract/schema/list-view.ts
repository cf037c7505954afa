/** How the work list can be cut and ordered. */
export const CASE_VIEWS = ['open', 'mine', 'overdue', 'this_week', 'waiting', 'approvals', 'closed', 'all'] as const
export const CASE_SORTS = ['due', 'received', 'requester', 'stage', 'owner', 'activity', 'number'] as const
