import { counted } from '../word/plural'

export const todayWords = {
  title: 'Today',
  summary: (overdue: number, dueToday: number, inbox: number) =>
    [
      overdue > 0 ? `${overdue} overdue` : '',
      dueToday > 0 ? `${dueToday} due today` : '',
      inbox > 0 ? `${counted(inbox, 'message')} to decide` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Nothing is pressing',
  numbers: 'The day in numbers',
  counts: {
    overdue: 'Overdue',
    dueToday: 'Due today',
    thisWeek: 'This week',
    waitingRequester: 'Awaiting requester',
    waitingOthers: 'Awaiting others',
    approvals: 'For your approval',
    inbox: 'In the inbox',
  },
  acknowledgeBy: 'acknowledgment',
  noDue: 'No clock',
  quarantined: (count: number) => `${counted(count, 'message')} in quarantine could not be read.`,
  overdueReviews: (count: number) =>
    count === 1
      ? 'The review of 1 promise of the policy is overdue.'
      : `The reviews of ${count} promises of the policy are overdue.`,
  openPolicy: 'Open the policy register',
  openQuarantine: 'Open the inbox',
  more: (count: number) => `${counted(count, 'more case')}`,
  columns: {
    due: 'Due',
    case: 'Case',
    requester: 'Requester',
    rights: 'Asks for',
    stage: 'Stage',
    next: 'Next step',
    owner: 'Owner',
  },
  emptyTitle: 'Nothing needs you today',
  empty: 'Every case is on time and nothing waits for your decision. New messages arrive in the inbox.',
  emptyFirst: 'Import the first message or log a call in the inbox; what is due will then stand here.',
  toInbox: 'Go to the inbox',
  setUp: 'To set up before anything can leave',
  openSettings: 'Open Settings',
}
