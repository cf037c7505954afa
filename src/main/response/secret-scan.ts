import { cellOf, type ResponseInput } from './package-input'
import { FIELD_RULES, type SecretKind, VALUE_RULES } from './secret-rule'

export type { SecretKind } from './secret-rule'

/**
 * Something that must not leave. `row` counts from 1 and is null for a text outside the tables; `masked` shows at most four characters of it.
 * `categoryId` is null for letters, disclosures and names of documents; `column` then names the place.
 */
export type SecretFinding = Readonly<{
  categoryId: string | null
  row: number | null
  column: string
  kind: SecretKind
  masked: string
}>

/** Findings beyond this many are counted but not listed: the release is blocked anyway. */
const FINDINGS_MAX = 1000

/** Names a finding from one scan to the next, so that a decision about it can be kept. */
export const findingId = (finding: SecretFinding): string =>
  [finding.categoryId ?? '', finding.row ?? '', finding.column, finding.kind].join('/')

/** What the scan of a whole response found. */
export type SecretScan = Readonly<{ findings: readonly SecretFinding[]; total: number }>

/**
 * Looks for what no answer may contain: card numbers, codes, secrets, hashes and the identifiers of 11 CCR 7024(d).
 * Shape: every cell of every category, then the officer's and the person's own texts. A finding blocks the release until it is withheld or explained.
 * Limits: a scan is a net, not a proof; it does not read inside documents.
 * Source: duties A12, A13, B4, C5; 11 CCR 7024(d); `security.md` 3.8 (preflight).
 */
export function scanForSecrets(input: ResponseInput): SecretScan {
  const findings: SecretFinding[] = []
  let total = 0
  const report = (finding: SecretFinding): void => {
    total += 1
    if (findings.length < FINDINGS_MAX) findings.push(finding)
  }
  for (const category of input.categories) {
    const rules = category.columns.map((column) => ({ column, field: fieldRule(column) }))
    for (const [at, row] of category.rows.entries()) {
      for (const { column, field } of rules) {
        const value = cellOf(row, column)
        const found = (value !== '' && field?.(value)) || scanText(value)
        if (found) report({ categoryId: category.id, row: at + 1, column, ...found })
      }
    }
  }
  for (const { place, text } of textsOf(input)) {
    const found = scanText(text)
    if (found) report({ categoryId: null, row: null, column: place, ...found })
  }
  return { findings, total }
}

type Found = Readonly<{ kind: SecretKind; masked: string }>

/** The first thing in a text that must not leave; null when there is none. */
export function scanText(text: string): Found | null {
  if (text.length < 8) return null
  // Full-width digits and letters are read as what they look like.
  const plain = text.normalize('NFKC')
  for (const rule of VALUE_RULES) {
    for (const match of plain.matchAll(rule.pattern)) {
      const value = match[1] ?? match[0]
      const secret = rule.find ? rule.find(value) : value
      if (secret !== null) return { kind: rule.kind, masked: mask(secret) }
    }
  }
  return null
}

/** The rule for a column whose name says what it holds, so that even a value without a tell-tale form is found. */
function fieldRule(column: string): ((value: string) => Found | null) | null {
  const words = column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const rule = FIELD_RULES.find((candidate) => candidate.name.test(words) && !candidate.except?.test(words))
  if (!rule) return null
  return (value) =>
    rule.accepts === undefined || rule.accepts(value) ? { kind: rule.kind, masked: mask(value) } : null
}

function textsOf(input: ResponseInput): readonly Readonly<{ place: string; text: string }>[] {
  return [
    ...input.coverLetter.paragraphs.map((text) => ({ place: 'letter', text })),
    ...input.disclosures.flatMap(({ heading, items }) => items.map((text) => ({ place: heading, text }))),
    ...input.refusals.map(({ what, ground }) => ({ place: 'refusal', text: `${what}: ${ground}` })),
    ...input.categories.flatMap(({ label, withheldReasons }) =>
      withheldReasons.map((text) => ({ place: label, text })),
    ),
    ...input.documents.map(({ name }) => ({ place: 'document name', text: name })),
  ]
}

/** A value with all but its last four characters hidden, and those as well when it is short. */
function mask(value: string): string {
  const flat = value.replace(/\s+/g, ' ').trim()
  const tail = flat.length >= 12 ? flat.slice(-4) : ''
  return `${'•'.repeat(Math.min(8, Math.max(1, flat.length - tail.length)))}${tail}`
}
