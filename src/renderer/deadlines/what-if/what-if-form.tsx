import { Select, Stack, Text, Title } from '@mantine/core'
import type { Output } from '#contract/bridge'
import { InstantInput } from '../../date/instant-input'
import { useDesk } from '../../frame/session-context'
import { rightWords, wordFor } from '../../word/domain.words'
import { EventList } from './event-list'
import { RuleSelect } from './rule-select'
import classes from './what-if.module.css'
import { whatIfWords as words } from './what-if.words'
import type { WhatIfFacts } from './what-if-facts'

type Rule = Output<'deadline.rules'>['rules'][number]
type WhatIfFormProps = Readonly<{
  rules: readonly Rule[]
  facts: WhatIfFacts
  onChange: (changes: Partial<WhatIfFacts>) => void
}>

const NONE = ''

/** The word of a right where the request type is one, else the type itself with its dashes read as spaces. */
function typeLabel(type: string): string {
  const known = wordFor(rightWords, type)
  const plain = known === type ? type.replaceAll('-', ' ') : known
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** The facts that a date is asked for. */
export function WhatIfForm({ rules, facts, onChange }: WhatIfFormProps) {
  const { zones, calendars } = useDesk()
  const rule = rules.find(({ ruleId }) => ruleId === facts.ruleId)
  const types = rule?.requestTypes ?? []
  const choose = (ruleId: string) => {
    const next = rules.find((known) => known.ruleId === ruleId)
    const keeps = facts.requestType !== null && next?.requestTypes.includes(facts.requestType)
    onChange({ ruleId, requestType: keeps ? facts.requestType : (next?.requestTypes[0] ?? null) })
  }
  return (
    <section className={classes.form} aria-label={words.form}>
      <Stack gap="md">
        <div>
          <Title order={2}>{words.form}</Title>
          <Text c="dimmed" size="xs">
            {words.hint}
          </Text>
        </div>
        <RuleSelect rules={rules} value={facts.ruleId} onChange={choose} />
        {types.length > 0 && (
          <Select
            label={words.requestType}
            data={[
              { value: NONE, label: words.anyType },
              ...types.map((type) => ({ value: type, label: typeLabel(type) })),
            ]}
            value={facts.requestType ?? NONE}
            onChange={(type) => onChange({ requestType: type || null })}
          />
        )}
        <InstantInput
          label={words.start(rule?.measure ?? '')}
          zone={facts.zone}
          value={facts.receivedAt}
          onChange={(receivedAt) => onChange({ receivedAt })}
          {...(rule ? { description: words.countsFrom(rule.startsWhen) } : {})}
        />
        <Select
          label={words.zone}
          data={zones.includes(facts.zone) ? [...zones] : [facts.zone, ...zones]}
          value={facts.zone}
          onChange={(zone) => zone && onChange({ zone })}
          searchable
        />
        <Select
          label={words.calendar}
          data={[
            { value: NONE, label: words.ownCalendar },
            ...calendars.map(({ key, label }) => ({ value: key, label })),
          ]}
          value={facts.calendar ?? NONE}
          onChange={(calendar) => onChange({ calendar: calendar || null })}
          searchable
        />
        <EventList facts={facts} onChange={(events) => onChange({ events })} />
      </Stack>
    </section>
  )
}
