import { counted } from '../word/plural'

export const dateWords = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  inDays: (days: number) => `in ${counted(days, 'day')}`,
  daysAgo: (days: number) => `${counted(days, 'day')} ago`,
  none: 'No date',
  overdue: 'Overdue',
  overdueBy: (days: number) => `${counted(days, 'day')} overdue`,
  dueToday: 'Due today',
  due: 'Due',
  explain: (date: string) => `${date}. Why this date (W)`,
  zone: (zone: string) => `Time in ${zone.replaceAll('_', ' ')}`,
  pickDay: 'Date',
  pickTime: 'Time',
}
