import { createHash } from 'node:crypto'
import { type RuleSetFile, ruleSetFile, ruleSetIn } from '#contract/schema/rule-set'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { type RuleSet, ruleSetContent } from '#domain/law/rule-set'
import type { OpenedRuleSet } from '#domain/rule-set/rule-set.state'
import { fingerprint, isSignedBy, type SigningKey } from '#main/vault/signer'

/** At most so many faults of a file are told; the rest follows from them often enough. */
const ISSUES_MAX = 20

/** SHA-256 over the content of a rule set, in hexadecimal: the same however the file was written or signed. */
export const ruleSetSha256 = (ruleSet: RuleSet): string =>
  createHash('sha256').update(ruleSetContent(ruleSet)).digest('hex')

/**
 * What a publisher signs: the canonical JSON of the whole file but the signature, under a name of its own, so that no
 * other signed text can pass for a rule set. Source: RFC 8032 (Ed25519), RFC 8785 (canonical JSON).
 */
function signedMessage({ signature: _, ...file }: RuleSetFile): Buffer {
  return Buffer.from(`rightsdesk rule set\n${canonicalJson(file as unknown as Json)}`)
}

/**
 * Reads a rule-set file and checks its form and its signature.
 * Errors: `invalid_input` names every field and what to do; `integrity` for a signature that does not fit the content.
 */
export function openRuleSet(text: string): Outcome<OpenedRuleSet> {
  const file = readFile(text)
  if (!file.ok) return file
  const { publisher, signature } = file.value
  const ruleSet = ruleSetIn(file.value)
  const opened = { ruleSet, sha256: ruleSetSha256(ruleSet), publisher: null }
  if (publisher === undefined && signature === undefined) return accept(opened)
  if (publisher === undefined || signature === undefined) {
    return reject('integrity', 'The file has a publisher or a signature, but not both. Ask the publisher for it again.')
  }
  const key = Buffer.from(publisher.publicKey, 'base64')
  if (!isSignedBy(key, signedMessage(file.value), Buffer.from(signature, 'base64'))) {
    return reject(
      'integrity',
      `The signature does not fit: the file was changed after ${publisher.name} signed it, or somebody else did. Nothing was imported; ask the publisher for the file again.`,
    )
  }
  return accept({ ...opened, publisher: { name: publisher.name, fingerprint: fingerprint(key) } })
}

function readFile(text: string): Outcome<RuleSetFile> {
  const raw = parseJson(text)
  if (raw === undefined) return reject('invalid_input', 'This file is not JSON. Choose a rule-set file.')
  const parsed = ruleSetFile.safeParse(raw)
  if (parsed.success) return accept(parsed.data)
  const { issues } = parsed.error
  const told = issues
    .slice(0, ISSUES_MAX)
    .map(({ path, message }) => ({ path: path.map(String).join('.') || 'file', message }))
  const many = issues.length === 1 ? '1 field is' : `${issues.length} fields are`
  return reject('invalid_input', `The file is no rule set as it stands: ${many} wrong. Nothing was imported.`, told)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The text of an unsigned file. */
export const writeRuleSet = (ruleSet: RuleSet): string =>
  `${JSON.stringify({ format: 'rightsdesk-rule-set', ...ruleSet }, null, 1)}\n`

/** The text of the same file, signed by a publisher; who signed it before is replaced. */
export function signRuleSet(ruleSet: RuleSet, name: string, key: SigningKey): string {
  const publisher = { name, publicKey: key.publicKey.toString('base64') }
  const unsigned = { format: 'rightsdesk-rule-set', ...ruleSet, publisher } as RuleSetFile
  const signature = key.sign(signedMessage(unsigned)).toString('base64')
  return `${JSON.stringify({ ...unsigned, signature }, null, 1)}\n`
}
