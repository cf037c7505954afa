import { useMemo } from 'react'
import type { Output } from '#contract/bridge'
import { useKept } from '../../memory/kept'
import { draftKey, useCase } from '../case-context'

type Template = Output<'response.letter-templates'>['templates'][number]
type Recipient = Readonly<{ name: string; email: string; postal: string }>
type Draft = Readonly<{ to: Partial<Recipient>; fields: Readonly<Record<string, string>> }>

const EMPTY: Draft = { to: {}, fields: {} }

export type LetterDraft = Readonly<{
  to: Recipient
  fields: Readonly<Record<string, string>>
  setTo: (changes: Partial<Recipient>) => void
  setField: (id: string, value: string) => void
  forget: () => void
}>

/** A letter being written: what the case suggests, with what the officer typed over it. Kept while elsewhere. */
export function useLetterDraft(template: Template): LetterDraft {
  const { view } = useCase()
  const [draft, setDraft] = useKept<Draft>(draftKey(view.caseId, `letter.${template.templateId}`), EMPTY)
  const { name, email, postal } = view.facts.requester
  const fields = useMemo(() => {
    const suggested = Object.fromEntries(template.fields.map(({ id, value }) => [id, value]))
    return { ...suggested, ...draft.fields }
  }, [template, draft.fields])
  return {
    to: { name, email, postal, ...draft.to },
    fields,
    setTo: (changes) => setDraft({ ...draft, to: { ...draft.to, ...changes } }),
    setField: (id, value) => setDraft({ ...draft, fields: { ...draft.fields, [id]: value } }),
    forget: () => setDraft(undefined),
  }
}
