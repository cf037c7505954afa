import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import type { CaseView } from '#contract/schema/case-view'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { type ApprovalSubject, draftKey, useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.approval
type RightId = CaseView['facts']['rights'][number]

/** The rights that an approval of a subject can be about. */
function rightsFor(view: CaseView, subject: ApprovalSubject): readonly RightId[] {
  if (subject === 'override')
    return view.scorecard.filter(({ met, overridden }) => !met && !overridden).map(({ rightId }) => rightId)
  return view.facts.rights.filter((right) => subject === 'release' || right === 'deletion' || right === 'child-report')
}

/** Asks for a second pair of eyes, with the reason. */
export function ApprovalForm({ subject, onDone }: Readonly<{ subject: ApprovalSubject; onDone: () => void }>) {
  const { view } = useCase()
  const possible = rightsFor(view, subject)
  const [reason, setReason] = useKept(draftKey(view.caseId, `approval.${subject}`), '')
  const [chosen, setChosen] = useKept<readonly RightId[]>(draftKey(view.caseId, `approval-rights.${subject}`), possible)
  const rights = chosen.filter((right) => possible.includes(right))
  const request = useOrder('request-approval')
  const responseId = subject === 'release' ? (view.response?.responseId ?? null) : null
  const submit = () =>
    request.run({ subject, reason, rights, responseId }, () => {
      setReason(undefined)
      setChosen(undefined)
      told(words.done)
      onDone()
    })
  const labelOf = (right: RightId) => view.rights.find(({ id }) => id === right)?.label ?? right
  const ready = reason.trim() !== '' && (subject !== 'override' || rights.length > 0)
  return (
    <Form onSubmit={submit}>
      <Text>{words.hint[subject]}</Text>
      {subject === 'override' && (
        <Checkbox.Group label={words.rights} value={[...rights]} onChange={(next) => setChosen(next as RightId[])}>
          <Stack gap={6} mt={6}>
            {possible.map((right) => (
              <Checkbox key={right} value={right} label={labelOf(right)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea
        label={dialogWords.reason}
        description={words.reasonHint}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <DialogEnd label={words.save} pending={request.pending} disabled={!ready} fault={request.fault} />
    </Form>
  )
}
