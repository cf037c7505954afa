import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { LIMITS } from '#contract/schema/primitive'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { RuleSetSource } from '#domain/rule-set/rule-set.command'
import { asRejection } from '#main/vault/failure'

/** The text of a rule-set file. It is not parsed here: that is done where it is believed or refused. */
export async function readRuleSetFile(path: string): Promise<Outcome<Extract<RuleSetSource, { kind: 'file' }>>> {
  try {
    const { size } = await stat(path)
    if (size > LIMITS.ruleSet) {
      return reject(
        'invalid_input',
        `${basename(path)} is too large for a rule set (${LIMITS.ruleSet / 1e6} MB at most).`,
      )
    }
    return accept({ kind: 'file', text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '') })
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    return { ok: false, rejection: { ...rejection, message: `${basename(path)}: ${rejection.message}` } }
  }
}
