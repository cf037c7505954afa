import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { ErrorBox } from '../api/error-box'
import { useDeskAction } from '../api/query'
import { Form } from '../frame/form'
import { useKept } from '../memory/kept'
import classes from './first-run.module.css'
import { firstRunWords as words } from './first-run.words'

/** Where the key of a vault that was just made is kept until it was typed back; memory only. */
export const RECOVERY_KEY = 'first-run.recovery-key'

/** Step three: the recovery key, shown once, and typed back with the key out of sight. */
export function RecoveryStep() {
  const [key, setKey] = useKept(RECOVERY_KEY, '')
  const [showing, setShowing] = useState(key !== '')
  const [typed, setTyped] = useState('')
  const confirm = useDeskAction('desk.confirm-recovery-key')
  const submit = () => {
    confirm.mutate({ typed }, { onSuccess: () => setKey(undefined) })
  }
  if (showing)
    return (
      <Stack>
        <Title order={2}>{words.keyTitle}</Title>
        <Text>{words.keyHint}</Text>
        <section className={classes.key} aria-label={words.key}>
          <Text component="code" ff="monospace" inherit>
            {key}
          </Text>
        </section>
        <Group justify="flex-end">
          <Button autoFocus onClick={() => setShowing(false)}>
            {words.written}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <Form onSubmit={submit}>
      <Title order={2}>{words.typeBack}</Title>
      <Text>{key ? words.typeBackHint : words.keyGone}</Text>
      <TextInput
        label={words.key}
        value={typed}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {confirm.error && <ErrorBox error={confirm.error} />}
      <Group justify="space-between">
        {key ? (
          <Button variant="default" onClick={() => setShowing(true)}>
            {words.lookAgain}
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" loading={confirm.isPending} disabled={typed.trim() === ''}>
          {words.confirm}
        </Button>
      </Group>
    </Form>
  )
}
