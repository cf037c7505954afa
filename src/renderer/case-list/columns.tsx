import { Text } from '@mantine/core'
import type { CaseRow } from '#contract/schema/case-view'
import { absoluteDate, dateInWords, instantInWords, instantShort } from '../date/date-words'
import { DueBadge } from '../date/due-badge'
import type { TableColumn } from '../table/column'
import {
  controllerRoleWords,
  holdWords,
  outcomeWords,
  requesterRoleWords,
  stageWords,
  wordFor,
} from '../word/domain.words'
import { residenceName } from '../word/residence'
import { caseListWords } from './case-list.words'

const words = caseListWords.columns

type Place = Readonly<{ today: string; zone: string }>

/** Stage, and why the case waits or how it ended where it does. */
function stageText(row: CaseRow): string {
  const stage = wordFor(stageWords, row.stage)
  if (row.outcome) return `${stage}: ${wordFor(outcomeWords, row.outcome)}`
  return row.hold ? `${stage}: ${wordFor(holdWords, row.hold)}` : stage
}

const quiet = (text: string) => (
  <Text component="span" inherit c="dimmed">
    {text}
  </Text>
)

/** Columns of the work list. */
export const caseColumns = (place: Place): readonly TableColumn<CaseRow>[] => [
  dueColumn(place),
  ...shownColumns(place),
  ...quietColumns(place),
]

function dueColumn({ today }: Place): TableColumn<CaseRow> {
  return {
    id: 'due',
    label: words.due,
    width: 204,
    sort: 'due',
    fixed: true,
    text: (row) => (row.dueOn ? dateInWords(row.dueOn, today) : caseListWords.noDue),
    cell: (row) =>
      row.dueOn ? (
        <DueBadge dueOn={row.dueOn} today={today} rule={row.dueRule} settled={row.outcome !== null} />
      ) : (
        quiet(caseListWords.noDue)
      ),
  }
}

function shownColumns({ today, zone }: Place): readonly TableColumn<CaseRow>[] {
  return [
    {
      id: 'number',
      label: words.number,
      width: 100,
      sort: 'number',
      fixed: true,
      text: (row) => row.caseNo,
      cell: (row) => row.caseNo,
    },
    {
      id: 'requester',
      label: words.requester,
      width: 132,
      sort: 'requester',
      grows: true,
      text: (row) => row.requester,
      cell: (row) => <b dir="auto">{row.requester}</b>,
    },
    {
      id: 'rights',
      label: words.rights,
      width: 114,
      text: (row) => row.rights.join(', '),
      cell: (row) => row.rights.join(', '),
    },
    { id: 'stage', label: words.stage, width: 116, sort: 'stage', text: stageText, cell: stageText },
    { id: 'next', label: words.next, width: 160, text: (row) => row.nextStep, cell: (row) => row.nextStep },
    {
      id: 'owner',
      label: words.owner,
      width: 94,
      sort: 'owner',
      text: (row) => row.owner,
      cell: (row) => quiet(row.owner),
    },
    {
      id: 'activity',
      label: words.activity,
      width: 80,
      sort: 'activity',
      text: (row) => instantInWords(row.lastActivityAt, zone, today),
      cell: (row) => quiet(instantShort(row.lastActivityAt, zone, today)),
    },
  ]
}

/** Columns that are hidden until they are chosen. */
function quietColumns({ today }: Place): readonly TableColumn<CaseRow>[] {
  const requesterRole = (row: CaseRow) => wordFor(requesterRoleWords, row.requesterRole)
  const actingAs = (row: CaseRow) => wordFor(controllerRoleWords, row.controllerRole)
  const residence = (row: CaseRow) => (row.residence ? residenceName(row.residence) : '')
  const acknowledge = (row: CaseRow) =>
    row.acknowledged ? caseListWords.acknowledged : row.acknowledgeBy ? dateInWords(row.acknowledgeBy, today) : ''
  const received = (row: CaseRow) => absoluteDate(row.receivedOn, today)
  return [
    {
      id: 'acknowledge',
      label: words.acknowledge,
      width: 170,
      hiddenAtFirst: true,
      text: acknowledge,
      cell: acknowledge,
    },
    {
      id: 'received',
      label: words.received,
      width: 110,
      sort: 'received',
      hiddenAtFirst: true,
      text: received,
      cell: received,
    },
    {
      id: 'requesterRole',
      label: words.requesterRole,
      width: 150,
      hiddenAtFirst: true,
      text: requesterRole,
      cell: requesterRole,
    },
    {
      id: 'organisationRole',
      label: words.organisationRole,
      width: 110,
      hiddenAtFirst: true,
      text: actingAs,
      cell: actingAs,
    },
    { id: 'residence', label: words.residence, width: 170, hiddenAtFirst: true, text: residence, cell: residence },
  ]
}
