import { open } from 'node:fs/promises'
import { isZone } from '#domain/kernel/civil-date'
import { isCalendarKey } from '#domain/law/calendar'
import { packFor } from '#domain/policy/packs'
import { ROLES, type Role } from '#domain/vault/role'
import { ORGANISATIONS, type OrganisationId } from '#domain/vault/vault.event'
import { asRejection } from '#main/vault/failure'
import { must, need, readPassphrase } from '../context'
import { EXIT, Refusal, UsageError } from '../outcome'
import { type CliCommand, text, VAULT_OPTIONS, vaultOptions } from './index'

export function readOrganisation(value: string): OrganisationId {
  const found = ORGANISATIONS.find((id) => id === value)
  if (!found) throw new UsageError(`--organisation is one of ${ORGANISATIONS.join(', ')}.`)
  return found
}

/** The calendar that was asked for, else the one of the policy's office, else the one of the zone's country where that is plain. */
export function calendarFor(organisation: OrganisationId, given: string | undefined): string {
  const calendar = given ?? packFor(organisation).office?.calendar ?? 'WEEKDAYS'
  if (!isCalendarKey(calendar))
    throw new UsageError(`There is no calendar '${calendar}'. Give a country as DE, or US-FED, GB-EW, WEEKDAYS ...`)
  return calendar
}

/** Writes the recovery key to a file of its own, which nobody else may read, before anything depends on it. */
async function writeRecovery(path: string, recoveryKey: string): Promise<void> {
  try {
    const handle = await open(path, 'wx', 0o600)
    await handle.writeFile(`${recoveryKey}\n`)
    await handle.sync()
    await handle.close()
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    throw new Refusal({ ...rejection, code: 'unavailable' })
  }
}

export const init: CliCommand = {
  usage:
    'init --vault FILE --organisation ID --officer NAME --zone IANA [--calendar KEY] --recovery-out FILE [--practice]',
  summary: 'Create a vault with its first officer; the recovery key goes to a file (mode 0600).',
  help: `--organisation  ${ORGANISATIONS.join(' | ')}\n--calendar      holiday calendar of the office; the policy's own where it names one, else WEEKDAYS\n--practice      a vault for training: clearly marked, and the only kind that accepts --now`,
  options: {
    ...VAULT_OPTIONS,
    organisation: { type: 'string' },
    officer: { type: 'string' },
    zone: { type: 'string' },
    calendar: { type: 'string' },
    'recovery-out': { type: 'string' },
    practice: { type: 'boolean' },
  },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const path = need(text(values, 'vault'), 'vault')
    const organisation = readOrganisation(need(text(values, 'organisation'), 'organisation'))
    const zone = need(text(values, 'zone'), 'zone')
    if (!isZone(zone)) throw new UsageError(`--zone ${zone} is not a time zone such as America/New_York.`)
    const officer = need(text(values, 'officer'), 'officer')
    const out = need(text(values, 'recovery-out'), 'recovery-out')
    const calendar = calendarFor(organisation, text(values, 'calendar'))
    const passphrase = await readPassphrase('RIGHTSDESK_PASSPHRASE', 'New passphrase: ')
    const created = must(
      await context.desk.vault.call('create', {
        path,
        organisation,
        zone,
        calendar,
        officer,
        passphrase,
        practice: values['practice'] === true,
        recoveryConfirmed: true,
      }),
    )
    await writeRecovery(out, created.recoveryKey)
    context.print(
      { vault: path, organisation, officer, recovery: out },
      `Created ${path} for ${created.opened.organisationName}. The recovery key is in ${out}: print it, keep it apart from the vault, and delete the file.`,
    )
    return EXIT.done
  },
}

export const user: CliCommand = {
  usage: 'user add --vault FILE --name NAME --role ROLE[,ROLE] --passphrase-env VARIABLE [--as NAME]',
  summary: 'Add a user with a passphrase of their own.',
  help: `--role  ${ROLES.join(' | ')}; several with commas`,
  options: {
    ...VAULT_OPTIONS,
    name: { type: 'string' },
    role: { type: 'string' },
    'passphrase-env': { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  run: async (context, values, [action]) => {
    if (action !== 'add') throw new UsageError(`Say 'user add'.`)
    const name = need(text(values, 'name'), 'name')
    const roles = need(text(values, 'role'), 'role')
      .split(',')
      .map((role) => role.trim())
    if (!roles.every((role): role is Role => (ROLES as readonly string[]).includes(role)))
      throw new UsageError(`--role is one of ${ROLES.join(', ')}.`)
    const variable = need(text(values, 'passphrase-env'), 'passphrase-env')
    await context.openVault(vaultOptions(values))
    const passphrase = await readPassphrase(variable, `Passphrase of ${name}: `)
    const added = must(await context.desk.vault.call('addUser', { name, roles: roles as Role[], passphrase }))
    context.print({ userId: added.userId, name, roles }, `Added ${name} as ${roles.join(', ')}.`)
    return EXIT.done
  },
}
