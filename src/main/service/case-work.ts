import type { Output } from '#contract/bridge'
import type { Command } from '#domain/command'
import { caseStream, inquiryStream } from '#domain/event'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId, InquiryId } from '#domain/kernel/id'
import { ruleSetOf } from '#domain/law/registry'
import type { VaultState } from '#domain/vault/vault.state'
import { historyEntryOf, listHistory } from '#main/audit/audit.query'
import { verifyVault } from '#main/audit/verify.query'
import { type ListContext, listCases } from '#main/case/case-list.query'
import { presentCase } from '#main/case/case-view.query'
import { findAnything } from '#main/case/find.query'
import { presentSuggestions } from '#main/case/rule-suggestion.query'
import { readToday } from '#main/case/today.query'
import { presentDeadline } from '#main/deadline/deadline-view'
import { dueRegimes, readAgenda, readDueNumbers } from '#main/deadline/due.query'
import { readMonth } from '#main/deadline/month.query'
import { computeWhatIf, listRules } from '#main/deadline/what-if.query'
import type { CommandReply } from '#main/engine/engine'
import { contentSha256 } from '#main/engine/lookup'
import { listInquiries, presentInquiry } from '#main/intake/inquiry.query'
import { hashAt } from '#main/journal/head'
import { headCode } from '#main/journal/head-code'
import { loadStream } from '#main/journal/read'
import type { VaultQuery } from '#main/process/vault-method'
import { listPromises } from '#main/promise/promise.query'
import { annexText } from '#main/response/annex'
import { composeWhatIf } from '#main/response/compose-annex'
import { letterTemplatesFor } from '#main/response/officer-letter'
import { previewDisposal, readDisposal } from '#main/retention/disposal.query'
import { readRetention } from '#main/retention/retention.query'
import { readSettings } from '#main/settings/settings.query'
import { listFindings } from '#main/task/finding.query'
import { fingerprint } from '#main/vault/signer'
import { removeUser } from '#main/vault/vault'
import { findRecords, listBatches } from '#main/verification/known-record.query'
import { readSignals } from '#main/verification/signal.query'
import { caseListCsv } from './case-list-csv'
import { compose } from './compose'
import { readLawRegister } from './law-register'
import type { Opened } from './open-vault'
import { makePractice } from './practice'
import { compareCase } from './rule-set-work'
import { dueContext, loadCase, namesOf, type ServiceState, type VaultHandlers, withOpen } from './state'

type Names = 'query' | 'execute' | 'composeLetter' | 'composeResponse' | 'caseListCsv' | 'practice'
type Channel = VaultQuery['channel']
type Queries = {
  readonly [C in Channel]: (opened: Opened, input: Extract<VaultQuery, { channel: C }>['input']) => Outcome<Output<C>>
}

const listContext = (opened: Opened): ListContext => ({ ...dueContext(opened), userId: opened.actor().userId })

function openCase(opened: Opened, caseId: CaseId): Outcome<Output<'case.open'>> {
  const found = loadCase(opened, caseId)
  if (!found.ok) return found
  const { db } = opened.session
  const systems = new Map(found.value.tasks.map(({ taskId, plan }) => [taskId as string, plan.systemName]))
  const names = { ...namesOf(opened), task: (id: string) => systems.get(id) ?? 'a system' }
  const recorded = loadStream(db, caseStream(caseId)).events
  const closing = recorded.findLast(({ type }) => type === 'CaseClosed')?.event
  const issued = new Map(
    recorded.flatMap(({ event, seq }) =>
      event?.type === 'LetterIssued' ? [[event.letter.letterId as string, seq] as const] : [],
    ),
  )
  const code = (letterId: string) => {
    const hash = hashAt(db, issued.get(letterId) ?? -1)
    return hash ? headCode(hash) : ''
  }
  return accept(
    presentCase(found.value, {
      vault: opened.vault(),
      actor: opened.actor(),
      now: opened.now(),
      userName: names.user,
      contentSha256: contentSha256(found.value),
      letterTitle: names.letter,
      letterCode: code,
      closingNote: closing?.type === 'CaseClosed' ? closing.note : '',
      timeline: recorded.map((event) => historyEntryOf(event, names)).toReversed(),
    }),
  )
}

function openInquiry(opened: Opened, inquiryId: InquiryId): Outcome<Output<'intake.open'>> {
  const stream = opened.engine.load(inquiryStream(inquiryId))
  if (stream.kind !== 'inquiry' || !stream.state) return reject('not_found', 'There is no such inquiry in this vault.')
  const [first] = loadStream(opened.session.db, inquiryStream(inquiryId)).events
  const event = first?.event
  const message = event?.type === 'MessageImported' ? event.message : null
  const rawSha256 = message?.rawSha256 ?? (event?.type === 'MessageQuarantined' ? event.rawSha256 : null)
  const fileName = message?.fileName ?? (event?.type === 'MessageQuarantined' ? event.fileName : null)
  return accept(
    presentInquiry(opened.session.db, stream.state, { vault: opened.vault(), message, rawSha256, fileName }),
  )
}

/** The rule set that new cases of the vault pin. */
const currentRuleSet = ({ ruleSetVersion, ruleSets }: VaultState) => ruleSetOf(ruleSetVersion, ruleSets)

const QUERIES: Queries = {
  'intake.list': ({ session }, input) => listInquiries(session.db, input),
  'intake.open': (opened, { inquiryId }) => openInquiry(opened, inquiryId),
  'case.list': (opened, input) => listCases(opened.session.db, input, listContext(opened)),
  'case.counts': (opened) => accept(readToday(opened.session.db, listContext(opened))),
  'case.open': (opened, { caseId }) => openCase(opened, caseId),
  'case.find': ({ session }, { text, limit }) => accept(findAnything(session.db, text, limit)),
  'case.suggest-rules': (opened, input) => {
    const ruleSet = currentRuleSet(opened.vault())
    return ruleSet.ok
      ? accept(presentSuggestions({ vault: opened.vault(), ruleSet: ruleSet.value }, input, opened.now()))
      : ruleSet
  },
  'deadline.month': (opened, input) =>
    accept(readMonth(opened.session.db, input, { ...dueContext(opened), office: opened.vault().settings })),
  'deadline.agenda': (opened, input) => readAgenda(opened.session.db, input, dueContext(opened)),
  'deadline.summary': (opened, { filter }) =>
    accept({
      ...readDueNumbers(opened.session.db, filter, dueContext(opened)),
      regimes: dueRegimes(opened.session.db),
      owners: opened.vault().users.map(({ userId, name }) => ({ userId, name })),
    }),
  'deadline.rules': (opened) => {
    const ruleSet = currentRuleSet(opened.vault())
    return ruleSet.ok ? accept(listRules(ruleSet.value)) : ruleSet
  },
  'deadline.what-if': (opened, facts) => {
    const deadline = computeWhatIf(facts, opened.vault())
    if (!deadline.ok) return deadline
    const annex = composeWhatIf(deadline.value, facts, { vault: opened.vault(), now: opened.now() })
    return accept({ deadline: presentDeadline(deadline.value, true), text: annexText(annex) })
  },
  'verification.find-records': (opened, { text, caseId }) => {
    const found = caseId ? loadCase(opened, caseId) : null
    if (found && !found.ok) return found
    return accept(findRecords(opened.session.db, text, found ? found.value.facts : null))
  },
  'verification.signals': (opened, { caseId }) => {
    const found = loadCase(opened, caseId)
    return found.ok ? accept(readSignals(opened.session.db, found.value, opened.vault().settings.trustedHosts)) : found
  },
  'verification.batches': (opened) => accept(listBatches(opened.session.db, namesOf(opened).user)),
  'task.findings': (opened, input) => {
    const found = loadCase(opened, input.caseId)
    return found.ok ? listFindings(opened.session.db, found.value, input) : found
  },
  'response.letter-templates': (opened, { caseId }) => {
    const found = loadCase(opened, caseId)
    return found.ok ? accept({ templates: letterTemplatesFor(found.value, opened.vault()) }) : found
  },
  'law.register': (opened) => accept(readLawRegister(opened)),
  'law.compare-case': compareCase,
  'audit.list': (opened, input) => listHistory(opened.session.db, input, namesOf(opened)),
  'audit.verify': (opened) => {
    const verified = verifyVault(opened.session, opened.vault(), opened.now())
    if (verified.ok) opened.markVerified(opened.now())
    return accept(verified)
  },
  'promise.list': (opened) =>
    accept(listPromises({ vault: opened.vault(), today: listContext(opened).today, userName: namesOf(opened).user })),
  'retention.read': (opened) => accept(readRetention(opened.vault(), namesOf(opened).user)),
  'retention.disposal': (opened) =>
    accept(
      readDisposal({
        db: opened.session.db,
        vault: opened.vault(),
        actor: opened.actor(),
        now: opened.now(),
        userName: namesOf(opened).user,
      }),
    ),
  'retention.preview-disposal': ({ session }, { caseIds }) => previewDisposal(session.db, caseIds),
  'settings.read': (opened) =>
    accept(
      readSettings(opened.vault(), {
        path: opened.session.path,
        fingerprint: fingerprint(opened.session.packageSigner.publicKey),
        userId: opened.actor().userId,
      }),
    ),
}

/** Runs commands; a user who was removed loses the slot in the key file as well, which is what keeps them out. */
function executeAll({ engine, session }: Opened, commands: readonly Command[]): readonly Outcome<CommandReply>[] {
  return engine.executeAll(commands).map((reply, index) => {
    const command = commands[index]
    if (!reply.ok || command?.type !== 'remove-user') return reply
    const removed = removeUser(session, command.payload.userId)
    return removed.ok || removed.rejection.code === 'not_found' ? reply : removed
  })
}

/** Queries, commands, and what is composed for the export process. */
export function caseHandlers(state: ServiceState): Pick<VaultHandlers, Names> {
  return {
    query: (params) =>
      withOpen(state, (opened) => {
        const run = QUERIES[params.channel] as (vault: Opened, input: unknown) => Outcome<never>
        return run(opened, params.input)
      }),
    execute: ({ commands }) => withOpen(state, (opened) => accept(executeAll(opened, commands))),
    ...compose(state),
    caseListCsv: (params) => withOpen(state, (opened) => caseListCsv(opened.session.db, params, listContext(opened))),
    practice: (params, context) => withOpen(state, (opened) => makePractice(opened, params, context)),
  }
}
