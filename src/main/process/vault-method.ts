import type { Output, Parsed } from '#contract/bridge'
import type { VaultChannel } from '#contract/channels'
import type { Session } from '#contract/schema/desk'
import type { EngineReply } from '#contract/schema/engine'
import type { RuleSetImported, RuleSetReview } from '#contract/schema/register-view'
import type { Command } from '#domain/command'
import type { Message, Receipt } from '#domain/intake/inquiry.event'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import type { BlobId, CaseId, CommandId, LetterId, ResponseId, UserId } from '#domain/kernel/id'
import type { RuleSetSource } from '#domain/rule-set/rule-set.command'
import type { Role } from '#domain/vault/role'
import type { OrganisationId } from '#domain/vault/vault.event'
import type { AnnexInput } from '#main/response/annex'
import type { LetterRequest } from '#main/response/letter'
import type { ResponseInput } from '#main/response/package-input'
import type { StoredBlob } from '#main/vault/blob'
import type { CallOptions } from './rpc'

/** What the broker knows of an open vault; the path and the key stay with the vault process. */
export type OpenedVault = Omit<Session, 'vaultKey' | 'name'> & Readonly<{ recoveryConfirmed: boolean }>

type QueryOf<C extends VaultChannel> = { channel: C; input: Parsed<C> }
export type VaultQuery = { [C in Exclude<VaultChannel, 'engine.execute'>]: QueryOf<C> }[Exclude<
  VaultChannel,
  'engine.execute'
>]

/** A letter ready to be laid out, and the facts that are still missing for it to be issued. */
export type ComposedLetter = Readonly<{
  request: LetterRequest
  title: string
  recipient: { name: string; email: string; postal: string }
  fields: Record<string, string>
  missing: readonly string[]
}>

/** Everything that the vault process answers, with what it takes and gives. Secrets cross as bytes and are zeroed there. */
export type VaultMethods = {
  users: { params: { path: string }; result: readonly { userId: string; name: string }[] }
  create: {
    params: {
      path: string
      organisation: OrganisationId
      zone: string
      calendar: string
      officer: string
      passphrase: Uint8Array
      practice: boolean
      /** Set by the command line, which writes the recovery key to a file of its own. */
      recoveryConfirmed: boolean
    }
    result: { recoveryKey: string; opened: OpenedVault }
  }
  open: {
    params: { path: string; user: string | null; passphrase: Uint8Array; now: IsoInstant | null }
    result: OpenedVault
  }
  recover: { params: { path: string; user: string; recoveryKey: string; passphrase: Uint8Array }; result: OpenedVault }
  restore: {
    params: { from: string; to: string; user: string | null; passphrase: Uint8Array; recoveryKey: string | null }
    result: OpenedVault
  }
  /** Makes the day's backup where it is due. */
  backUpDaily: { params: Record<string, never>; result: Record<string, never> }
  /** Settles the write-ahead log and closes the file; the process is killed afterwards. */
  close: { params: Record<string, never>; result: Record<string, never> }
  session: { params: Record<string, never>; result: OpenedVault }
  confirmRecovery: { params: { typed: string }; result: Record<string, never> }
  changePassphrase: { params: { current: Uint8Array; next: Uint8Array }; result: Record<string, never> }
  addUser: { params: { name: string; roles: readonly Role[]; passphrase: Uint8Array }; result: { userId: UserId } }
  query: { params: VaultQuery; result: Output<VaultQuery['channel']> }
  execute: { params: { commands: readonly Command[] }; result: readonly Outcome<EngineReply>[] }
  /** The inquiry that a Message-ID has become; null when it is new. */
  findMessage: { params: { messageId: string }; result: { inquiryId: string | null } }
  /** A message with its bytes and those of its attachments, in one transaction: all of it is durable, or nothing. */
  importMessage: {
    params: {
      commandId: CommandId
      raw: Uint8Array
      attachments: readonly Readonly<{ name: string; type: string; bytes: Uint8Array }>[]
      message: Omit<Message, 'rawBlobId' | 'attachments'>
      receipt: Receipt
    }
    result: EngineReply
  }
  putBlob: { params: { bytes: Uint8Array }; result: StoredBlob }
  readBlob: { params: { blobId: BlobId }; result: { bytes: Uint8Array } }
  composeLetter: {
    params: { caseId: CaseId; templateId: string; fields: Readonly<Record<string, string>>; letterId: LetterId | null }
    result: ComposedLetter
  }
  composeResponse: {
    params: { caseId: CaseId; responseId: ResponseId | null }
    result: { input: ResponseInput; responseId: ResponseId | null }
  }
  composeAnnex: { params: Parsed<'deadline.save-annex'>; result: AnnexInput }
  calendarFile: { params: Parsed<'deadline.save-calendar'>; result: { bytes: Uint8Array; dates: number } }
  signPackage: { params: { message: Uint8Array }; result: { signature: Uint8Array } }
  packageKey: { params: Record<string, never>; result: { publicKey: Uint8Array; fingerprint: string } }
  caseListCsv: { params: Parsed<'case.save-list'>; result: { bytes: Uint8Array; rows: number } }
  /** What a rule set would change, with the first `limit` cases; tells {done, total} as progress. */
  reviewRuleSet: { params: { source: RuleSetSource; limit: number }; result: RuleSetReview }
  /** Imports a rule set and, where that is wanted, pins the open cases that change date to it. */
  importRuleSet: { params: { source: RuleSetSource; openCases: boolean }; result: RuleSetImported }
  backup: { params: { target: string }; result: { fileName: string } }
  practice: { params: { cases: number; seed: number }; result: { cases: number; events: number } }
}

export type VaultMethod = keyof VaultMethods

/** The vault process as the broker calls it. */
export type VaultClient = Readonly<{
  call: <M extends VaultMethod>(
    method: M,
    params: VaultMethods[M]['params'],
    options?: CallOptions,
  ) => Promise<Outcome<VaultMethods[M]['result']>>
}>

/** One query, with the answer typed by its channel. */
export async function queryVault<C extends Exclude<VaultChannel, 'engine.execute'>>(
  vault: VaultClient,
  channel: C,
  input: Parsed<C>,
): Promise<Outcome<Output<C>>> {
  return (await vault.call('query', { channel, input } as unknown as VaultQuery)) as Outcome<Output<C>>
}

/** One command; the reply comes after it is durable. */
export async function executeOne(vault: VaultClient, command: Command): Promise<Outcome<EngineReply>> {
  const replies = await vault.call('execute', { commands: [command] })
  if (!replies.ok) return replies
  return (
    replies.value[0] ?? {
      ok: false,
      rejection: { code: 'internal', message: 'The command got no reply. Try again; a repeated command is harmless.' },
    }
  )
}
