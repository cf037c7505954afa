import { join } from 'node:path'
import type { CaseFacts, DataPoint } from '#domain/case/case.event'
import type { CaseState } from '#domain/case/case.state'
import type { Command, Commands, CommandType } from '#domain/command'
import { FACTS, RECEIPT, SETTINGS } from '#domain/desk.fixture'
import { caseStream } from '#domain/event'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { BlobId, CaseId, CommandId, InquiryId, KnownRecordId, ResponseId, UserId } from '#domain/kernel/id'
import type { Role } from '#domain/vault/role'
import type { Settings } from '#domain/vault/vault.event'
import { type Opened, startVault } from '#main/service/open-vault'
import { putBlob, type StoredBlob } from '#main/vault/blob'
import { createVault } from '#main/vault/create'
import { KDF_FLOOR } from '#main/vault/kdf'
import { bytes, open, PASSPHRASE, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { addUser } from '#main/vault/user'
import type { CommandReply } from './engine'
import { recordIdOf } from './lookup'

/** The people of a shared test vault; each has one role alone, but for the second person who has two. */
export const ROLES_OF = {
  Ada: ['administrator'],
  Olga: ['officer'],
  Rhea: ['reviewer', 'officer'],
  Audrey: ['auditor'],
} as const satisfies Record<string, readonly Role[]>
export type Person = keyof typeof ROLES_OF

const idOf = (person: Person) => `user-${person.toLowerCase()}` as UserId
let commands = 0

/** A command with an id that no other has. */
export function commandOf<T extends CommandType>(type: T, payload: Commands[T], commandId?: string): Command {
  commands += 1
  const id = (commandId ?? `command-${commands}`) as CommandId
  return { commandId: id, type, payload } as unknown as Command
}

/** A real encrypted vault in a folder of its own, with an engine on it and somebody who acts. */
export class EngineDesk {
  private constructor(
    readonly path: string,
    private readonly removeFolder: () => void,
    public opened: Opened,
    readonly changed: readonly string[][],
  ) {}

  /** A practice vault that stands at 2 March 2026; with people, or with Ada alone who then is everything. */
  static async create(options: { alone?: boolean; settings?: Partial<Settings> } = {}): Promise<EngineDesk> {
    const { folder, remove } = temporaryFolder()
    const path = join(folder, 'test.vault')
    const user = { userId: idOf('Ada'), name: 'Ada' }
    const made = take(await createVault({ path, user, passphrase: bytes(PASSPHRASE), kdf: KDF_FLOOR }))
    const changed: string[][] = []
    const desk = new EngineDesk(
      path,
      remove,
      startVault(made.vault, (streams) => changed.push([...streams])),
      changed,
    )
    const roles: readonly Role[] = options.alone ? ['administrator', 'officer', 'reviewer'] : ROLES_OF.Ada
    desk.must('create-vault', {
      organisation: 'omni-studio',
      practice: true,
      officer: { ...user, roles },
      settings: { ...SETTINGS, ...options.settings },
    })
    desk.must('set-practice-clock', { now: RECEIPT.receivedAt })
    if (!options.alone) for (const person of ['Olga', 'Rhea', 'Audrey'] as const) await desk.add(person)
    return desk
  }

  private async add(person: Person): Promise<void> {
    const userId = idOf(person)
    take(await addUser(this.opened.session, { userId, name: person, passphrase: bytes(PASSPHRASE) }))
    this.must('add-user', { userId, name: person, roles: ROLES_OF[person] })
  }

  /** From now on somebody else has the vault open. */
  async as(person: Person): Promise<this> {
    if (this.opened.session.userName === person) return this
    this.opened.session.close()
    this.opened = startVault(take(await open(this.path, { user: person })), () => undefined)
    return this
  }

  give<T extends CommandType>(type: T, payload: Commands[T], expectedRevision?: number): Outcome<CommandReply> {
    const command = commandOf(type, payload)
    return this.opened.engine.execute(expectedRevision === undefined ? command : { ...command, expectedRevision })
  }

  /** A command that has to be accepted; gives its result. */
  must<T extends CommandType>(type: T, payload: Commands[T]): CommandReply['result'] {
    const reply = this.give(type, payload)
    if (!reply.ok) throw new Error(`${type} was refused: ${reply.rejection.message}`)
    return reply.value.result
  }

  store(text: string | Uint8Array): StoredBlob {
    const content = typeof text === 'string' ? bytes(text) : text
    return take(this.opened.session.transaction((db) => accept(putBlob(db, content))))
  }

  /** Takes in a mail whose raw bytes lie in the vault. */
  mail(messageId: string | null = null, text = 'What do you know about me?'): Commands['import-message'] {
    const raw = this.store(`From: jane@example.com\n\n${text}`)
    return {
      message: {
        messageId,
        subject: 'My data',
        from: { name: 'Jane Roe', address: 'jane@example.com' },
        replyTo: [],
        to: [],
        cc: [],
        dateHeader: null,
        text,
        textFrom: 'plain',
        attachments: [],
        authenticationResults: [],
        warnings: [],
        rawBlobId: raw.blobId,
        rawSha256: raw.sha256,
        fileName: 'mail.eml',
      },
      receipt: RECEIPT,
    }
  }

  receive(messageId: string | null = null): InquiryId {
    return String(this.must('import-message', this.mail(messageId))['inquiryId']) as InquiryId
  }

  openCase(facts: Partial<CaseFacts> = {}): CaseId {
    const opened = this.must('accept-inquiry', { inquiryId: this.receive(), facts: { ...FACTS, ...facts } })
    return String(opened['caseId']) as CaseId
  }

  caseFile(caseId: CaseId): CaseState {
    const stream = this.opened.engine.load(caseStream(caseId))
    if (stream.kind !== 'case' || !stream.state) throw new Error('there is no such case')
    return stream.state
  }

  /** A customer export of one person; gives the id of its record. */
  knownRecord(values: Partial<Record<DataPoint, string>>): KnownRecordId {
    const line = Object.entries(values).map(([kind, value]) => ({ kind, value, normalised: value.toLowerCase() }))
    const { blobId, sha256 } = this.store(JSON.stringify(line))
    const batch = this.must('import-known-records', {
      source: 'CRM export',
      exportedOn: '2026-03-01' as never,
      fileName: 'crm.csv',
      sha256,
      blobId,
      mapping: { Email: 'email' },
      rows: 1,
      badRows: 0,
    })
    return recordIdOf(String(batch['batchId']), 1)
  }

  check(caseId: CaseId, dataPoint: DataPoint, answer: string, recordId: KnownRecordId | null): void {
    const method = recordId ? 'known_record' : 'declaration'
    const common = { caseId, rights: [], typedValue: null, result: 'match', note: '' } as const
    this.must('record-check', { ...common, dataPoint, answer, recordId, method })
  }

  /** Identity met, every system answered; the first one found three rows that are delivered. */
  work(caseId: CaseId): { blobId: BlobId } {
    const known = { name: 'Jane Roe', email: 'jane@example.com', phone: '2125550101' }
    const recordId = this.knownRecord(known)
    for (const [point, value] of Object.entries(known)) this.check(caseId, point as DataPoint, value, recordId)
    this.check(caseId, 'other', '', null)
    this.must('plan-tasks', { caseId, systemIds: null })
    const rows = this.store('{"name":"Jane"}\n{"name":"Jane R."}\n{"name":"J. Roe"}')
    this.caseFile(caseId).tasks.forEach(({ taskId }, index) => {
      if (index > 0) {
        this.must('record-task-result', { caseId, taskId, result: { kind: 'nothing_held', how: 'searched by e-mail' } })
        return
      }
      const finding = { fileName: 'found.csv', category: 'contact', columns: ['name'], rows: 3, badRows: 0 }
      const imported = this.must('import-findings', {
        caseId,
        taskId,
        finding: { ...finding, sha256: rows.sha256, blobId: rows.blobId },
      })
      const marked = { rows: 'all', disposition: 'delivered', reason: '' } as const
      this.must('mark-findings', { caseId, taskId, importId: String(imported['importId']), ...marked })
      this.must('record-task-result', { caseId, taskId, result: { kind: 'rows' } })
    })
    return { blobId: rows.blobId }
  }

  prepare(caseId: CaseId): ResponseId {
    const recipient = { name: 'Jane Roe', email: 'jane@example.com', postal: '' }
    return String(
      this.must('prepare-response', { caseId, recipient, paragraphs: ['Here it is.'] })['responseId'],
    ) as ResponseId
  }

  /** One number that a query gives. */
  count(sql: string, ...values: (string | number)[]): number {
    return this.opened.session.db.prepare<{ n: number }>(sql).get(...values)?.n ?? 0
  }

  /** How much stands in every table that a command may write to. */
  sizes(): Record<string, number> {
    const tables = ['event', 'event_payload', 'command_log', 'journal_head', 'case_row', 'inquiry_row', 'search_entry']
    return Object.fromEntries(tables.map((table) => [table, this.count(`SELECT count(*) AS n FROM ${table}`)]))
  }

  close(): void {
    this.opened.session.close()
    this.removeFolder()
  }
}
