import { TABLE_LIMITS } from './table-source'

/** One object of a JSON table as named texts, or what is wrong with it. `row` counts from 1. `fatal` ends the reading. */
export type JsonRecord = Readonly<
  { row: number; values: Readonly<Record<string, string>> } | { row: number; error: string; fatal?: true }
>
export type JsonShape = 'array' | 'lines'

const ROW_MEMBERS = new Set(['rows', 'data', 'items', 'records', 'results'])

/** A key written twice in one object of a valid JSON text, or null; JSON.parse keeps the last one silently. */
function duplicateKey(text: string): string | null {
  const open: (Set<string> | null)[] = []
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const piece = found[0]
    if (piece === '{') open.push(new Set())
    else if (piece === '[') open.push(null)
    else if (piece === '}' || piece === ']') open.pop()
    else if (found[1] !== undefined) {
      const key = JSON.parse(piece.slice(0, piece.length - found[1].length)) as string
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return null
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (piece === '{' || piece === '[') deepest = Math.max(deepest, ++depth)
    else if (piece === '}' || piece === ']') depth -= 1
  }
  return deepest
}

/** A JSON value, strictly read, or why it is none: grammar (RFC 8259), a key given twice, nesting over 200 levels. */
export function parseStrictJson(text: string): { value: unknown } | { error: string } {
  if (depthOf(text) > TABLE_LIMITS.jsonDepth) return { error: `It nests more than ${TABLE_LIMITS.jsonDepth} levels.` }
  try {
    const value: unknown = JSON.parse(text)
    const twice = duplicateKey(text)
    return twice === null ? { value } : { error: `The name '${twice.slice(0, 100)}' is given twice.` }
  } catch {
    return { error: 'It is not valid JSON.' }
  }
}

/** Text of one member; numbers as they were written, so that a long id keeps its last digits. */
function cellText(value: unknown, source: string | undefined): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return source ?? JSON.stringify(value)
}

/** The members of a JSON object as named texts. SECURITY: without a prototype, so that no name can reach one. */
function toValues(text: string): Record<string, string> | null {
  const sources = new Map<unknown, Map<string, string>>()
  const reviver = function (this: unknown, key: string, value: unknown, context?: { source?: string }) {
    if (context?.source !== undefined && typeof value === 'number') {
      const members = sources.get(this) ?? new Map<string, string>()
      sources.set(this, members.set(key, context.source))
    }
    return value
  }
  const value: unknown = JSON.parse(text, reviver as (key: string, value: unknown) => unknown)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const values: Record<string, string> = Object.create(null)
  for (const [key, member] of Object.entries(value)) values[key] = cellText(member, sources.get(value)?.get(key))
  return values
}

function readRecord(row: number, text: string): JsonRecord {
  const parsed = parseStrictJson(text)
  if ('error' in parsed) return { row, error: parsed.error }
  const values = toValues(text)
  if (!values) return { row, error: 'It is not an object with named members.' }
  if (Object.keys(values).length > TABLE_LIMITS.columns)
    return { row, error: `It has more than ${TABLE_LIMITS.columns} members.` }
  const long = Object.keys(values).find((key) => (values[key]?.length ?? 0) > TABLE_LIMITS.fieldChars)
  return long === undefined
    ? { row, values }
    : { row, error: `The member '${long.slice(0, 100)}' is longer than 1 MB.` }
}

type Scan = {
  /** Everything outside the rows, with `0` for each row: one parse of it at the end proves the grammar of the whole file. */
  skeleton: string
  element: string
  depth: number
  isInString: boolean
  isEscaped: boolean
  /** Depth at which the elements of the chosen array stand; null before and after it. */
  rowsDepth: number | null
  isDone: boolean
}

/** True when the bracket that ends the skeleton opens the array that holds the rows: the file's own, or one named so. */
function opensRows(scan: Scan): boolean {
  if (scan.isDone || scan.rowsDepth !== null) return false
  const before = scan.skeleton.slice(-300).trimEnd()
  if (scan.depth === 0) return before === ''
  const name = scan.depth === 1 ? /"((?:[^"\\]|\\.)*)"\s*:$/.exec(before)?.[1] : undefined
  return name !== undefined && ROW_MEMBERS.has(name)
}

function closeElement(scan: Scan): string | null {
  const text = scan.element
  scan.element = ''
  if (/^[ \t\r\n]*$/.test(text)) return null
  scan.skeleton += '0'
  return text
}

/** Takes in one character outside of strings; gives the text of a row that it completes. */
function step(scan: Scan, character: string): string | null {
  const isRowLevel = scan.rowsDepth !== null && scan.depth === scan.rowsDepth
  if (character === '[' || character === '{') {
    const opens = character === '[' && opensRows(scan)
    keep(scan, character)
    scan.depth += 1
    if (opens) scan.rowsDepth = scan.depth
    return null
  }
  if (isRowLevel && (character === ',' || character === ']')) {
    const row = closeElement(scan)
    if (character === ']') {
      scan.rowsDepth = null
      scan.isDone = true
      scan.depth -= 1
    }
    scan.skeleton += character
    return row
  }
  if (character === ']' || character === '}') scan.depth -= 1
  keep(scan, character)
  return null
}

function keep(scan: Scan, text: string): void {
  if (scan.rowsDepth === null) scan.skeleton += text
  else scan.element += text
}

/** The places where the scanner must look; what lies between is copied whole. */
const MARKS = '["\\\\[\\]{},]'

function* scanPiece(scan: Scan, piece: string): Generator<string> {
  const marks = new RegExp(MARKS, 'g')
  let at = 0
  if (scan.isEscaped) {
    keep(scan, piece[0] ?? '')
    scan.isEscaped = false
    at = 1
  }
  for (marks.lastIndex = at; at < piece.length; ) {
    const found = marks.exec(piece)
    keep(scan, piece.slice(at, found ? found.index : piece.length))
    if (!found) return
    at = found.index + 1
    const mark = found[0]
    if (scan.isInString && mark === '\\') {
      keep(scan, piece.slice(found.index, at + 1))
      scan.isEscaped = at >= piece.length
      marks.lastIndex = ++at
    } else if (mark === '"') {
      scan.isInString = !scan.isInString
      keep(scan, mark)
    } else if (scan.isInString || mark === '\\') keep(scan, mark)
    else {
      const row = step(scan, mark)
      if (row !== null) yield row
    }
  }
}

const isTooMuch = (scan: Scan) =>
  scan.depth > TABLE_LIMITS.jsonDepth ||
  scan.element.length > TABLE_LIMITS.recordChars ||
  scan.skeleton.length > 64 * 1024 * 1024

/**
 * The objects of a JSON array, or of the first array named rows, data, items, records or results in an object; an object without
 * one is a table of one row. A bad element is reported and the others are kept; a file that is not closed as JSON asks is
 * reported at the end, after the rows that could be read.
 */
export async function* readJsonArray(pieces: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  const scan: Scan = {
    skeleton: '',
    element: '',
    depth: 0,
    isInString: false,
    isEscaped: false,
    rowsDepth: null,
    isDone: false,
  }
  let row = 0
  for await (const piece of pieces) {
    for (const text of scanPiece(scan, piece)) yield readRecord(++row, text)
    if (isTooMuch(scan)) {
      yield { row: row + 1, error: 'The file nests too deeply, or a row of it is longer than 8 MB.', fatal: true }
      return
    }
  }
  if (scan.isDone) {
    const rest = parseStrictJson(scan.skeleton)
    if ('error' in rest)
      yield { row: row + 1, error: `Around the rows, the file is faulty. ${rest.error}`, fatal: true }
    return
  }
  const whole = scan.skeleton + scan.element
  const parsed = parseStrictJson(whole)
  if ('error' in parsed)
    yield { row: row + 1, error: `The file ends in the middle or is faulty. ${parsed.error}`, fatal: true }
  else yield { ...readRecord(1, whole), ...(isObject(parsed.value) ? {} : { fatal: true as const }) }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a JSON Lines text, one on a line; a bad line is reported and the others are kept. */
export async function* readJsonLines(pieces: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  let rest = ''
  let row = 0
  const read = function* (lines: readonly string[]): Generator<JsonRecord> {
    for (const line of lines) if (line.trim() !== '') yield readRecord(++row, line)
  }
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* read(lines)
    if (rest.length > TABLE_LIMITS.recordChars) {
      yield { row: row + 1, error: 'A line of the file is longer than 8 MB.', fatal: true }
      return
    }
  }
  yield* read([rest])
}

/** Whether a JSON text is one value or one object on each line, from its beginning and its name. */
export function sniffJsonShape(head: string, name: string): JsonShape {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'lines'
  const [first = '', second = ''] = head.split('\n').filter((line) => line.trim() !== '')
  const isWhole = 'value' in parseStrictJson(first)
  return isWhole && first.trimStart().startsWith('{') && second.trimStart().startsWith('{') ? 'lines' : 'array'
}
