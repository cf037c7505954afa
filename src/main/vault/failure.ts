import { accept, type ErrorCode, type Outcome, type Rejection } from '#domain/kernel/decision'

/** Wording for what the disk or the database can do to us, by code; SQLite codes are matched by their longest known prefix. */
const KNOWN: readonly (readonly [prefix: string, code: ErrorCode, message: string])[] = [
  ['SQLITE_BUSY', 'locked', 'This vault is open in another window or program. Close it there, then try again.'],
  ['SQLITE_LOCKED', 'locked', 'This vault is open in another window or program. Close it there, then try again.'],
  [
    'SQLITE_FULL',
    'unavailable',
    'The disk is full. The change was not saved and nothing else was touched. Free some space, then try again.',
  ],
  [
    'ENOSPC',
    'unavailable',
    'The disk is full. The change was not saved and nothing else was touched. Free some space, then try again.',
  ],
  ['EDQUOT', 'unavailable', 'Your disk quota is used up. The change was not saved. Free some space, then try again.'],
  [
    'EFBIG',
    'unavailable',
    'The file may not grow further on this disk. The change was not saved. Move the vault to another disk.',
  ],
  [
    'SQLITE_READONLY',
    'unavailable',
    'The vault cannot be written: the file or its folder is read-only. Nothing was changed.',
  ],
  ['SQLITE_PERM', 'unavailable', 'The vault cannot be written: access was denied. Nothing was changed.'],
  ['EROFS', 'unavailable', 'The folder is read-only. Nothing was changed. Choose another folder.'],
  ['EACCES', 'unavailable', 'Access to the file or folder was denied. Nothing was changed. Check its permissions.'],
  ['EPERM', 'unavailable', 'Access to the file or folder was denied. Nothing was changed. Check its permissions.'],
  [
    'SQLITE_NOTADB',
    'integrity',
    'The vault file does not open with its key: it is damaged or belongs to another vault. It was not changed. Restore a backup beside it.',
  ],
  [
    'SQLITE_CORRUPT',
    'integrity',
    'The vault file is damaged. It was left as it is. Restore the last backup beside it.',
  ],
  [
    'SQLITE_IOERR',
    'unavailable',
    'The disk reported an error. Whether the last change was saved is not certain: close the vault, open it again and look.',
  ],
  [
    'EIO',
    'unavailable',
    'The disk reported an error. Whether the last change was saved is not certain: close the vault, open it again and look.',
  ],
  [
    'SQLITE_CANTOPEN',
    'unavailable',
    'The vault file could not be opened. Check that the folder exists and may be read and written.',
  ],
  [
    'SQLITE_NOMEM',
    'unavailable',
    'There is not enough memory. The change was not saved. Close other programs, then try again.',
  ],
  ['ENOENT', 'not_found', 'There is no such file or folder. Nothing was changed.'],
  ['ENOTDIR', 'not_found', 'There is no such file or folder. Nothing was changed.'],
  ['EISDIR', 'invalid_input', 'This is a folder, not a file. Nothing was changed.'],
  ['EEXIST', 'conflict', 'A file of this name is there already. It was not changed. Choose another name.'],
  ['EMFILE', 'unavailable', 'Too many files are open. Nothing was changed. Close other programs, then try again.'],
  ['EBUSY', 'unavailable', 'Another program is using the file. Nothing was changed. Close it there, then try again.'],
]

/** The code that the driver or the file system put on an error, or an empty string. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * What to tell an officer about a failure of the disk or the database; null for a fault of the program itself.
 * The text of the original error is left out: it can hold paths and SQL.
 */
export function asRejection(error: unknown): Rejection | null {
  const code = failureCode(error)
  const known = KNOWN.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))
  return known ? { code: known[1], message: known[2] } : null
}

/** Runs work and turns failures of the disk or the database into an outcome; other faults go on as exceptions. */
export function attempt<T>(work: () => T): Outcome<T> {
  try {
    return accept(work())
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    return { ok: false, rejection }
  }
}
