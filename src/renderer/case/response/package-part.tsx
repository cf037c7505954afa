import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconPackageExport } from '@tabler/icons-react'
import type { CaseView } from '#contract/schema/case-view'
import { call } from '../../api/call'
import { useJobs } from '../../api/job'
import { instantInWords } from '../../date/date-words'
import { told, toldError } from '../../notify/notify'
import { channelWords } from '../../word/domain.words'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useAct } from '../use-order'
import { responseWords } from './response.words'

const words = responseWords.package

type Prepared = NonNullable<CaseView['response']>

/** The released response as one signed zip, and the record of its sending. */
export function PackagePart() {
  const { view, mayWork, ask } = useCase()
  const { response } = view
  const save = useAct((responseId: string) => call('response.export', { caseId: view.caseId, responseId }))
  if (!response?.releasedAt) return null
  const { responseId, written, sent } = response
  const run = () => save.run(responseId, ({ saved, name }) => saved && told(words.saved(name)))
  return (
    <section aria-labelledby="response-package">
      <Title order={2} id="response-package">
        {words.title}
      </Title>
      <Stack gap="xs" mt={6} align="flex-start">
        <Text c="dimmed">{words.hint}</Text>
        {written && <Written response={response} />}
        <FaultBox fault={save.fault} />
        {save.pending && <Writing />}
        {sent && (
          <Group gap={6}>
            <IconCheck size={16} stroke={2} aria-hidden />
            <Text fw={600}>
              {words.sent(channelWords[sent.channel], instantInWords(sent.sentAt, view.zone, view.today))}
            </Text>
            {sent.proof && <Text c="dimmed">{sent.proof}</Text>}
          </Group>
        )}
        {mayWork && (
          <Group gap="xs">
            <Button
              variant={written ? 'default' : 'filled'}
              loading={save.pending}
              leftSection={<IconPackageExport size={16} stroke={1.5} aria-hidden />}
              onClick={run}
            >
              {written ? words.again : words.save}
            </Button>
            {written && !sent && (
              <Button onClick={() => ask({ kind: 'sending', sent: { kind: 'response', responseId } })}>
                {words.record}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </section>
  )
}

function Written({ response }: Readonly<{ response: Prepared }>) {
  const { view } = useCase()
  const { written } = response
  if (!written) return null
  return (
    <div className={classes.card} style={{ maxWidth: '100%' }}>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {words.written(written.fileName, instantInWords(written.at, view.zone, view.today))}
      </Text>
      <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {words.sha} {written.sha256}
      </Text>
      <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {words.signer} {written.fingerprint}
      </Text>
    </div>
  )
}

/** How far the package is, with a way to stop. */
function Writing() {
  const job = useJobs().at(-1)
  if (!job) return <Text role="status">{words.writing}</Text>
  const percent = job.total ? Math.round((100 * job.done) / job.total) : 100
  return (
    <Group gap="sm" role="status" w="100%">
      <Text>{job.label}</Text>
      <Progress value={percent} flex={1} animated={job.total === null} aria-label={job.label} />
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void call('desk.cancel-job', { jobId: job.jobId }).catch(toldError)}
      >
        {words.cancel}
      </Button>
    </Group>
  )
}
