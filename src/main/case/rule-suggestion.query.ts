import type { Output } from '#contract/bridge'
import { computeDeadline } from '#domain/deadline/deadline'
import { dateIn, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { isCalendarKey } from '#domain/law/calendar'
import { type RegimeSuggestion, suggestRegimes, upcomingRules } from '#domain/law/regime'
import { type RuleSet, ruleIn } from '#domain/law/rule-set'
import type { VaultState } from '#domain/vault/vault.state'
import type { VaultQuery } from '#main/process/vault-method'

type Channel = 'case.suggest-rules'
type Suggested = Output<Channel>['rules'][number]

/** What the facts of a request point to, rule by rule, with the day on which each would be due; nothing is decided here. */
export function presentSuggestions(
  { vault, ruleSet }: Readonly<{ vault: VaultState; ruleSet: RuleSet }>,
  input: Extract<VaultQuery, { channel: Channel }>['input'],
  now: IsoInstant,
): Output<Channel> {
  const receivedOn = (input.receivedOn ?? dateIn(vault.settings.zone, now)) as IsoDate
  const facts = { ...input.facts, organisation: vault.organisation, receivedOn }
  const found = suggestRegimes(facts, ruleSet)
  const ruleIds = [...new Set(found.map(({ ruleId }) => ruleId))]
  return {
    rules: ruleIds.flatMap((ruleId) => {
      const [first, ...others] = found.filter((suggestion) => suggestion.ruleId === ruleId)
      return first ? [present(first, [first, ...others], { vault, ruleSet, receivedOn })] : []
    }),
    upcoming: upcomingRules(facts, ruleSet).map(({ ruleId, from }) => ({
      ruleId,
      title: titleOf(ruleId, ruleSet),
      from,
    })),
  }
}

type Moment = Readonly<{ vault: VaultState; ruleSet: RuleSet; receivedOn: IsoDate }>

function present(first: RegimeSuggestion, all: readonly RegimeSuggestion[], moment: Moment): Suggested {
  const { ruleId, reason, source, certainty, condition } = first
  const rights = all.map(({ right }) => right)
  const statuteOnly = all.some((suggestion) => suggestion.statuteOnly)
  return {
    ruleId,
    title: titleOf(ruleId, moment.ruleSet),
    rights,
    reason,
    source,
    certainty,
    condition,
    statuteOnly,
    dueOn: dueOn(ruleId, moment),
  }
}

function titleOf(ruleId: string, ruleSet: RuleSet): string {
  const rule = ruleIn(ruleSet, ruleId)
  return rule.ok ? rule.value.title : ruleId
}

/** The first date of a rule that nothing has moved yet; null for a rule without a number or without a calendar. */
function dueOn(ruleId: string, { vault, ruleSet, receivedOn }: Moment): string | null {
  const { calendar } = vault.settings
  const rule = ruleIn(ruleSet, ruleId)
  const input = {
    ruleId,
    requestType: null,
    receivedAt: `${receivedOn}T12:00:00Z` as IsoInstant,
    zone: 'UTC',
    calendar: rule.ok && rule.value.calendar === null && isCalendarKey(calendar, ruleSet.calendars) ? calendar : null,
    events: [],
  }
  const outcome = computeDeadline(input, ruleSet)
  return outcome.ok ? outcome.value.dueOn : null
}
