import { counted } from '../../../word/plural'

export const findingWords = {
  choose: 'Open a policy',
  other: 'Open another policy',
  putAway: 'Put away',
  emptyTitle: 'No policy is open',
  empty:
    'Open the text of a policy, or drop it here, to see what it leaves open. It is read on this computer and not kept.',
  reading: 'Reading the policy',
  summary: (name: string, found: number, lines: number) =>
    `${name}: ${found === 0 ? 'no findings' : counted(found, 'finding')} in ${counted(lines, 'line')}`,
  list: 'Findings',
  text: 'Text of the policy',
  line: (line: number) => `Line ${line}`,
  alsoLines: (lines: readonly number[]) => `with ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  why: 'Why it matters',
  console: 'What the console does',
  noneTitle: 'Nothing found',
  none: 'No rule found anything in this policy. A lawyer may still find more: the rules read words, not intentions.',
  known: (name: string) => `Known gaps of the built-in ${name} policy`,
  knownHint: 'They follow from the facts that the desk holds of this policy; no file is needed.',
  knownNone: 'The desk knows of no gap in this policy.',
}
