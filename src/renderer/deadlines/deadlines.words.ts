import type { DueRow } from '#contract/schema/deadline'
import { counted, figure } from '../word/plural'

type Kind = DueRow['kind']
export type Numbers = Readonly<{ overdue: number; late: number; today: number; week: number; open: number }>

export const deadlinesWords = {
  title: 'Deadlines',
  summary: ({ overdue, late, today, week, open }: Numbers) =>
    [
      overdue > 0 ? `${figure(overdue)} overdue` : '',
      late > 0 ? `${counted(late, 'internal date')} late` : '',
      today > 0 ? `${figure(today)} due today` : '',
      week > 0 ? `${figure(week)} more this week` : '',
      `${figure(open)} open in all`,
    ]
      .filter(Boolean)
      .join(', '),
  views: 'Views of the deadlines',
  view: { month: 'Month', agenda: 'Agenda', what_if: 'What if' },
  states: 'Which dates',
  state: { open: 'Open', overdue: 'Overdue', done: 'Done' },
  kinds: 'Kinds of dates',
  /** Short names, as chips and before a case number. */
  kind: {
    answer: 'Answer',
    clock: 'Other clock',
    acknowledge: 'Acknowledgment',
    notice: 'Extension notice',
    task: 'Task',
    target: 'Target',
  } satisfies Record<Kind, string>,
  what: ({ kind, count }: Pick<DueRow, 'kind' | 'count'>): string =>
    kind === 'task' && count > 1 ? counted(count, 'task') : deadlinesWords.kind[kind],
  kindHint: {
    answer: 'The answer to the requester, by the clock that leads',
    clock: 'The answer by another clock of the case',
    acknowledge: 'The confirmation that the request arrived',
    notice: 'The last day on which an extension can be announced',
    task: 'What systems were asked for',
    target: 'An earlier date of the office itself, no duty of law',
  } satisfies Record<Kind, string>,
  filter: 'Filter',
  filterCount: (count: number) => counted(count, 'filter'),
  owner: 'Owner',
  anyOwner: 'Anybody',
  rights: 'Asked for',
  regimes: 'Law or policy',
  clearFilter: 'Clear the filter',
  saveCalendar: 'Save calendar file',
  previous: 'Previous month',
  next: 'Next month',
  toToday: 'Today',
  grid: (month: string) => `Due dates in ${month}`,
  week: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weekLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  more: (count: number) => `+${figure(count)} more`,
  moreOn: (count: number, on: string) => `${counted(count, 'more date')} on ${on}`,
  dayLabel: (on: string, total: number, closed: string | null) =>
    [on, total === 0 ? 'nothing due' : counted(total, 'date'), closed].filter(Boolean).join(', '),
  dayCount: (total: number) => counted(total, 'date'),
  dates: (total: number) => counted(total, 'date'),
  closeDay: 'Close the day',
  itemLabel: (kind: string, row: DueRow, on: string) => `${kind}: ${row.caseNo}, ${row.requester}, ${on}, ${row.title}`,
  metOn: (on: string) => `met ${on}`,
  metLate: (on: string, days: number) => `met ${on}, ${counted(days, 'day')} late`,
  late: (days: number) => `${counted(days, 'day')} late`,
  at: (time: string) => `at ${time}`,
  brokenAt: (time: string) => `passed at ${time}`,
  agenda: 'Agenda',
  emptyTitle: 'Nothing is due',
  empty: {
    open: 'Dates appear here by themselves as soon as a case has a confirmed rule, an acknowledgment owed or a task.',
    overdue: 'Every date that is still open lies ahead.',
    done: 'What was answered, acknowledged or found stands here with the day on which it was met.',
  },
  emptyMonth: (month: string) => `No such date in ${month}.`,
  emptyNarrowed: 'No date fits the filter.',
  about: {
    answer: null,
    clock: null,
    acknowledge: (on: string) => `You opened the acknowledgment, due ${on}. Its step stands below among the others.`,
    notice: (on: string) =>
      `You opened the last day for a notice of extension, ${on}. A notice that goes out later does not move the date.`,
    task: (on: string, title: string) =>
      `You opened what is asked of ${title}, due ${on}. Its day was set back from the date of the answer below, so that time is left to prepare and send.`,
    target: (on: string) => `You opened the target of the office, ${on}. It is earlier than the law asks, and no duty.`,
  },
  key: {
    month: 'Month',
    agenda: 'Agenda',
    whatIf: 'What if',
    today: 'Go to today',
    why: 'Why this date',
  },
  file: {
    title: 'Save a calendar file',
    close: 'Close',
    what: (dates: number) =>
      `${counted(dates, 'open date')} as all-day events, narrowed as on the screen. The file leaves the vault: it names cases, rights and rules, and other programs can read it.`,
    names: 'Name the requesters in it',
    namesHint: 'Personal data would then stand outside the vault.',
    remind: 'Reminder',
    reminders: {
      none: 'No reminder',
      '0': 'On the day at 9:00',
      '1': 'The day before at 9:00',
      '3': 'Three days before at 9:00',
      '7': 'A week before at 9:00',
    },
    save: 'Choose where to save it',
    saved: (name: string, dates: number) => `${name} is saved with ${counted(dates, 'date')}.`,
  },
} as const
