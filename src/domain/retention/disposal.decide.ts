import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { decided, invalid, NO_VAULT } from '../decided'
import { VAULT_STREAM } from '../event'
import { dateIn, type IsoDate } from '../kernel/civil-date'
import { accept, type Outcome, reject } from '../kernel/decision'
import type { CaseId } from '../kernel/id'
import { packFor } from '../policy/packs'
import { approvesAlone } from '../response/approval.decide'
import type { VaultState } from '../vault/vault.state'
import { caseFileRow, keepCaseFile } from './case-file'
import type { RetentionEvent } from './retention.event'
import { type DisposalItem, type DisposalRun, RUN_MAX } from './retention.state'

const onVault = (events: readonly RetentionEvent[], result = {}): Decision => decided(VAULT_STREAM, events, result)

/** Under which rule the office's own case files go, by name: the journal and the log carry it. */
export const disposalRule = (vault: VaultState): string => {
  const row = caseFileRow(packFor(vault.organisation))
  return row ? `${row.id} ${row.label}` : 'case files'
}

/** A closed case as a disposal sees it; null where there is none, or where it is open again. */
function itemOf(caseId: CaseId, vault: VaultState, lookup: Lookup, today: IsoDate): Outcome<DisposalItem> {
  const closed = lookup.closedCase(caseId)
  if (!closed) return reject('conflict', `Case ${caseId} is open or not in this vault, so nothing of it is destroyed.`)
  const { caseNo, openedYear } = closed
  const keeping = keepCaseFile(closed, packFor(vault.organisation), vault.retention.periods)
  if (keeping.kind === 'blocked') return reject('conflict', `${caseNo}: ${keeping.reason}`)
  const { disposeFrom } = keeping
  return disposeFrom <= today
    ? accept({ caseId, caseNo, openedYear, disposeFrom })
    : reject('conflict', `${caseNo} has to be kept: it may be destroyed from ${disposeFrom}.`)
}

const todayOf = (vault: VaultState, env: Env) => dateIn(vault.settings.zone, env.now)

/** Proposes closed cases for destruction. One run at a time, so that nobody approves a list that another run changes. */
export function proposeDisposal(
  { caseIds, reason }: Commands['propose-disposal'],
  { vault }: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  if (!vault) return NO_VAULT
  if (caseIds.length === 0) return invalid('caseIds', 'Choose at least one case.')
  if (caseIds.length > RUN_MAX) return invalid('caseIds', `Choose ${RUN_MAX} cases at most; run the rest afterwards.`)
  if (new Set(caseIds).size < caseIds.length) return invalid('caseIds', 'A case is named twice.')
  if (reason.trim() === '') return invalid('reason', 'Say why, so that the second person can judge.')
  if (vault.retention.runs.some(({ status }) => status === 'asked' || status === 'given')) {
    return reject('conflict', 'A disposal run is not finished yet. Carry it out or refuse it first.')
  }
  const cases: DisposalItem[] = []
  for (const caseId of caseIds) {
    const item = itemOf(caseId, vault, lookup, todayOf(vault, env))
    if (!item.ok) return item
    cases.push(item.value)
  }
  const runId = env.newId()
  return onVault([{ type: 'DisposalProposed', runId, rule: disposalRule(vault), reason, cases }], { runId })
}

type Found = Readonly<{ vault: VaultState; run: DisposalRun }>

function findRun(
  vault: VaultState | null,
  runId: string,
  status: DisposalRun['status'],
  wrong: string,
): Outcome<Found> {
  if (!vault) return NO_VAULT
  const run = vault.retention.runs.find((entry) => entry.runId === runId)
  if (!run) return reject('not_found', 'There is no such disposal run.')
  return run.status === status ? accept({ vault, run }) : reject('conflict', wrong)
}

/** Approves: never who proposed it; one person alone twelve hours later, as an exception (decision 0016). */
export function approveDisposal({ runId, note }: Commands['approve-disposal'], { vault }: Loaded, env: Env): Decision {
  const found = findRun(vault, runId, 'asked', 'This run was decided before.')
  if (!found.ok) return found
  const { run } = found.value
  const exception = approvesAlone({
    vault: found.value.vault,
    involved: [run.proposed.by],
    requestedAt: run.proposed.at,
    actor: env.actor,
    now: env.now,
  })
  return exception.ok ? onVault([{ type: 'DisposalApproved', runId, note, exception: exception.value }]) : exception
}

/** Refuses, or takes back what was approved and not carried out. */
export function refuseDisposal({ runId, note }: Commands['refuse-disposal'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  const run = vault.retention.runs.find((entry) => entry.runId === runId)
  if (!run) return reject('not_found', 'There is no such disposal run.')
  if (run.status !== 'asked' && run.status !== 'given') return reject('conflict', 'This run is finished.')
  if (note.trim() === '') return invalid('note', 'Say why, so that it can be mended.')
  return onVault([{ type: 'DisposalRefused', runId, note }])
}

/** Destroys the cases of an approved run that are still due. What was opened again, or has to be kept by now, is spared and named. */
export function carryOutDisposal(
  { runId }: Commands['carry-out-disposal'],
  { vault }: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  const found = findRun(vault, runId, 'given', 'A second person has to approve this run first.')
  if (!found.ok) return found
  const { run } = found.value
  const today = todayOf(found.value.vault, env)
  const due = run.cases.filter(({ caseId }) => itemOf(caseId, found.value.vault, lookup, today).ok)
  const spared = run.cases.filter((item) => !due.includes(item)).map(({ caseNo }) => caseNo)
  if (due.length === 0)
    return reject('conflict', 'No case of this run is due any more. Refuse it, and look at the list again.')
  return onVault([{ type: 'DisposalCarriedOut', runId, rule: run.rule, destroyed: due, spared }], {
    destroyed: due.length,
    spared: spared.length,
  })
}
