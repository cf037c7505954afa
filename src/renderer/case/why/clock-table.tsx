import { Anchor, Table, Text, Title } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import type { DeadlineView } from '#contract/schema/deadline'
import { absoluteDate } from '../../date/date-words'
import classes from './why.module.css'
import { whyWords as words } from './why.words'

type ClockTableProps = Readonly<{
  deadlines: readonly DeadlineView[]
  today: string
  shown: string
  onShow: (ruleId: string) => void
}>

/** All clocks side by side, with the one that leads. */
export function ClockTable({ deadlines, today, shown, onShow }: ClockTableProps) {
  const date = (on: string | null) => (on ? absoluteDate(on, today) : words.nothing)
  return (
    <section>
      <Title order={3} mb={4}>
        {words.all}
      </Title>
      <Table className={`${classes.clocks} figures`}>
        <Table.Thead>
          <Table.Tr>
            {Object.values(words.column).map((label) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deadlines.map((deadline) => (
            <Table.Tr key={deadline.ruleId} data-shown={deadline.ruleId === shown || undefined}>
              <Table.Td>
                <Anchor component="button" type="button" ta="start" onClick={() => onShow(deadline.ruleId)}>
                  {deadline.ruleTitle}
                </Anchor>
                {deadline.leading && (
                  <Text size="xs" fw={600}>
                    <IconArrowNarrowRight size={12} stroke={2} aria-hidden /> {words.leads}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{date(deadline.acknowledgeBy)}</Table.Td>
              <Table.Td>{deadline.dueOn ? date(deadline.dueOn) : (deadline.standard ?? words.nothing)}</Table.Td>
              <Table.Td>{date(deadline.extensionNoticeBy)}</Table.Td>
              <Table.Td>{date(deadline.extendedDueOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
