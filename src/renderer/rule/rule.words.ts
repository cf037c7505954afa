export const ruleWords = {
  statute: 'Law',
  policy: 'Policy',
  statuteOnly: 'not in the policy',
  questions: 'May apply: decide',
  questionsHint:
    'Whether these laws bind the organisation hangs on thresholds that no request tells. Their clocks do not run, and the case stays marked, until you decide.',
  special: 'Only in special cases',
  answer: { open: 'Open', applies: 'Applies', declined: 'Does not apply' },
  question: (title: string) => `Does it apply: ${title}`,
  due: (absolute: string, relative: string) => `If it applies: due ${absolute}, ${relative}.`,
  upcoming: 'Not yet in force',
  upcomingRule: (title: string, from: string, relative: string) => `${title}, from ${from} (${relative})`,
} as const
