import type { z } from 'zod'
import { isCalendarKey } from '#domain/law/calendar'
import type { LawRule } from '#domain/law/rule'
import type { RuleSet } from '#domain/law/rule-set'

type Note = (path: readonly (string | number)[], message: string) => void

/** What the parts of a rule set have to do with each other: what no single field can say. */
export function checkRuleSet(file: RuleSet, context: z.core.$RefinementCtx): void {
  const note: Note = (path, message) =>
    void context.addIssue({ code: 'custom', path: [...path], message, input: undefined })
  const { first, last } = file.calendars.years
  if (first > last) note(['calendars', 'years'], `The first year ${first} is after the last, ${last}. Swap them`)
  checkIds(file, note)
  file.rules.forEach((rule, index) => {
    checkRule(file, rule, (path, message) => note(['rules', index, ...path], `${rule.id}: ${message}`))
  })
  for (const [key, holidays] of Object.entries(file.calendars.days)) {
    holidays.forEach(({ on }, index) => {
      const outside = on.find((day) => Math.floor(day / 10_000) < first || Math.floor(day / 10_000) > last)
      if (outside !== undefined)
        note(['calendars', 'days', key, index], `${outside} lies outside the years ${first} to ${last}. Leave it out`)
    })
  }
}

function checkIds({ rules }: RuleSet, note: Note): void {
  const seen = new Set<string>()
  rules.forEach(({ id }, index) => {
    if (seen.has(id)) note(['rules', index, 'id'], `${id} is there twice. Give each rule an id of its own`)
    seen.add(id)
  })
}

function checkRule({ rules, calendars }: RuleSet, rule: LawRule, note: Note): void {
  const { clock, extension, inForce } = rule
  const named = [
    [['calendar'], rule.calendar],
    [['acknowledgement', 'calendar'], rule.acknowledgement?.calendar ?? null],
  ] as const
  for (const [path, key] of named) {
    if (key !== null && !isCalendarKey(key, calendars))
      note(path, `there is no calendar ${key}. Add it to calendars.days or name another`)
  }
  if (clock.kind === 'earliest-of') {
    for (const part of clock.ruleIds) {
      const found = rules.find(({ id }) => id === part)
      if (!found || found.clock.kind === 'earliest-of')
        note(['clock', 'ruleIds'], `${part} is no single rule of this file. Combine only rules that the file holds`)
    }
  }
  if (inForce.from !== null && inForce.to !== null && inForce.from > inForce.to)
    note(['inForce'], `it ends on ${inForce.to}, before it begins on ${inForce.from}. Swap the days`)
  const total = extension === null || extension.total === 'open' ? null : extension.total
  if (total === null) return
  const longer = 'amount' in clock && total.kind === clock.kind && total.amount > clock.amount
  if (!longer)
    note(['extension', 'total'], 'an extension counts from the start, in the unit of the period, and is longer than it')
}
