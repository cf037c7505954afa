import type { Outcome } from '#domain/kernel/decision'
import {
  type ComparedPolicies,
  type CompareOrder,
  comparePolicyFiles,
  type LintedPolicy,
  type LintOrder,
  lintPolicyFiles,
} from '#main/policy/read-policy'
import { type MailOutcome, parseMail } from './mail'
import { parseTable, type TableHeader, type TableRow } from './table'
import type { TableSource } from './table-source'

/** What the parser process can be asked for: a plain object of async functions, so that it runs without any process as well. */
export type ParserHandlers = Readonly<{
  parseMail(raw: Uint8Array): Promise<MailOutcome>
  /** Opens a table; `tableId` is good for `readRows` and `closeTable` in the same process. */
  openTable(
    source: TableSource,
  ): Promise<(TableHeader & Readonly<{ tableId: number }>) | Readonly<{ rejected: string }>>
  /** The next rows, at most `ROWS_PER_READ`; `done` after the last. */
  readRows(tableId: number): Promise<Readonly<{ rows: readonly TableRow[]; done: boolean }>>
  closeTable(tableId: number): Promise<void>
  lintPolicies(order: LintOrder): Promise<readonly Outcome<LintedPolicy>[]>
  comparePolicies(order: CompareOrder): Promise<Outcome<ComparedPolicies>>
}>

/** A question to the parser process, and its answer; `id` pairs them. */
export type ParserRequest = Readonly<{ id: number; method: keyof ParserHandlers; input: unknown }>
export type ParserReply = Readonly<
  { id: number; ok: true; result: unknown } | { id: number; ok: false; message: string }
>

const ROWS_PER_READ = 500
const CHARS_PER_READ = 2_000_000

const charsOf = (row: TableRow) =>
  'values' in row ? Object.values(row.values).reduce((sum, text) => sum + text.length, 0) : row.error.length

async function takeRows(rows: AsyncIterator<TableRow>): Promise<{ rows: TableRow[]; done: boolean }> {
  const taken: TableRow[] = []
  for (let chars = 0; taken.length < ROWS_PER_READ && chars < CHARS_PER_READ; ) {
    const next = await rows.next()
    if (next.done) return { rows: taken, done: true }
    taken.push(next.value)
    chars += charsOf(next.value)
  }
  return { rows: taken, done: false }
}

/** The handlers of one parser process, with the tables that it has open. */
function createParserHandlers(): ParserHandlers {
  const tables = new Map<number, AsyncIterator<TableRow>>()
  let lastId = 0
  return {
    parseMail,
    async openTable(source) {
      const table = await parseTable(source)
      if ('rejected' in table) return table
      const { rows, ...header } = table
      lastId += 1
      tables.set(lastId, rows[Symbol.asyncIterator]())
      return { ...header, tableId: lastId }
    },
    async readRows(tableId) {
      const rows = tables.get(tableId)
      if (!rows) return { rows: [], done: true }
      const taken = await takeRows(rows)
      if (taken.done) tables.delete(tableId)
      return taken
    },
    async closeTable(tableId) {
      await tables.get(tableId)?.return?.()
      tables.delete(tableId)
    },
    lintPolicies: lintPolicyFiles,
    comparePolicies: comparePolicyFiles,
  }
}

/** A message port as seen from inside the process: `process.parentPort` of Electron or `process.send` of Node behind one face. */
export type ParserPort = Readonly<{ send(reply: ParserReply): void; onMessage(take: (message: unknown) => void): void }>

/** Answers requests on a port until the process ends; an unexpected fault becomes an answer with its message. */
export function serveParser(port: ParserPort, handlers: ParserHandlers = createParserHandlers()): void {
  port.onMessage((message) => {
    const { id, method, input } = message as ParserRequest
    const handle = handlers[method] as (input: unknown) => Promise<unknown>
    handle(input).then(
      (result) => port.send({ id, ok: true, result }),
      (fault: unknown) =>
        port.send({ id, ok: false, message: fault instanceof Error ? fault.message : 'unknown fault' }),
    )
  })
}
