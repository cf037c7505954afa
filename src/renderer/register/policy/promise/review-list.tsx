import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { PromiseRow } from '#contract/schema/promise-view'
import { dateInWords, instantInWords } from '../../../date/date-words'
import { useSession } from '../../../frame/session-context'
import classes from './promise.module.css'
import { promiseWords as words } from './promise.words'
import type { PromiseDialog } from './promise-dialog'

type ReviewListProps = Readonly<{ row: PromiseRow; ask: ((dialog: PromiseDialog) => void) | null }>

/** Who looked when whether a promise is kept, latest first. */
export function ReviewList({ row, ask }: ReviewListProps) {
  const { today, zone } = useSession()
  return (
    <section aria-label={words.reviews}>
      <Group justify="space-between">
        <Title order={3}>{words.reviews}</Title>
        {ask && (
          <Button variant="default" size="xs" onClick={() => ask({ kind: 'review' })}>
            {words.review}
          </Button>
        )}
      </Group>
      {row.reviews.length === 0 && <Text c="dimmed">{words.noReviews}</Text>}
      <Stack gap="xs" mt={4}>
        {row.reviews.toReversed().map((entry) => (
          <div key={entry.reviewId} className={classes.entry} data-withdrawn={entry.withdrawn !== null || undefined}>
            <Text fw={600}>
              {words.outcome[entry.outcome]}, {dateInWords(entry.reviewedOn, today)}
            </Text>
            {entry.note && <Text dir="auto">{entry.note}</Text>}
            <Text>{words.next(dateInWords(entry.nextReviewOn, today))}</Text>
            <Text size="xs" c="dimmed">
              {words.entry(entry.by, instantInWords(entry.at, zone, today))}
            </Text>
            {entry.withdrawn !== null && <Text size="xs">{words.withdrawn(entry.withdrawn)}</Text>}
            {ask && entry.withdrawn === null && (
              <Button
                variant="subtle"
                size="compact-sm"
                mt={4}
                aria-label={words.withdrawReview(dateInWords(entry.reviewedOn, today))}
                onClick={() => ask({ kind: 'withdraw', what: 'review', id: entry.reviewId })}
              >
                {words.withdraw}
              </Button>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}
