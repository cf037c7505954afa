import { Button, Group, Text } from '@mantine/core'
import { ErrorBox } from '../api/error-box'
import { settingsWords as words } from './settings.words'
import type { useSettings } from './use-settings'

/** The save button of a section, or why it is not offered. */
export function SaveBar({ settings }: Readonly<{ settings: ReturnType<typeof useSettings> }>) {
  if (!settings.mayChange) return <Text c="dimmed">{words.notAllowed}</Text>
  return (
    <>
      {settings.error && <ErrorBox error={settings.error} />}
      <Group>
        <Button type="submit" disabled={!settings.dirty} loading={settings.saving}>
          {words.save}
        </Button>
      </Group>
    </>
  )
}
