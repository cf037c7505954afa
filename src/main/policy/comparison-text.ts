import type { ComparedPolicies } from './read-policy'

const KINDS = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
  wording: 'Wording only',
} as const
const VERDICTS = { material: 'material', officer: 'for the officer to decide', not_material: 'not material' } as const

/** A comparison as plain text for the file of the change: what changed, whether it is material, and from when. */
export function comparisonText(
  { changes, materiality, effective }: ComparedPolicies,
  about: Readonly<{ old: string; next: string; today: string }>,
): string {
  const lines = (index: number) => {
    const change = changes[index]
    return [change?.oldLine && `old line ${change.oldLine}`, change?.newLine && `new line ${change.newLine}`]
      .filter(Boolean)
      .join(', ')
  }
  const tests = materiality.tests.map(
    ({ test, verdict, reason, changes: which }) =>
      `  ${test}: ${VERDICTS[verdict]}. ${reason}${which.length > 0 ? ` (${which.map(lines).join('; ')})` : ''}`,
  )
  return [
    `Comparison of ${about.old} (old) with ${about.next} (new), on ${about.today}`,
    '',
    `Material: ${VERDICTS[materiality.verdict]}. ${materiality.reason}`,
    ...tests,
    '',
    `Earliest day of effect with notice today: ${effective.earliestEffectiveOn ?? 'none follows'}`,
    `  ${effective.because}`,
    ...(effective.onPostingFrom
      ? [`  For those who are not notified: on posting, from ${effective.onPostingFrom}.`]
      : []),
    ...(effective.citation ? [`  ${effective.citation}`] : []),
    '',
    `${changes.length} changes`,
    ...changes.flatMap((change, index) => [
      '',
      `${KINDS[change.kind]}, ${change.section || 'before the first section'} (${lines(index)})`,
      ...(change.old === null ? [] : [`  - ${change.old}`]),
      ...(change.new === null || change.new === change.old ? [] : [`  + ${change.new}`]),
    ]),
    '',
  ].join('\n')
}
