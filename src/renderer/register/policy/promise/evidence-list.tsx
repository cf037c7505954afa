import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { PromiseRow } from '#contract/schema/promise-view'
import { useAction } from '../../../api/query'
import { instantInWords } from '../../../date/date-words'
import { useSession } from '../../../frame/session-context'
import { told, toldError } from '../../../notify/notify'
import classes from './promise.module.css'
import { promiseWords as words } from './promise.words'
import type { PromiseDialog } from './promise-dialog'

type EvidenceListProps = Readonly<{ row: PromiseRow; ask: ((dialog: PromiseDialog) => void) | null }>

/** The files that show that a promise is kept; a withdrawn one stays to be seen. */
export function EvidenceList({ row, ask }: EvidenceListProps) {
  const { today, zone } = useSession()
  const save = useAction('intake.save-attachment')
  const onSave = ({ blobId, name }: PromiseRow['evidence'][number]) =>
    save.mutate(
      { blobId: blobId as never, name },
      { onSuccess: (done) => done.saved && told(words.saved(done.name)), onError: toldError },
    )
  return (
    <section aria-label={words.evidence}>
      <Group justify="space-between">
        <Title order={3}>{words.evidence}</Title>
        {ask && (
          <Button variant="default" size="xs" onClick={() => ask({ kind: 'attach' })}>
            {words.attach}
          </Button>
        )}
      </Group>
      {row.evidence.length === 0 && <Text c="dimmed">{words.noEvidence}</Text>}
      <Stack gap="xs" mt={4}>
        {row.evidence.map((entry) => (
          <div key={entry.evidenceId} className={classes.entry} data-withdrawn={entry.withdrawn !== null || undefined}>
            <Text fw={600} dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {entry.name}
            </Text>
            <Text dir="auto">{entry.note}</Text>
            <Text size="xs" c="dimmed">
              {words.entry(entry.by, instantInWords(entry.at, zone, today))}
            </Text>
            {entry.withdrawn !== null && <Text size="xs">{words.withdrawn(entry.withdrawn)}</Text>}
            <Group gap="xs" mt={4}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.saveNamed(entry.name)}
                onClick={() => onSave(entry)}
              >
                {words.save}
              </Button>
              {ask && entry.withdrawn === null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={words.withdrawEvidence(entry.name)}
                  onClick={() => ask({ kind: 'withdraw', what: 'evidence', id: entry.evidenceId })}
                >
                  {words.withdraw}
                </Button>
              )}
            </Group>
          </div>
        ))}
      </Stack>
    </section>
  )
}
