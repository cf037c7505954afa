import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DisposalRunView } from '#contract/schema/retention-view'
import { ErrorBox } from '../../api/error-box'
import { useExecute } from '../../api/query'
import { instantInWords } from '../../date/date-words'
import { useHasRole, useSession } from '../../frame/session-context'
import { told } from '../../notify/notify'
import classes from './retention.module.css'
import { disposalWords as words } from './retention.words'

/** Case numbers that are named before the rest is counted. */
const NAMED = 12

const named = (caseNos: readonly string[]) =>
  caseNos.length <= NAMED ? caseNos.join(', ') : `${caseNos.slice(0, NAMED).join(', ')} … (${caseNos.length})`

/** One disposal run: what it covers, who decided, what it destroyed, and what can be done with it now. */
export function RunCard({ run }: Readonly<{ run: DisposalRunView }>) {
  const { zone, today } = useSession()
  const when = (at: string) => instantInWords(at, zone, today)
  const { decided, done } = run
  return (
    <article className={classes.card} aria-label={`${words.run(run.caseNos.length)}: ${words.status[run.status]}`}>
      <Stack gap={4}>
        <Group gap="sm">
          <Text fw={600}>{words.run(run.caseNos.length)}</Text>
          <Badge variant="default" tt="none">
            {words.status[run.status]}
          </Badge>
        </Group>
        <Text className="figures">{named(run.caseNos)}</Text>
        <Text size="sm">
          {run.rule}. {run.reason}
        </Text>
        <Text size="sm" c="dimmed" className="figures">
          {words.proposed(run.proposed.by.name, when(run.proposed.at))}
        </Text>
        {decided && (
          <Text size="sm" c="dimmed" className="figures">
            {words.decided[run.status === 'refused' ? 'refused' : 'given'](decided.by.name, when(decided.at))}
            {run.exception && ` (${words.alone})`}
            {run.note && `: ${run.note}`}
          </Text>
        )}
        {done && (
          <>
            <Text size="sm" c="dimmed" className="figures">
              {words.done(done.by.name, when(done.at))}
            </Text>
            <Text className="figures">{words.destroyed(done.entries, done.files, done.bytes)}</Text>
            {done.spared.length > 0 && <Text>{words.spared(done.spared)}</Text>}
          </>
        )}
        {(run.status === 'asked' || run.status === 'given') && <Decide run={run} />}
      </Stack>
    </article>
  )
}

function Decide({ run }: Readonly<{ run: DisposalRunView }>) {
  const mayDestroy = useHasRole('officer', 'administrator')
  const mayRefuse = useHasRole('reviewer', 'officer', 'administrator')
  const [note, setNote] = useState('')
  const approve = useExecute('approve-disposal')
  const refuse = useExecute('refuse-disposal')
  const destroy = useExecute('carry-out-disposal')
  const { runId } = run
  const error = approve.error ?? refuse.error ?? destroy.error
  return (
    <Stack gap="xs" mt="xs">
      {run.status === 'asked' && !run.mayDecide && <Text>{words.somebodyElse}</Text>}
      {mayRefuse && (
        <TextInput label={words.note} maw={480} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      )}
      {error && <ErrorBox error={error} />}
      <Group gap="xs">
        {run.mayDecide && (
          <Button
            size="xs"
            loading={approve.isPending}
            onClick={() => approve.mutate({ payload: { runId, note } }, { onSuccess: () => told(words.approved) })}
          >
            {words.approve}
          </Button>
        )}
        {run.status === 'given' && mayDestroy && (
          <Button
            size="xs"
            color="red"
            loading={destroy.isPending}
            onClick={() => destroy.mutate({ payload: { runId } }, { onSuccess: () => told(words.carriedOut) })}
          >
            {words.destroy(run.caseNos.length)}
          </Button>
        )}
        {mayRefuse && (
          <Button
            size="xs"
            variant="default"
            disabled={note.trim() === ''}
            loading={refuse.isPending}
            onClick={() => refuse.mutate({ payload: { runId, note } }, { onSuccess: () => told(words.refused) })}
          >
            {words.refuse}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
