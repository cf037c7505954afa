import type { DeadlineView } from '#contract/schema/deadline'
import type { Deadline } from '#domain/deadline/deadline'
import { stripWeeks } from '#domain/deadline/strip'

/** A date with its derivation, as every screen and paper shows it. */
export function presentDeadline(deadline: Deadline, leading: boolean): DeadlineView {
  const { regime: _regime, ...shown } = deadline
  return {
    ...shown,
    leading,
    sources: [...deadline.sources],
    readings: deadline.readings.map((reading) => ({ ...reading })),
    trace: deadline.trace.map(({ skipped, ...step }) => ({
      ...step,
      ...(skipped ? { skipped: skipped.map((day) => ({ ...day })) } : {}),
    })),
    caveats: [...deadline.caveats],
    strip: stripWeeks(deadline).map((week) => week.map((day) => ({ ...day }))),
  }
}

/** A sentence about several clocks with the titles of their rules where it has their ids; longer ids first, because one may begin another. */
export const titled = (sentence: string, deadlines: readonly Pick<Deadline, 'ruleId' | 'ruleTitle'>[]): string =>
  [...deadlines]
    .sort((a, b) => b.ruleId.length - a.ruleId.length)
    .reduce((text, { ruleId, ruleTitle }) => text.replaceAll(ruleId, ruleTitle), sentence)
