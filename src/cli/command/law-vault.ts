import { randomUUID } from 'node:crypto'
import type { RuleSetReview } from '#contract/schema/register-view'
import type { CommandId } from '#domain/kernel/id'
import { datesInWords } from '#domain/rule-set/impact.words'
import type { RuleSetSource } from '#domain/rule-set/rule-set.command'
import { readRuleSetFile } from '#main/desk/read-rule-set'
import { executeOne } from '#main/process/vault-method'
import { type CliContext, must, need, reach } from '../context'
import { EXIT, Refusal } from '../outcome'
import { text, type Values, vaultOptions } from './index'

/** Trusts a publisher whose fingerprint was compared. */
export async function trustPublisher(context: CliContext, values: Values): Promise<number> {
  const name = need(text(values, 'publisher'), 'publisher')
  const fingerprint = need(text(values, 'fingerprint'), 'fingerprint').toUpperCase()
  await context.openVault(vaultOptions(values))
  const payload = { name, fingerprint }
  must(await executeOne(context.desk.vault, { commandId: randomUUID() as CommandId, type: 'trust-publisher', payload }))
  context.print(payload, `Rule sets of ${name} (${fingerprint}) are taken from now on.`)
  return EXIT.done
}

/** What a rule set would change. Exit 1 where it could not be imported. */
export async function showImpact(context: CliContext, values: Values, file: string | null): Promise<number> {
  await context.openVault(vaultOptions(values))
  const review = await reviewOf(context, await sourceOf(file))
  return review.refusal === null ? EXIT.done : EXIT.refused
}

/** Imports a rule set; without --accept it only says what that would change. */
export async function importSet(context: CliContext, values: Values, file: string | null): Promise<number> {
  await context.openVault(vaultOptions(values))
  const source = await sourceOf(file)
  const review = await reviewOf(context, source)
  if (review.refusal !== null) return EXIT.refused
  if (values['accept'] !== true) {
    context.tell(
      'Nothing was changed. Add --accept to use this set for new cases, and --open-cases to let the cases above follow.',
    )
    return EXIT.refused
  }
  const openCases = values['open-cases'] === true
  const imported = must(await context.desk.vault.call('importRuleSet', { source, openCases }, progress(context)))
  const kept = imported.kept.map(({ caseNo, reason }) => `\n${caseNo} kept its rule set: ${reason}`).join('')
  context.print(
    { imported: imported.version, sha256: imported.sha256, changed: imported.changed, kept: imported.kept },
    `Imported rule set ${imported.version}; ${imported.changed} open cases follow it.${kept}`,
  )
  return imported.kept.length === 0 ? EXIT.done : EXIT.refused
}

async function sourceOf(file: string | null): Promise<RuleSetSource> {
  return file === null ? { kind: 'program' } : reach(file, await readRuleSetFile(file))
}

const TELL_EVERY = 1_000

const progress = (context: CliContext) => ({
  onProgress: (value: unknown) => {
    const { done, total } = value as { done: number; total: number }
    if (done > 0 && done % TELL_EVERY === 0) context.tell(`${done} of ${total} cases`)
  },
})

/** Prints the impact: each case on a line, then the summary with the rules and calendars that differ. */
async function reviewOf(context: CliContext, source: RuleSetSource): Promise<RuleSetReview> {
  const reviewed = await context.desk.vault.call(
    'reviewRuleSet',
    { source, limit: Number.MAX_SAFE_INTEGER },
    progress(context),
  )
  if (!reviewed.ok) throw new Refusal(reviewed.rejection)
  const { impact, ...review } = reviewed.value
  for (const { caseNo, caseId, becomesOverdue, changes, ruleSetVersion } of impact.cases) {
    const late = becomesOverdue ? ' (becomes overdue)' : ''
    context.print(
      { caseNo, caseId, ruleSetVersion, becomesOverdue, changes },
      `${caseNo}${late}: ${datesInWords(changes)}`,
    )
  }
  const { version, current, sha256, publisher, refusal, rules, calendars } = review
  const { cases: _, ...counts } = impact
  const differ = rules.map(({ kind, ruleId, citation }) => `\n  ${kind} ${ruleId} (${citation})`).join('')
  const refused = refusal ? `\nIt cannot be imported. ${refusal.code}: ${refusal.message}` : ''
  context.print(
    { summary: { ...counts, version, current, sha256, publisher, refusal, rules, calendars } },
    `${impact.sentence} ${current} becomes ${version}.${differ}${refused}`,
  )
  return reviewed.value
}
