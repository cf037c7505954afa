import { Button, Group, Text } from '@mantine/core'
import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import type { InquiryView } from '#contract/schema/intake-view'
import { useAction } from '../api/query'
import { told, toldError } from '../notify/notify'
import { fileSize } from '../word/plural'
import { intakeWords as words } from './intake.words'

type Attachment = InquiryView['attachments'][number]

/** Attachments by name and size; they are saved, never opened here. */
export function AttachmentList({ attachments }: Readonly<{ attachments: readonly Attachment[] }>) {
  const save = useAction('intake.save-attachment')
  const onSave = ({ blobId, name }: Attachment) =>
    save.mutate(
      { blobId, name },
      { onSuccess: (done) => done.saved && told(words.savedAttachment(done.name)), onError: toldError },
    )
  return attachments.map((attachment) => (
    <Group key={attachment.blobId} gap="xs" wrap="nowrap" className="lined" px="sm" py={4} maw={560}>
      <IconPaperclip size={16} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
      <Text className="cut" title={attachment.name} dir="auto">
        {attachment.name}
      </Text>
      <Text size="xs" c="dimmed" className="figures" style={{ flex: 'none' }}>
        {fileSize(attachment.size)}
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        ms="auto"
        flex="none"
        leftSection={<IconDownload size={14} stroke={1.5} />}
        aria-label={words.saveAttachment(attachment.name)}
        onClick={() => onSave(attachment)}
      >
        {words.save}
      </Button>
    </Group>
  ))
}
