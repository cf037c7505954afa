import type { CaseState } from '#domain/case/case.state'
import { caseStream } from '#domain/event'
import { dateIn } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId } from '#domain/kernel/id'
import { RIGHT_LABELS } from '#domain/policy/right'
import type { DueContext } from '#main/deadline/due.query'
import type { CallContext } from '#main/process/rpc'
import type { VaultMethod, VaultMethods } from '#main/process/vault-method'
import { statement } from '#main/projection/statement'
import { LETTERS } from '#main/response/letter-spec'
import type { Opened } from './open-vault'

export type VaultHandlers = {
  readonly [M in VaultMethod]: (
    params: VaultMethods[M]['params'],
    context: CallContext,
  ) => Promise<Outcome<VaultMethods[M]['result']>> | Outcome<VaultMethods[M]['result']>
}

/** What the handlers share: at most one open vault, and whom to tell of changes. */
export type ServiceState = { opened: Opened | null; readonly onChange: (streams: readonly string[]) => void }

/** Runs work on the open vault; `locked` when there is none. */
export function withOpen<T>(state: ServiceState, work: (opened: Opened) => T): T | Outcome<never> {
  return state.opened ? work(state.opened) : reject('locked', 'The vault is locked. Unlock it, then try again.')
}

export const done = (): Outcome<Record<string, never>> => accept({})

/** The state of a case, or why there is none. */
export function loadCase(opened: Opened, caseId: CaseId): Outcome<CaseState> {
  const stream = opened.engine.load(caseStream(caseId))
  return stream.kind === 'case' && stream.state
    ? accept(stream.state)
    : reject('not_found', 'There is no such case in this vault.')
}

/** The names that ids stand for in lists and sentences. */
export function namesOf(opened: Opened) {
  const users = new Map(opened.vault().users.map(({ userId, name }) => [userId as string, name]))
  const numbers = statement<{ case_no: string }>(opened.session.db, 'SELECT case_no FROM case_row WHERE case_id = ?')
  return {
    user: (id: string) => users.get(id) ?? 'Unknown',
    case: (id: string) => numbers.get(id)?.case_no ?? id,
    task: (_id: string) => 'a system',
    right: (id: string) => (RIGHT_LABELS as Record<string, string>)[id] ?? id,
    letter: (id: string) => (LETTERS as Record<string, { title: string }>)[id]?.title ?? id,
  }
}

/** The moment, its day in the office, and the names behind ids: what reading lists of dates needs. */
export const dueContext = (opened: Opened): DueContext => ({
  now: opened.now(),
  today: dateIn(opened.vault().settings.zone, opened.now()),
  userName: namesOf(opened).user,
})
