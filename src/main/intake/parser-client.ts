import { type Outcome, reject } from '#domain/kernel/decision'
import type { ComparedPolicies, CompareOrder, LintedPolicy, LintOrder } from '#main/policy/read-policy'
import type { ParsedMail } from './mail'
import type { ParserHandlers } from './parser.worker'
import { ParserFault, ParserProcess, type SpawnParser } from './parser-process'
import type { TableHeader, TableRow } from './table'
import type { TableSource } from './table-source'

/** A mail, or why it was put aside, in words for the officer. */
export type MailResult = ParsedMail | Readonly<{ quarantined: string }>
export type TableResult = (TableHeader & Readonly<{ rows: AsyncIterable<TableRow> }>) | Readonly<{ rejected: string }>

/** One import run with a parser process of its own; close it when the run is over. Calls are worked one after the other. */
export type ParserBatch = Readonly<{
  /** Never throws for what a mail does; rejects with the signal's reason when aborted, with ParserClosed when closed. */
  parseMail(raw: Uint8Array, signal?: AbortSignal): Promise<MailResult>
  /** Rows come in the order of the file; if the parser dies on the way, the last row is an error marked `fatal`. */
  readTable(source: TableSource, signal?: AbortSignal): Promise<TableResult>
  /** One outcome for each file, in their order. */
  lintPolicies(order: LintOrder): Promise<readonly Outcome<LintedPolicy>[]>
  comparePolicies(order: CompareOrder): Promise<Outcome<ComparedPolicies>>
  close(): void
}>
export type ParserPool = Readonly<{ openBatch(): ParserBatch; close(): void }>
export type ParserPoolOptions = Readonly<{ spawn: SpawnParser; timeoutMs?: number }>

const TIMEOUT_MS = 20_000
const ATTEMPTS = 2

type Ask = <K extends keyof ParserHandlers>(
  method: K,
  input: Parameters<ParserHandlers[K]>[0],
  signal: AbortSignal | undefined,
) => ReturnType<ParserHandlers[K]>

async function askForMail(ask: Ask, raw: Uint8Array, signal: AbortSignal | undefined): Promise<MailResult> {
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const outcome = await ask('parseMail', raw, signal)
      return 'rejected' in outcome ? { quarantined: outcome.rejected } : outcome
    } catch (fault) {
      if (!(fault instanceof ParserFault)) throw fault
      reason = fault.message
    }
  }
  return { quarantined: `${reason} It was tried ${ATTEMPTS} times.` }
}

/** SECURITY: a posted object has a prototype again; its rows are copied onto objects without one, whatever a column is called. */
function withoutPrototype(row: TableRow): TableRow {
  return 'values' in row ? { ...row, values: Object.assign(Object.create(null), row.values) } : row
}

async function* askForRows(ask: Ask, tableId: number, signal: AbortSignal | undefined): AsyncGenerator<TableRow> {
  let last = 0
  let isDone = false
  try {
    while (!isDone) {
      const { rows, done } = await ask('readRows', tableId, signal)
      isDone = done
      for (const row of rows) {
        last = row.row
        yield withoutPrototype(row)
      }
    }
  } catch (fault) {
    if (!(fault instanceof ParserFault)) throw fault
    isDone = true
    yield { row: last + 1, error: `${fault.message} Nothing after this row was read.`, fatal: true }
  } finally {
    if (!isDone && !signal?.aborted) await ask('closeTable', tableId, undefined).catch(() => {})
  }
}

async function askForTable(ask: Ask, source: TableSource, signal: AbortSignal | undefined): Promise<TableResult> {
  try {
    const opened = await ask('openTable', source, signal)
    if ('rejected' in opened) return opened
    const { tableId, ...header } = opened
    return { ...header, rows: askForRows(ask, tableId, signal) }
  } catch (fault) {
    if (!(fault instanceof ParserFault)) throw fault
    return { rejected: fault.message }
  }
}

/** A policy that the reader died of or took too long for. */
function unread(name: string, fault: unknown): Outcome<never> {
  if (!(fault instanceof ParserFault)) throw fault
  return reject('invalid_input', `${name}: ${fault.message} Save the policy alone as plain text and choose that file.`)
}

/**
 * The broker's side of parsing: hostile bytes go to a process of their own with a cap on memory and on time for each item; a
 * process that dies or overruns is killed and replaced, the item is tried once more and then put aside with the reason.
 * The caller keeps the raw bytes, so that nothing is lost with the process.
 */
export function createParserPool({ spawn, timeoutMs = TIMEOUT_MS }: ParserPoolOptions): ParserPool {
  const open = new Set<ParserProcess>()
  return {
    openBatch() {
      const worker = new ParserProcess(spawn, timeoutMs)
      open.add(worker)
      const ask: Ask = (method, input, signal) =>
        worker.call(method, input, signal) as ReturnType<ParserHandlers[typeof method]>
      return {
        parseMail: (raw, signal) => askForMail(ask, raw, signal),
        readTable: (source, signal) => askForTable(ask, source, signal),
        lintPolicies: (order) =>
          ask('lintPolicies', order, undefined).catch((fault) => order.files.map(({ name }) => unread(name, fault))),
        comparePolicies: (order) =>
          ask('comparePolicies', order, undefined).catch((fault) =>
            unread(`${order.old.name} and ${order.next.name}`, fault),
          ),
        close() {
          worker.close()
          open.delete(worker)
        },
      }
    },
    close() {
      for (const worker of open) worker.close()
      open.clear()
    },
  }
}
