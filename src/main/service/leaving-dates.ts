import { accept, type Outcome } from '#domain/kernel/decision'
import { packFor } from '#domain/policy/packs'
import { calendarFile } from '#main/deadline/calendar-file'
import { computeWhatIf } from '#main/deadline/what-if.query'
import type { VaultMethods } from '#main/process/vault-method'
import type { AnnexInput } from '#main/response/annex'
import { composeAnnex, composeWhatIf } from '#main/response/compose-annex'
import type { Opened } from './open-vault'
import { dueContext, loadCase, type ServiceState, type VaultHandlers, withOpen } from './state'

/** What leaves the vault about dates: their reasons, for the export process to set, and a calendar file. */
export const leavingDates = (state: ServiceState): Pick<VaultHandlers, 'composeAnnex' | 'calendarFile'> => ({
  composeAnnex: (params) => withOpen(state, (opened) => annexOf(opened, params)),
  calendarFile: (order) =>
    withOpen(state, (opened) => {
      const vault = opened.vault()
      const place = { ...dueContext(opened), zone: vault.settings.zone, organisation: packFor(vault.organisation).name }
      return calendarFile(opened.session.db, order, place)
    }),
})

function annexOf(opened: Opened, of: VaultMethods['composeAnnex']['params']): Outcome<AnnexInput> {
  const place = { vault: opened.vault(), now: opened.now() }
  if (of.kind === 'case') {
    const found = loadCase(opened, of.caseId)
    return found.ok ? accept(composeAnnex(found.value, { ...place, headCode: opened.session.head().code })) : found
  }
  const deadline = computeWhatIf(of.facts, place.vault)
  return deadline.ok ? accept(composeWhatIf(deadline.value, of.facts, place)) : deadline
}
