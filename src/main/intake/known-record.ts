import { DATA_POINTS, type DataPoint } from '#domain/case/case.event'
import { fold, normaliseDataPoint } from '#domain/intake/normalise'
import type { ColumnMapping } from '#domain/vault/vault.event'
import type { MappedRow } from './mapping'

/** One thing that is on file about a person: as it stands in the file, and in the form in which it is compared. */
export type KnownValue = Readonly<{ kind: DataPoint; value: string; normalised: string }>
/** A row of a customer export as values to compare with, or what is wrong with it. */
export type KnownRecord = Readonly<
  { row: number; values: readonly KnownValue[] } | { row: number; error: string; fatal?: true }
>

const isDataPoint = (name: string): name is DataPoint => (DATA_POINTS as readonly string[]).includes(name)

function faultOf({ kind, value, normalised }: KnownValue): string | null {
  if (normalised === '') return `'${value.slice(0, 80)}' holds nothing that can be compared.`
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(normalised)) return `'${value.slice(0, 80)}' is not a mail address.`
  return null
}

/**
 * A mapped row as known values. `country` (ISO 3166, two letters) is where national telephone numbers of the file belong; null
 * keeps their bare digits. A row with a value that cannot be compared is reported, not half imported.
 */
export function toKnownRecord(row: MappedRow, country: string | null): KnownRecord {
  if ('error' in row) return row
  const values = Object.entries(row.fields).flatMap(([kind, value]) =>
    isDataPoint(kind) ? [{ kind, value, normalised: normaliseDataPoint(kind, value, country) }] : [],
  )
  const fault = values.map(faultOf).find((found) => found !== null)
  if (fault) return { row: row.row, error: fault }
  return values.length > 0
    ? { row: row.row, values }
    : { row: row.row, error: 'The row holds nothing to compare with.' }
}

/** Words in the names of columns that tell what stands in them, the surer ones first. */
const COLUMN_WORDS: readonly (readonly [RegExp, DataPoint])[] = [
  [/\b(?:e ?mail|mail address|courriel)\b/, 'email'],
  [/\b(?:phone|telephone|mobile|cell|tel|telefon|handy)\b/, 'phone'],
  [/\b(?:last|latest|recent) (?:order|purchase)\b/, 'last_order'],
  [
    /\b(?:customer since|created(?: at| on)?|signed up(?: at| on)?|sign ?up date|member since|registered(?: at| on)?)\b/,
    'customer_since',
  ],
  [/\b(?:account|customer|user|client) ?(?:id|no|number|nr)\b/, 'account_id'],
  [/\b(?:call date|called (?:at|on))\b/, 'call_date'],
  [/\b(?:workspace|tenant|organi[sz]ation|company)\b/, 'workspace'],
  [/\b(?:address|street|city|zip|post ?code|postal|country)\b/, 'postal'],
  [/\b(?:name|first|last|surname|vorname|nachname|nom)\b/, 'name'],
]

/** A first mapping from the names of the columns, for the officer to correct; columns that say nothing are left out. */
export function suggestKnownMapping(columns: readonly string[]): ColumnMapping {
  const pairs = columns.flatMap((column) => {
    const words = fold(column.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/[^a-z0-9]+/g, ' ')
    const found = COLUMN_WORDS.find(([pattern]) => pattern.test(words))
    return found ? [[column, found[1]] as const] : []
  })
  return Object.fromEntries(pairs)
}
