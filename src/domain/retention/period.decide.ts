import type { Commands, Decision } from '../command'
import type { Loaded } from '../decide'
import { decided, invalid, NO_VAULT } from '../decided'
import { VAULT_STREAM } from '../event'
import { reject } from '../kernel/decision'
import type { RetentionRow } from '../policy/pack'
import { packFor } from '../policy/packs'
import type { SystemId } from '../policy/system'
import { copiesOf } from './gone-by'
import { isLonger, isPeriod, periodWords } from './period'
import type { RetentionEvent } from './retention.event'
import type { PeriodSetting } from './retention.state'

type Wrong = ReturnType<typeof reject> | null
type Choice = Commands['set-retention-period']

const onVault = (events: readonly RetentionEvent[], result = {}): Decision => decided(VAULT_STREAM, events, result)

/** The longest time for which an office may say that copies stay. */
const RESIDUAL_DAYS_MAX = 3_650

/**
 * Sets a period: the office's own where the policy has no number (G5, G8), or a client's shorter one (A36, G17).
 * Errors: `conflict` where the policy promises a number, and for a client's period that is longer than the default.
 */
export function setRetentionPeriod(payload: Choice, { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  const row = packFor(vault.organisation).retention.find(({ id }) => id === payload.rowId)
  if (!row) return reject('not_found', `The policy has no retention row ${payload.rowId}.`)
  const { rowId, period, countedFrom, reason } = payload
  const client = payload.client?.trim() ?? null
  if (client === '') return invalid('client', 'Name the client, or set the period for the whole office.')
  if (reason.trim() === '') return invalid('reason', 'Say why, or where the number stands.')
  const { periods } = vault.retention
  const known = periods.find((setting) => setting.rowId === rowId && setting.client === client)
  if (period === null) {
    return known
      ? onVault([{ type: 'RetentionPeriodWithdrawn', rowId, client, reason }])
      : reject('not_found', 'No such period was set.')
  }
  if (!isPeriod(period)) return invalid('period', 'Give a whole number from 1, up to a hundred years.')
  const asked = row.countedFrom === 'none'
  if (asked && countedFrom === null) return invalid('countedFrom', 'Say what the period counts from.')
  const wrong = client === null ? checkOffice(row) : checkClient(row, payload, periods)
  if (wrong) return wrong
  const choice = { rowId, client, period, countedFrom: asked ? countedFrom : null, reason }
  return onVault([{ type: 'RetentionPeriodSet', choice }])
}

function checkOffice(row: RetentionRow): Wrong {
  if (row.period === null) return null
  return row.period === 'until-deleted'
    ? reject(
        'conflict',
        `The policy keeps ${row.label.toLowerCase()} until the customer deletes it. Change the policy first.`,
      )
    : reject('conflict', `The policy promises ${periodWords(row.period)}. Another number needs another policy.`)
}

/** A client may set a shorter period than the default, never a longer one, and only where the policy offers it. */
function checkClient(row: RetentionRow, { period }: Choice, settings: readonly PeriodSetting[]): Wrong {
  if (row.shorterBy === null) {
    return reject('conflict', `The policy lets nobody choose a period for ${row.label.toLowerCase()}.`)
  }
  if (row.period === 'until-deleted' || period === null) return null
  const standard = row.period ?? settings.find((set) => set.rowId === row.id && set.client === null)?.period ?? null
  if (standard === null || !isLonger(period, standard)) return null
  return reject(
    'conflict',
    `${periodWords(period)} is longer than the default of ${periodWords(standard)}. A client may only shorten it (lines ${row.lines.join(', ')}).`,
  )
}

/** Says how long a system keeps copies after a deletion, and where the office knows that from (S19). */
export function setResidualDays(
  { systemId, days, source }: Commands['set-residual-days'],
  { vault }: Loaded,
): Decision {
  if (!vault) return NO_VAULT
  const system = packFor(vault.organisation).systems.find(({ id }) => id === systemId)
  if (!system || copiesOf(system).length === 0) {
    return reject('not_found', `No copies are known that ${system?.name ?? systemId} keeps after a deletion.`)
  }
  if (days !== null && !(Number.isInteger(days) && days >= 0 && days <= RESIDUAL_DAYS_MAX)) {
    return invalid('days', `Give whole days, up to ${RESIDUAL_DAYS_MAX}.`)
  }
  if (source.trim() === '') return invalid('source', 'Say where that stands: a contract, a schedule, a page.')
  return onVault([{ type: 'ResidualDaysSet', systemId: systemId as SystemId, days, source }])
}
