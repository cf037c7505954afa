import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Command } from '#domain/command'
import type { CommandId, ResponseId } from '#domain/kernel/id'
import { exportResponse } from '#main/desk/export-response'
import { executeOne, queryVault } from '#main/process/vault-method'
import type { Verification } from '#main/response/verify'
import { must, need, reach } from '../context'
import { EXIT } from '../outcome'
import { type CliCommand, text, VAULT_OPTIONS, vaultOptions } from './index'
import { findCaseId } from './read'

/** What may still be missing when an export begins: the response is prepared and released on the way. */
const ON_THE_WAY = ['not_prepared', 'content_changed', 'released_before']

export const exportCommand: CliCommand = {
  usage: 'export --vault FILE --case ID --out FOLDER',
  summary: 'Prepare and release the response of a case where nothing stands in the way, and write its signed package.',
  help: 'Prints {package, sha256}, or {blockedBy: [{code, message, where}]} with exit 1.',
  options: { ...VAULT_OPTIONS, case: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const { vault } = context.desk
    await context.openVault(vaultOptions(values))
    const caseId = (await findCaseId(vault, need(text(values, 'case'), 'case'))) as never
    const folder = need(text(values, 'out'), 'out')
    let caseFile = must(await queryVault(vault, 'case.open', { caseId }))
    const again = async () => must(await queryVault(vault, 'case.open', { caseId }))
    const execute = async (type: Command['type'], payload: unknown) =>
      executeOne(vault, { commandId: randomUUID() as CommandId, type, payload } as Command)
    const standing = () => caseFile.blockers.filter(({ code }) => !ON_THE_WAY.includes(code))

    if (!(caseFile.response?.current && caseFile.response.releasedAt)) {
      if (!caseFile.response?.current && standing().length === 0) {
        const { name, email, postal } = caseFile.facts.requester
        must(await execute('prepare-response', { caseId, recipient: { name, email, postal }, paragraphs: [] }))
        caseFile = await again()
      }
      if (caseFile.blockers.length > 0) {
        context.print(
          { blockedBy: caseFile.blockers },
          caseFile.blockers.map(({ code, message }) => `${code}: ${message}`).join('\n'),
        )
        return EXIT.refused
      }
      must(await execute('release-response', { caseId, responseId: caseFile.response?.responseId }))
      caseFile = await again()
    }
    const responseId = (caseFile.response?.responseId ?? '') as ResponseId
    const targetPath = join(folder, `${caseFile.caseNo}-response.zip`)
    const exported = must(
      await exportResponse(context.desk, {
        caseId,
        responseId,
        targetPath,
        onProgress: ({ step, done, total }) => context.tell(`${step} ${done}/${total}`),
      }),
    )
    context.print({ package: exported.path, sha256: exported.sha256, fingerprint: exported.fingerprint })
    return EXIT.done
  },
}

const WORDS: Readonly<Record<Verification['verdict'], string>> = {
  intact: 'intact',
  intact_signer_unknown: 'intact, signer unknown',
  other_signer: 'signed by another key',
  damaged: 'damaged',
  not_a_package: 'not a package',
}

export const verify: CliCommand = {
  usage: 'verify PACKAGE [--key FINGERPRINT]',
  summary: 'Check a response package: every file, and who signed it.',
  help: "Without --key the verdict says 'intact, signer unknown' (exit 0). A damaged package or another signer exits 1.",
  options: { key: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (context, values, [path = '']) => {
    const fingerprint = text(values, 'key')
    const checked = reach(
      path,
      await context.desk.exporter.call<Verification>('verify', {
        path,
        ...(fingerprint ? { fingerprint } : {}),
      }),
    )
    const words = WORDS[checked.verdict]
    const detail = checked.firstDifference ? `${words}: ${checked.firstDifference} (${checked.reason})` : words
    context.print(
      {
        verdict: words,
        firstDifference: checked.firstDifference,
        reason: checked.reason,
        fingerprint: checked.fingerprint,
      },
      detail,
    )
    return checked.verdict === 'intact' || checked.verdict === 'intact_signer_unknown' ? EXIT.done : EXIT.refused
  },
}
