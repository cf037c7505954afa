import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Small settings of this computer: window, columns, appearance, and where vaults lie. Never anything about a case. */
export type PreferenceStore = Readonly<{
  read: (key: string) => string | null
  write: (key: string, value: string) => void
}>

/** Entries beyond this number are dropped, oldest first, so that the file cannot grow without end. */
const ENTRIES_MAX = 200

/** Preferences in one JSON file; a damaged file is put aside and begun anew, since nothing in it is needed to work. */
export function openPreferences(path: string): PreferenceStore {
  let values = new Map<string, string>()
  try {
    const parsed = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    values = new Map(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    values = new Map()
  }
  const save = () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.new`, JSON.stringify(Object.fromEntries(values), null, 2), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      values.delete(key)
      values.set(key, value)
      for (const oldest of values.keys()) {
        if (values.size <= ENTRIES_MAX) break
        values.delete(oldest)
      }
      save()
    },
  }
}
