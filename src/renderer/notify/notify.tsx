import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { AppErrorValue } from '../api/call'
import { errorWords } from '../api/error.words'

const UNDO_MS = 10_000

/** The latest thing that can be taken back; Ctrl+Z runs it. */
let latestUndo: { id: string; run: () => void } | null = null

let latestTold: string | null = null

/** Says at the foot of the window that something was done. It takes the place of what was said before, so that nothing waits its turn unseen. */
export function told(message: string): void {
  if (latestTold !== null) notifications.hide(latestTold)
  latestTold = notifications.show({ message, withBorder: true })
}

/** Says that something was done and offers to take it back for ten seconds, by the button or Ctrl+Z. */
export function toldWithUndo(message: string, undoLabel: string, undo: () => void): void {
  const id = crypto.randomUUID()
  const run = () => {
    latestUndo = null
    notifications.hide(id)
    undo()
  }
  latestUndo = { id, run }
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withBorder: true,
    onClose: () => {
      if (latestUndo?.id === id) latestUndo = null
    },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>{message}</Text>
        <Button variant="default" size="compact-sm" onClick={run}>
          {undoLabel}
        </Button>
      </Group>
    ),
  })
}

/** Takes back the latest thing that offered it; nothing when there is none. */
export const undoLatest = (): void => latestUndo?.run()

/** Says why something was refused, without taking anything typed away. */
export function toldError(error: unknown): void {
  const known = error instanceof AppErrorValue
  notifications.show({
    title: errorWords.title[known ? error.code : 'internal'],
    message: known ? error.message : errorWords.todo.internal,
    color: known && error.code === 'integrity' ? 'red' : 'gray',
    autoClose: 12_000,
    withBorder: true,
  })
}
