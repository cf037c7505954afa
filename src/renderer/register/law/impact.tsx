import { Button, Group, List, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { RuleSetImported, RuleSetReview } from '#contract/schema/register-view'
import { ErrorBox } from '../../api/error-box'
import { useAction } from '../../api/query'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import { ImpactCases } from './impact-cases'
import classes from './law.module.css'
import { importWords as words } from './law.words'
import { RuleChanges } from './rule-changes'

type ImpactProps = Readonly<{ token: string | null; review: RuleSetReview; onClose: () => void }>

/** What the set would change, and which cases are to use it. */
export function Impact({ token, review, onClose }: ImpactProps) {
  const [who, setWho] = useState<'new' | 'open'>('new')
  const [done, setDone] = useState<RuleSetImported | null>(null)
  const importing = useAction('law.import')
  const { impact } = review
  const submit = () =>
    importing.mutate(
      { token, openCases: who === 'open' },
      {
        onSuccess: (imported) => {
          told(words.imported(imported.version, imported.changed))
          if (imported.kept.length === 0) onClose()
          else setDone(imported)
        },
      },
    )
  if (done) return <Kept imported={done} onClose={onClose} />
  return (
    <Form onSubmit={submit}>
      <Title order={2}>{impact.sentence}</Title>
      <RuleChanges rules={review.rules} calendars={review.calendars} />
      {impact.cases.length > 0 && <ImpactCases impact={impact} />}
      <Stack gap="sm" className={classes.decide}>
        <Radio.Group label={words.who} value={who} onChange={(next) => setWho(next as 'new' | 'open')}>
          <Stack gap="xs" mt="xs">
            <Radio value="new" label={words.newOnly} description={words.newOnlyHint} data-autofocus />
            {impact.dated > 0 && (
              <Radio value="open" label={words.openToo(impact.dated)} description={words.openTooHint} />
            )}
          </Stack>
        </Radio.Group>
        {importing.error && <ErrorBox error={importing.error} />}
        <Group justify="space-between">
          <Text c="dimmed">{words.closedStay}</Text>
          <Button type="submit" loading={importing.isPending}>
            {words.import}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}

function Kept({ imported, onClose }: Readonly<{ imported: RuleSetImported; onClose: () => void }>) {
  return (
    <Stack>
      <Text>{words.imported(imported.version, imported.changed)}</Text>
      <Title order={3}>{words.keptTitle}</Title>
      <List>
        {imported.kept.map(({ caseNo, reason }) => (
          <List.Item key={caseNo}>
            <b>{caseNo}</b>: {reason}
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end">
        <Button onClick={onClose}>{words.done}</Button>
      </Group>
    </Stack>
  )
}
