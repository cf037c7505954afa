import { Button, Group, PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../api/query'
import { NewPassphrase } from '../first-run/new-passphrase'
import { Form } from '../frame/form'
import { told } from '../notify/notify'
import { settingsWords } from './settings.words'

const words = settingsWords.you

/** Changes the passphrase of whoever is signed in. */
export function PassphraseSection() {
  const [round, setRound] = useState(0)
  return <ChangePassphrase key={round} onDone={() => setRound(round + 1)} />
}

function ChangePassphrase({ onDone }: Readonly<{ onDone: () => void }>) {
  const change = useAction('desk.change-passphrase')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState<string | null>(null)
  const submit = () => {
    if (!next) return
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          told(words.changed)
          onDone()
        },
      },
    )
  }
  return (
    <Form onSubmit={submit} maw={480}>
      <Text c="dimmed">{words.intro}</Text>
      <PasswordInput
        label={words.current}
        value={current}
        error={change.error?.message}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': words.show }}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassphrase label={words.next} onChange={setNext} />
      <Group>
        <Button type="submit" disabled={current === '' || !next} loading={change.isPending}>
          {words.change}
        </Button>
      </Group>
    </Form>
  )
}
