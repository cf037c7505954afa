import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { accept, type Outcome, reject } from '#domain/kernel/decision'

export type ChosenFile = Readonly<{ token: string; name: string; size: number }>

/** Files that the officer chose or dropped, by token: the page never sees a path and cannot name one (`security.md` 3.6). */
export type FileTokens = Readonly<{
  issue: (path: string) => Outcome<ChosenFile>
  path: (token: string) => Outcome<string>
  clear: () => void
}>

/** Tokens beyond this number push out the oldest. */
const TOKENS_MAX = 2_000

export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>()
  return {
    issue: (path) => {
      try {
        const { size } = statSync(path)
        const token = randomBytes(18).toString('base64url')
        paths.set(token, path)
        for (const oldest of paths.keys()) {
          if (paths.size <= TOKENS_MAX) break
          paths.delete(oldest)
        }
        return accept({ token, name: basename(path), size })
      } catch {
        return reject('not_found', `${basename(path)} is not there any more. Choose it again.`)
      }
    },
    path: (token) => {
      const path = paths.get(token)
      return path ? accept(path) : reject('not_found', 'This file is not known any more. Choose it again.')
    },
    clear: () => paths.clear(),
  }
}
