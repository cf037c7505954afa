import { Badge, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '#contract/bridge'
import type { CaseView } from '#contract/schema/case-view'
import type { DataPoint } from '#domain/case/case.event'
import { useCall } from '../../api/query'
import { absoluteDate } from '../../date/date-words'
import { PageState } from '../../frame/page-state'
import { useShortcuts } from '../../keys/key-registry'
import { keyWords } from '../../keys/keys.words'
import { useNavigation } from '../../route/route-context'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import type { CheckSeed } from './check-dialog'
import own from './identity.module.css'
import { identityWords as words } from './identity.words'
import { type NewCheck, useRecordCheck } from './use-record-check'

const SEARCH_MS = 200

type KnownRecord = Output<'verification.find-records'>['records'][number]
type Field = KnownRecord['fields'][number]

/** True when a check that still counts compared this data point with a record on file. */
const isRecorded = (view: CaseView, field: Field): boolean =>
  view.checks.some(
    ({ dataPoint, onFile, withdrawn }) =>
      withdrawn === null &&
      dataPoint === field.dataPoint &&
      onFile.kind === 'known_record' &&
      onFile.value === field.value,
  )

/** A match between what the requester gave and a record, ready to be recorded. */
function matchOf(view: CaseView, record: KnownRecord, field: Field): NewCheck {
  const given: Partial<Record<string, string>> = view.facts.requester
  return {
    rights: [],
    dataPoint: field.dataPoint as DataPoint,
    answer: given[field.dataPoint] ?? field.value,
    recordId: record.recordId,
    typedValue: null,
    method: 'known_record',
    result: 'match',
    note: '',
  }
}

type KnownRecordsProps = Readonly<{ onCompare: (seed: CheckSeed) => void }>

/** What customer exports hold about the requester; a match becomes a check with one key. */
export function KnownRecords({ onCompare }: KnownRecordsProps) {
  const { view, mayWork } = useCase()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), SEARCH_MS)
  const query = useCall('verification.find-records', { text: settled, caseId: view.caseId }, { keepFormer: true })
  const record = useRecordCheck()
  const open = (query.data?.records ?? []).flatMap((known) =>
    known.fields.filter((field) => field.matches && !isRecorded(view, field)).map((field) => ({ known, field })),
  )
  const next = open[0]
  const recordNext = () => {
    if (next && mayWork && !record.pending) record.run(matchOf(view, next.known, next.field))
  }
  useShortcuts([{ keys: 'c', label: words.recordKey, group: keyWords.group.case, run: recordNext }])
  return (
    <section aria-labelledby="identity-records">
      <Title order={2} id="identity-records">
        {words.records}
      </Title>
      <Text c="dimmed" mb="xs">
        {words.recordsHint}
      </Text>
      <Stack gap="xs">
        <TextInput
          aria-label={words.search}
          placeholder={`${words.search}: ${words.searchHint}`}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FaultBox fault={record.fault} />
        <PageState query={query}>
          {({ records }) =>
            records.length === 0 ? (
              <NoRecords searching={settled !== ''} />
            ) : (
              records.map((known) => (
                <RecordCard
                  key={known.recordId}
                  record={known}
                  nextField={next?.known === known ? next.field : null}
                  onRecord={(field) => record.run(matchOf(view, known, field))}
                  onCompare={onCompare}
                />
              ))
            )
          }
        </PageState>
      </Stack>
    </section>
  )
}

function NoRecords({ searching }: Readonly<{ searching: boolean }>) {
  const { go } = useNavigation()
  return (
    <Group gap="sm">
      <Text c="dimmed">{searching ? words.noRecordsFound : words.noRecords}</Text>
      <Button variant="default" size="xs" onClick={() => go({ screen: 'settings', section: 'records' })}>
        {words.toRecords}
      </Button>
    </Group>
  )
}

type RecordCardProps = KnownRecordsProps &
  Readonly<{ record: KnownRecord; nextField: Field | null; onRecord: (field: Field) => void }>

function RecordCard({ record, nextField, onRecord, onCompare }: RecordCardProps) {
  const { view, mayWork } = useCase()
  return (
    <article className={classes.card}>
      <Text size="xs" c="dimmed" mb={4}>
        {words.source(record.source, absoluteDate(record.exportedOn))}
      </Text>
      {record.fields.map((field) => {
        const recorded = isRecorded(view, field)
        const compare = () =>
          onCompare({ dataPoint: field.dataPoint as DataPoint, record: { ...field, recordId: record.recordId } })
        return (
          <div key={field.dataPoint} className={own.record}>
            <Text c="dimmed">{field.label}</Text>
            <Group gap="xs">
              <Text dir="auto" style={{ overflowWrap: 'anywhere' }}>
                {field.value}
              </Text>
              {field.matches && (
                <Badge variant="light" leftSection={<IconCheck size={12} stroke={2} aria-hidden />}>
                  {words.matches}
                </Badge>
              )}
            </Group>
            {recorded && <Text c="dimmed">{words.recorded}</Text>}
            {!recorded && mayWork && field.matches && (
              <Button
                size="compact-xs"
                variant={field === nextField ? 'filled' : 'default'}
                aria-label={words.recordNamed(field.label)}
                onClick={() => onRecord(field)}
              >
                {words.recordMatch}
                {field === nextField && ' (C)'}
              </Button>
            )}
            {!recorded && mayWork && !field.matches && (
              <Button size="compact-xs" variant="subtle" aria-label={words.compareNamed(field.label)} onClick={compare}>
                {words.compare}
              </Button>
            )}
          </div>
        )
      })}
    </article>
  )
}
