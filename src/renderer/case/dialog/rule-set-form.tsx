import { List, Select, Text, Textarea } from '@mantine/core'
import { ErrorBox } from '../../api/error-box'
import { useCall } from '../../api/query'
import { dateInWords } from '../../date/date-words'
import { Form } from '../../frame/form'
import { Loading } from '../../frame/page-state'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { importWords } from '../../register/law/law.words'
import { draftKey, useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.ruleSet

type Draft = Readonly<{ version: string | null; reason: string }>
const FIRST: Draft = { version: null, reason: '' }

/** Computes the case with another rule set that the vault keeps, or with its former one again; first says what changes. */
export function RuleSetForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const [draft, setDraft] = useKept(draftKey(view.caseId, 'rule-set'), FIRST)
  const change = useOrder('change-rule-set')
  const others = view.ruleSets.filter((version) => version !== view.ruleSetVersion)
  const version = draft.version ?? others.at(-1) ?? ''
  const submit = () =>
    change.run({ version, reason: draft.reason }, () => {
      setDraft(undefined)
      told(words.done(version))
      onDone()
    })
  if (others.length === 0) return <Text>{words.only(view.ruleSetVersion)}</Text>
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint(view.ruleSetVersion)}</Text>
      <Select
        label={words.version}
        data={others}
        value={version}
        allowDeselect={false}
        onChange={(next) => next && setDraft({ ...draft, version: next })}
        data-autofocus
      />
      <Changes version={version} />
      <Textarea
        label={dialogWords.reason}
        autosize
        minRows={2}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
      />
      <DialogEnd
        label={words.save(version)}
        pending={change.pending}
        disabled={draft.reason.trim() === ''}
        fault={change.fault}
      />
    </Form>
  )
}

function Changes({ version }: Readonly<{ version: string }>) {
  const { view } = useCase()
  const query = useCall('law.compare-case', { caseId: view.caseId, version })
  if (query.error) return <ErrorBox error={query.error} />
  if (!query.data) return <Loading />
  const { changes, becomesOverdue, refusal } = query.data
  const shown = (on: string | null) => (on ? dateInWords(on, view.today) : importWords.noDate)
  if (refusal) return <Text>{refusal}</Text>
  if (changes.length === 0) return <Text>{words.same}</Text>
  return (
    <div>
      <Text fw={600}>{becomesOverdue ? words.overdue : words.changes}</Text>
      <List className="figures">
        {changes.map(({ ruleId, date, title, from, to }) => (
          <List.Item key={`${ruleId}${date}`}>
            {title}, {importWords.date[date].toLowerCase()}: {shown(from)} {importWords.becomes} <b>{shown(to)}</b>
          </List.Item>
        ))}
      </List>
    </div>
  )
}
