import { Button, Stack, Table, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { GapRow } from '#contract/schema/promise-view'
import frame from '../../../frame/frame.module.css'
import { Nothing } from '../../../frame/nothing'
import { parseRoute } from '../../../route/route'
import { useNavigation } from '../../../route/route-context'
import { promiseWords } from './promise.words'
import { lineRanges, servingOf } from './promise-filter'
import { screenName } from './screen-name'

const words = promiseWords.gaps

/** What the policy leaves out or contradicts, and what the desk does about it. */
export function GapTab({ gaps }: Readonly<{ gaps: readonly GapRow[] }>) {
  if (gaps.length === 0)
    return <Nothing icon={<IconCircleCheck size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section className={frame.content} aria-label={words.table} tabIndex={0}>
      <Stack gap="sm" maw={1480}>
        <Text c="dimmed">{words.summary}</Text>
        <Table aria-label={words.table} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{promiseWords.columns.id}</Table.Th>
              <Table.Th>{words.text}</Table.Th>
              <Table.Th>{promiseWords.columns.lines}</Table.Th>
              <Table.Th>{words.reaction}</Table.Th>
              <Table.Th>{promiseWords.columns.serving}</Table.Th>
              <Table.Th>{promiseWords.columns.screen}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gaps.map((gap) => (
              <GapLine key={gap.gapId} gap={gap} />
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </section>
  )
}

function GapLine({ gap }: Readonly<{ gap: GapRow }>) {
  const { go } = useNavigation()
  const { servedBy } = gap
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td className="figures">{gap.gapId}</Table.Td>
      <Table.Td>{gap.text}</Table.Td>
      <Table.Td className="figures">{lineRanges(gap.lines)}</Table.Td>
      <Table.Td>
        {gap.reaction}
        {gap.missing && <Text c="dimmed">{promiseWords.missing(gap.missing)}</Text>}
      </Table.Td>
      <Table.Td>{promiseWords.serving[servingOf(gap)]}</Table.Td>
      <Table.Td>
        {servedBy && servedBy !== 'registers/policy' && (
          <Button variant="default" size="xs" onClick={() => go(parseRoute(servedBy))}>
            {promiseWords.open(screenName(servedBy))}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
