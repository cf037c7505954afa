import { Alert, Anchor, Button, CloseButton, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { PromiseRow } from '#contract/schema/promise-view'
import { DueBadge } from '../../../date/due-badge'
import { useHasRole, useSession } from '../../../frame/session-context'
import { useShortcuts } from '../../../keys/key-registry'
import { keyWords } from '../../../keys/keys.words'
import { parseRoute } from '../../../route/route'
import { useNavigation } from '../../../route/route-context'
import { EvidenceList } from './evidence-list'
import classes from './promise.module.css'
import { promiseWords as words } from './promise.words'
import { type PromiseDialog, PromiseDialogs } from './promise-dialog'
import { lineRanges } from './promise-filter'
import { ReviewList } from './review-list'
import { screenName } from './screen-name'
import { StandingBadge } from './standing-badge'

type PromiseDetailProps = Readonly<{ row: PromiseRow; onClose: () => void }>

/** One promise: where it comes from, what serves it, and what shows that it is kept. */
export function PromiseDetail({ row, onClose }: PromiseDetailProps) {
  const { today } = useSession()
  const mayRecord = useHasRole('officer', 'administrator')
  const [dialog, setDialog] = useState<PromiseDialog | null>(null)
  useShortcuts([{ keys: 'escape', label: words.close, group: keyWords.group.list, run: onClose }])
  const ask = mayRecord ? setDialog : null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <aside className={classes.detail} aria-label={words.detail(row.dutyId)} tabIndex={0}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>{row.dutyId}</Title>
        <CloseButton aria-label={words.close} onClick={onClose} />
      </Group>
      <Stack gap="md">
        <div>
          <Text fw={600}>{row.text}</Text>
          <Text c="dimmed">{words.linesOf(lineRanges(row.lines))}</Text>
        </div>
        <Group gap="xs">
          <StandingBadge standing={row.standing} />
          <DueBadge dueOn={row.nextReviewOn} today={today} rule={words.columns.next} />
        </Group>
        <Doubt row={row} />
        <Served row={row} />
        <Creates row={row} />
        <EvidenceList row={row} ask={ask} />
        <ReviewList row={row} ask={ask} />
      </Stack>
      <PromiseDialogs row={row} dialog={dialog} onClose={() => setDialog(null)} />
    </aside>
  )
}

/** The route of the register that the promise stands in. */
const HERE = 'registers/policy'

function Doubt({ row }: Readonly<{ row: PromiseRow }>) {
  if (row.doubt === null) return null
  const open = row.standing === 'unsupported'
  return (
    <Alert color={open ? 'red' : 'gray'} title={open ? words.doubtTitle : words.doubtAnswered}>
      {row.doubt}
    </Alert>
  )
}

function Served({ row }: Readonly<{ row: PromiseRow }>) {
  const { go } = useNavigation()
  const { servedBy } = row
  return (
    <section aria-label={words.servedBy}>
      <Title order={3}>{words.servedBy}</Title>
      <Stack gap={4} mt={4} align="flex-start">
        {servedBy === null && <Text c="dimmed">{words.noScreen}</Text>}
        {servedBy === HERE && <Text>{words.servedHere}</Text>}
        {servedBy !== null && servedBy !== HERE && (
          <Button variant="default" size="xs" onClick={() => go(parseRoute(servedBy))}>
            {words.open(screenName(servedBy))}
          </Button>
        )}
        <Text c="dimmed">{row.served ? words.proved : words.unproved}</Text>
        {row.missing && <Text>{words.missing(row.missing)}</Text>}
      </Stack>
    </section>
  )
}

function Creates({ row }: Readonly<{ row: PromiseRow }>) {
  const { go } = useNavigation()
  // The gap that speaks against a promise stands above in full.
  const creates = row.creates.filter(({ label }) => label !== row.doubt)
  return (
    <section aria-label={words.creates}>
      <Title order={3}>{words.creates}</Title>
      {creates.length === 0 && <Text c="dimmed">{words.createsNothing}</Text>}
      <List mt={4}>
        {creates.map(({ kind, id, label, route }) => (
          <List.Item key={`${kind}:${id}`}>
            {words.kind[kind]}:{' '}
            {route === null ? (
              label
            ) : (
              <Anchor
                component="button"
                type="button"
                ta="start"
                aria-label={words.show(label)}
                onClick={() => go(parseRoute(route))}
              >
                {label}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  )
}
