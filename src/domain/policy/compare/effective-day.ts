import { dayName } from '#domain/deadline/day'
import { computeDeadline } from '#domain/deadline/deadline'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import { ruleById } from '#domain/law/registry'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import type { ParsedPolicy } from '../lint/parsed-policy'
import { periodWords, type WrittenPeriod } from '../lint/period-text'
import { endOf } from '../lint/statute-time'
import { packFor } from '../packs'
import { noticePromise } from './notice-promise'
import type { Materiality } from './policy-change'

/**
 * The first day on which a changed policy may take effect if the notice goes out on a day.
 *
 * Shape: `earliestEffectiveOn` null where the policy promises a notice without a number. `onPostingFrom` is the day for
 *   those who are not notified, null where the policy does not treat them apart. `steps` is how the day follows.
 */
export type EffectiveDay = Readonly<{
  earliestEffectiveOn: IsoDate | null
  because: string
  onPostingFrom: IsoDate | null
  promiseLine: number | null
  citation: string | null
  steps: readonly string[]
}>

/** Counts the notice that the policy in force promises; the new text binds only once it is in force itself. */
export function effectiveDay(old: ParsedPolicy, { verdict }: Materiality, today: IsoDate): EffectiveDay {
  const { period, line, onPosting } = noticePromise(old)
  const base = { onPostingFrom: onPosting === null ? null : today, promiseLine: line, citation: null, steps: [] }
  if (verdict === 'not_material')
    return {
      ...base,
      earliestEffectiveOn: today,
      because: 'The change is not material, so no notice in advance is owed; it may take effect when it is posted.',
    }
  if (line === null)
    return {
      ...base,
      earliestEffectiveOn: today,
      because:
        'The policy in force promises no notice before a change, so it sets no day. What fairness or a law of the place asks for is for the officer.',
    }
  if (period === null)
    return {
      ...base,
      earliestEffectiveOn: null,
      because: `The policy in force promises a notice (line ${line}) but no number of days, so no day follows from it. The officer sets one.`,
    }
  return { ...base, ...counted(old, period, line, today), onPostingFrom: base.onPostingFrom }
}

function counted(
  old: ParsedPolicy,
  period: WrittenPeriod,
  line: number,
  today: IsoDate,
): Omit<EffectiveDay, 'onPostingFrom'> {
  const on = endOf(period, today)
  const words = periodWords(period)
  const because = `Line ${line} of the policy in force promises ${words} of notice; sent on ${dayName(today)}, the first day is ${on ? dayName(on) : 'not known'}.`
  const rule = registeredRule(old, period)
  if (on === null || rule === null)
    return { earliestEffectiveOn: on, because, promiseLine: line, citation: null, steps: [because] }
  const checked = latestNotice(rule, on)
  return {
    earliestEffectiveOn: on,
    because,
    promiseLine: line,
    citation: checked.citation,
    steps: [because, ...checked.steps],
  }
}

/** The rule of the law register that counts the same notice backwards, where this is the policy of an organisation that is built in. */
function registeredRule(old: ParsedPolicy, { amount, unit }: WrittenPeriod): string | null {
  const names = old.ownNames.map((name) => name.toLowerCase())
  const pack = ORGANISATIONS.map(packFor).find(({ name }) => names.includes(name.toLowerCase()))
  const ids = pack?.clocks.filter(({ purpose }) => purpose === 'notice').map(({ ruleId }) => ruleId) ?? []
  const id = ids.find((ruleId) => {
    const rule = ruleById(ruleId)
    return (
      rule.ok &&
      rule.value.clock.kind === 'calendar-days-before' &&
      rule.value.clock.amount === amount &&
      unit === 'day'
    )
  })
  return id ?? null
}

/** The last day for the notice before a day of effect, by the register: it has to be the day on which the notice goes. */
function latestNotice(ruleId: string, effectiveOn: IsoDate): { citation: string | null; steps: readonly string[] } {
  const deadline = computeDeadline({
    ruleId,
    requestType: 'policy-change',
    receivedAt: `${effectiveOn}T12:00:00.000Z` as IsoInstant,
    zone: 'UTC',
    calendar: null,
    events: [],
  })
  return deadline.ok
    ? {
        citation: deadline.value.citation,
        steps: deadline.value.trace.filter(({ kind }) => kind === 'count').map(({ text }) => text),
      }
    : { citation: null, steps: [] }
}
