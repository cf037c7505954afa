import { accept, type Outcome } from '#domain/kernel/decision'
import type { RuleSetSource } from '#domain/rule-set/rule-set.command'
import { readRuleSetFile } from '#main/desk/read-rule-set'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'
import type { Job } from '../job'

type Names = 'law.review' | 'law.import'

/** So many cases are shown one by one; the numbers are those of all. */
const CASES_SHOWN = 500

/** Rule sets: what a file would change, and its import. */
export function lawHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  const { desk, jobs } = context
  return {
    'law.review': async ({ token }) => {
      const source = await sourceOf(context, token)
      if (!source.ok) return source
      return jobs.run('Comparing the rule set with the open cases', (job) =>
        desk.vault.call('reviewRuleSet', { source: source.value, limit: CASES_SHOWN }, told(job)),
      )
    },
    'law.import': async ({ token, openCases }) => {
      const source = await sourceOf(context, token)
      if (!source.ok) return source
      return jobs.run('Importing the rule set', (job) =>
        desk.vault.call('importRuleSet', { source: source.value, openCases }, told(job)),
      )
    },
  }
}

const told = ({ signal, progress }: Job) => ({
  signal,
  onProgress: (value: unknown) => {
    const { done, total } = value as { done: number; total: number }
    progress(done, total)
  },
})

async function sourceOf({ files }: DeskContext, token: string | null): Promise<Outcome<RuleSetSource>> {
  if (token === null) return accept({ kind: 'program' })
  const path = files.path(token)
  return path.ok ? readRuleSetFile(path.value) : path
}
