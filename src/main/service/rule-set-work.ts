import { setImmediate } from 'node:timers/promises'
import type { Output, Parsed } from '#contract/bridge'
import type { ImpactCase, RuleSetImported } from '#contract/schema/register-view'
import { dateIn } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId } from '#domain/kernel/id'
import { ruleSetOf } from '#domain/law/registry'
import { caseImpact, isSettled } from '#domain/rule-set/impact'
import type { CallContext } from '#main/process/rpc'
import type { VaultMethods } from '#main/process/vault-method'
import { type ReviewDesk, reviewRuleSet } from '#main/rule-set/review'
import { commandOf, type Opened } from './open-vault'
import { loadCase, type ServiceState, type VaultHandlers, withOpen } from './state'

/** Cases pinned in one transaction. */
const BATCH = 100

const deskOf = ({ session, engine, vault, now }: Opened): ReviewDesk => ({
  db: session.db,
  engine,
  vault: vault(),
  now: now(),
})

/** Rule sets: what one would change, and its import. */
export function ruleSetHandlers(state: ServiceState): Pick<VaultHandlers, 'reviewRuleSet' | 'importRuleSet'> {
  return {
    reviewRuleSet: (params, context) => withOpen(state, (opened) => reviewRuleSet(deskOf(opened), params, context)),
    importRuleSet: (params, context) => withOpen(state, (opened) => importRuleSet(opened, params, context)),
  }
}

/**
 * Imports a rule set; the open cases that change date follow where that is wanted, in small transactions. Should this
 * computer stop on the way, every case stands with one set or the other, and the rest can be moved case by case.
 */
async function importRuleSet(
  opened: Opened,
  { source, openCases }: VaultMethods['importRuleSet']['params'],
  context: CallContext,
): Promise<Outcome<RuleSetImported>> {
  const review = openCases
    ? await reviewRuleSet(deskOf(opened), { source, limit: Number.MAX_SAFE_INTEGER }, context)
    : null
  if (review !== null && !review.ok) return review
  const imported = opened.engine.execute(commandOf('import-rule-set', { source }))
  if (!imported.ok) return imported
  const { version, sha256 } = imported.value.result
  const cases = review?.value.impact.cases ?? []
  const moved = await moveCases(opened, { cases, version: String(version) }, context)
  return accept({ version: String(version), sha256: String(sha256), ...moved })
}

async function moveCases(
  { engine }: Opened,
  { cases, version }: Readonly<{ cases: readonly ImpactCase[]; version: string }>,
  { progress, signal }: CallContext,
): Promise<Pick<RuleSetImported, 'changed' | 'kept'>> {
  const reason = `Rule set ${version} was imported.`
  const kept: RuleSetImported['kept'] = []
  for (let first = 0; first < cases.length; first += BATCH) {
    const part = cases.slice(first, first + BATCH)
    if (signal.aborted) {
      kept.push(...part.map(({ caseNo }) => ({ caseNo, reason: 'The import was stopped before this case.' })))
      continue
    }
    const replies = engine.executeAll(
      part.map(({ caseId }) => commandOf('change-rule-set', { caseId: caseId as CaseId, version, reason })),
    )
    replies.forEach((reply, index) => {
      if (!reply.ok) kept.push({ caseNo: part[index]?.caseNo ?? '', reason: reply.rejection.message })
    })
    progress({ done: first + part.length, total: cases.length })
    await setImmediate()
  }
  return { changed: cases.length - kept.length, kept }
}

/** What would change for one case under another set that the vault holds, and why it cannot be chosen where that is so. */
export function compareCase(
  opened: Opened,
  { caseId, version }: Parsed<'law.compare-case'>,
): Outcome<Output<'law.compare-case'>> {
  const found = loadCase(opened, caseId)
  if (!found.ok) return found
  const vault = opened.vault()
  const other = ruleSetOf(version, vault.ruleSets)
  if (!other.ok) return reject('not_found', other.rejection.message)
  const caseFile = found.value
  const { changes, becomesOverdue } = caseImpact(caseFile, vault, other.value, dateIn(caseFile.zone, opened.now()))
  const refusal = isSettled(caseFile) ? 'The answer of this case left, so its dates stay as they were computed.' : null
  return accept({ changes: [...changes], becomesOverdue, refusal })
}
