import type { IsoInstant } from '#domain/kernel/civil-date'
import { acceptInquiry } from '#main/desk/accept-inquiry'
import { importMail } from '#main/desk/import-mail'
import { queryVault } from '#main/process/vault-method'
import { must } from '../context'
import { EXIT } from '../outcome'
import { type CliCommand, VAULT_OPTIONS, vaultOptions } from './index'

export const importCommand: CliCommand = {
  usage: 'import --vault FILE [--accept] FILE...',
  summary: 'Import .eml and .mbox files; one line for each message as soon as it is durable.',
  help: `Prints {file, index, messageId, intakeId, caseId}, {..., duplicateOf} or {..., quarantineId, reason}.\n--accept  the suggestions count as confirmed by the user, and a case is opened for each message\nExit 1 when anything was quarantined, 3 when a file could not be read.`,
  options: { ...VAULT_OPTIONS, accept: { type: 'boolean' } },
  positionals: { min: 1, max: 10_000 },
  run: async (context, values, paths) => {
    const { desk } = context
    const { practiceNow } = await context.openVault(vaultOptions(values))
    const settings = must(await queryVault(desk.vault, 'settings.read', {}))
    const parser = desk.parser.openBatch()
    let exit: number = EXIT.done
    try {
      for await (const outcome of importMail({
        vault: desk.vault,
        parser,
        paths,
        trustedHosts: settings.settings.trustedHosts,
        now: () => (practiceNow ?? new Date().toISOString()) as IsoInstant,
      })) {
        const item = must(outcome)
        const origin = { file: item.file, index: item.index }
        if (item.kind === 'unreadable') {
          context.print({ ...origin, error: { code: 'unavailable', message: item.reason } })
          exit = EXIT.unavailable
        } else if (item.kind === 'quarantined') {
          context.print({ ...origin, quarantineId: item.quarantineId, reason: item.reason })
          if (exit === EXIT.done) exit = EXIT.refused
        } else if (item.kind === 'duplicate') {
          context.print({ ...origin, messageId: item.messageId, duplicateOf: item.duplicateOf })
        } else {
          const accepted =
            values['accept'] === true ? must(await acceptInquiry(desk.vault, item.inquiryId as never)) : null
          context.print({
            ...origin,
            messageId: item.messageId,
            intakeId: item.inquiryId,
            caseId: accepted?.caseId ?? null,
            ...(accepted ? { caseNo: accepted.caseNo, needs: accepted.needs } : {}),
          })
        }
      }
    } finally {
      parser.close()
    }
    return exit
  },
}
