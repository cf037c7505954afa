import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { anyCase, invalid, onCase, openCase } from '../decided'
import { reject } from '../kernel/decision'
import { ruleSetOf } from '../law/registry'
import { activeUser } from '../vault/vault.state'
import { checkClosing } from './closing'
import { mergeFacts, realChanges } from './facts'

/** Changes confirmed facts. Changing nothing writes nothing. */
export function changeFacts({ caseId, changes, reason }: Commands['change-facts'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile, vault } = found.value
  const ruleSet = ruleSetOf(caseFile.ruleSetVersion, vault.ruleSets)
  if (!ruleSet.ok) return ruleSet
  const merged = mergeFacts(caseFile.facts, changes, ruleSet.value)
  if (!merged.ok) return merged
  const wanted = Object.fromEntries(
    Object.keys(changes).map((field) => [field, merged.value[field as keyof typeof merged.value]]),
  )
  const real = realChanges(caseFile.facts, wanted)
  if (Object.keys(real).length === 0) return onCase(caseId, [])
  return onCase(caseId, [{ type: 'FactsChanged', changes: real, reason }])
}

/** Gives a case to a user who may work on it. */
export function assignCase({ caseId, ownerId }: Commands['assign-case'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const owner = activeUser(found.value.vault, ownerId)
  if (!owner) return reject('not_found', 'There is no such user, or the user was removed.')
  if (!owner.roles.includes('officer')) return reject('conflict', `${owner.name} is no officer and cannot own a case.`)
  return onCase(caseId, found.value.caseFile.ownerId === ownerId ? [] : [{ type: 'CaseAssigned', ownerId }])
}

/** Adds a note; a closed case takes notes as well, for they change nothing that was decided. */
export function addNote({ caseId, text }: Commands['add-note'], loaded: Loaded): Decision {
  const found = anyCase(loaded)
  if (!found.ok) return found
  if (text.trim() === '') return invalid('text', 'Write something.')
  return onCase(caseId, [{ type: 'NoteAdded', text }])
}

/** Lets a case wait. The clocks run on; only the rules themselves pause them. */
export function holdCase({ caseId, reason, note }: Commands['hold-case'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  if (found.value.caseFile.hold) return reject('conflict', 'The case is on hold already. Resume it first.')
  if ((reason === 'legal_hold' || reason === 'other') && note.trim() === '') {
    return invalid('note', 'Say what the case waits for.')
  }
  return onCase(caseId, [{ type: 'CaseHeld', reason, note }])
}

export function resumeCase({ caseId }: Commands['resume-case'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  return found.value.caseFile.hold
    ? onCase(caseId, [{ type: 'CaseResumed' }])
    : reject('conflict', 'The case is not on hold.')
}

/** Closes a case with an outcome that fits what happened. */
export function closeCase({ caseId, outcome, note }: Commands['close-case'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const wrong = checkClosing(found.value.caseFile, outcome, note)
  return wrong ?? onCase(caseId, [{ type: 'CaseClosed', outcome, note }])
}

export function reopenCase({ caseId, reason }: Commands['reopen-case'], loaded: Loaded): Decision {
  const found = anyCase(loaded)
  if (!found.ok) return found
  if (found.value.caseFile.outcome === null) return reject('conflict', 'The case is open.')
  if (reason.trim() === '') return invalid('reason', 'Say why the case is opened again.')
  return onCase(caseId, [{ type: 'CaseReopened', reason }])
}

/** Destroys an attachment or a letter under a named rule; allowed on a closed case, for that is when evidence goes. */
export function disposeAttachment(
  { caseId, blobId, rule, reason, letterId }: Commands['dispose-attachment'],
  loaded: Loaded,
  _: Env,
  lookup: Lookup,
): Decision {
  const found = anyCase(loaded)
  if (!found.ok) return found
  const { caseFile } = found.value
  if (caseFile.hold?.reason === 'legal_hold') {
    return reject('conflict', 'A legal hold stands on this case: nothing of it is destroyed.')
  }
  if (rule.trim() === '') return invalid('rule', 'Name the rule that demands or allows this.')
  if (!lookup.hasBlob(blobId)) return reject('not_found', 'There is no such attachment, or it was destroyed before.')
  const cited = caseFile.tasks.some(
    ({ findings, results }) =>
      findings.some((finding) => finding.blobId === blobId) ||
      results.some(({ result }) => 'evidenceBlobId' in result && result.evidenceBlobId === blobId),
  )
  if (cited && caseFile.outcome === null) {
    return reject('conflict', 'The ledger of this open case rests on this file. Close the case first.')
  }
  return onCase(caseId, [{ type: 'AttachmentDisposed', blobId, letterId: letterId ?? null, rule, reason }])
}
