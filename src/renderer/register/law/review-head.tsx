import { Alert, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RuleSetReview } from '#contract/schema/register-view'
import { fullDate } from '../../date/date-words'
import classes from './law.module.css'
import { importWords as words } from './law.words'

/** Which set it is, who signed it, what its publisher says is new, and why it cannot be taken where that is so. */
export function ReviewHead({ review }: Readonly<{ review: RuleSetReview }>) {
  const { publisher, refusal, version, current } = review
  const unknown = publisher !== null && !publisher.trusted && refusal?.code === 'forbidden'
  const facts = [publisher && words.signedBy(publisher.name), words.reviewed(fullDate(review.reviewedOn))]
  return (
    <>
      <div>
        <Title order={3}>{words.from(version, current)}</Title>
        <Group gap="xs">
          <Text c="dimmed">{facts.filter(Boolean).join(', ')}</Text>
        </Group>
        {review.notes && <Text mt={4}>{review.notes}</Text>}
        <Text size="xs" c="dimmed" className={classes.code} mt={4}>
          SHA-256 {review.sha256}
        </Text>
      </div>
      {refusal && !unknown && (
        <Alert role="alert" color="gray" icon={<IconAlertTriangle stroke={1.5} />} title={words.refused}>
          {refusal.message}
        </Alert>
      )}
    </>
  )
}
