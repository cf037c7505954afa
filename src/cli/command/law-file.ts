import { open } from 'node:fs/promises'
import { BUILT_IN } from '#domain/law/registry'
import type { RuleSet } from '#domain/law/rule-set'
import { readRuleSetFile } from '#main/desk/read-rule-set'
import { saveFile } from '#main/desk/save-file'
import { makePublisherKey, readPublisherKey } from '#main/rule-set/publisher-key'
import { openRuleSet, ruleSetSha256, signRuleSet, writeRuleSet } from '#main/rule-set/rule-set-file'
import { asRejection } from '#main/vault/failure'
import { fingerprint } from '#main/vault/signer'
import { type CliContext, must, need, reach } from '../context'
import { EXIT, Refusal } from '../outcome'
import { text, type Values } from './index'

/** Writes the rule set of this program, for a publisher to change and sign. */
export async function exportSet(context: CliContext, values: Values): Promise<number> {
  const out = need(text(values, 'out'), 'out')
  const signed = text(values, 'key') === undefined ? null : await signedText(BUILT_IN, values)
  await writeNew(out, signed?.text ?? writeRuleSet(BUILT_IN))
  const { version, rules } = BUILT_IN
  const told = { file: out, version, sha256: ruleSetSha256(BUILT_IN), rules: rules.length }
  context.print(
    { ...told, fingerprint: signed?.fingerprint ?? null },
    `Wrote rule set ${version} with ${rules.length} rules to ${out}${signed ? ', signed' : ', unsigned'}.`,
  )
  return EXIT.done
}

export async function newKey(context: CliContext, values: Values): Promise<number> {
  const out = need(text(values, 'out'), 'out')
  const made = must(await makePublisherKey(out))
  context.print(
    { key: out, fingerprint: made.fingerprint },
    `Made ${out}. Keep it where nobody else can read it. Tell those who are to trust it this fingerprint, by another way than the files: ${made.fingerprint}`,
  )
  return EXIT.done
}

/** Signs a file in place, or to another; whoever signed it before is replaced. */
export async function signSet(context: CliContext, values: Values, file: string | null): Promise<number> {
  const path = file ?? ''
  const { ruleSet, sha256 } = must(openRuleSet(withoutSignature(await textOf(path))))
  const signed = await signedText(ruleSet, values)
  const out = text(values, 'out')
  if (out === undefined) must(await saveFile(path, Buffer.from(signed.text)))
  else await writeNew(out, signed.text)
  context.print(
    { file: out ?? path, version: ruleSet.version, sha256, fingerprint: signed.fingerprint },
    `Signed rule set ${ruleSet.version} in ${out ?? path} with the key ${signed.fingerprint}.`,
  )
  return EXIT.done
}

export async function verifySet(context: CliContext, _: Values, file: string | null): Promise<number> {
  const { ruleSet, sha256, publisher } = must(openRuleSet(await textOf(file ?? '')))
  const { version, reviewedOn, rules } = ruleSet
  context.print(
    { version, reviewedOn, rules: rules.length, sha256, signed: publisher !== null, publisher },
    publisher
      ? `Rule set ${version} of ${publisher.name}, ${rules.length} rules, whole as it was signed. Fingerprint ${publisher.fingerprint}, SHA-256 ${sha256}`
      : `Rule set ${version}, ${rules.length} rules, not signed: no vault takes it. SHA-256 ${sha256}`,
  )
  return EXIT.done
}

const textOf = async (path: string): Promise<string> => reach(path, await readRuleSetFile(path)).text

async function signedText(ruleSet: RuleSet, values: Values): Promise<{ text: string; fingerprint: string }> {
  const path = need(text(values, 'key'), 'key')
  const name = need(text(values, 'publisher'), 'publisher')
  const key = reach(path, await readPublisherKey(path))
  return { text: signRuleSet(ruleSet, name, key), fingerprint: fingerprint(key.publicKey) }
}

/** A publisher changes a file and signs it again, so what an earlier signature says of it no longer matters. */
function withoutSignature(file: string): string {
  try {
    const { signature: _, publisher: __, ...content } = JSON.parse(file) as Record<string, unknown>
    return JSON.stringify(content)
  } catch {
    return file
  }
}

/** Writes a file that is not there yet. */
async function writeNew(path: string, content: string): Promise<void> {
  try {
    const handle = await open(path, 'wx', 0o644)
    await handle.writeFile(content)
    await handle.sync()
    await handle.close()
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    throw new Refusal({ ...rejection, message: `${path}: ${rejection.message}` })
  }
}
