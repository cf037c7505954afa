import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { type Head, hashAt, readHead } from '#main/journal/head'
import { readMeta, writeMeta } from '#main/journal/meta'
import { forgetUnsignedHead, signHead } from '#main/journal/sign-head'
import { type VerifyReport, verifyJournal } from '#main/journal/verify'
import type { Anchor, AnchorState, DatabaseState } from './anchor'
import { deriveKey } from './cipher'
import type { Connection, ReadDb, WriteDb } from './database'
import { asRejection } from './failure'
import type { KdfParameters } from './kdf'
import type { Keyfile } from './keyfile'
import { type Signer, type SigningKey, signingKey } from './signer'

/** Something that a person should know about the vault that was opened; none of them blocks work. */
export type VaultWarning = Readonly<{
  kind:
    | 'keyfile_repaired'
    | 'keyfile_older'
    | 'anchor_missing'
    | 'anchor_damaged'
    | 'anchor_behind'
    | 'changes_missing'
    | 'signing_key_introduced'
    | 'restored'
    | 'clock_set_back'
    | 'remote_folder'
    | 'synced_folder'
  message: string
}>

/** What a session is made of. `dataKey` belongs to the session from here on and is zeroed by `close`. */
export type SessionParts = Readonly<{
  path: string
  connection: Connection
  anchor: Anchor
  keyfile: Keyfile
  dataKey: Buffer
  signer: Signer | null
  userName: string | null
  kdf: KdfParameters
  now: () => IsoInstant
  warnings: readonly VaultWarning[]
}>

/**
 * An open vault: the one door to its database, the acting user's signature, and its keys until `close`.
 * `signer` and `userId` are null after an unlock by recovery key, until a user is given a passphrase (`claimUser`).
 */
export class VaultSession {
  readonly path: string
  readonly vaultId: string
  readonly db: ReadDb
  readonly warnings: readonly VaultWarning[]
  /** Signs packages for the whole vault, whoever acts. */
  readonly packageSigner: SigningKey
  private open = true
  private inDoubt = false
  private acting: { signer: Signer; name: string } | null

  constructor(private readonly parts: SessionParts) {
    this.path = parts.path
    this.vaultId = parts.keyfile.vaultId
    this.db = parts.connection.reader
    this.warnings = parts.warnings
    this.acting = parts.signer && parts.userName !== null ? { signer: parts.signer, name: parts.userName } : null
    this.keyfile = parts.keyfile
    const seed = deriveKey(parts.dataKey, this.vaultId, 'package-signing')
    this.packageSigner = signingKey(seed)
    seed.fill(0)
  }

  /** The key file as it stands on the disk. Only this folder changes it. */
  keyfile: Keyfile

  get signer(): Signer | null {
    return this.acting?.signer ?? null
  }

  get userId(): UserId | null {
    return this.acting?.signer.userId ?? null
  }

  get userName(): string | null {
    return this.acting?.name ?? null
  }

  /** False after `close`. */
  get isOpen(): boolean {
    return this.open
  }

  /**
   * Runs work in one transaction and acknowledges it: when this returns ok, commit and head anchor are on the disk.
   * A refusal by the work rolls back. Errors: `unavailable` for a full or failing disk; after an I/O error every
   * further transaction is refused until the vault was closed and opened again, since the last commit is in doubt.
   */
  transaction<T>(work: (db: WriteDb) => Outcome<T>): Outcome<T> {
    const ready = this.ready()
    if (!ready.ok) return ready
    const { connection } = this.parts
    const before = connection.changes()
    let next: AnchorState | null = null
    const outcome = connection.transaction((db) => {
      forgetUnsignedHead(db)
      const result = work(db)
      if (result.ok && connection.changes() !== before) next = this.advance(db)
      return result
    })
    if (connection.isInDoubt()) this.inDoubt = true
    return outcome.ok && next ? this.acknowledge(next, outcome) : outcome
  }

  /** The journal's head; its code is printed on whatever leaves. */
  head(): Head {
    return readHead(this.db)
  }

  /** Walks the journal; the heads given are compared as well. */
  verify(knownHeads: readonly { seq: number; hash: Uint8Array }[] = []): VerifyReport {
    return verifyJournal(this.db, knownHeads)
  }

  /** Empties the write-ahead log, so that no page of something destroyed is left in it. Call it after disposals. */
  settle(): Outcome<undefined> {
    const ready = this.ready()
    if (!ready.ok) return ready
    return this.parts.connection.settle()
  }

  /** Closes the file and zeroes the keys. Row text can stay in memory; ending the process is what removes it. */
  close(): void {
    if (!this.open) return
    this.open = false
    try {
      this.parts.connection.close()
      this.parts.anchor.close()
    } finally {
      this.parts.dataKey.fill(0)
      this.acting = null
    }
  }

  /** For this folder: the parts that user management and backups need. */
  inner(): { connection: Connection; dataKey: Buffer; kdf: KdfParameters; now: IsoInstant } {
    const { connection, dataKey, kdf, now } = this.parts
    return { connection, dataKey, kdf, now: now() }
  }

  /** For this folder: from here on this user acts. */
  actAs(signer: Signer, name: string): void {
    this.acting = { signer, name }
  }

  private ready(): Outcome<undefined> {
    if (!this.open) return reject('locked', 'The vault is locked. Unlock it, then try again.')
    if (this.inDoubt) {
      return reject(
        'unavailable',
        'The disk reported an error before. Close the vault and open it again; it will show whether the last change was saved.',
      )
    }
    return accept(undefined)
  }

  private advance(db: WriteDb): AnchorState {
    signHead(db)
    const counter = Number(readMeta(db, 'commit_counter')) + 1
    writeMeta(db, 'commit_counter', String(counter))
    return { ...databaseState(db), wallClock: this.parts.now() }
  }

  private acknowledge<T>(next: AnchorState, outcome: Outcome<T>): Outcome<T> {
    try {
      this.parts.anchor.write(next)
      return outcome
    } catch (error) {
      this.inDoubt = true
      const rejection = asRejection(error)
      if (!rejection) throw error
      return reject(
        'unavailable',
        'The change was saved, but the head file beside the vault could not be written. Close the vault and open it again before you go on.',
      )
    }
  }
}

/** The database's own account of where it stands, in the form of an anchor. */
export function databaseState(db: ReadDb): Omit<AnchorState, 'wallClock'> {
  const head = readHead(db)
  return {
    vaultId: readMeta(db, 'vault_id'),
    epoch: Number(readMeta(db, 'epoch')),
    commitCounter: Number(readMeta(db, 'commit_counter')),
    auditSeq: head.seq,
    auditHash: head.hash.toString('hex'),
    dbUuid: readMeta(db, 'db_uuid'),
  }
}

/** The same with a way to look up earlier entries, for the comparison at open. */
export function comparableState(db: ReadDb, now: IsoInstant): DatabaseState {
  return { ...databaseState(db), wallClock: now, hashAt: (seq) => hashAt(db, seq)?.toString('hex') ?? null }
}
