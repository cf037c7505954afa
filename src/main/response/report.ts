import { count, enumerate, inWords, type LetterBlock, paragraph, refusalBlocks } from './letter-block'
import { cellOf, type Disclosure, type LedgerLine, type ResponseCategory, type ResponseInput } from './package-input'
import { breakLongRuns } from './plain-text'

/** Most rows a report prints; a PDF of more is slow to make and of no use on paper (`engines.md` B). */
export const REPORT_ROWS_MAX = 3000
/** Most columns that fit side by side; records with more are printed one below the other. */
const COLUMNS_MAX = 6
/** Longest run of characters without a break that a narrow column holds. */
const UNBROKEN_MAX = 18

type PrintedTable = Readonly<{
  kind: 'table'
  label: string
  notes: readonly string[]
  columns: readonly string[]
  widths: readonly number[]
  rows: readonly (readonly string[])[]
}>
type PrintedRecords = Readonly<{
  kind: 'records'
  label: string
  notes: readonly string[]
  columns: readonly string[]
  records: readonly Readonly<{ title: string; rows: readonly (readonly string[])[] }>[]
}>
type PrintedCategory = PrintedTable | PrintedRecords

/** The report without its letterhead, ready for layout. */
export type ReportBody = Readonly<{
  subject: string
  facts: readonly Readonly<{ label: string; value: string }>[]
  opening: readonly LetterBlock[]
  ledger: Readonly<{
    title: string
    explanation: string
    header: readonly string[]
    rows: readonly (readonly string[])[]
  }>
  disclosuresTitle: string
  disclosures: readonly Disclosure[]
  categoriesTitle: string
  categories: readonly PrintedCategory[]
  closing: readonly LetterBlock[]
}>

/**
 * Makes the report's contents from what the vault handed over; `files` names the CSV file of each category.
 * Limits: prints the first REPORT_ROWS_MAX rows in the order of the categories; where it stops it names the file that has them all.
 */
export function reportBody(input: ResponseInput, files: readonly string[]): ReportBody {
  return {
    subject: 'Report on your personal information',
    facts: facts(input),
    opening: [
      paragraph(
        'This report shows in readable form what we found about you. The same information is in the CSV files, one for each category, and complete in data.json, which other programs can read.',
      ),
    ],
    ledger: ledger(input.ledger),
    disclosuresTitle: 'What the law asks us to tell you',
    disclosures: input.disclosures,
    categoriesTitle: 'Your information',
    categories: categories(input.categories, files),
    closing: refusalBlocks(input.refusals, input.complaintRoutes),
  }
}

function facts(input: ResponseInput): ReportBody['facts'] {
  const regimes = input.regimes.map(({ name, citation }) => (citation ? `${name} (${citation})` : name))
  return [
    { label: 'Prepared for', value: input.requester.name ?? 'the person who wrote to us' },
    { label: 'Reference', value: input.caseNo },
    { label: 'Request received', value: inWords(input.receivedOn) },
    ...(input.rights.length > 0
      ? [{ label: 'You asked for', value: enumerate(input.rights.map((right) => right.label)) }]
      : []),
    ...(regimes.length > 0 ? [{ label: 'Answered under', value: enumerate(regimes) }] : []),
    { label: 'Answer due', value: `${inWords(input.dueOn)}. ${input.dueWhy}` },
    ...input.deadlines.map((item) => ({
      label: item.label,
      value: `${inWords(item.on)}${item.citation ? ` (${item.citation})` : ''}`,
    })),
    { label: 'Answered on', value: inWords(input.respondedOn) },
  ]
}

function ledger(lines: readonly LedgerLine[]): ReportBody['ledger'] {
  const cells = (line: Omit<LedgerLine, 'system'>) =>
    [line.found, line.delivered, line.withheld, line.duplicate, line.notPersonal].map((number) =>
      number.toLocaleString('en'),
    )
  const sum = (key: keyof Omit<LedgerLine, 'system'>) => lines.reduce((total, line) => total + line[key], 0)
  const total = {
    found: sum('found'),
    delivered: sum('delivered'),
    withheld: sum('withheld'),
    duplicate: sum('duplicate'),
    notPersonal: sum('notPersonal'),
  }
  return {
    title: 'Where we looked',
    explanation:
      'Every record that we found is accounted for: it is delivered, withheld for a reason that this report names, a duplicate of another record, or not about you.',
    header: ['System', 'Found', 'Delivered', 'Withheld', 'Duplicate', 'Not about you'],
    rows: [
      ...lines.map((line) => [line.system, ...cells(line)]),
      ...(lines.length > 1 ? [['All systems', ...cells(total)]] : []),
    ],
  }
}

function categories(all: readonly ResponseCategory[], files: readonly string[]): readonly PrintedCategory[] {
  let left = REPORT_ROWS_MAX
  return all.map((category, at) => {
    const file = files[at] ?? ''
    const printed = Math.min(left, category.rows.length)
    left -= printed
    return printed === 0 || category.columns.length > COLUMNS_MAX
      ? asRecords(category, printed, file)
      : asTable(category, printed, file)
  })
}

function notes(category: ResponseCategory, printed: number, file: string): readonly string[] {
  const total = category.rows.length
  const shown =
    printed < total
      ? `${printed === 0 ? 'Not printed here' : `The first ${printed.toLocaleString('en')} are printed here`}; all of them are in ${file}.`
      : `Also in ${file}.`
  const withheld =
    category.withheldCount > 0
      ? [`${count(category.withheldCount, 'record')} withheld: ${category.withheldReasons.join('; ')}.`]
      : []
  return [
    `From ${category.sourceSystem}. ${count(total, 'record')}. ${total === 0 ? '' : shown}`.trimEnd(),
    ...withheld,
  ]
}

function asTable(category: ResponseCategory, printed: number, file: string): PrintedTable {
  const rows = category.rows.slice(0, printed).map((row) => category.columns.map((column) => cellOf(row, column)))
  const widths = category.columns.map((column, at) => width([column, ...rows.slice(0, 50).map((row) => row[at] ?? '')]))
  return {
    kind: 'table',
    label: category.label,
    notes: notes(category, printed, file),
    columns: category.columns.map(breakable),
    widths,
    rows: rows.map((row) => row.map(breakable)),
  }
}

function asRecords(category: ResponseCategory, printed: number, file: string): PrintedRecords {
  return {
    kind: 'records',
    label: category.label,
    notes: notes(category, printed, file),
    columns: ['Field', 'Value'],
    records: category.rows.slice(0, printed).map((row, at) => ({
      title: `Record ${(at + 1).toLocaleString('en')}`,
      rows: category.columns
        .filter((column) => cellOf(row, column) !== '')
        .map((column) => [breakable(column), breakable(cellOf(row, column))]),
    })),
  }
}

/** Share of the line that a column gets: as its text is long, within bounds that keep every column readable. */
function width(values: readonly string[]): number {
  const longest = values.reduce((most, value) => Math.max(most, value.length), 0)
  return Math.min(40, Math.max(7, longest))
}

const breakable = (value: string): string => breakLongRuns(value, UNBROKEN_MAX)
