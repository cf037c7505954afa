import { STAGES } from '#domain/case/stage'
import { accept } from '#domain/kernel/decision'
import { foldText } from '#domain/kernel/fold'
import { BUILT_IN } from '#domain/law/registry'
import { indexWords } from '#main/projection/search'
import { upsert } from '#main/projection/statement'
import type { VaultSession } from '#main/vault/session'
import { take } from '#main/vault/test-vault.fixture'

const NAMES = [
  'Łukasz Nowak',
  'Ana Rivera',
  'José Peña',
  '山田 太郎',
  'محمد الأحمد',
  'Åse Straße',
  'Zoë Quinn',
  'bob',
] as const
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
const of = <T>(items: readonly T[], n: number): T => items[n % items.length] as T

/** Whole numbers that look random and are the same each time (a linear congruence). */
function numbers(): (below: number) => number {
  let state = 12_345
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

/** One row of the work list; with few different values in every column, so that ties are common. */
function rowOf(n: number, next: (below: number) => number) {
  const closed = next(10) < 6 ? 1 : 0
  const stage = closed ? 'closed' : of(STAGES, next(STAGES.length - 1))
  const requester = of(NAMES, next(NAMES.length))
  const hold = closed === 0 && next(12) === 0 ? 'waiting_for_requester' : null
  return {
    case_id: `case-${String((n * 7_919) % 1_000_003).padStart(7, '0')}`,
    case_no: `OS-2026-${String(n + 1).padStart(6, '0')}`,
    opened_year: 2026,
    requester,
    requester_key: foldText(requester),
    requester_address: `person${n}@example.com`,
    subject: n % 500 === 0 ? 'アカウントの削除をお願いします' : 'What do you hold about me?',
    rights: JSON.stringify(next(3) === 0 ? ['access', 'deletion'] : ['access']),
    requester_role: 'prospect',
    controller_role: 'controller',
    residence: next(2) === 0 ? 'US-CA' : null,
    stage,
    stage_order: STAGES.indexOf(stage),
    hold,
    outcome: closed ? 'fulfilled' : null,
    closed,
    closed_on: closed ? '2026-07-01' : null,
    california: 0,
    received_on: day(next(90)),
    due_on: next(9) === 0 ? '9999-12-31' : day(45 + next(120)),
    due_rule: 'CCPA',
    acknowledge_by: next(4) === 0 ? null : day(10 + next(90)),
    acknowledged: next(3) === 0 ? 0 : 1,
    rule_set: BUILT_IN.version,
    rule_ids: '["US-CA-CCPA-45"]',
    calendar: 'US-FED',
    owner_id: `user-${next(4)}`,
    next_step: 'Verify the requester.',
    next_action: 'verify',
    approvals_open: closed === 0 && next(15) === 0 ? 1 : 0,
    last_activity_at: `${day(next(150))}T09:00:00.000Z`,
    search: '',
  }
}

/** Fills the list of cases as a rebuild would, and lets the planner count it. `indexed` rows get search words. */
export function fillCases(session: VaultSession, count: number, indexed: number): void {
  const next = numbers()
  take(
    session.transaction((db) => {
      for (let n = 0; n < count; n += 1) {
        const row = rowOf(n, next)
        upsert(db, 'case_row', 'case_id', row)
        if (n < indexed)
          indexWords(db, { kind: 'case', id: row.case_id, text: `${row.case_no} ${row.requester} ${row.subject}` })
      }
      return accept(undefined)
    }),
  )
  session.inner().connection.run('ANALYZE')
}
