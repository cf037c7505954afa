import type { Output, Parsed } from '#contract/bridge'
import { proclaimedOf } from '#domain/case/clocks'
import { computeDeadline, type Deadline } from '#domain/deadline/deadline'
import { type Outcome, reject } from '#domain/kernel/decision'
import { isCalendarKey } from '#domain/law/calendar'
import { ruleSetOf } from '#domain/law/registry'
import { type RuleSet, ruleIn } from '#domain/law/rule-set'
import type { VaultState } from '#domain/vault/vault.state'

export type WhatIf = Parsed<'deadline.what-if'>

/** Every rule that a date can be asked of, in the order of the register. */
export const listRules = ({ rules }: RuleSet): Output<'deadline.rules'> => ({
  rules: rules.map((rule) => ({
    ruleId: rule.id,
    title: rule.title,
    jurisdiction: rule.jurisdiction,
    regime: rule.regime,
    citation: rule.citation,
    measure: rule.clock.kind,
    startsWhen: rule.startsOn,
    requestTypes: [...rule.requestTypes],
    calendar: rule.calendar,
  })),
})

/** What a date depends on beside the facts: the settings and the rule set in use. */
export type WhatIfOffice = Pick<VaultState, 'settings' | 'ruleSetVersion' | 'ruleSets'>

/**
 * A date for facts that belong to no case; nothing is stored.
 * Limits: as for a case, the office's calendar is used only where the rule names none of its own.
 */
export function computeWhatIf(facts: WhatIf, { settings, ruleSetVersion, ruleSets }: WhatIfOffice): Outcome<Deadline> {
  const ruleSet = ruleSetOf(ruleSetVersion, ruleSets)
  if (!ruleSet.ok) return ruleSet
  const rule = ruleIn(ruleSet.value, facts.ruleId)
  if (!rule.ok) return rule
  const calendar = facts.calendar ?? (rule.value.calendar === null ? settings.calendar : null)
  if (calendar !== null && !isCalendarKey(calendar, ruleSet.value.calendars))
    return reject('invalid_input', `${calendar} is not a known calendar of public holidays.`, [
      { path: 'calendar', message: 'choose one of the list' },
    ])
  const input = {
    ruleId: facts.ruleId,
    requestType: facts.requestType,
    receivedAt: facts.receivedAt,
    zone: facts.zone,
    calendar,
    events: facts.events,
    proclaimed: proclaimedOf(settings),
    closingDays: settings.closingDays ?? [],
    businessDays: settings.businessDays ?? 'lenient',
  }
  return computeDeadline(input, ruleSet.value)
}
