import { accept, type Outcome } from '#domain/kernel/decision'
import type { VaultMethods } from '#main/process/vault-method'
import type { Desk } from './desk'

/** The reasons of a case's dates, or of a what-if, as a PDF with the name that it is saved under. */
export async function writeAnnex(
  desk: Desk,
  of: VaultMethods['composeAnnex']['params'],
): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const annex = await desk.vault.call('composeAnnex', of)
  if (!annex.ok) return annex
  const rendered = await desk.exporter.call<{ pdf: Uint8Array }>('renderAnnex', { annex: annex.value })
  if (!rendered.ok) return rendered
  return accept({ name: `${annex.value.caseNo ?? 'what-if'}-why-these-dates.pdf`, bytes: rendered.value.pdf })
}
