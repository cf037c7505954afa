import { Badge, List, Stack, Text } from '@mantine/core'
import type { RuleSetReview } from '#contract/schema/register-view'
import { withDates } from '../../date/date-words'
import classes from './law.module.css'
import { importWords as words } from './law.words'

type RuleChangesProps = Pick<RuleSetReview, 'rules' | 'calendars'>

/** More than this many open at once would hide the cases below. */
const OPEN_MAX = 3

/** Which rules and calendars differ from the set in use, field by field. */
export function RuleChanges({ rules, calendars }: RuleChangesProps) {
  return (
    <Stack gap="xs">
      {rules.length === 0 && <Text c="dimmed">{words.noRules}</Text>}
      {rules.length > 0 && (
        <details open={rules.length <= OPEN_MAX}>
          <summary>{words.rules(rules.length)}</summary>
          <ul className={classes.changes}>
            {rules.map((rule) => (
              <li key={rule.ruleId}>
                <Badge variant="light" color="gray">
                  {words.kind[rule.kind]}
                </Badge>{' '}
                <b>{rule.title}</b>
                <Text size="xs" c="dimmed">
                  {rule.ruleId}, {rule.citation}
                </Text>
                <List size="sm">
                  {rule.fields.map(({ field, label, from, to }) => (
                    <List.Item key={field}>
                      {label}: {withDates(from) || words.nothing} <b>{words.becomes}</b>{' '}
                      {withDates(to) || words.nothing}
                    </List.Item>
                  ))}
                </List>
              </li>
            ))}
          </ul>
        </details>
      )}
      {calendars.length > 0 && (
        <details>
          <summary>{words.calendars(calendars.length)}</summary>
          <List size="sm">
            {calendars.map(({ key, added, removed }) => (
              <List.Item key={key}>{words.calendar(key, added, removed)}</List.Item>
            ))}
          </List>
        </details>
      )}
    </Stack>
  )
}
