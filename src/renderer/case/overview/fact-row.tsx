import { type FactId, useCase } from '../case-context'
import { EditableRow } from './editable-row'
import { FactField } from './fact-field'
import { FactValue } from './fact-value'
import { overviewWords as words } from './overview.words'
import { useFactDraft } from './use-fact-draft'

/** One fact of the case. */
export function FactRow({ id }: Readonly<{ id: Exclude<FactId, 'ruleIds'> }>) {
  const { view } = useCase()
  const draft = useFactDraft(id)
  return (
    <EditableRow
      label={words.fact[id]}
      draft={draft}
      value={<FactValue id={id} view={view} />}
      field={<FactField id={id} facts={draft.facts} onChange={draft.change} />}
    />
  )
}
