import { Anchor, Button, Group, PasswordInput, Select } from '@mantine/core'
import { useRef, useState } from 'react'
import { useDeskAction } from '../api/query'
import { Form } from '../frame/form'
import { unlockWords as words } from './unlock.words'
import type { VaultCard } from './vault-choice'

type PassphraseFormProps = Readonly<{ vault: VaultCard; onForgotten: () => void }>

/** Who opens the vault and with what; a refusal stands under the field and keeps what was typed. */
export function PassphraseForm({ vault, onForgotten }: PassphraseFormProps) {
  const unlock = useDeskAction('desk.unlock')
  const field = useRef<HTMLInputElement>(null)
  const [userId, setUserId] = useState(vault.users[0]?.userId ?? null)
  const [passphrase, setPassphrase] = useState('')
  const submit = () => {
    if (!userId || !passphrase) return
    unlock.mutate({ vaultKey: vault.vaultKey, userId, passphrase }, { onError: () => field.current?.select() })
  }
  return (
    <Form onSubmit={submit}>
      {vault.users.length > 1 && (
        <Select
          label={words.who}
          data={vault.users.map((user) => ({ value: user.userId, label: user.name }))}
          value={userId}
          onChange={setUserId}
        />
      )}
      <PasswordInput
        ref={field}
        label={words.passphrase}
        description={vault.practice && words.practicePassphrase}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={unlock.error?.message}
        visibilityToggleButtonProps={{ 'aria-label': words.show }}
        autoFocus
        autoComplete="current-password"
      />
      <Group justify="space-between">
        <Anchor component="button" type="button" onClick={onForgotten}>
          {words.forgotten}
        </Anchor>
        <Button type="submit" loading={unlock.isPending} disabled={!passphrase || !userId}>
          {words.unlock}
        </Button>
      </Group>
    </Form>
  )
}
