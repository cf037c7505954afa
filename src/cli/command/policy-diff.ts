import type { ComparedPolicies } from '#main/policy/read-policy'
import type { CliContext } from '../context'
import { EXIT } from '../outcome'

/** Prints each change, the materiality with its tests, and the earliest day of effect. */
export function printComparison(context: CliContext, compared: ComparedPolicies): number {
  const { changes, materiality, effective } = compared
  for (const { kind, section, oldLine, newLine, old, new: next } of changes)
    context.print({ change: kind, section, oldLine, newLine, old, new: next })
  const tests = materiality.tests.map(({ test, verdict, reason, changes: which }) => ({
    test,
    verdict,
    because: reason,
    lines: which.map((index) => ({
      oldLine: changes[index]?.oldLine ?? null,
      newLine: changes[index]?.newLine ?? null,
    })),
  }))
  context.print({ materiality: materiality.verdict, because: materiality.reason, tests })
  const { earliestEffectiveOn, because, onPostingFrom, promiseLine, citation, steps } = effective
  context.print({ earliestEffectiveOn, because, onPostingFrom, promiseLine, citation, steps })
  return EXIT.done
}
