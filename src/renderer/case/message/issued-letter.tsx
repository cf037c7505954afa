import { Badge, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconFileTypePdf, IconMailForward } from '@tabler/icons-react'
import type { CaseView } from '#contract/schema/case-view'
import { useAction } from '../../api/query'
import { InstantText } from '../../date/date-text'
import { instantInWords } from '../../date/date-words'
import { told, toldError } from '../../notify/notify'
import { channelWords } from '../../word/domain.words'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { messageWords as words } from './message.words'

type Letter = CaseView['letters'][number]

/** A letter that was issued: save it, and record how it was sent. */
export function IssuedLetter({ letter }: Readonly<{ letter: Letter }>) {
  const to = [letter.to.name, letter.to.email || letter.to.postal.replaceAll('\n', ', ')].filter(Boolean).join(', ')
  return (
    <article className={classes.card} aria-label={letter.title}>
      <Group justify="space-between" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600}>{letter.title}</Text>
            <SentBadge letter={letter} />
          </Group>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {words.to} {to} · <InstantText instant={letter.issuedAt} span inherit /> · {words.issuedBy(letter.by.name)}{' '}
            · {words.code} {letter.headCode}
          </Text>
          {letter.sent?.proof && <Text size="xs">{letter.sent.proof}</Text>}
        </div>
        <LetterActs letter={letter} />
      </Group>
    </article>
  )
}

function SentBadge({ letter }: Readonly<{ letter: Letter }>) {
  const { view } = useCase()
  if (!letter.sent)
    return (
      <Badge variant="outline" color="gray">
        {words.notSent}
      </Badge>
    )
  return (
    <Badge variant="light" leftSection={<IconCheck size={12} stroke={2} aria-hidden />}>
      {words.sent(channelWords[letter.sent.channel], instantInWords(letter.sent.sentAt, view.zone, view.today))}
    </Badge>
  )
}

function LetterActs({ letter }: Readonly<{ letter: Letter }>) {
  const { view, mayWork, ask } = useCase()
  const save = useAction('response.save-letter')
  const saveAs = (as: 'eml' | 'pdf') =>
    save.mutate(
      { caseId: view.caseId, letterId: letter.letterId, as },
      {
        onSuccess: ({ saved, name }) => saved && told(as === 'eml' ? words.savedDraft(name) : words.savedPdf(name)),
        onError: toldError,
      },
    )
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="xs"
        aria-label={words.saveNamed(words.saveDraft, letter.title)}
        leftSection={<IconMailForward size={14} stroke={1.5} aria-hidden />}
        onClick={() => saveAs('eml')}
      >
        {words.saveDraft}
      </Button>
      <Button
        variant="default"
        size="xs"
        aria-label={words.saveNamed(words.savePdf, letter.title)}
        leftSection={<IconFileTypePdf size={14} stroke={1.5} aria-hidden />}
        onClick={() => saveAs('pdf')}
      >
        {words.savePdf}
      </Button>
      {mayWork && !letter.sent && (
        <Button size="xs" onClick={() => ask({ kind: 'sending', sent: { kind: 'letter', letterId: letter.letterId } })}>
          {words.record}
        </Button>
      )}
    </Group>
  )
}
