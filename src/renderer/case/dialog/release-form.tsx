import { Checkbox, DataList, Text } from '@mantine/core'
import { useState } from 'react'
import type { CaseView } from '#contract/schema/case-view'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import { figure } from '../../word/plural'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.release

/** What the officer reads before the response leaves, each with its words. */
function factsOf(view: CaseView): readonly (readonly [string, string])[] {
  const { response, tasks } = view
  const sum = (key: 'delivered' | 'withheld') => tasks.reduce((total, { ledger }) => total + ledger[key], 0)
  const to = response ? [response.recipient.name, response.recipient.email || response.recipient.postal] : []
  const approval = view.approvals.findLast(({ subject, state }) => subject === 'release' && state === 'given')
  return [
    [words.to, to.filter(Boolean).join(', ') || words.noAddress],
    [words.asks, view.rights.map(({ label }) => label).join(', ')],
    [words.identity, view.scorecard.map(({ label, sentence }) => `${label}: ${sentence}`).join('\n')],
    [words.delivered, figure(sum('delivered'))],
    [words.withheld, figure(sum('withheld'))],
    [words.approved, approval?.decidedBy?.name ?? words.noApproval],
    [words.content, `SHA-256 ${response?.contentSha256.slice(0, 16) ?? ''}…`],
  ]
}

/** The slow step: facts to read, then the release. */
export function ReleaseForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view, goTo } = useCase()
  const [read, setRead] = useState(false)
  const release = useOrder('release-response')
  const { response } = view
  const submit = () => {
    if (!response) return
    release.run({ responseId: response.responseId }, () => {
      told(words.done)
      goTo('response')
      onDone()
    })
  }
  return (
    <Form onSubmit={submit}>
      <Text>{words.hint}</Text>
      <DataList className={classes.card}>
        {factsOf(view).map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {value}
            </DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      <Checkbox label={words.read} checked={read} onChange={(event) => setRead(event.currentTarget.checked)} />
      <DialogEnd label={words.save} pending={release.pending} disabled={!read || !response} fault={release.fault} />
    </Form>
  )
}
