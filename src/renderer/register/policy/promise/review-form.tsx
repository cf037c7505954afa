import { Button, Group, Input, SegmentedControl, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { IsoDate } from '#domain/kernel/civil-date'
import type { ReviewOutcome } from '#domain/promise/promise.event'
import { ErrorBox } from '../../../api/error-box'
import { useExecute } from '../../../api/query'
import { dateInWords } from '../../../date/date-words'
import { Form } from '../../../frame/form'
import { useSession } from '../../../frame/session-context'
import { useKept } from '../../../memory/kept'
import { told } from '../../../notify/notify'
import { choices } from '../../../word/domain.words'
import { promiseWords } from './promise.words'

const words = promiseWords.form

type Draft = Readonly<{ outcome: ReviewOutcome; reviewedOn: string; nextReviewOn: string; note: string }>
type ReviewFormProps = Readonly<{ dutyId: string; onDone: () => void }>

/** The same day a year later; the last of February stands for a leap day. */
const yearAfter = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`.replace('-02-29', '-02-28')

/** Records what a review of a promise came to and when the next one is; a year is proposed. */
export function ReviewForm({ dutyId, onDone }: ReviewFormProps) {
  const { today } = useSession()
  const [kept, setDraft] = useKept<Draft | null>(`promise.review.${dutyId}`, null)
  const draft = kept ?? { outcome: 'kept', reviewedOn: today, nextReviewOn: yearAfter(today), note: '' }
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const review = useExecute('review-promise')
  const submit = () => {
    const { reviewedOn, nextReviewOn, ...said } = draft
    const payload = { dutyId, ...said, reviewedOn: reviewedOn as IsoDate, nextReviewOn: nextReviewOn as IsoDate }
    review.mutate(
      { payload },
      {
        onSuccess: () => {
          setDraft(undefined)
          told(words.reviewed(dutyId))
          onDone()
        },
      },
    )
  }
  const day = (field: 'reviewedOn' | 'nextReviewOn') => (
    <TextInput
      type="date"
      label={words[field]}
      description={draft[field] && dateInWords(draft[field], today)}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
  const lacks = draft.reviewedOn === '' || draft.nextReviewOn === '' || (draft.outcome !== 'kept' && !draft.note.trim())
  return (
    <Form onSubmit={submit}>
      <Input.Wrapper label={words.outcome} labelElement="div">
        <SegmentedControl
          aria-label={words.outcome}
          display="flex"
          data={choices(promiseWords.outcome)}
          value={draft.outcome}
          onChange={(outcome) => set({ outcome: outcome as ReviewOutcome })}
        />
      </Input.Wrapper>
      <SimpleGrid cols={2}>
        {day('reviewedOn')}
        {day('nextReviewOn')}
      </SimpleGrid>
      <Textarea
        label={words.reviewNote}
        description={words.noteNeeded[draft.outcome]}
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {review.error && <ErrorBox error={review.error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={review.isPending} disabled={lacks}>
          {promiseWords.review}
        </Button>
      </Group>
    </Form>
  )
}
