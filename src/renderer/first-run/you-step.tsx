import { Alert, Button, Group, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { ErrorBox } from '../api/error-box'
import { useDeskAction } from '../api/query'
import { Form } from '../frame/form'
import { keep } from '../memory/kept'
import { firstRunWords as words } from './first-run.words'
import { NewPassphrase } from './new-passphrase'
import type { Office } from './organisation-step'
import { RECOVERY_KEY } from './recovery-step'

type YouStepProps = Readonly<{ office: Office; name: string; onName: (name: string) => void; onBack: () => void }>

/** Step two: the officer's name and passphrase; main then asks where the vault is to stand. */
export function YouStep({ office, name, onName, onBack }: YouStepProps) {
  const create = useDeskAction('desk.create-vault', (made) => made.created && keep(RECOVERY_KEY, made.recoveryKey))
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const { organisation, zone, calendar } = office
  const submit = () => {
    if (!organisation || !zone || !calendar || !passphrase) return
    const input = { organisation, zone, calendar, officer: name.trim(), passphrase }
    create.mutate(input)
  }
  return (
    <Form onSubmit={submit}>
      <Title order={2}>{words.youTitle}</Title>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={name}
        maxLength={100}
        onChange={(event) => onName(event.currentTarget.value)}
        autoFocus
      />
      <NewPassphrase onChange={setPassphrase} />
      {create.data?.created === false && <Alert color="gray">{words.notCreated}</Alert>}
      {create.error && <ErrorBox error={create.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
        <Button type="submit" loading={create.isPending} disabled={!passphrase || name.trim() === ''}>
          {words.chooseFile}
        </Button>
      </Group>
    </Form>
  )
}
