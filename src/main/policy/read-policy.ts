import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import { comparePolicies, type PolicyComparison } from '#domain/policy/compare/compare'
import { lintBetween, lintParsed } from '#domain/policy/lint/lint'
import { parsePolicy } from '#domain/policy/lint/parse'
import type { ParsedPolicy } from '#domain/policy/lint/parsed-policy'
import type { Finding } from '#domain/policy/lint/rule'
import { type PolicyFile, readPolicyText } from './policy-text'

/** A policy with what the rules found in it; `lines` are those of the file, as it has them. */
export type LintedPolicy = Readonly<{ name: string; lines: readonly string[]; findings: readonly Finding[] }>

/** Two versions with their lines and what differs. */
export type ComparedPolicies = PolicyComparison & Readonly<{ oldLines: readonly string[]; newLines: readonly string[] }>

export type LintOrder = Readonly<{ files: readonly PolicyFile[]; today: IsoDate }>
export type CompareOrder = Readonly<{ old: PolicyFile; next: PolicyFile; today: IsoDate }>

const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)

/** Reads and lints policies, each for itself and all beside each other; a file that cannot be read does not stop the others. */
export async function lintPolicyFiles({ files, today }: LintOrder): Promise<readonly Outcome<LintedPolicy>[]> {
  const read = await Promise.all(files.map(readOne))
  const good = read.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  const between = new Map(lintBetween(good.map(({ policy }) => policy)).map((found, index) => [good[index], found]))
  return read.map((outcome) => {
    if (!outcome.ok) return outcome
    const { policy, lines } = outcome.value
    const findings = [...lintParsed(policy, { today }), ...(between.get(outcome.value) ?? [])]
    return accept({ name: policy.name, lines, findings: findings.sort((left, right) => left.line - right.line) })
  })
}

async function readOne(file: PolicyFile): Promise<Outcome<{ policy: ParsedPolicy; lines: readonly string[] }>> {
  const text = await readPolicyText(file)
  if (!text.ok) return text
  const policy = parsePolicy(file.name, text.value)
  return policy.ok ? accept({ policy: policy.value, lines: linesOf(text.value) }) : policy
}

/** Reads and compares two versions of a policy. */
export async function comparePolicyFiles({ old, next, today }: CompareOrder): Promise<Outcome<ComparedPolicies>> {
  const before = await readPolicyText(old)
  if (!before.ok) return before
  const after = await readPolicyText(next)
  if (!after.ok) return after
  const compared = comparePolicies(
    { name: old.name, text: before.value },
    { name: next.name, text: after.value },
    today,
  )
  return compared.ok
    ? accept({ ...compared.value, oldLines: linesOf(before.value), newLines: linesOf(after.value) })
    : compared
}
