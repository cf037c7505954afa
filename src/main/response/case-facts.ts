import type { CaseState } from '#domain/case/case.state'
import { caseDeadlines } from '#domain/case/clocks'
import type { Deadline } from '#domain/deadline/deadline'
import { dateIn, type IsoInstant } from '#domain/kernel/civil-date'
import { appealRoute } from '#domain/law/appeal-route'
import { ruleSetOf } from '#domain/law/registry'
import { ruleIn } from '#domain/law/rule-set'
import { packFor } from '#domain/policy/packs'
import { RIGHT_LABELS } from '#domain/policy/right'
import { heldOf } from '#domain/task/ledger'
import type { VaultState } from '#domain/vault/vault.state'
import type { LetterBase, LetterRegime } from './letter-field'
import type { Organisation, Refusal, Regime, Requester, Right } from './package-input'

/** A case with what surrounds it at the moment a letter or a response is composed. */
export type ComposeContext = Readonly<{
  caseFile: CaseState
  vault: VaultState
  now: IsoInstant
  officerName: string
  headCode: string | null
}>

/** The organisation as its letters show it: names of its policy, addresses of its settings, nothing invented (G14). */
export function organisationOf(vault: VaultState): Organisation {
  const pack = packFor(vault.organisation)
  const address = pack.channels
    .filter(({ kind }) => kind === 'email')
    .map((channel) => channel.address ?? vault.settings.channelAddresses[channel.id] ?? null)
    .find((found) => found !== null)
  const lines = vault.settings.senderLines.length > 0 ? vault.settings.senderLines : pack.office?.postal
  return {
    id: pack.organisation,
    name: pack.name,
    legalName: pack.legalName ?? pack.name,
    addressLines: lines ? [...lines] : null,
    contact: address ?? null,
    zone: vault.settings.zone,
  }
}

type Person = Readonly<{ name: string; email: string; postal: string }>

/** The person whom a letter goes to; empty details are left out. */
export function recipientOf(to: Person): Requester {
  const lines = to.postal
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { name: to.name.trim() || null, addressLines: lines.length > 0 ? lines : null, email: to.email.trim() || null }
}

export const rightsOf = ({ facts }: CaseState): Right[] => facts.rights.map((id) => ({ id, label: RIGHT_LABELS[id] }))

/** The laws and promises whose clocks run on the case. */
export function regimesOf({ facts, ruleSetVersion }: CaseState, { ruleSets }: VaultState): Regime[] {
  const ruleSet = ruleSetOf(ruleSetVersion, ruleSets)
  if (!ruleSet.ok) return []
  return facts.ruleIds.flatMap((ruleId) => {
    const rule = ruleIn(ruleSet.value, ruleId)
    // The office's own targets are nobody's law, so no letter claims to be written under them.
    return rule.ok && rule.value.nature !== 'target' ? [{ name: rule.value.regime, citation: rule.value.citation }] : []
  })
}

/** Which law's words a letter uses: the statute that leads, else the policy's own promise. */
export function letterRegimeOf({ facts }: CaseState): LetterRegime {
  const has = (prefix: string) => facts.ruleIds.some((ruleId) => ruleId.startsWith(prefix))
  if (has('US-CA-')) return 'ccpa'
  if (has('UK-')) return 'uk'
  return has('EU-') ? 'gdpr' : 'policy'
}

/** Steps of a derivation that arrive at a date. */
const COUNTING: readonly string[] = ['count', 'roll', 'extension']

/** The leading clock, and one sentence that says where its date comes from. */
export function leadOf(caseFile: CaseState, vault: VaultState): { lead: Deadline | null; why: string } {
  const { lead } = caseDeadlines(caseFile, vault.settings, vault.ruleSets)
  if (!lead) return { lead: null, why: 'No period with a number applies; the answer goes out without undue delay.' }
  const { effectiveDueOn } = lead
  // The step that ends on the date itself: an extension that nobody used ends later, and must not be told as the reason.
  const counted = lead.trace.findLast(({ kind, to }) => COUNTING.includes(kind) && to === effectiveDueOn)
  return { lead, why: counted ? `${counted.text} (${lead.citation})` : lead.citation }
}

/** What every letter of the case carries. */
export function letterBaseOf(context: ComposeContext, to: Person, paragraphs: readonly string[]): LetterBase {
  const { caseFile, vault, now, officerName, headCode } = context
  return {
    organisation: organisationOf(vault),
    requester: recipientOf(to),
    officer: { name: officerName, role: 'Privacy officer' },
    caseNo: caseFile.caseNo,
    writtenOn: dateIn(caseFile.zone, now),
    headCode,
    language: 'en',
    paragraphs,
  }
}

/** Where the person may complain, under the laws that run on the case. */
export function complaintRoutesOf(
  { facts, organisation, ruleSetVersion }: CaseState,
  { ruleSets }: VaultState,
): string[] {
  const { ruleIds, residence } = facts
  const ruleSet = ruleSetOf(ruleSetVersion, ruleSets)
  const pack = packFor(organisation)
  const has = (prefix: string) => ruleIds.some((ruleId) => ruleId.startsWith(prefix))
  return [
    ...(has('EU-')
      ? [
          `The data protection authority of the country where you live or work${residence ? ` (${residence})` : ''}, and a court (GDPR art. 77, 79).`,
        ]
      : []),
    ...(has('UK-')
      ? ['Us first, then the Information Commissioner’s Office, ico.org.uk, and a court (UK GDPR art. 77, 79).']
      : []),
    ...(residence === 'US-CA'
      ? ['The California Privacy Protection Agency, cppa.ca.gov, or the Attorney General of California, oag.ca.gov.']
      : []),
    ...(ruleSet.ok ? ruleIds.flatMap((ruleId) => appealRoute(ruleId, ruleSet.value) ?? []) : []),
    ...pack.complaintRoutes.filter(({ scope }) => scope === 'everyone').map(({ text }) => text),
  ]
}

/** What systems keep although deletion was asked, with the ground. */
export function refusalsOf(caseFile: CaseState): Refusal[] {
  return caseFile.tasks.flatMap((task) =>
    heldOf(task).map(({ records, ground, citation }) => ({
      what: `${task.plan.systemName}: ${records}`,
      ground,
      citation,
    })),
  )
}
