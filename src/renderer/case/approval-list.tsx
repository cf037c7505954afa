import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseView } from '#contract/schema/case-view'
import { instantInWords } from '../date/date-words'
import { told } from '../notify/notify'
import { approvalWords as words } from './approval.words'
import classes from './case.module.css'
import { type ApprovalSubject, useCase } from './case-context'
import { FaultBox } from './fault-box'
import { useOrder } from './use-order'

type Approval = CaseView['approvals'][number]

/** Approvals of one kind with their story; whoever may decide, decides here. */
export function ApprovalList({ subject }: Readonly<{ subject: ApprovalSubject }>) {
  const { view } = useCase()
  const approvals = view.approvals.filter((approval) => approval.subject === subject).toReversed()
  if (approvals.length === 0) return null
  return (
    <Stack gap="xs">
      {approvals.map((approval) => (
        <ApprovalCard key={approval.approvalId} approval={approval} />
      ))}
    </Stack>
  )
}

function ApprovalCard({ approval }: Readonly<{ approval: Approval }>) {
  const { view } = useCase()
  const when = (at: string) => instantInWords(at, view.zone, view.today)
  const given = approval.state === 'given'
  return (
    <article className={classes.card} aria-label={words.title[approval.subject]}>
      <Group gap="xs">
        <Text fw={600}>{words.title[approval.subject]}</Text>
        <Badge variant={given ? 'filled' : 'outline'} color={given ? 'deep' : 'gray'}>
          {words.state[approval.state]}
        </Badge>
        <Text size="xs" c="dimmed" className="figures">
          {words.asked(approval.requestedBy.name, when(approval.requestedAt))}
          {approval.decidedBy && approval.decidedAt && (
            <>
              {' · '}
              {words.state[approval.state].toLowerCase()}{' '}
              {words.decided(approval.decidedBy.name, when(approval.decidedAt))}
            </>
          )}
        </Text>
      </Group>
      <Text mt={4}>{approval.reason}</Text>
      {approval.note && <Text c="dimmed">{approval.note}</Text>}
      {approval.state === 'asked' &&
        (approval.mayDecide ? <Decide approval={approval} /> : <Text c="dimmed">{words.waits}</Text>)}
    </article>
  )
}

function Decide({ approval }: Readonly<{ approval: Approval }>) {
  const [note, setNote] = useState('')
  const give = useOrder('give-approval')
  const refuse = useOrder('refuse-approval')
  const { approvalId } = approval
  return (
    <Stack gap="xs" mt="xs">
      <FaultBox fault={give.fault ?? refuse.fault} />
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          flex={1}
          miw={220}
          label={words.note}
          placeholder={words.noteHint}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button
          size="xs"
          loading={give.pending}
          onClick={() => give.run({ approvalId, note }, () => told(words.given))}
        >
          {words.give}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={refuse.pending}
          disabled={note.trim() === ''}
          onClick={() => refuse.run({ approvalId, note }, () => told(words.refused))}
        >
          {words.refuse}
        </Button>
      </Group>
    </Stack>
  )
}
