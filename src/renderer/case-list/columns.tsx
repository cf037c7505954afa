import type { CaseRow } from '#contract/schema/case-view'
import { absoluteDate, dateInWords, instantInWords, instantShort } from '../date/date-words'
import type { TableColumn } from '../table/column'
import { controllerRoleWords, requesterRoleWords, rightsInWords, wordFor } from '../word/domain.words'
import { residenceName } from '../word/residence'
import { caseListWords } from './case-list.words'
import { DueCell, noDueText, quiet, StageCell, stageText } from './cells'

const words = caseListWords.columns

type Place = Readonly<{ today: string; zone: string; userId: string }>

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
    width: 196,
    sort: 'due',
    fixed: true,
    text: (row) => (row.dueOn ? dateInWords(row.dueOn, today) : noDueText(row)),
    cell: (row) => <DueCell row={row} today={today} />,
  }
}

function shownColumns({ today, zone, userId }: Place): readonly TableColumn<CaseRow>[] {
  return [
    {
      id: 'number',
      label: words.number,
      width: 116,
      sort: 'number',
      fixed: true,
      text: (row) => row.caseNo,
      cell: (row) => <span className="case-no">{row.caseNo}</span>,
    },
    {
      id: 'requester',
      label: words.requester,
      width: 118,
      sort: 'requester',
      grows: 1,
      text: (row) => row.requester,
      cell: (row) => <b dir="auto">{row.requester}</b>,
    },
    {
      id: 'rights',
      label: words.rights,
      width: 106,
      grows: 1,
      text: (row) => rightsInWords(row.rights),
      cell: (row) => rightsInWords(row.rights),
    },
    {
      id: 'stage',
      label: words.stage,
      width: 104,
      sort: 'stage',
      text: stageText,
      cell: (row) => <StageCell row={row} />,
    },
    { id: 'next', label: words.next, width: 196, grows: 2, text: (row) => row.nextStep, cell: (row) => row.nextStep },
    {
      id: 'owner',
      label: words.owner,
      width: 84,
      sort: 'owner',
      text: (row) => row.owner,
      cell: (row) => quiet(row.ownerId === userId ? caseListWords.you : row.owner),
    },
    {
      id: 'activity',
      label: words.activity,
      width: 92,
      sort: 'activity',
      figures: true,
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
      figures: true,
      text: acknowledge,
      cell: acknowledge,
    },
    {
      id: 'received',
      label: words.received,
      width: 110,
      sort: 'received',
      figures: true,
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
