import { dateIn } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { CaseId, CommandId, InquiryId } from '#domain/kernel/id'
import { executeOne, queryVault, type VaultClient } from '#main/process/vault-method'
import { newId } from './new-id'

/** A case that was opened from an inquiry, and what is still unknown in it. */
export type AcceptedInquiry = Readonly<{ caseId: CaseId; caseNo: string; needs: readonly string[] }>

/**
 * Opens a case with the suggested facts and the suggested clocks, as if the officer had confirmed them one by one.
 * A rule that may bind the organisation stays open: it is among the needs of the case, and a person decides.
 * Used by the command line where the caller has asked for it; the window never does this.
 */
export async function acceptInquiry(vault: VaultClient, inquiryId: InquiryId): Promise<Outcome<AcceptedInquiry>> {
  const inquiry = await queryVault(vault, 'intake.open', { inquiryId })
  if (!inquiry.ok) return inquiry
  const facts = inquiry.value.suggestedFacts
  const session = await vault.call('session', {})
  if (!session.ok) return session
  const receivedOn = dateIn(session.value.zone, inquiry.value.receipt.receivedAt)
  const rules = await queryVault(vault, 'case.suggest-rules', { facts, receivedOn })
  if (!rules.ok) return rules
  const ruleIds = rules.value.rules.flatMap(({ ruleId, certainty }) => (certainty === 'likely' ? [ruleId] : []))
  const reply = await executeOne(vault, {
    commandId: newId() as CommandId,
    type: 'accept-inquiry',
    payload: { inquiryId, facts: { ...facts, ruleIds } },
  })
  if (!reply.ok) return reply
  const caseId = String(reply.value.result['caseId']) as CaseId
  const opened = await queryVault(vault, 'case.open', { caseId })
  return opened.ok ? accept({ caseId, caseNo: opened.value.caseNo, needs: opened.value.needs }) : opened
}
