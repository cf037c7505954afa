import { Select, Text, Textarea } from '@mantine/core'
import type { CaseView } from '#contract/schema/case-view'
import type { CaseOutcome } from '#domain/case/case.event'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { choices, outcomeWords } from '../../word/domain.words'
import { draftKey, useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.closing

/** The outcome that what happened points to; the officer decides. */
function likelyOutcome(view: CaseView): CaseOutcome {
  if (view.facts.controllerRole === 'processor') return 'referred'
  const sent = view.letters.filter((letter) => letter.sent !== null).map(({ templateId }) => templateId)
  if (sent.includes('cannot-identify')) return 'unverifiable'
  if (sent.includes('denial')) return 'refused'
  const kinds = view.tasks.map(({ result }) => result?.kind)
  if (kinds.length > 0 && kinds.every((kind) => kind === 'nothing_held')) return 'nothing_held'
  const kept = kinds.includes('held_cannot_delete') || view.tasks.some(({ ledger }) => ledger.withheld > 0)
  return kept ? 'partly_fulfilled' : 'fulfilled'
}

/** Closes the case with an outcome that fits what happened. */
export function CloseForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const [kept, setDraft] = useKept<Readonly<{ outcome: CaseOutcome; note: string }> | null>(
    draftKey(view.caseId, 'closing'),
    null,
  )
  const draft = kept ?? { outcome: likelyOutcome(view), note: '' }
  const close = useOrder('close-case')
  const submit = () =>
    close.run(draft, () => {
      setDraft(undefined)
      told(words.done)
      onDone()
    })
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint}</Text>
      <Select
        label={words.outcome}
        data={choices(outcomeWords)}
        value={draft.outcome}
        onChange={(outcome) => outcome && setDraft({ ...draft, outcome: outcome as CaseOutcome })}
        data-autofocus
      />
      <Textarea
        label={dialogWords.note}
        description={words.noteHint}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      <DialogEnd label={words.save} pending={close.pending} fault={close.fault} />
    </Form>
  )
}
