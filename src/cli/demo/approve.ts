import type { ApprovalSubject } from '#domain/case/case.event'
import type { CaseId, ResponseId } from '#domain/kernel/id'
import type { Office } from './office'
import type { ControllerStory } from './story'

type ApprovalOrder = Readonly<{
  caseId: CaseId
  subject: ApprovalSubject
  reason: string
  /** What the second person writes. */
  note: string
  responseId: ResponseId | null
}>

/** The officer asks for a second pair of eyes; the reviewer opens the vault with their own passphrase and approves. */
export async function approveAs(office: Office<ControllerStory>, order: ApprovalOrder): Promise<void> {
  const { caseId, subject, reason, note, responseId } = order
  const { officer, reviewer, approvedAt } = office.story
  const rights = subject === 'deletion' ? (['deletion'] as const) : []
  const asked = await office.execute('request-approval', { caseId, subject, reason, rights, responseId })
  office.tell({ did: `${officer} asks for approval of the ${subject}`, why: reason })
  await office.waitUntil(approvedAt)
  await office.signIn(reviewer)
  await office.execute('give-approval', { caseId, approvalId: String(asked['approvalId']), note })
  office.tell({
    did: `${reviewer} opens the vault with a passphrase of their own and approves the ${subject}`,
    why: 'Whoever asks or prepares never approves; both names stand in the journal.',
    details: [`note: ${note}`],
  })
  await office.signIn(officer)
}
