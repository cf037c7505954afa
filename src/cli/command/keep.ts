import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CommandId } from '#domain/kernel/id'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import { executeOne } from '#main/process/vault-method'
import { asRejection } from '#main/vault/failure'
import { must, need, reach, readNow, readPassphrase } from '../context'
import { EXIT, Refusal, UsageError } from '../outcome'
import { type CliCommand, text, VAULT_OPTIONS, vaultOptions } from './index'
import { calendarFor, readOrganisation } from './init'

export const backup: CliCommand = {
  usage: 'backup --vault FILE --to FILE',
  summary: 'Write one verified, encrypted backup file.',
  help: 'It opens with any passphrase of the vault, or with the recovery key alone.',
  options: { ...VAULT_OPTIONS, to: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const target = need(text(values, 'to'), 'to')
    await context.openVault(vaultOptions(values))
    must(await context.desk.vault.call('backup', { target }))
    context.print({ backup: target }, `Wrote and verified ${target}.`)
    return EXIT.done
  },
}

async function readRecoveryKey(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    throw new Refusal({ ...rejection, code: 'unavailable' })
  }
}

export const restore: CliCommand = {
  usage: 'restore --from FILE --to FILE [--as NAME] [--recovery-key-file FILE]',
  summary: 'Make a vault from a backup, in a place where there is none.',
  help: 'With --recovery-key-file the recovery key opens it, and --as NAME gets the passphrase of RIGHTSDESK_PASSPHRASE.',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    as: { type: 'string' },
    'recovery-key-file': { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const [from, to] = [need(text(values, 'from'), 'from'), need(text(values, 'to'), 'to')]
    const recoveryFile = text(values, 'recovery-key-file')
    const recoveryKey = recoveryFile ? await readRecoveryKey(recoveryFile) : null
    const passphrase = await readPassphrase('RIGHTSDESK_PASSPHRASE', recoveryKey ? 'New passphrase: ' : 'Passphrase: ')
    const opened = reach(
      from,
      await context.desk.vault.call('restore', { from, to, user: text(values, 'as') ?? null, passphrase, recoveryKey }),
    )
    context.print(
      { vault: to, organisation: opened.organisation, user: opened.user.name },
      `Restored ${to} for ${opened.organisationName}.`,
    )
    return EXIT.done
  },
}

export const practice: CliCommand = {
  usage: 'practice --vault FILE --cases N [--seed S] [--organisation ID] [--zone IANA] [--now INSTANT]',
  summary: 'Make a practice vault with fictitious cases in every state.',
  help: `--organisation  ${ORGANISATIONS.join(' | ')}; omni-studio where it is left out\n--now           the last day of the stories; today where it is left out\nThe passphrase comes from RIGHTSDESK_PASSPHRASE.`,
  options: {
    vault: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    organisation: { type: 'string' },
    zone: { type: 'string' },
    now: { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const path = need(text(values, 'vault'), 'vault')
    const now = readNow(text(values, 'now'))
    const count = Number(need(text(values, 'cases'), 'cases'))
    const seed = Number(text(values, 'seed') ?? '1')
    if (!Number.isInteger(count) || count < 1 || count > 2_000_000)
      throw new UsageError('--cases is a whole number from 1 to 2000000.')
    if (!Number.isInteger(seed)) throw new UsageError('--seed is a whole number.')
    const organisation = readOrganisation(text(values, 'organisation') ?? 'omni-studio')
    const passphrase = await readPassphrase('RIGHTSDESK_PASSPHRASE', 'New passphrase: ')
    const zone = text(values, 'zone') ?? 'America/New_York'
    must(
      await context.desk.vault.call('create', {
        path,
        organisation,
        zone,
        calendar: calendarFor(organisation, undefined),
        officer: 'Practice Officer',
        passphrase,
        practice: true,
        recoveryConfirmed: true,
      }),
    )
    if (now !== null) {
      const commandId = randomUUID() as CommandId
      must(await executeOne(context.desk.vault, { commandId, type: 'set-practice-clock', payload: { now } }))
    }
    const made = must(
      await context.desk.vault.call(
        'practice',
        { cases: count, seed },
        { onProgress: (value) => context.tell(`${String(value)} of ${count} cases`) },
      ),
    )
    context.print(
      { vault: path, cases: made.cases, events: made.events },
      `Made ${made.cases} cases in ${path} (${made.events} events).`,
    )
    return EXIT.done
  },
}
