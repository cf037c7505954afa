import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { RuleSetReview } from '#contract/schema/register-view'
import { ErrorBox } from '../../api/error-box'
import { useExecute } from '../../api/query'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import classes from './law.module.css'
import { importWords as words } from './law.words'

type TrustFormProps = Readonly<{
  publisher: NonNullable<RuleSetReview['publisher']>
  onTrusted: () => void
}>

/** Compares a fingerprint once; from then on the publisher's files are taken. */
export function TrustForm({ publisher, onTrusted }: TrustFormProps) {
  const [name, setName] = useState(publisher.name)
  const [compared, setCompared] = useState(false)
  const trust = useExecute('trust-publisher')
  const submit = () =>
    trust.mutate(
      { payload: { name, fingerprint: publisher.fingerprint } },
      {
        onSuccess: () => {
          told(words.trusted(name))
          onTrusted()
        },
      },
    )
  return (
    <Form onSubmit={submit} aria-label={words.trust}>
      <div>
        <Title order={3}>{words.trustTitle}</Title>
        <Text c="dimmed">{words.trustHint}</Text>
      </div>
      <Text size="lg" className={classes.code}>
        {publisher.fingerprint}
      </Text>
      <TextInput
        label={words.publisherName}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={words.compared}
        checked={compared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
      {trust.error && <ErrorBox error={trust.error} />}
      <Group justify="flex-end">
        <Button type="submit" disabled={!compared || name.trim() === ''} loading={trust.isPending}>
          {words.trust}
        </Button>
      </Group>
    </Form>
  )
}
