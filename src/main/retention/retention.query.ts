import type { z } from 'zod'
import type { retentionRead } from '#contract/schema/retention-view'
import type { RetentionRow } from '#domain/policy/pack'
import { packFor } from '#domain/policy/packs'
import { policyTitle } from '#domain/retention/cite'
import { copiesOf, residualDays } from '#domain/retention/gone-by'
import { periodOf } from '#domain/retention/keep-until'
import { periodWords } from '#domain/retention/period'
import type { PeriodSetting } from '#domain/retention/retention.state'
import type { VaultState } from '#domain/vault/vault.state'

type View = z.output<typeof retentionRead>
type UserName = (id: string) => string

const ownPeriod = (setting: PeriodSetting, userName: UserName) => ({
  period: { ...setting.period },
  countedFrom: setting.countedFrom,
  reason: setting.reason,
  at: setting.at,
  by: { userId: setting.by, name: userName(setting.by) },
})

function presentRow(row: RetentionRow, vault: VaultState, userName: UserName): View['rows'][number] {
  const pack = packFor(vault.organisation)
  const own = vault.retention.periods.filter(({ rowId }) => rowId === row.id)
  const office = own.find(({ client }) => client === null)
  const found = periodOf(row, vault.retention.periods, null)
  const number = found.kind === 'number' ? found : null
  return {
    id: row.id,
    label: row.label,
    categories: row.dataCategoryIds.map((id) => pack.dataCategories.find((known) => known.id === id)?.label ?? id),
    lines: [...row.lines],
    dutyIds: [...row.dutyIds],
    by: number ? (number.by === 'office' ? 'office' : 'policy') : found.kind === 'until_deleted' ? 'customer' : 'none',
    period: number ? periodWords(number.period) : null,
    countedFrom: number?.countedFrom ?? null,
    gap: row.gap,
    mayShorten: row.shorterBy !== null && row.period !== 'until-deleted',
    asksFrom: row.countedFrom === 'none',
    office: office ? ownPeriod(office, userName) : null,
    clients: own.flatMap((setting) =>
      setting.client === null ? [] : [{ ...ownPeriod(setting, userName), client: setting.client }],
    ),
  }
}

/** Every retention row of the policy, those without a number first, with the office's own numbers, and the copies that outlive a deletion. */
export function readRetention(vault: VaultState, userName: UserName): View {
  const pack = packFor(vault.organisation)
  return {
    policy: policyTitle(pack),
    rows: pack.retention
      .map((row) => presentRow(row, vault, userName))
      .sort((left, right) => Number(right.by === 'none') - Number(left.by === 'none')),
    copies: pack.systems.flatMap((system) =>
      copiesOf(system).map((fact) => ({
        systemId: system.id,
        systemName: system.vendor ? `${system.name} (${system.vendor})` : system.name,
        what: fact.what,
        caveat: fact.caveat,
        ...residualDays(fact, system, vault.retention.residuals),
        suggestion:
          fact.vendor !== null && fact.days !== null && fact.vendor !== system.vendor
            ? { vendor: fact.vendor, days: fact.days, source: fact.source }
            : null,
      })),
    ),
  }
}
