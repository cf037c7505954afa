import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '#domain/vault/role'
import { ErrorBox } from '../api/error-box'
import { useAction } from '../api/query'
import { NewPassphrase } from '../first-run/new-passphrase'
import { Form } from '../frame/form'
import { told } from '../notify/notify'
import { RoleChoice } from './role-choice'
import { settingsWords } from './settings.words'

const words = settingsWords.users

/** Adds a person with a passphrase and roles of their own. */
export function AddUser({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.addTitle} closeButtonProps={{ 'aria-label': words.cancel }}>
      {opened && <AddForm onClose={onClose} />}
    </Modal>
  )
}

function AddForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const client = useQueryClient()
  const add = useAction('desk.add-user')
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<Role[]>(['officer'])
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const submit = () => {
    if (!passphrase) return
    add.mutate(
      { name: name.trim(), roles, passphrase },
      {
        onSuccess: () => {
          told(words.added(name.trim()))
          void client.invalidateQueries({ queryKey: ['settings.read'] })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.addHint}</Text>
      <TextInput
        label={words.name}
        value={name}
        maxLength={100}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleChoice roles={roles} onChange={setRoles} />
      <NewPassphrase onChange={setPassphrase} />
      {add.error && <ErrorBox error={add.error} />}
      <Group justify="flex-end">
        <Button
          type="submit"
          loading={add.isPending}
          disabled={name.trim() === '' || roles.length === 0 || !passphrase}
        >
          {words.add}
        </Button>
      </Group>
    </Form>
  )
}
