import { canonicalJson, type Json } from '../kernel/canonical'
import type { LawRule } from '../law/rule'
import type { RuleSet } from '../law/rule-set'
import { RULE_FIELDS, type RuleField } from './rule.words'

/** One field of a rule that differs, in words. */
export type FieldChange = Readonly<{ field: RuleField; label: string; from: string; to: string }>

/** A rule that is new, gone or different; `fields` is empty but for a different one. */
export type RuleChange = Readonly<{
  kind: 'added' | 'removed' | 'changed'
  ruleId: string
  title: string
  citation: string
  fields: readonly FieldChange[]
}>

/** A calendar whose days differ, with the first and the last year that its table reaches when that differs. */
export type CalendarChange = Readonly<{ key: string; added: number; removed: number }>

/** What tells two rule sets apart. */
export type RuleSetDiff = Readonly<{ rules: readonly RuleChange[]; calendars: readonly CalendarChange[] }>

/** Every rule and calendar that differs, in the order of the newer set, those that are gone last. */
export function diffRuleSets(from: RuleSet, to: RuleSet): RuleSetDiff {
  const before = new Map(from.rules.map((rule) => [rule.id, rule]))
  const after = new Set(to.rules.map(({ id }) => id))
  const changed = to.rules.flatMap((rule) => {
    const old = before.get(rule.id)
    if (!old) return [changeOf('added', rule, [])]
    const fields = fieldChanges(old, rule)
    return fields.length > 0 ? [changeOf('changed', rule, fields)] : []
  })
  const removed = from.rules.filter(({ id }) => !after.has(id)).map((rule) => changeOf('removed', rule, []))
  return { rules: [...changed, ...removed], calendars: calendarChanges(from, to) }
}

const changeOf = (kind: RuleChange['kind'], rule: LawRule, fields: readonly FieldChange[]): RuleChange => ({
  kind,
  ruleId: rule.id,
  title: rule.title,
  citation: rule.citation,
  fields,
})

const textOf = (value: unknown) => canonicalJson((value ?? null) as Json)

function fieldChanges(old: LawRule, rule: LawRule): readonly FieldChange[] {
  return (Object.keys(RULE_FIELDS) as RuleField[]).flatMap((field) => {
    const [label, words] = RULE_FIELDS[field]
    const [from, to] = [words(old), words(rule)]
    return textOf(old[field]) === textOf(rule[field]) && from === to ? [] : [{ field, label, from, to }]
  })
}

function calendarChanges(from: RuleSet, to: RuleSet): readonly CalendarChange[] {
  const keys = [...new Set([...Object.keys(from.calendars.days), ...Object.keys(to.calendars.days)])].sort()
  return keys.flatMap((key) => {
    const [old, fresh] = [from, to].map((set) => daysOf(set, key)) as [ReadonlySet<string>, ReadonlySet<string>]
    const added = [...fresh].filter((day) => !old.has(day)).length
    const removed = [...old].filter((day) => !fresh.has(day)).length
    return added + removed > 0 ? [{ key, added, removed }] : []
  })
}

/** The days with their names: the name of a holiday is part of a derivation. */
const daysOf = ({ calendars }: RuleSet, key: string): ReadonlySet<string> =>
  new Set((calendars.days[key] ?? []).flatMap(({ name, on }) => on.map((day) => `${day} ${name}`)))

/** Fields that no date follows from; a change of these alone moves no case. */
const WORDS_ONLY: readonly RuleField[] = [
  'title',
  'regime',
  'startsOn',
  'target',
  'confidence',
  'citation',
  'sourceUrl',
  'notes',
]

/** What a case's row says about what its dates follow from. */
export type RowRules = Readonly<{ ruleIds: readonly string[]; calendar: string }>

/**
 * A quick test whether a case may change date between two sets, from its row alone. It may say yes for one that does not;
 * it never says no for one that does.
 */
export function mayMove(from: RuleSet, to: RuleSet): (row: RowRules) => boolean {
  const { rules, calendars } = diffRuleSets(from, to)
  const { years } = from.calendars
  const sameYears = years.first === to.calendars.years.first && years.last === to.calendars.years.last
  if (!sameYears) return () => true
  const days = new Set(calendars.map(({ key }) => key))
  const touched = new Set(
    rules
      .filter(({ kind, fields }) => kind !== 'changed' || fields.some(({ field }) => !WORDS_ONLY.includes(field)))
      .map(({ ruleId }) => ruleId),
  )
  for (const { id, calendar, acknowledgement } of [...from.rules, ...to.rules]) {
    if (days.has(calendar ?? '') || days.has(acknowledgement?.calendar ?? '')) touched.add(id)
  }
  for (const { id, clock } of [...from.rules, ...to.rules]) {
    if (clock.kind === 'earliest-of' && clock.ruleIds.some((part) => touched.has(part))) touched.add(id)
  }
  return ({ ruleIds, calendar }) => days.has(calendar) || ruleIds.some((ruleId) => touched.has(ruleId))
}
