import { accept, type Outcome } from '#domain/kernel/decision'
import type { CaseId, LetterId } from '#domain/kernel/id'
import { emlDraft } from '#main/response/eml'
import type { RenderedLetter } from '#main/response/export.worker'
import type { Desk } from './desk'

/** An issued letter as a file: the PDF, or a draft for the mail program with the PDF attached and the same words in its text. */
export async function writeLetter(
  desk: Desk,
  order: Readonly<{ caseId: CaseId; letterId: LetterId; as: 'eml' | 'pdf' }>,
): Promise<Outcome<{ name: string; title: string; bytes: Uint8Array }>> {
  const composed = await desk.vault.call('composeLetter', {
    caseId: order.caseId,
    templateId: '',
    fields: {},
    letterId: order.letterId,
  })
  if (!composed.ok) return composed
  const { request, recipient, title } = composed.value
  const rendered = await desk.exporter.call<RenderedLetter>('renderLetter', { letter: request })
  if (!rendered.ok) return rendered
  const { subject, text, pdf } = rendered.value
  const name = `${request.base.caseNo}-${request.id}`
  if (order.as === 'pdf') return accept({ name: `${name}.pdf`, title, bytes: pdf })
  const attachments = [{ name: `${name}.pdf`, type: 'application/pdf', bytes: pdf }]
  const to = { name: recipient.name || null, email: recipient.email }
  return accept({ name: `${name}.eml`, title, bytes: emlDraft({ to, subject, text, attachments }) })
}
