import { Button, Group, Stack, Text } from '@mantine/core'
import type { CaseView } from '#contract/schema/case-view'
import type { InquiryView } from '#contract/schema/intake-view'
import { useCall } from '../../api/query'
import { InstantText } from '../../date/date-text'
import { PageState } from '../../frame/page-state'
import { AttachmentList } from '../../intake/attachment-list'
import { MessageText } from '../../intake/message-text'
import { useKept } from '../../memory/kept'
import { useNavigation } from '../../route/route-context'
import { channelWords } from '../../word/domain.words'
import classes from '../case.module.css'
import { draftKey, useCase } from '../case-context'
import { messageWords as words } from './message.words'

type InquiryCardProps = Readonly<{ inquiry: CaseView['inquiries'][number]; openAtFirst: boolean }>

/** One message of the case: folded to its subject, or read as plain text. */
export function InquiryCard({ inquiry, openAtFirst }: InquiryCardProps) {
  const { view } = useCase()
  const [open, setOpen] = useKept(draftKey(view.caseId, `inquiry.${inquiry.inquiryId}`), openAtFirst)
  const subject = inquiry.subject || words.noSubject
  return (
    <article className={classes.card} aria-label={subject}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} dir="auto">
            {subject}
          </Text>
          <InstantText instant={inquiry.receivedAt} size="xs" c="dimmed" />
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          aria-expanded={open}
          aria-label={`${open ? words.hide : words.show}: ${subject}`}
          onClick={() => setOpen(!open)}
        >
          {open ? words.hide : words.show}
        </Button>
      </Group>
      {open && <InquiryBody inquiryId={inquiry.inquiryId} />}
    </article>
  )
}

function InquiryBody({ inquiryId }: Readonly<{ inquiryId: string }>) {
  const query = useCall('intake.open', { inquiryId })
  return (
    <PageState query={query} what={words.reading}>
      {(inquiry) => <ReadInquiry inquiry={inquiry} />}
    </PageState>
  )
}

function ReadInquiry({ inquiry }: Readonly<{ inquiry: InquiryView }>) {
  const { go } = useNavigation()
  const { name, email, phone } = inquiry.from
  const sender = [name, email, phone].filter(Boolean).join(', ')
  return (
    <Stack gap="sm" mt="xs">
      <Text size="xs" c="dimmed" dir="auto">
        {channelWords[inquiry.channel]} · {words.from} {sender}
        {inquiry.to.length > 0 && ` · ${words.to} ${inquiry.to.join(', ')}`}
      </Text>
      {inquiry.textFrom === 'html' && (
        <Text size="xs" c="dimmed">
          {words.fromHtml}
        </Text>
      )}
      <MessageText inquiry={{ ...inquiry, suggestions: [] }} />
      <AttachmentList attachments={inquiry.attachments} />
      {inquiry.warnings.map((warning) => (
        <Text key={warning} size="xs" c="dimmed">
          {warning}
        </Text>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => go({ screen: 'inbox', inquiryId: inquiry.inquiryId })}
      >
        {words.openInInbox}
      </Button>
    </Stack>
  )
}
