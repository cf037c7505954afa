import type { CaseState } from '#domain/case/case.state'
import { currentResponse } from '#domain/case/case.state'
import { caseStream, type StreamId } from '#domain/event'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId, LetterId } from '#domain/kernel/id'
import { invariant } from '#domain/kernel/invariant'
import type { VaultState } from '#domain/vault/vault.state'
import { replay } from '#main/engine/stream-state'
import { hashAt } from '#main/journal/head'
import { headCode } from '#main/journal/head-code'
import { loadStream } from '#main/journal/read'
import type { ComposedLetter, VaultMethods } from '#main/process/vault-method'
import type { ComposeContext } from '#main/response/case-facts'
import { composeLetter } from '#main/response/compose-letter'
import { composeResponse } from '#main/response/compose-response'
import type { Opened } from './open-vault'
import { loadCase, namesOf, type ServiceState, type VaultHandlers, withOpen } from './state'

/** What the export process is handed: plain data, complete, with nothing left to look up. */
export function compose(state: ServiceState): Pick<VaultHandlers, 'composeLetter' | 'composeResponse'> {
  return {
    composeLetter: (params) =>
      withOpen(state, (opened) =>
        params.letterId ? issuedLetter(opened, params.caseId, params.letterId) : draftLetter(opened, params),
      ),
    composeResponse: (params) => withOpen(state, (opened) => responseOf(opened, params)),
  }
}

function draftLetter(opened: Opened, params: VaultMethods['composeLetter']['params']): Outcome<ComposedLetter> {
  const found = loadCase(opened, params.caseId)
  if (!found.ok) return found
  const context = {
    caseFile: found.value,
    vault: opened.vault(),
    now: opened.now(),
    officerName: opened.actor().name,
    headCode: null,
  }
  return composeLetter(context, {
    templateId: params.templateId,
    to: found.value.facts.requester,
    fields: params.fields,
  })
}

/** The state of a stream as it was before one event of the journal. */
function stateBefore(opened: Opened, stream: StreamId, seq: number) {
  return replay(
    stream,
    loadStream(opened.session.db, stream).events.filter((event) => event.seq < seq),
  )
}

/**
 * An issued letter as it was issued: case and settings are replayed up to that moment, so that the same words come out
 * however often it is set, and its record code is the journal's head of that moment.
 */
function issuedLetter(opened: Opened, caseId: CaseId, letterId: LetterId): Outcome<ComposedLetter> {
  const { db } = opened.session
  const issued = loadStream(db, caseStream(caseId)).events.find(
    ({ event }) => event?.type === 'LetterIssued' && event.letter.letterId === letterId,
  )
  if (issued?.event?.type !== 'LetterIssued') return reject('not_found', 'There is no such letter in this case.')
  const [before, vault, hash] = [
    stateBefore(opened, caseStream(caseId), issued.seq),
    stateBefore(opened, 'vault', issued.seq),
    hashAt(db, issued.seq),
  ]
  invariant(
    before.kind === 'case' && before.state && vault.kind === 'vault' && vault.state && hash,
    'a letter follows its case',
  )
  const { templateId, to, fields } = issued.event.letter
  const context: ComposeContext = {
    caseFile: before.state,
    vault: vault.state,
    now: issued.at,
    officerName: namesOf(opened).user(issued.actor),
    headCode: headCode(hash),
  }
  return composeLetter(context, { templateId, to, fields })
}

function responseOf(
  opened: Opened,
  params: VaultMethods['composeResponse']['params'],
): Outcome<VaultMethods['composeResponse']['result']> {
  const found = loadCase(opened, params.caseId)
  if (!found.ok) return found
  const caseFile = found.value
  const response = params.responseId
    ? caseFile.responses.find(({ responseId }) => responseId === params.responseId)
    : currentResponse(caseFile)
  if (params.responseId && !response?.released)
    return reject('conflict', 'Release the response before its package is written.')
  const released = response?.released ?? null
  const composed = composeResponse(
    {
      db: opened.session.db,
      caseFile,
      vault: released && response ? vaultAtRelease(opened, caseFile, response.responseId) : opened.vault(),
      now: released?.at ?? opened.now(),
      officerName: namesOf(opened).user(released?.by ?? opened.actor().userId),
      headCode: released && response ? releaseCode(opened, caseFile, response.responseId) : opened.session.head().code,
    },
    response ?? { recipient: caseFile.facts.requester, paragraphs: [] },
  )
  return composed.ok ? accept({ input: composed.value, responseId: response?.responseId ?? null }) : composed
}

const releaseOf = (opened: Opened, caseFile: CaseState, responseId: string) =>
  loadStream(opened.session.db, caseStream(caseFile.caseId)).events.find(
    ({ event }) => event?.type === 'ResponseReleased' && event.responseId === responseId,
  )

/** The settings as they were at the release: a period or a number of days that is set later changes no answer that has left. */
function vaultAtRelease(opened: Opened, caseFile: CaseState, responseId: string): VaultState {
  const release = releaseOf(opened, caseFile, responseId)
  const vault = release ? stateBefore(opened, 'vault', release.seq) : null
  return vault?.kind === 'vault' && vault.state ? vault.state : opened.vault()
}

/** The head of the journal with the release in it: printed on the package, so that cutting the journal later contradicts it. */
function releaseCode(opened: Opened, caseFile: CaseState, responseId: string): string {
  const release = releaseOf(opened, caseFile, responseId)
  const hash = release ? hashAt(opened.session.db, release.seq) : null
  return hash ? headCode(hash) : opened.session.head().code
}
