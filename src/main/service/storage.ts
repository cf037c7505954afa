import { COMMAND_SPECS } from '#domain/command-specs'
import { accept, reject } from '#domain/kernel/decision'
import { statement } from '#main/projection/statement'
import { putBlob, readBlob } from '#main/vault/blob'
import { fingerprint } from '#main/vault/signer'
import { backupVault } from '#main/vault/vault'
import { backUpDaily } from './automatic-backup'
import { commandOf } from './open-vault'
import { done, type ServiceState, type VaultHandlers, withOpen } from './state'

type Names =
  | 'findMessage'
  | 'importMessage'
  | 'putBlob'
  | 'readBlob'
  | 'signPackage'
  | 'packageKey'
  | 'backup'
  | 'backUpDaily'

/** Bytes in and out of the vault: evidence, signatures, backups. */
export function storageHandlers(state: ServiceState): Pick<VaultHandlers, Names> {
  return {
    findMessage: ({ messageId }) =>
      withOpen(state, ({ session }) => {
        const row = statement<{ inquiry_id: string }>(
          session.db,
          'SELECT inquiry_id FROM inquiry_row WHERE message_id = ?',
        ).get(messageId)
        return accept({ inquiryId: row?.inquiry_id ?? null })
      }),
    importMessage: ({ commandId, raw, attachments, message, receipt }) =>
      withOpen(state, ({ engine }) =>
        engine.workWhole(({ execute, store }) => {
          const stored = attachments.map(({ bytes, ...named }) => ({ ...store(bytes), ...named }))
          const payload = { message: { ...message, rawBlobId: store(raw).blobId, attachments: stored }, receipt }
          return execute({ commandId, type: 'import-message', payload })
        }),
      ),
    putBlob: ({ bytes }) => withOpen(state, ({ session }) => session.transaction((db) => accept(putBlob(db, bytes)))),
    readBlob: ({ blobId }) =>
      withOpen(state, ({ session }) => {
        const bytes = readBlob(session.db, blobId)
        return bytes.ok ? accept({ bytes: new Uint8Array(bytes.value) }) : bytes
      }),
    signPackage: ({ message }) =>
      withOpen(state, ({ session }) => accept({ signature: new Uint8Array(session.packageSigner.sign(message)) })),
    packageKey: () =>
      withOpen(state, ({ session }) => {
        const { publicKey } = session.packageSigner
        return accept({ publicKey: new Uint8Array(publicKey), fingerprint: fingerprint(publicKey) })
      }),
    backUpDaily: async () => {
      if (!state.opened) return done()
      const made = await backUpDaily(state.opened)
      return made.ok ? done() : made
    },
    backup: ({ target }) =>
      withOpen(state, ({ session, engine, actor }) => {
        // Asked before the file is written, since a backup that is refused afterwards would already be out of the vault.
        const { roles } = COMMAND_SPECS['record-backup']
        if (!roles.some((role) => actor().roles.includes(role)))
          return reject('forbidden', `Your role does not allow backups. It needs the role of ${roles.join(' or ')}.`)
        const made = backupVault(session, { to: target })
        if (!made.ok) return made
        const { fileName, sha256, events } = made.value
        const recorded = engine.execute(commandOf('record-backup', { fileName, sha256, events }))
        return recorded.ok ? accept({ fileName }) : recorded
      }),
  }
}
