import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencilPlus, IconPhone } from '@tabler/icons-react'
import { useCase } from '../case-context'
import { InquiryCard } from './inquiry-card'
import { IssuedLetter } from './issued-letter'
import { LetterEditor } from './letter-editor'
import { messageWords as words } from './message.words'

const FIRST_LETTER = 'acknowledgment'

/** What came in, and what goes out: letters of the case with how they were sent. */
export function Messages() {
  return (
    <Stack gap="xl">
      <Letters />
      <Inquiries />
    </Stack>
  )
}

function Letters() {
  const { view, mayWork, place, show, ask } = useCase()
  const letters = view.letters.toReversed()
  const writing = place.templateId !== null && mayWork
  return (
    <section aria-labelledby="case-letters">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="case-letters">
          {words.letters}
        </Title>
        {mayWork && !writing && (
          <Group gap="xs">
            {view.acknowledgment.doneAt === null && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPhone size={14} stroke={1.5} aria-hidden />}
                onClick={() => ask({ kind: 'sending', sent: { kind: 'oral_acknowledgment' } })}
              >
                {words.oral}
              </Button>
            )}
            <Button
              size="xs"
              leftSection={<IconPencilPlus size={14} stroke={1.5} aria-hidden />}
              onClick={() => show({ templateId: FIRST_LETTER })}
            >
              {words.write}
            </Button>
          </Group>
        )}
      </Group>
      <Stack gap="sm">
        {writing && <LetterEditor />}
        {letters.length === 0 && !writing && <Text c="dimmed">{words.noLetters}</Text>}
        {letters.map((letter) => (
          <IssuedLetter key={letter.letterId} letter={letter} />
        ))}
      </Stack>
    </section>
  )
}

function Inquiries() {
  const { view } = useCase()
  const newestFirst = view.inquiries.toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt))
  return (
    <section aria-labelledby="case-inquiries">
      <Title order={2} id="case-inquiries" mb="xs">
        {words.inquiries}
      </Title>
      <Stack gap="sm">
        {newestFirst.map((inquiry, index) => (
          <InquiryCard key={inquiry.inquiryId} inquiry={inquiry} openAtFirst={index === 0} />
        ))}
      </Stack>
    </section>
  )
}
