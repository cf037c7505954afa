import { Badge, Text } from '@mantine/core'
import type { PromiseStanding } from '#domain/promise/promise.state'
import { promiseWords } from './promise.words'

/** Red only where a claim may be untrue or a review was missed. */
const COLOURS: Readonly<Record<Exclude<PromiseStanding, 'unreviewed'>, string>> = {
  unsupported: 'red',
  overdue: 'red',
  doubtful: 'deep',
  changed: 'deep',
  kept: 'gray',
}

/** How far a promise can be relied upon. */
export function StandingBadge({ standing }: Readonly<{ standing: PromiseStanding }>) {
  if (standing === 'unreviewed')
    return (
      <Text component="span" c="dimmed">
        {promiseWords.standing[standing]}
      </Text>
    )
  return (
    <Badge color={COLOURS[standing]} variant="light">
      {promiseWords.standing[standing]}
    </Badge>
  )
}
