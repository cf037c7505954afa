import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const given = process.env.RIGHTSDESK_SHARED
const root = given ?? resolve(import.meta.dirname, '../../../../shared')

/** A folder of test inputs that nobody on the project wrote; `missing` is the reason to skip by name, or null. */
export type SharedCorpus = Readonly<{ folder: string; missing: string | null }>

/** Locates test corpora by `RIGHTSDESK_SHARED`, `../shared` by default. Throws when it is set and the corpus is not there. */
export function sharedCorpus(name: string): SharedCorpus {
  const folder = resolve(root, 'corpora', name)
  if (existsSync(folder)) return { folder, missing: null }
  if (given !== undefined) throw new Error(`RIGHTSDESK_SHARED is set, but ${folder} is not there.`)
  return { folder, missing: `skipped: ${folder} is not there` }
}
