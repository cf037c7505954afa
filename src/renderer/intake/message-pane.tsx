import { Alert, Stack, Text, Title } from '@mantine/core'
import type { InquiryView } from '#contract/schema/intake-view'
import { channelWords } from '../word/domain.words'
import { AttachmentList } from './attachment-list'
import classes from './intake.module.css'
import { intakeWords as words } from './intake.words'
import { MarkedText, MessageText } from './message-text'
import { ReceiptLine } from './receipt-line'

/** The middle pane: one message as plain text, with its receipt, attachments and evidence. */
export function MessagePane({ inquiry }: Readonly<{ inquiry: InquiryView }>) {
  const fixed = inquiry.state !== 'open'
  return (
    <section className={`pane ${classes.reading}`} aria-label={words.message}>
      <Stack gap="md">
        <div>
          <Title order={2} dir="auto">
            {inquiry.subject ? (
              <MarkedText text={inquiry.subject} suggestions={inquiry.suggestions} place="subject" />
            ) : (
              words.noSubject
            )}
          </Title>
          <Sender inquiry={inquiry} />
        </div>
        {inquiry.quarantineReason && (
          <Alert color="gray" title={words.quarantine.title}>
            <Text>{inquiry.quarantineReason}</Text>
            <Text c="dimmed">{words.quarantine.safe}</Text>
          </Alert>
        )}
        {inquiry.setAsideReason && <Alert color="gray">{words.setAside(inquiry.setAsideReason)}</Alert>}
        {inquiry.state !== 'quarantined' && <ReceiptLine inquiry={inquiry} fixed={fixed} />}
        {inquiry.textFrom === 'html' && (
          <Text size="xs" c="dimmed">
            {words.fromHtml}
          </Text>
        )}
        {inquiry.state !== 'quarantined' && <MessageText inquiry={inquiry} />}
        <AttachmentList attachments={inquiry.attachments} />
        <Evidence inquiry={inquiry} />
      </Stack>
    </section>
  )
}

function Sender({ inquiry }: Readonly<{ inquiry: InquiryView }>) {
  const { name, email, phone } = inquiry.from
  const address = [email, phone].filter(Boolean).join(', ')
  return (
    <Text c="dimmed" dir="auto" style={{ overflowWrap: 'anywhere' }}>
      {channelWords[inquiry.channel]}
      {(name || address) && ` · ${words.from} ${name && address ? `${name} (${address})` : name || address}`}
      {inquiry.to.length > 0 && ` · ${words.to} ${inquiry.to.join(', ')}`}
    </Text>
  )
}

function Evidence({ inquiry }: Readonly<{ inquiry: InquiryView }>) {
  const { warnings, authenticationResults, fileName, rawSha256 } = inquiry
  if (warnings.length === 0 && authenticationResults.length === 0 && !rawSha256) return null
  return (
    <details open={warnings.length > 0}>
      <summary>{words.details}</summary>
      <Stack gap={4} mt="xs">
        {warnings.map((warning) => (
          <Text key={warning}>{warning}</Text>
        ))}
        {fileName && (
          <Text size="xs">
            {words.file}: {fileName}
          </Text>
        )}
        {authenticationResults.map((line) => (
          <Text key={line} size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {words.authentication}: {line}
          </Text>
        ))}
        {rawSha256 && (
          <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {words.fingerprint}: {rawSha256}
          </Text>
        )}
      </Stack>
    </details>
  )
}
