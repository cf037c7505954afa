import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { useExecute } from '../../api/query'
import { InstantText } from '../../date/date-text'
import { toldError, toldWithUndo } from '../../notify/notify'
import classes from './law.module.css'
import { setWords as words } from './law.words'
import type { Register } from './law-register'

type Publisher = Register['publishers'][number]
type PublishersProps = Readonly<{ publishers: readonly Publisher[]; mayChange: boolean }>

/** Whose rule sets are taken, and since when. */
export function Publishers({ publishers, mayChange }: PublishersProps) {
  const distrust = useExecute('distrust-publisher')
  const trust = useExecute('trust-publisher')
  const stop = ({ name, fingerprint }: Publisher) =>
    distrust.mutate(
      { payload: { fingerprint } },
      {
        onSuccess: () =>
          toldWithUndo(words.distrusted(name), words.trustAgain, () =>
            trust.mutate({ payload: { name, fingerprint } }, { onError: toldError }),
          ),
        onError: toldError,
      },
    )
  return (
    <Stack gap="xs">
      <Title order={3}>{words.publishers}</Title>
      <Text c="dimmed">{words.publishersHint}</Text>
      {publishers.length === 0 ? (
        <Text>{words.noPublishers}</Text>
      ) : (
        <Table className="figures">
          <Table.Tbody>
            {publishers.map((publisher) => (
              <Table.Tr key={publisher.fingerprint}>
                <Table.Td>
                  <b>{publisher.name}</b>
                </Table.Td>
                <Table.Td>
                  <Text size="xs" c="dimmed">
                    {words.fingerprint}
                  </Text>
                  <span className={`${classes.code} ${classes.date}`}>{publisher.fingerprint}</span>
                </Table.Td>
                <Table.Td>
                  <Text size="xs" c="dimmed">
                    {words.trustedSince}
                  </Text>
                  <InstantText instant={publisher.trustedAt} span /> {words.by(publisher.by)}
                </Table.Td>
                {mayChange && (
                  <Table.Td ta="end">
                    <Button variant="default" size="compact-sm" onClick={() => stop(publisher)}>
                      {words.distrust}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
