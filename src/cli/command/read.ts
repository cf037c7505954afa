import type { CaseRow } from '#contract/schema/case-view'
import type { InquiryRow } from '#contract/schema/intake-view'
import { queryVault } from '#main/process/vault-method'
import { must } from '../context'
import { EXIT } from '../outcome'
import { type CliCommand, VAULT_OPTIONS, vaultOptions } from './index'

const PAGE = 200
const column = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)

const inquiryLine = (row: InquiryRow) =>
  `${row.receivedAt.slice(0, 16)}  ${column(row.state, 11)}  ${column(row.from, 28)}  ${column(row.subject, 50)}  ${row.inquiryId}`
const caseLine = (row: CaseRow) =>
  `${column(row.caseNo, 13)}  ${column(row.dueOn ?? '-', 10)}  ${column(row.stage, 10)}  ${column(row.requester, 26)}  ${column(row.rights.join(', '), 30)}  ${row.nextStep}  (${row.caseId})`

export const intake: CliCommand = {
  usage: 'intake --vault FILE',
  summary: 'List every inquiry, newest first.',
  help: '',
  options: VAULT_OPTIONS,
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    await context.openVault(vaultOptions(values))
    let cursor: string | null = null
    do {
      const page: { rows: InquiryRow[]; next: string | null } = must(
        await queryVault(context.desk.vault, 'intake.list', { state: 'all', search: '', cursor, limit: PAGE }),
      )
      for (const row of page.rows) context.print(row, inquiryLine(row))
      cursor = page.next
    } while (cursor !== null)
    return EXIT.done
  },
}

export const cases: CliCommand = {
  usage: 'cases --vault FILE',
  summary: 'List every case by due date, the open ones first.',
  help: '',
  options: VAULT_OPTIONS,
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    await context.openVault(vaultOptions(values))
    for (const view of ['open', 'closed'] as const) {
      let cursor: string | null = null
      do {
        const page: { rows: CaseRow[]; next: string | null } = must(
          await queryVault(context.desk.vault, 'case.list', {
            view,
            search: '',
            filter: { stages: [], rights: [], ownerId: null },
            sort: { by: 'due', descending: false },
            cursor,
            offset: 0,
            limit: PAGE,
          }),
        )
        for (const row of page.rows) context.print(row, caseLine(row))
        cursor = page.next
      } while (cursor !== null)
    }
    return EXIT.done
  },
}

export const caseCommand: CliCommand = {
  usage: 'case --vault FILE ID',
  summary: 'Everything about one case, the derivation of each date included.',
  help: 'ID is the id or the number of the case.',
  options: VAULT_OPTIONS,
  positionals: { min: 1, max: 1 },
  run: async (context, values, [wanted]) => {
    await context.openVault(vaultOptions(values))
    const found = must(
      await queryVault(context.desk.vault, 'case.open', {
        caseId: (await findCaseId(context.desk.vault, wanted ?? '')) as never,
      }),
    )
    const { tasks, timeline, deadlines, ...rest } = found
    const words = [
      `${found.caseNo}  ${found.subject}`,
      `${rest.nextStep.sentence}${rest.nextStep.byOn ? ` By ${rest.nextStep.byOn}.` : ''}`,
      ...deadlines.flatMap((deadline) => [
        `${deadline.leading ? '*' : ' '} ${deadline.ruleTitle}: ${deadline.effectiveDueOn ?? deadline.standard ?? 'no date'} (${deadline.citation})`,
        ...deadline.trace.map((step) => `      ${step.text}`),
      ]),
      ...tasks.map((task) => `  ${task.systemName}: ${task.ledger.sentence}`),
      ...timeline.toReversed().map((entry) => `  ${entry.at}  ${entry.by.name}: ${entry.text}`),
    ]
    context.print(found, words.join('\n'))
    return EXIT.done
  },
}

type Vault = Parameters<typeof queryVault>[0]

/** The id behind a case number; an id comes back as itself. */
export async function findCaseId(vault: Vault, wanted: string): Promise<string> {
  if (!/^[A-Z]{2}-\d{4}-\d+$/.test(wanted)) return wanted
  const hits = must(await queryVault(vault, 'case.find', { text: wanted, limit: 20 }))
  return hits.hits.find((hit) => hit.kind === 'case' && hit.title.startsWith(`${wanted} `))?.id ?? wanted
}

export const audit: CliCommand = {
  usage: 'audit --vault FILE',
  summary: 'Walk the journal and prove by replay that every list is what it adds up to.',
  help: 'Exit 1 when anything differs.',
  options: VAULT_OPTIONS,
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    await context.openVault(vaultOptions(values))
    const report = must(await queryVault(context.desk.vault, 'audit.verify', {}))
    const words = report.ok
      ? `Whole: ${report.events} events, head ${report.headCode}.`
      : `Not whole: ${report.problem ?? ''}`
    context.print(report, words)
    return report.ok ? EXIT.done : EXIT.refused
  },
}
