import { CsvError, parse } from 'csv-parse/sync'
import { TABLE_LIMITS } from './table-source'

/** One record of a CSV text: its cells, or what is wrong with it. `row` counts records from 1, the header being row 1. */
export type CsvRecord = Readonly<{ row: number; cells: readonly string[] } | { row: number; error: string }>

const DELIMITERS = [',', ';', '\t', '|'] as const
const BLOCK_CHARS = 128 * 1024

const quotesIn = (line: string) => (line.includes('"') ? line.split('"').length - 1 : 0)

/** Cuts text pieces into lines without their ends; `\r` alone ends a line only in a text that has no `\n` at its beginning. */
async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = ''
  let isMac: boolean | null = null
  for await (const piece of pieces) {
    isMac ??= !piece.includes('\n') && piece.includes('\r')
    const lines = (rest + piece).split(isMac ? '\r' : '\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
    if (rest.length > TABLE_LIMITS.recordChars) {
      yield [rest]
      rest = ''
    }
  }
  if (rest !== '') yield [rest]
}

/** The delimiter that splits the first lines most evenly; a comma where none does. */
export function sniffDelimiter(sample: string): string {
  const lines = sample
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, 20)
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const first = counts[0] ?? 0
    return first === 0 ? 0 : counts.filter((count) => count === first).length * 1000 + first
  }
  const best = DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) })).sort(
    (a, b) => b.score - a.score,
  )[0]
  return best && best.score > 0 ? best.delimiter : ','
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened and never closed.',
  CSV_INVALID_CLOSING_QUOTE: 'Text follows a closing quotation mark; a quotation mark inside a cell must be doubled.',
  INVALID_OPENING_QUOTE: 'A quotation mark stands inside a cell that does not begin with one.',
  CSV_MAX_RECORD_SIZE: 'A cell is longer than 1 MB.',
}

function parseStrictly(text: string, delimiter: string): string[][] | CsvError {
  try {
    return parse(`${text}\n`, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: TABLE_LIMITS.recordChars,
    })
  } catch (fault) {
    if (fault instanceof CsvError) return fault
    throw fault
  }
}

type Counter = { row: number }

/**
 * Reads a block in which something is wrong record by record: the wrong one is named, every other one is kept.
 * A record takes in further lines only while a quotation mark is open, so a forgotten one costs one row and not the rest.
 */
function* recoverRecords(lines: readonly string[], delimiter: string, counter: Counter): Generator<CsvRecord> {
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    let quotes = quotesIn(lines[start] ?? '')
    while (quotes % 2 === 1 && end < lines.length) quotes += quotesIn(lines[end++] ?? '')
    const parsed = parseStrictly(lines.slice(start, end).join('\n'), delimiter)
    const isRead = !(parsed instanceof CsvError)
    if (isRead) for (const cells of parsed) yield { row: ++counter.row, cells }
    else yield { row: ++counter.row, error: REASONS[parsed.code] ?? 'The row is not valid CSV.' }
    start = isRead ? end : start + 1
  }
}

function* readBlock(lines: readonly string[], delimiter: string, counter: Counter): Generator<CsvRecord> {
  const parsed = parseStrictly(lines.join('\n'), delimiter)
  if (parsed instanceof CsvError) yield* recoverRecords(lines, delimiter, counter)
  else for (const cells of parsed) yield { row: ++counter.row, cells }
}

/**
 * The records of a CSV text, strictly read (RFC 4180) and with bad ones reported one by one.
 * Memory: one block of about 128,000 characters, or one record of at most 8 MB.
 */
export async function* readCsvRecords(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const counter: Counter = { row: 0 }
  let block: string[] = []
  let [chars, quotes] = [0, 0]
  for await (const lines of readLines(pieces)) {
    for (const line of lines) {
      block.push(line)
      chars += line.length + 1
      quotes += quotesIn(line)
      const isWhole = quotes % 2 === 0
      if (chars < BLOCK_CHARS || (!isWhole && chars < TABLE_LIMITS.recordChars)) continue
      yield* readBlock(block, delimiter, counter)
      block = []
      chars = 0
      quotes = 0
    }
  }
  yield* readBlock(block, delimiter, counter)
}
