import { Button, Select } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { InquiryRow } from '#contract/schema/intake-view'
import { ErrorBox } from '../api/error-box'
import { useCall } from '../api/query'
import { Nothing } from '../frame/nothing'
import { Loading, PageState } from '../frame/page-state'
import type { RowSource } from '../table/row-source'
import { CaseForm } from './case-form'
import { DecidedPane } from './decided-pane'
import { InquiryList } from './inquiry-list'
import classes from './intake.module.css'
import { intakeWords as words } from './intake.words'
import { MessagePane } from './message-pane'
import { type InquiryState, useInquiries } from './use-inquiries'

const STATES = ['open', 'accepted', 'set_aside', 'quarantined'] as const

type PanesProps = Readonly<{
  state: InquiryState
  onState: (state: InquiryState) => void
  search: string
  inquiryId: string | null
  onChoose: (inquiryId: string | null) => void
  onImport: () => void
}>

/** List, message and case form, side by side. */
export function Panes({ state, onState, search, inquiryId, onChoose, onImport }: PanesProps) {
  const { source, counts } = useInquiries(state, search)
  // While another state or search is read, its first message is not known yet.
  const first = source.former ? null : (source.rowAt(0)?.inquiryId ?? null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  useEffect(() => {
    if (!inquiryId && first) choose.current(first)
  }, [inquiryId, first])
  return (
    <div className={classes.panes}>
      <div className={classes.listPane}>
        <div className={classes.states}>
          <Select
            aria-label={words.states}
            data={STATES.map((known) => ({ value: known, label: words.stateCount(known, counts[known] ?? 0) }))}
            value={state}
            onChange={(next) => next && onState(next as InquiryState)}
          />
        </div>
        <List
          source={source}
          id={`intake.${state}.${search === '' ? 'all' : 'found'}`}
          inquiryId={inquiryId}
          onChoose={onChoose}
        />
      </div>
      {source.total === 0 && <Empty state={state} searching={search !== ''} onImport={onImport} />}
      {source.total !== 0 && inquiryId && (
        <Chosen key={inquiryId} inquiryId={inquiryId} onGone={() => onChoose(neighbour(source, inquiryId))} />
      )}
    </div>
  )
}

type ListProps = Readonly<{
  source: RowSource<InquiryRow>
  id: string
  inquiryId: string | null
  onChoose: (inquiryId: string) => void
}>

function List({ source, id, inquiryId, onChoose }: ListProps) {
  if (source.error) return <ErrorBox error={source.error} onRetry={source.retry} />
  if (source.total === null) return <Loading />
  return <InquiryList key={id} id={id} source={source} chosenId={inquiryId} onChoose={onChoose} />
}

/** The message after the given one, or before it at the end; null when it was the only one. */
function neighbour(source: RowSource<InquiryRow>, inquiryId: string): string | null {
  for (let index = 0; index < (source.total ?? 0); index += 1) {
    const row = source.rowAt(index)
    if (!row) return null
    if (row.inquiryId === inquiryId) return (source.rowAt(index + 1) ?? source.rowAt(index - 1))?.inquiryId ?? null
  }
  return null
}

function Chosen({ inquiryId, onGone }: Readonly<{ inquiryId: string; onGone: () => void }>) {
  const query = useCall('intake.open', { inquiryId })
  return (
    <PageState query={query}>
      {(inquiry) => (
        <>
          <MessagePane inquiry={inquiry} />
          {inquiry.state === 'open' ? (
            <CaseForm inquiry={inquiry} onGone={onGone} />
          ) : (
            <DecidedPane inquiry={inquiry} />
          )}
        </>
      )}
    </PageState>
  )
}

type EmptyProps = Readonly<{ state: InquiryState; searching: boolean; onImport: () => void }>

function Empty({ state, searching, onImport }: EmptyProps) {
  const sentence = searching ? words.emptySearch : state === 'open' ? words.empty : words.emptyOther
  return (
    <div style={{ gridColumn: 'span 2' }}>
      <Nothing icon={<IconInbox size={40} stroke={1.2} />} title={words.emptyTitle} sentence={sentence}>
        {state === 'open' && !searching && (
          <Button variant="default" onClick={onImport}>
            {words.importFiles}
          </Button>
        )}
      </Nothing>
    </div>
  )
}
