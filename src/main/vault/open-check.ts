import { statSync } from 'node:fs'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { readMeta } from '#main/journal/meta'
import { anchorPath, compareAnchor, readAnchor } from './anchor'
import { deriveKey } from './cipher'
import type { Connection } from './database'
import { checkSchema, type Migration } from './migrate'
import { comparableState, type VaultWarning } from './session'
import type { Unlocked } from './unlock'

/** Up to this size every page is checked at each open; above it (2 s at 280 MB, `engines.md` A) only after an unclean end. */
const QUICK_CHECK_BYTES = 64 * 1024 * 1024
/** How far the clock may lie behind the last use (`security.md` 3.5). */
const CLOCK_TOLERANCE_MS = 120_000

/** A vault whose key file and database are open but not yet given out. `unclean` when a write-ahead log was left behind. */
export type Opened = Readonly<{ unlocked: Unlocked; connection: Connection; unclean: boolean }>

/** Checks pages and schema. Errors: `integrity` for damage, `unavailable` for a vault of a newer program. */
export function checkSoundness(path: string, opened: Opened, migrations: readonly Migration[]): Outcome<undefined> {
  const { connection, unclean } = opened
  if (unclean || statSync(path).size <= QUICK_CHECK_BYTES) {
    if (connection.pragma('quick_check(1)') !== 'ok') {
      return reject('integrity', 'The vault file is damaged. It was left as it is. Restore the last backup beside it.')
    }
  }
  return checkSchema(connection, migrations)
}

/** SECURITY: an older key file could bring back a user who was removed; only the recovery key may open with it. */
export function checkKeyfileAge(connection: Connection, { keyfile, slot }: Unlocked): Outcome<readonly VaultWarning[]> {
  const known = Number(readMeta(connection.reader, 'keyfile_generation'))
  if (keyfile.generation >= known) return accept([])
  if (slot.type === 'recovery') {
    return accept([
      {
        kind: 'keyfile_older',
        message:
          'The key file is older than the vault: a user or passphrase changed since. Check the list of users and set the passphrases anew.',
      },
    ])
  }
  return reject(
    'integrity',
    'The key file is older than the vault: somebody put back an earlier copy. The vault was not opened. Put back the right key file, or open it with the recovery key.',
  )
}

/** What the head anchor says; `lost` when a person accepted that changes are missing. */
export type Anchored = Readonly<{ warnings: readonly VaultWarning[]; lost: boolean }>

/** Holds the head anchor against the database. Errors: as `compareAnchor`, unless the loss is accepted. */
export function checkAnchor(
  path: string,
  opened: Opened,
  options: Readonly<{ now: IsoInstant; acceptLoss: boolean }>,
): Outcome<Anchored> {
  const { keyfile, dataKey } = opened.unlocked
  const key = deriveKey(dataKey, keyfile.vaultId, 'anchor')
  const reading = readAnchor(anchorPath(path), key, keyfile.vaultId)
  key.fill(0)
  const compared = compareAnchor(reading, comparableState(opened.connection.reader, options.now))
  if (compared.ok)
    return accept({
      warnings: [...compared.value, ...clockWarnings(reading.state?.wallClock, options.now)],
      lost: false,
    })
  if (!options.acceptLoss) return compared
  return accept({ warnings: [{ kind: 'changes_missing', message: compared.rejection.message }], lost: true })
}

/** The order of the journal is by number, so a clock set back harms no history; dates given meanwhile may be wrong. */
function clockWarnings(lastSeen: string | undefined, now: IsoInstant): readonly VaultWarning[] {
  if (lastSeen === undefined || Date.parse(now) >= Date.parse(lastSeen) - CLOCK_TOLERANCE_MS) return []
  return [
    {
      kind: 'clock_set_back',
      message: `This computer’s clock is behind the last use of the vault (${lastSeen}). Check date and time before you work on deadlines.`,
    },
  ]
}

/** Says that the key file had to be repaired. */
export function keyfileWarnings({ damaged }: Unlocked): readonly VaultWarning[] {
  if (!damaged.includes('main')) return []
  return [
    {
      kind: 'keyfile_repaired',
      message: 'The key file was damaged and was repaired from its second copy. If it happens again, check the disk.',
    },
  ]
}
