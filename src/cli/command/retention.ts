import { queryVault } from '#main/process/vault-method'
import { must } from '../context'
import { EXIT, UsageError } from '../outcome'
import { type CliCommand, VAULT_OPTIONS, vaultOptions } from './index'

export const retention: CliCommand = {
  usage: 'retention --vault FILE',
  summary:
    'List every period, every copy that outlives a deletion, the case files that are due, and the disposal runs.',
  help: 'With --json each line says by `kind` what it is: period, copy, due or run.',
  options: VAULT_OPTIONS,
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    await context.openVault(vaultOptions(values))
    const { vault } = context.desk
    const { rows, copies } = must(await queryVault(vault, 'retention.read', {}))
    const disposal = must(await queryVault(vault, 'retention.disposal', {}))
    for (const row of rows) {
      const period = row.period ?? (row.by === 'customer' ? 'until the customer deletes it' : (row.gap ?? 'no number'))
      context.print(
        { kind: 'period', ...row },
        `${row.id.padEnd(6)}  ${row.label}: ${period}${row.by === 'none' ? ' (disposal blocked)' : ''}`,
      )
    }
    for (const copy of copies) {
      const days = copy.days === null ? 'not known' : `${copy.days} days`
      context.print({ kind: 'copy', ...copy }, `${copy.systemId.padEnd(6)}  ${copy.systemName}, ${copy.what}: ${days}`)
    }
    if (disposal.blocked) context.tell(disposal.blocked)
    for (const file of disposal.due)
      context.print(
        { kind: 'due', ...file },
        `${file.caseNo}  due since ${file.disposeFrom}, closed on ${file.closedOn}`,
      )
    for (const run of disposal.runs)
      context.print({ kind: 'run', ...run }, `${run.runId}  ${run.status}: ${run.caseNos.join(', ')}`)
    return EXIT.done
  },
}

export const dispose: CliCommand = {
  usage: 'dispose --vault FILE --dry-run',
  summary: 'Count what destroying every due case file would destroy. Nothing is destroyed.',
  help: 'The disposal itself is three commands of `run`, by two people: propose-disposal, approve-disposal, carry-out-disposal.',
  options: { ...VAULT_OPTIONS, 'dry-run': { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    if (values['dry-run'] !== true)
      throw new UsageError('Only --dry-run is offered: destroying needs a second person. See `dispose --help`.')
    await context.openVault(vaultOptions(values))
    const { vault } = context.desk
    const { due, rule, blocked } = must(await queryVault(vault, 'retention.disposal', {}))
    if (blocked) context.tell(blocked)
    const caseIds = due.map(({ caseId }) => caseId as never)
    const counts = must(await queryVault(vault, 'retention.preview-disposal', { caseIds }))
    context.print(
      { rule, ...counts, caseNos: due.map(({ caseNo }) => caseNo) },
      `Under the rule '${rule}': ${counts.cases} case files with ${counts.inquiries} inquiries, ${counts.entries} history entries and ${counts.files} files (${counts.bytes} bytes) would go.`,
    )
    return EXIT.done
  },
}
