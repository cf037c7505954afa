// Longer than usual: one desk on which every kind of test can act, with everything that a command may look up.
import type { CaseEvent, CaseFacts } from './case/case.event'
import { evolveCase } from './case/case.evolve'
import type { CaseState } from './case/case.state'
import type { Actor, Commands, CommandType, Decided } from './command'
import { COMMAND_SPECS } from './command-specs'
import type { CommandSpec, Loaded, Lookup } from './decide'
import { type DomainEvent, inquiryStream, type NewEvent, type StreamId, VAULT_STREAM } from './event'
import type { InquiryEvent, Receipt } from './intake/inquiry.event'
import { evolveInquiry, type InquiryState } from './intake/inquiry.state'
import { canonicalJson } from './kernel/canonical'
import { dateIn, type IsoInstant } from './kernel/civil-date'
import { accept, type Outcome, reject } from './kernel/decision'
import type { BlobId, CaseId, InquiryId, KnownRecordId, UserId } from './kernel/id'
import { ruleSetContent } from './law/rule-set'
import { responseContent } from './response/content'
import { isCaliforniaRecord } from './retention/case-file'
import type { OpenedRuleSet } from './rule-set/rule-set.state'
import type { Role } from './vault/role'
import type { OrganisationId, Settings, VaultEvent } from './vault/vault.event'
import { evolveVault, type VaultState } from './vault/vault.state'

/** The people of the tests, each with the roles that the vault of `openDesk` gives them. */
export const PEOPLE = {
  olga: { userId: 'olga' as UserId, name: 'Olga Officer', roles: ['officer'] },
  rhea: { userId: 'rhea' as UserId, name: 'Rhea Reviewer', roles: ['reviewer', 'officer'] },
  audrey: { userId: 'audrey' as UserId, name: 'Audrey Auditor', roles: ['auditor'] },
  ada: { userId: 'ada' as UserId, name: 'Ada Administrator', roles: ['administrator'] },
} as const satisfies Record<string, Actor>
export type PersonId = keyof typeof PEOPLE

export const BLOB = 'blob-1' as BlobId
export const SHA = '0'.repeat(64)
export const instant = (text: string) => text as IsoInstant

/** What the known records of the tests hold, by record and data point. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'record-1': {
    name: 'Jane Roe',
    email: 'jane@example.com',
    phone: '+1 212 555 0101',
    postal: '1 Main St',
    account_id: 'AC-77',
    last_order: '2026-01-04',
  },
}
export const RECORD = 'record-1' as KnownRecordId

export const SETTINGS: Settings = {
  trustedHosts: ['mx.example.com'],
  idleMinutes: 10,
  calendar: 'US-FED',
  zone: 'America/New_York',
  channelAddresses: {},
  senderLines: [],
  recipients: ['Stripe (payments)'],
}

export const FACTS: CaseFacts = {
  requester: { name: 'Jane Roe', email: 'jane@example.com', phone: '', postal: '' },
  requesterRole: 'prospect',
  controllerRole: 'controller',
  residence: 'US-CA',
  rights: ['access'],
  ruleIds: ['US-CA-CCPA-45'],
  referredTo: '',
}

export const RECEIPT: Receipt = {
  receivedAt: instant('2026-03-02T15:00:00.000Z'),
  basis: 'trusted_received',
  confirmed: true,
  explanation: 'Stamped by our own host.',
}

/** What happened so far, with the states that it adds up to, as the engine would hold them. */
export class Desk {
  vault: VaultState | null = null
  readonly inquiries = new Map<string, InquiryState>()
  readonly cases = new Map<string, CaseState>()
  readonly events: (NewEvent & Readonly<{ by: UserId }>)[] = []
  now = instant('2026-03-02T16:00:00.000Z')
  actor: Actor = PEOPLE.olga
  caseId = '' as CaseId
  private ids = 0
  private readonly revisions = new Map<StreamId, number>()

  /** A desk of its own with the same past. */
  copy(): Desk {
    const copy = new Desk()
    copy.vault = this.vault
    for (const [stream, state] of this.inquiries) copy.inquiries.set(stream, state)
    for (const [caseId, state] of this.cases) copy.cases.set(caseId, state)
    for (const [stream, revision] of this.revisions) copy.revisions.set(stream, revision)
    copy.events.push(...this.events)
    copy.now = this.now
    copy.actor = this.actor
    copy.caseId = this.caseId
    copy.ids = this.ids
    return copy
  }

  /** From now on somebody else acts. */
  as(person: PersonId): this {
    this.actor = { ...PEOPLE[person], roles: PEOPLE[person].roles as readonly Role[] }
    return this
  }

  /** From now on it is another time. */
  at(now: string): this {
    this.now = instant(now)
    return this
  }

  /** The case that the last accepted inquiry opened. */
  get caseFile(): CaseState {
    const found = this.cases.get(this.caseId)
    if (!found) throw new Error('no case was opened')
    return found
  }

  /** Decides a command as the engine does, and applies its events. */
  when<T extends CommandType>(type: T, payload: Commands[T]): Outcome<Decided> {
    const spec = COMMAND_SPECS[type] as CommandSpec<T>
    const isFresh = type === 'create-vault' && this.vault === null
    if (!isFresh && !spec.roles.some((role) => this.actor.roles.includes(role))) {
      return reject('forbidden', 'role')
    }
    const env = { now: this.now, newId: () => `id-${++this.ids}`, actor: this.actor }
    const decided = spec.decide(payload, this.load(spec, payload), env, this.lookup())
    if (decided.ok) for (const event of decided.value.events) this.apply(event)
    return decided
  }

  /** A command that has to be accepted; gives its result. */
  given<T extends CommandType>(type: T, payload: Commands[T]): Decided['result'] {
    const decided = this.when(type, payload)
    if (!decided.ok) throw new Error(`${type} was refused: ${decided.rejection.message}`)
    return decided.value.result
  }

  /** A command on the case of the desk that has to be accepted. */
  on<T extends CommandType>(type: T, payload: Omit<Commands[T], 'caseId'>): Decided['result'] {
    return this.given(type, { caseId: this.caseId, ...payload } as unknown as Commands[T])
  }

  /** A command on the case of the desk that may be refused. */
  try<T extends CommandType>(type: T, payload: Omit<Commands[T], 'caseId'>): Outcome<Decided> {
    return this.when(type, { caseId: this.caseId, ...payload } as unknown as Commands[T])
  }

  apply({ stream, event }: NewEvent): void {
    const revision = (this.revisions.get(stream) ?? 0) + 1
    this.revisions.set(stream, revision)
    this.events.push({ stream, event, by: this.actor.userId })
    this.evolve(stream, event, { at: this.now, by: this.actor.userId, revision })
  }

  private evolve(stream: StreamId, event: DomainEvent, meta: Parameters<typeof evolveCase>[2]): void {
    if (stream === VAULT_STREAM) {
      this.vault = evolveVault(this.vault, event as VaultEvent, meta)
      return
    }
    if (stream.startsWith('case/')) {
      const state = evolveCase(this.cases.get(stream.slice('case/'.length)) ?? null, event as CaseEvent, meta)
      if (!state) return
      this.cases.set(state.caseId, state)
      if (event.type === 'CaseOpened') this.caseId = state.caseId
      return
    }
    const state = evolveInquiry(this.inquiries.get(stream) ?? null, event as InquiryEvent, meta)
    if (state) this.inquiries.set(stream, state)
  }

  private load<T extends CommandType>(spec: CommandSpec<T>, payload: Commands[T]): Loaded {
    const stream = spec.stream(payload)
    const inquiryId = spec.inquiryId?.(payload)
    return {
      vault: this.vault,
      inquiry: inquiryId === undefined ? null : (this.inquiries.get(inquiryStream(inquiryId)) ?? null),
      caseFile: stream?.startsWith('case/') ? (this.cases.get(stream.slice('case/'.length)) ?? null) : null,
    }
  }

  private lookup(): Lookup {
    return {
      inquiryByMessageId: (messageId) =>
        [...this.inquiries.values()].find((inquiry) => inquiry.messageId === messageId)?.inquiryId ?? null,
      casesOpenedIn: () => this.cases.size,
      knownValue: (recordId, dataPoint) => {
        const value = KNOWN[recordId]?.[dataPoint]
        return value === undefined ? null : { value, source: 'crm.csv', exportedOn: '2026-03-01' }
      },
      closedCase: (caseId) => {
        const found = this.cases.get(caseId)
        if (!found?.closedAt) return null
        const closedOn = dateIn(found.zone, found.closedAt)
        const openedYear = Number(found.openedAt.slice(0, 4))
        return { caseNo: found.caseNo, openedYear, closedOn, california: isCaliforniaRecord(found.facts) }
      },
      hasBlob: (blobId) => blobId === BLOB,
      // The text itself stands in for its hash: equal exactly when the content is equal.
      responseContentSha256: (caseFile) => canonicalJson(responseContent(caseFile)),
      openRuleSet: (text) => accept(JSON.parse(text) as OpenedRuleSet),
      ruleSetSha256: ruleSetContent,
    }
  }
}

type DeskOptions = Readonly<{ organisation?: OrganisationId; settings?: Partial<Settings>; alone?: boolean }>

/** A vault with an officer, a reviewer, an auditor and an administrator, or with one person who is everything. */
export function openDesk({ organisation = 'omni-studio', settings = {}, alone = false }: DeskOptions = {}): Desk {
  const desk = new Desk()
  const { userId, name } = PEOPLE.ada
  const roles: readonly Role[] = alone ? ['administrator', 'officer', 'reviewer'] : ['administrator']
  const chosen = { ...SETTINGS, ...settings }
  desk.given('create-vault', { organisation, practice: true, officer: { userId, name, roles }, settings: chosen })
  desk.actor = { userId, name, roles }
  if (alone) return desk
  for (const person of ['olga', 'rhea', 'audrey'] as const) desk.given('add-user', PEOPLE[person])
  return desk.as('olga')
}

/** Takes a mail in and gives its inquiry. */
export function receive(desk: Desk, receipt: Receipt = RECEIPT, messageId: string | null = null): InquiryId {
  const message = {
    messageId,
    subject: 'My data',
    from: { name: 'Jane Roe', address: 'jane@example.com' },
    replyTo: [],
    to: [],
    cc: [],
    dateHeader: null,
    text: 'What do you know about me?',
    textFrom: 'plain',
    attachments: [],
    authenticationResults: [],
    warnings: [],
    rawBlobId: BLOB,
    rawSha256: SHA,
    fileName: 'mail.eml',
  } as const
  return desk.given('import-message', { message, receipt })['inquiryId'] as InquiryId
}

/** A desk with one open case. */
export function openCaseDesk(facts: Partial<CaseFacts> = {}, options: DeskOptions = {}): Desk {
  const desk = openDesk(options)
  desk.given('accept-inquiry', { inquiryId: receive(desk), facts: { ...FACTS, ...facts } })
  return desk
}
