/**
 * The chosen clocks after the facts changed: a clock that is suggested anew is chosen, one that is suggested no longer is
 * dropped, and one that the officer left out stays left out.
 */
export function chosenAfter(chosen: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  return now.filter((ruleId) => chosen.includes(ruleId) || !before.includes(ruleId))
}

export const sameRules = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((ruleId) => other.includes(ruleId))
