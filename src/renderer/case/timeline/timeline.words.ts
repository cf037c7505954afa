import { counted } from '../../word/plural'

export const timelineWords = {
  title: 'History',
  hint: 'Everything that happened in this case, newest first. It cannot be changed.',
  search: 'Search the history',
  kinds: 'What to show',
  kind: { all: 'Everything', facts: 'Facts', identity: 'Identity', tasks: 'Tasks', answers: 'Letters and response' },
  disposed: '(its content was destroyed under a rule)',
  none: 'Nothing in the history fits.',
  count: (count: number) => counted(count, 'entry', 'entries'),
  entry: (seq: number) => `No. ${seq}`,
  more: (count: number) => `Show ${counted(count, 'older entry', 'older entries')}`,
} as const
