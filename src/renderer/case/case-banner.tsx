import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArchive, IconPlayerPause } from '@tabler/icons-react'
import { instantInWords } from '../date/date-words'
import { holdWords, outcomeWords, wordFor } from '../word/domain.words'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'

/** Says that the case waits or is closed, and the way out of it. */
export function CaseBanner() {
  const { view, isOfficer, ask } = useCase()
  if (view.outcome) {
    const when = instantInWords(view.outcome.at, view.zone, view.today)
    return (
      <Alert color="gray" icon={<IconArchive stroke={1.5} />} py="xs">
        <Group justify="space-between">
          <Text fw={600}>{words.closed.banner(wordFor(outcomeWords, view.outcome.outcome), when)}</Text>
          {isOfficer && (
            <Button variant="default" size="xs" onClick={() => ask({ kind: 'reopen' })}>
              {words.closed.reopen}
            </Button>
          )}
        </Group>
        {view.outcome.note && <Text>{view.outcome.note}</Text>}
      </Alert>
    )
  }
  return view.hold ? <HoldBanner hold={view.hold} /> : null
}

function HoldBanner({ hold }: Readonly<{ hold: NonNullable<ReturnType<typeof useCase>['view']['hold']> }>) {
  const { view } = useCase()
  const since = instantInWords(hold.since, view.zone, view.today)
  return (
    <Alert color="gray" icon={<IconPlayerPause stroke={1.5} />} py="xs">
      <Text fw={600}>{words.hold.banner(wordFor(holdWords, hold.reason), since)}</Text>
      <Text>
        {hold.note ? `${hold.note} ` : ''}
        {words.hold.clocks}
      </Text>
    </Alert>
  )
}
