import { basename } from 'node:path'
import { type IsoDate, parseDate } from '#domain/kernel/civil-date'
import type { ParserBatch } from '#main/intake/parser-client'
import type { CliContext } from '../context'
import { must } from '../context'
import { EXIT, Refusal, UsageError } from '../outcome'
import { type CliCommand, text, type Values } from './index'
import { printComparison } from './policy-diff'

const USAGE = 'policy lint FILE... [--today D] | policy diff OLD NEW [--today D]'

export const policy: CliCommand = {
  usage: USAGE,
  summary: 'Find what privacy policies leave open, or compare two versions of one.',
  help: [
    'lint prints {file, rule, line, lines, finding, why, consoleDoes} by line; several files are also compared with each other.',
    'diff prints {change, section, oldLine, newLine, old, new}, then {materiality, because, tests}, then {earliestEffectiveOn, because}.',
    '--today D   the day on which a notice would be sent, such as 2026-11-24; today where it is left out',
    'Plain text, Markdown or HTML in English; needs no vault. lint exits 1 where it found something; diff exits 0.',
  ].join('\n'),
  options: { today: { type: 'string' } },
  positionals: { min: 2, max: 100 },
  run: async (context, values, [action, ...paths]) => {
    const today = readToday(values)
    if (action === 'lint') return withParser(context, (parser) => lint(context, parser, { paths, today }))
    const [old, next, ...further] = paths
    if (action !== 'diff' || !old || !next || further.length > 0) throw new UsageError(`Usage: rightsdesk ${USAGE}`)
    return withParser(context, async (parser) => {
      const order = { old: fileOf(old), next: fileOf(next), today }
      return printComparison(context, must(await parser.comparePolicies(order)))
    })
  },
}

const fileOf = (path: string) => ({ name: basename(path), path })

function readToday(values: Values): IsoDate {
  const given = text(values, 'today')
  const today = parseDate(given ?? new Date().toISOString().slice(0, 10))
  if (today === null) throw new UsageError(`--today ${given} is not a day, such as 2026-11-24.`)
  return today
}

/** Reads with a process of its own, as the window does. */
async function withParser<T>({ desk }: CliContext, work: (parser: ParserBatch) => Promise<T>): Promise<T> {
  const parser = desk.parser.openBatch()
  try {
    return await work(parser)
  } finally {
    parser.close()
  }
}

async function lint(
  context: CliContext,
  parser: ParserBatch,
  { paths, today }: Readonly<{ paths: readonly string[]; today: IsoDate }>,
): Promise<number> {
  const outcomes = await parser.lintPolicies({ files: paths.map(fileOf), today })
  let exit: number = EXIT.done
  outcomes.forEach((outcome, index) => {
    const file = paths[index] ?? ''
    if (!outcome.ok) {
      const { code, message } = outcome.rejection
      context.tell(`${code}: ${message}`)
      exit = Math.max(exit, new Refusal(outcome.rejection).exitCode)
      return
    }
    if (outcome.value.findings.length > 0) exit = Math.max(exit, EXIT.refused)
    for (const found of outcome.value.findings) context.print({ file, ...found })
  })
  return exit
}
