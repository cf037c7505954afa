import type { IsoDate } from '#domain/kernel/civil-date'
import { invariant } from '#domain/kernel/invariant'
import type { LawRule } from '#domain/law/rule'
import { earliest, leadingDeadline } from './lead'
import type { ClockEvent, Deadline } from './model'

/** One deadline from several clocks: the earliest date governs, the earliest confirmation too, and every part's steps stay. */
export function combine(rule: LawRule, parts: readonly Deadline[], events: readonly ClockEvent[]): Deadline {
  const first = parts[0]
  invariant(first, 'a combination has parts')
  const { step } = leadingDeadline(parts)
  const dueOn = earliest(parts.map((part) => part.dueOn))
  const caveats = parts.flatMap((part) => part.caveats.map((caveat) => `${part.ruleId}: ${caveat}`))
  const notice = events.some(({ type }) => type === 'extension_notice_sent')
  if (notice) caveats.push(`${rule.id} knows no extension: the promise that is part of it stays where it is.`)
  return {
    ...first,
    ruleId: rule.id,
    ruleTitle: rule.title,
    regime: rule.regime,
    nature: rule.nature,
    citation: parts.map((part) => part.citation).join('; '),
    sources: [...new Set(parts.flatMap((part) => part.sources))],
    readings: parts.flatMap((part) => part.readings),
    confidence: rule.confidence,
    measure: rule.clock.kind,
    startsWhen: rule.startsOn,
    startsOn: first.receivedOn,
    acknowledgeBy: earliest(parts.map((part) => part.acknowledgeBy)),
    dueOn,
    extensionNoticeBy: null,
    extensionValid: notice ? false : null,
    extendedDueOn: null,
    effectiveDueOn: earliest(parts.map((part) => part.effectiveDueOn)) as IsoDate | null,
    targetOn: earliest(parts.map((part) => part.targetOn)),
    trace: [...parts.flatMap(titledTrace), step],
    caveats,
  }
}

function titledTrace({ ruleTitle, trace }: Deadline): Deadline['trace'] {
  return trace.map((step, index) => (index === 0 ? { ...step, text: `${ruleTitle}. ${step.text}` } : step))
}
