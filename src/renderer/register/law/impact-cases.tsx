import { Badge, Table, Text } from '@mantine/core'
import type { ImpactCase, RuleSetReview } from '#contract/schema/register-view'
import { dateInWords } from '../../date/date-words'
import { useSession } from '../../frame/session-context'
import classes from './law.module.css'
import { importWords as words } from './law.words'

/** Every case that changes date: which date, from and to. */
export function ImpactCases({ impact }: Readonly<{ impact: RuleSetReview['impact'] }>) {
  const hidden = impact.dated - impact.cases.length
  return (
    <div>
      <Table className="figures">
        <Table.Thead>
          <Table.Tr>
            {Object.values(words.column).map((label) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {impact.cases.flatMap((one) =>
            one.changes.map((change, index) => (
              <DateRow
                key={`${one.caseId}${change.ruleId}${change.date}`}
                of={one}
                change={change}
                first={index === 0}
                isNamed={change.ruleId !== one.changes[index - 1]?.ruleId}
              />
            )),
          )}
        </Table.Tbody>
      </Table>
      {hidden > 0 && <Text c="dimmed">{words.more(hidden)}</Text>}
    </div>
  )
}

type DateRowProps = Readonly<{
  of: ImpactCase
  change: ImpactCase['changes'][number]
  first: boolean
  isNamed: boolean
}>

function DateRow({ of, change, first, isNamed }: DateRowProps) {
  const { today } = useSession()
  const shown = (on: string | null) => (on ? dateInWords(on, today) : words.noDate)
  return (
    <Table.Tr>
      <Table.Td className="case-no">{first && of.caseNo}</Table.Td>
      <Table.Td dir="auto">
        {first && of.requester}{' '}
        {first && of.becomesOverdue && (
          <Badge color="red" variant="light">
            {words.overdue}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        {words.date[change.date]}
        {isNamed && (
          <Text size="xs" c="dimmed">
            {change.title}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.date}>{shown(change.from)}</Table.Td>
      <Table.Td className={classes.date}>{shown(change.to)}</Table.Td>
    </Table.Tr>
  )
}
