import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { shownKey } from './key'
import { keysOf, type Shortcut, useShortcutList } from './key-registry'
import { keyWords } from './keys.words'

const onMac = /mac/i.test(navigator.userAgent)

/** One shortcut as keys on a keyboard. */
export function KeyHint({ shortcut }: Readonly<{ shortcut: string }>) {
  return <Kbd size="xs">{shownKey(shortcut, onMac)}</Kbd>
}

function grouped(shortcuts: readonly Shortcut[]): [string, Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>()
  for (const shortcut of shortcuts) {
    if (shortcut.hidden) continue
    const group = groups.get(shortcut.group) ?? []
    if (!group.some((known) => known.label === shortcut.label)) group.push(shortcut)
    groups.set(shortcut.group, group)
  }
  return [...groups]
}

/** Every shortcut of the screen, by group; opened with `?`. */
export function KeyList({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  const list = useShortcutList()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={keyWords.title}
      size="lg"
      closeButtonProps={{ 'aria-label': keyWords.close }}
    >
      <SimpleGrid cols={2} spacing="xl">
        {opened &&
          grouped(list()).map(([group, shortcuts]) => (
            <Stack key={group} gap={6}>
              <Title order={3} size="h5">
                {group}
              </Title>
              {shortcuts.map((shortcut) => (
                <Group key={shortcut.label} justify="space-between" wrap="nowrap">
                  <Text>{shortcut.label}</Text>
                  <KeyHint shortcut={keysOf(shortcut)[0] ?? ''} />
                </Group>
              ))}
            </Stack>
          ))}
      </SimpleGrid>
    </Modal>
  )
}
