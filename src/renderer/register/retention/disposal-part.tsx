import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArchive, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '#contract/bridge'
import { useCall } from '../../api/query'
import { dateInWords } from '../../date/date-words'
import { Nothing } from '../../frame/nothing'
import { PageState } from '../../frame/page-state'
import { useHasRole, useSession } from '../../frame/session-context'
import { DisposalPreview } from './disposal-preview'
import { DueTable } from './due-table'
import { disposalWords as words } from './retention.words'
import { RunCard } from './run-card'

type Disposal = Output<'retention.disposal'>

/** The case files that are due, the run that destroys them, and the log of every run. */
export function DisposalPart({ onPeriods }: Readonly<{ onPeriods: () => void }>) {
  const query = useCall('retention.disposal', {})
  return (
    <PageState query={query}>
      {(data) => (
        <Stack gap="lg">
          <Text c="dimmed">{words.rule(data.rule)}</Text>
          {data.blocked && (
            <Alert color="gray" icon={<IconInfoCircle stroke={1.5} />} title={words.blockedTitle}>
              <Stack gap="xs" align="flex-start">
                <Text>{data.blocked}</Text>
                <Button variant="default" size="xs" onClick={onPeriods}>
                  {words.setNumber}
                </Button>
              </Stack>
            </Alert>
          )}
          {!data.blocked && <DuePart data={data} />}
          <section aria-label={words.runs}>
            <Title order={2} mb="xs">
              {words.runs}
            </Title>
            {data.runs.length === 0 && <Text c="dimmed">{words.noRuns}</Text>}
            <Stack gap="sm">
              {data.runs.map((run) => (
                <RunCard key={run.runId} run={run} />
              ))}
            </Stack>
          </section>
        </Stack>
      )}
    </PageState>
  )
}

function DuePart({ data }: Readonly<{ data: Disposal }>) {
  const { today } = useSession()
  const mayPropose = useHasRole('officer', 'administrator')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [previewing, setPreviewing] = useState(false)
  const inRun = new Set(
    data.runs.flatMap(({ status, caseNos }) => (status === 'asked' || status === 'given' ? caseNos : [])),
  )
  const waiting = inRun.size > 0
  const known = chosen.filter((caseId) => data.due.some((file) => file.caseId === caseId))
  if (data.due.length === 0) {
    const next = data.nextOn ? dateInWords(data.nextOn, today) : null
    return (
      <Nothing
        icon={<IconArchive size={44} stroke={1.2} />}
        title={words.emptyTitle}
        sentence={words.empty(data.closed, next)}
      />
    )
  }
  return (
    <section aria-label={words.due}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{words.due}</Title>
        {mayPropose && (
          <Button disabled={known.length === 0 || waiting} onClick={() => setPreviewing(true)}>
            {words.propose(known.length)}
          </Button>
        )}
      </Group>
      <Text c="dimmed" mb="xs">
        {waiting ? words.waiting : words.dueHint}
      </Text>
      <DueTable files={data.due} chosen={known} onChosen={mayPropose && !waiting ? setChosen : null} />
      {previewing && (
        <DisposalPreview
          caseIds={known}
          onClose={() => setPreviewing(false)}
          onAsked={() => {
            setPreviewing(false)
            setChosen([])
          }}
        />
      )}
    </section>
  )
}
