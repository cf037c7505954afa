import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '#domain/vault/role'
import { ErrorBox } from '../api/error-box'
import { useExecute } from '../api/query'
import { Form } from '../frame/form'
import { told } from '../notify/notify'
import { RoleChoice } from './role-choice'
import { settingsWords } from './settings.words'
import type { User } from './user-section'

const words = settingsWords.users

export type UserDialogProps = Readonly<{ user: User; revision: number; onClose: () => void }>

/** Changes what a person may do. */
export function ChangeRoles({ user, revision, onClose }: UserDialogProps) {
  const change = useExecute('change-user-roles')
  const [roles, setRoles] = useState<Role[]>([...user.roles])
  const submit = () =>
    change.mutate(
      { payload: { userId: user.userId, roles }, revision },
      {
        onSuccess: () => {
          told(settingsWords.saved)
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.changeTitle(user.name)}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Form onSubmit={submit}>
        <RoleChoice roles={roles} onChange={setRoles} />
        {change.error && <ErrorBox error={change.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending} disabled={roles.length === 0}>
            {settingsWords.save}
          </Button>
        </Group>
      </Form>
    </Modal>
  )
}
