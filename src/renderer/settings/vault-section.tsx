import { Alert, Button, CopyButton, DataList, Group, Stack, Text, Title } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { InstantText } from '../date/date-text'
import { useDesk, useSession } from '../frame/session-context'
import { Fact } from './organisation-section'
import type { SectionProps } from './settings'
import { settingsWords } from './settings.words'
import { useBackup } from './use-backup'

const words = settingsWords.vault

/** Where the vault stands, the key that signs what leaves, and its backup. */
export function VaultSection({ data }: SectionProps) {
  const { version, runtime } = useDesk()
  return (
    <Stack>
      {data.practice && <Alert color="ochre">{words.practice}</Alert>}
      <DataList orientation="horizontal" labelWidth={200}>
        <Fact label={words.file} value={data.vaultFile} />
        <Fact label={words.version} value={`${version}, ${runtime}`} />
      </DataList>
      <div>
        <Text fw={600}>{words.fingerprint}</Text>
        <Text c="dimmed" size="xs">
          {words.fingerprintHint}
        </Text>
        <Group mt={6}>
          <Text component="code" ff="monospace" inherit>
            {data.keyFingerprint}
          </Text>
          <CopyButton value={data.keyFingerprint}>
            {({ copied, copy }) => (
              <Button variant="default" size="compact-sm" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      </div>
      <Backup />
    </Stack>
  )
}

function Backup() {
  const { lastBackupAt } = useSession()
  const { save, saving } = useBackup()
  const { backup } = settingsWords
  return (
    <Stack gap="xs" align="flex-start" mt="md">
      <Title order={3}>{backup.title}</Title>
      <Text c="dimmed">{backup.hint}</Text>
      {lastBackupAt ? (
        <Text>
          {backup.last}: <InstantText instant={lastBackupAt} span />
        </Text>
      ) : (
        <Text>{backup.never}</Text>
      )}
      <Button loading={saving} leftSection={<IconDeviceFloppy size={16} stroke={1.5} />} onClick={save}>
        {backup.save}
      </Button>
    </Stack>
  )
}
