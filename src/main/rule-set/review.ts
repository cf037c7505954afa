import { setImmediate } from 'node:timers/promises'
import type { ImpactCase, RuleSetReview } from '#contract/schema/register-view'
import type { CaseState } from '#domain/case/case.state'
import { caseStream } from '#domain/event'
import { dateIn, type IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId } from '#domain/kernel/id'
import { ruleSetOf } from '#domain/law/registry'
import type { RuleSet } from '#domain/law/rule-set'
import { diffRuleSets, mayMove, type RowRules } from '#domain/rule-set/diff'
import { caseImpact } from '#domain/rule-set/impact'
import { impactSentence } from '#domain/rule-set/impact.words'
import type { RuleSetSource } from '#domain/rule-set/rule-set.command'
import { checkPublisher, checkSuccession, openSource } from '#domain/rule-set/rule-set.decide'
import type { OpenedRuleSet } from '#domain/rule-set/rule-set.state'
import type { VaultState } from '#domain/vault/vault.state'
import type { Engine } from '#main/engine/engine'
import type { CallContext } from '#main/process/rpc'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'
import { openRuleSet, ruleSetSha256 } from './rule-set-file'

/** What is looked at: the open vault on one day. */
export type ReviewDesk = Readonly<{ db: ReadDb; engine: Engine; vault: VaultState; now: IsoInstant }>

/** Cases looked at between two signs of life: enough to be quick, few enough to be stopped. */
const BATCH = 100

const SHELL = { openRuleSet, ruleSetSha256 }

/** Reads a rule set and says what it would change, before anything is changed; `limit` cases are told one by one. */
export async function reviewRuleSet(
  desk: ReviewDesk,
  order: Readonly<{ source: RuleSetSource; limit: number }>,
  context: Pick<CallContext, 'progress' | 'signal'>,
): Promise<Outcome<RuleSetReview>> {
  const opened = openSource(order.source, SHELL)
  if (!opened.ok) return opened
  const { ruleSet, sha256 } = opened.value
  const { vault } = desk
  const current = ruleSetOf(vault.ruleSetVersion, vault.ruleSets)
  if (!current.ok) return current
  const found = await impactOf(desk, ruleSet, context)
  if (!found.ok) return found
  const { open, cases } = found.value
  const counts = { dated: cases.length, overdue: cases.filter(({ becomesOverdue }) => becomesOverdue).length }
  const diff = diffRuleSets(current.value, ruleSet)
  return accept({
    version: ruleSet.version,
    reviewedOn: ruleSet.reviewedOn,
    notes: ruleSet.notes,
    sha256,
    current: vault.ruleSetVersion,
    ...standingOf(opened.value, order.source, vault),
    rules: diff.rules.map((rule) => ({ ...rule, fields: rule.fields.map((field) => ({ ...field })) })),
    calendars: diff.calendars.map((calendar) => ({ ...calendar })),
    impact: { sentence: impactSentence(counts), open, ...counts, cases: cases.slice(0, order.limit) },
  })
}

function standingOf(opened: OpenedRuleSet, source: RuleSetSource, vault: VaultState) {
  const wrong = checkSuccession(opened, vault, SHELL)
  const stranger = source.kind === 'file' ? checkPublisher(opened, vault) : null
  const rejection = (wrong ?? stranger)?.rejection
  const known = vault.publishers.find(({ fingerprint }) => fingerprint === opened.publisher?.fingerprint)
  return {
    publisher: opened.publisher && {
      name: known?.name ?? opened.publisher.name,
      fingerprint: opened.publisher.fingerprint,
      trusted: known !== undefined,
    },
    refusal: rejection ? { code: rejection.code, message: rejection.message } : null,
  }
}

type Row = Readonly<{ case_id: CaseId; rule_set: string; rule_ids: string; calendar: string }>

/**
 * The open cases that change date, by due date. Rows say which cases can change at all, so that only those are loaded:
 * a case is an event stream, and replaying thousands that a change does not touch would take long for nothing.
 */
async function impactOf(
  { db, engine, vault, now }: ReviewDesk,
  ruleSet: RuleSet,
  { progress, signal }: Pick<CallContext, 'progress' | 'signal'>,
): Promise<Outcome<{ open: number; cases: ImpactCase[] }>> {
  const rows = statement<Row>(
    db,
    'SELECT case_id, rule_set, rule_ids, calendar FROM case_row WHERE closed = 0 ORDER BY due_on, case_id',
  ).all()
  const moves = moversTo(ruleSet, vault)
  const candidates = rows.filter(moves)
  const cases: ImpactCase[] = []
  for (const [index, { case_id }] of candidates.entries()) {
    if (index % BATCH === 0) {
      progress({ done: index, total: candidates.length })
      await setImmediate()
      if (signal.aborted) return reject('unavailable', 'The comparison was stopped. Nothing was changed.')
    }
    const stream = engine.load(caseStream(case_id))
    if (stream.kind !== 'case' || !stream.state) continue
    const { changes, becomesOverdue } = caseImpact(stream.state, vault, ruleSet, dateIn(stream.state.zone, now))
    if (changes.length > 0) cases.push({ ...namedCase(stream.state), changes: [...changes], becomesOverdue })
  }
  return accept({ open: rows.length, cases })
}

const namedCase = ({ caseId, caseNo, facts, ruleSetVersion }: CaseState) => ({
  caseId,
  caseNo,
  requester: facts.requester.name || facts.requester.email || facts.requester.phone || 'Unknown',
  ruleSetVersion,
})

/** A quick test on rows, for each of the sets that open cases pin. */
function moversTo(ruleSet: RuleSet, vault: VaultState): (row: Row) => boolean {
  const tests = new Map<string, (row: RowRules) => boolean>()
  const testFor = (version: string) => {
    const known = tests.get(version)
    if (known) return known
    const from = ruleSetOf(version, vault.ruleSets)
    const test = from.ok ? mayMove(from.value, ruleSet) : () => true
    tests.set(version, test)
    return test
  }
  return ({ rule_set, rule_ids, calendar }) =>
    rule_set !== ruleSet.version && testFor(rule_set)({ ruleIds: JSON.parse(rule_ids) as string[], calendar })
}
