import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ErrorBox } from '../api/error-box'
import { useDeskAction } from '../api/query'
import { NewPassphrase } from '../first-run/new-passphrase'
import { Form } from '../frame/form'
import { unlockWords as words } from './unlock.words'
import type { VaultCard } from './vault-choice'

type RecoverFormProps = Readonly<{ vault: VaultCard; onBack: () => void }>

/** Opens a vault with the recovery key and sets a new passphrase for one person. */
export function RecoverForm({ vault, onBack }: RecoverFormProps) {
  const recover = useDeskAction('desk.recover')
  const [userId, setUserId] = useState(vault.users[0]?.userId ?? null)
  const [recoveryKey, setRecoveryKey] = useState('')
  const [newPassphrase, setNewPassphrase] = useState<string | null>(null)
  const submit = () => {
    if (userId && newPassphrase) recover.mutate({ vaultKey: vault.vaultKey, userId, recoveryKey, newPassphrase })
  }
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.recoverHint}</Text>
      {vault.users.length > 1 && (
        <Select
          label={words.who}
          data={vault.users.map((user) => ({ value: user.userId, label: user.name }))}
          value={userId}
          onChange={setUserId}
        />
      )}
      <TextInput
        label={words.key}
        value={recoveryKey}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
      />
      <NewPassphrase label={words.newPassphrase} onChange={setNewPassphrase} />
      {recover.error && <ErrorBox error={recover.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
        <Button
          type="submit"
          loading={recover.isPending}
          disabled={!newPassphrase || recoveryKey.trim() === '' || !userId}
        >
          {words.recover}
        </Button>
      </Group>
    </Form>
  )
}
