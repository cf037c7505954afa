import {
  addNote,
  assignCase,
  changeFacts,
  closeCase,
  disposeAttachment,
  holdCase,
  reopenCase,
  resumeCase,
} from './case/case.decide'
import { correctCaseReceipt, recordClockEvent } from './case/clock.decide'
import type { Decision, Env } from './command'
import type { CommandSpecs, Loaded, Lookup } from './decide'
import { caseStream, inquiryStream, type StreamId, VAULT_STREAM } from './event'
import {
  acceptInquiry,
  correctReceipt,
  importMessage,
  logInquiry,
  mergeInquiry,
  quarantineMessage,
  restoreInquiry,
  setAsideInquiry,
} from './intake/inquiry.decide'
import type { CaseId, InquiryId } from './kernel/id'
import { attachEvidence, reviewPromise, withdrawEvidence, withdrawReview } from './promise/promise.decide'
import { giveApproval, refuseApproval, requestApproval } from './response/approval.decide'
import { issueLetter, recordSending } from './response/letter.decide'
import { prepareResponse, recordPackage, releaseResponse } from './response/response.decide'
import { approveDisposal, carryOutDisposal, proposeDisposal, refuseDisposal } from './retention/disposal.decide'
import { setResidualDays, setRetentionPeriod } from './retention/period.decide'
import { changeCaseRuleSet, distrustPublisher, importRuleSet, trustPublisher } from './rule-set/rule-set.decide'
import {
  assignTask,
  importFindings,
  markFindings,
  planCaseTasks,
  recordTaskResult,
  removeFindings,
} from './task/task.decide'
import type { Role } from './vault/role'
import {
  addUser,
  changeSettings,
  changeUserRoles,
  confirmRecoveryKey,
  createVault,
  importKnownRecords,
  recordAnchorRepair,
  recordBackup,
  recordPassphraseChange,
  recordRestore,
  removeUser,
  setPracticeClock,
} from './vault/vault.decide'
import { recordCheck, withdrawCheck } from './verification/verification.decide'

const CASEWORK: readonly Role[] = ['officer']
const REVIEW: readonly Role[] = ['reviewer']
const MANAGEMENT: readonly Role[] = ['administrator']
const KEEPING: readonly Role[] = ['officer', 'administrator']
const ANYBODY: readonly Role[] = ['officer', 'reviewer', 'auditor', 'administrator']

type Decide<P> = (payload: P, loaded: Loaded, env: Env, lookup: Lookup) => Decision
type Spec<P> = Readonly<{ roles: readonly Role[]; stream: (payload: P) => StreamId | null; decide: Decide<P> }>

/** A command on the vault's own stream. */
const onVault = <P>(roles: readonly Role[], decide: Decide<P>): Spec<P> => ({
  roles,
  stream: () => VAULT_STREAM,
  decide,
})

/** A command on a case. */
const onCase = <P extends { caseId: CaseId }>(roles: readonly Role[], decide: Decide<P>): Spec<P> => ({
  roles,
  stream: ({ caseId }) => caseStream(caseId),
  decide,
})

/** A command on an inquiry that is there. */
const onInquiry = <P extends { inquiryId: InquiryId }>(
  decide: Decide<P>,
): Spec<P> & { inquiryId: (payload: P) => InquiryId } => ({
  roles: CASEWORK,
  stream: ({ inquiryId }) => inquiryStream(inquiryId),
  inquiryId: ({ inquiryId }) => inquiryId,
  decide,
})

/** A command that starts an inquiry. */
const arrival = <P>(decide: Decide<P>): Spec<P> => ({ roles: CASEWORK, stream: () => null, decide })

/** How every command is decided: who may give it, on which stream, and by which rule. */
export const COMMAND_SPECS: CommandSpecs = {
  'create-vault': onVault([], createVault),
  'add-user': onVault(MANAGEMENT, addUser),
  'change-user-roles': onVault(MANAGEMENT, changeUserRoles),
  'remove-user': onVault(MANAGEMENT, removeUser),
  'record-passphrase-change': onVault(ANYBODY, recordPassphraseChange),
  'confirm-recovery-key': onVault(KEEPING, confirmRecoveryKey),
  'change-settings': onVault(MANAGEMENT, changeSettings),
  'set-practice-clock': onVault(KEEPING, setPracticeClock),
  'record-backup': onVault(KEEPING, recordBackup),
  'record-restore': onVault(MANAGEMENT, recordRestore),
  'record-anchor-repair': onVault(KEEPING, recordAnchorRepair),
  'import-known-records': onVault(KEEPING, importKnownRecords),
  'attach-promise-evidence': onVault(KEEPING, attachEvidence),
  'withdraw-promise-evidence': onVault(KEEPING, withdrawEvidence),
  'review-promise': onVault(KEEPING, reviewPromise),
  'withdraw-promise-review': onVault(KEEPING, withdrawReview),

  'set-retention-period': onVault(KEEPING, setRetentionPeriod),
  'set-residual-days': onVault(KEEPING, setResidualDays),
  'propose-disposal': onVault(KEEPING, proposeDisposal),
  'approve-disposal': onVault(REVIEW, approveDisposal),
  'refuse-disposal': onVault(['reviewer', 'officer', 'administrator'], refuseDisposal),
  'carry-out-disposal': onVault(KEEPING, carryOutDisposal),
  'trust-publisher': onVault(MANAGEMENT, trustPublisher),
  'distrust-publisher': onVault(MANAGEMENT, distrustPublisher),
  'import-rule-set': onVault(MANAGEMENT, importRuleSet),

  'import-message': arrival(importMessage),
  'quarantine-message': arrival(quarantineMessage),
  'log-inquiry': arrival(logInquiry),
  'correct-receipt': onInquiry(correctReceipt),
  'accept-inquiry': onInquiry(acceptInquiry),
  'merge-inquiry': { ...onCase(CASEWORK, mergeInquiry), inquiryId: ({ inquiryId }) => inquiryId },
  'set-aside-inquiry': onInquiry(setAsideInquiry),
  'restore-inquiry': onInquiry(restoreInquiry),

  'change-facts': onCase(CASEWORK, changeFacts),
  'correct-case-receipt': onCase(CASEWORK, correctCaseReceipt),
  'change-rule-set': onCase(KEEPING, changeCaseRuleSet),
  'assign-case': onCase(CASEWORK, assignCase),
  'add-note': onCase(['officer', 'reviewer'], addNote),
  'hold-case': onCase(CASEWORK, holdCase),
  'resume-case': onCase(CASEWORK, resumeCase),
  'close-case': onCase(CASEWORK, closeCase),
  'reopen-case': onCase(CASEWORK, reopenCase),
  'record-check': onCase(CASEWORK, recordCheck),
  'withdraw-check': onCase(CASEWORK, withdrawCheck),
  'record-clock-event': onCase(CASEWORK, recordClockEvent),
  'issue-letter': onCase(CASEWORK, issueLetter),
  'record-sending': onCase(CASEWORK, recordSending),
  'plan-tasks': onCase(CASEWORK, planCaseTasks),
  'assign-task': onCase(CASEWORK, assignTask),
  'import-findings': onCase(CASEWORK, importFindings),
  'remove-findings': onCase(CASEWORK, removeFindings),
  'mark-findings': onCase(CASEWORK, markFindings),
  'record-task-result': onCase(CASEWORK, recordTaskResult),
  'request-approval': onCase(CASEWORK, requestApproval),
  'give-approval': onCase(REVIEW, giveApproval),
  'refuse-approval': onCase(REVIEW, refuseApproval),
  'prepare-response': onCase(CASEWORK, prepareResponse),
  'release-response': onCase(CASEWORK, releaseResponse),
  'record-package': onCase(CASEWORK, recordPackage),
  'dispose-attachment': onCase(CASEWORK, disposeAttachment),
}
