import { Button, Group, Modal, Text } from '@mantine/core'
import { ErrorBox } from '../api/error-box'
import { useExecute } from '../api/query'
import { Form } from '../frame/form'
import { told } from '../notify/notify'
import type { UserDialogProps } from './change-roles'
import { settingsWords } from './settings.words'

const words = settingsWords.users

/** Takes a person's passphrase slot away; asked for, because it cannot be undone. */
export function RemoveUser({ user, revision, onClose }: UserDialogProps) {
  const remove = useExecute('remove-user')
  const submit = () =>
    remove.mutate(
      { payload: { userId: user.userId }, revision },
      {
        onSuccess: () => {
          told(words.removedDone(user.name))
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.removeTitle(user.name)}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Form onSubmit={submit}>
        <Text>{words.removeHint}</Text>
        {remove.error && <ErrorBox error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {words.cancel}
          </Button>
          <Button type="submit" loading={remove.isPending}>
            {words.removeTitle(user.name)}
          </Button>
        </Group>
      </Form>
    </Modal>
  )
}
