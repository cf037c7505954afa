import { basename } from 'node:path'
import type { Output, Parsed } from '#contract/bridge'
import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { packFor } from '#domain/policy/packs'
import type { ParserBatch } from '#main/intake/parser-client'
import { comparisonText } from '#main/policy/comparison-text'
import { knownGaps } from '#main/policy/known-gap'
import type { ComparedPolicies } from '#main/policy/read-policy'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'
import { saveAs } from './file'

type Names = 'policy.lint' | 'policy.compare' | 'policy.save-comparison' | 'policy.known-gaps'

/** Policies that the officer opens: read by the parser process, shown, and not kept. */
export function policyHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  return {
    'policy.lint': ({ token }) => lint(context, token),
    'policy.compare': async (input) => {
      const compared = await compare(context, input)
      return compared.ok ? accept(plain(compared.value)) : compared
    },
    'policy.save-comparison': (input) => saveComparison(context, input),
    'policy.known-gaps': () => {
      const { session } = context
      if (!session) return reject('locked', 'The vault is locked. Unlock it, then try again.')
      const pack = packFor(session.opened.organisation)
      return accept({ name: pack.name, version: pack.version, gaps: knownGaps(pack) })
    },
  }
}

const todayOf = (context: DeskContext): IsoDate =>
  (context.session?.opened.today ?? new Date().toISOString().slice(0, 10)) as IsoDate

async function withParser<T>({ desk }: DeskContext, work: (parser: ParserBatch) => Promise<T>): Promise<T> {
  const parser = desk.parser.openBatch()
  try {
    return await work(parser)
  } finally {
    parser.close()
  }
}

async function lint(context: DeskContext, token: string): Promise<Outcome<Output<'policy.lint'>>> {
  const path = context.files.path(token)
  if (!path.ok) return path
  const files = [{ name: basename(path.value), path: path.value }]
  const [linted] = await withParser(context, (parser) => parser.lintPolicies({ files, today: todayOf(context) }))
  if (!linted) return reject('internal', 'The reader gave no answer. Choose the file again.')
  if (!linted.ok) return linted
  const { name, lines, findings } = linted.value
  return accept({
    name,
    lines: [...lines],
    findings: findings.map((finding) => ({ ...finding, lines: [...finding.lines] })),
  })
}

async function compare(context: DeskContext, pair: Parsed<'policy.compare'>): Promise<Outcome<ComparedPolicies>> {
  const old = context.files.path(pair.oldToken)
  if (!old.ok) return old
  const next = context.files.path(pair.newToken)
  if (!next.ok) return next
  const order = {
    old: { name: basename(old.value), path: old.value },
    next: { name: basename(next.value), path: next.value },
    today: todayOf(context),
  }
  return withParser(context, (parser) => parser.comparePolicies(order))
}

/** The lists of a comparison, which the schema of the wire takes as mutable. */
function plain({ changes, materiality, effective }: ComparedPolicies): Output<'policy.compare'> {
  return {
    changes: changes.map(({ topics: _, ...change }) => ({
      ...change,
      words: change.words.map((word) => ({ ...word })),
    })),
    materiality: {
      ...materiality,
      tests: materiality.tests.map((test) => ({ ...test, changes: [...test.changes] })),
    },
    effective: { ...effective, steps: [...effective.steps] },
  }
}

async function saveComparison(
  context: DeskContext,
  pair: Parsed<'policy.save-comparison'>,
): Promise<Outcome<Output<'policy.save-comparison'>>> {
  const compared = await compare(context, pair)
  if (!compared.ok) return compared
  const nameOf = (token: string) => {
    const path = context.files.path(token)
    return path.ok ? basename(path.value) : ''
  }
  const about = { old: nameOf(pair.oldToken), next: nameOf(pair.newToken), today: todayOf(context) }
  return saveAs(context, {
    name: `policy-comparison-${about.today}.txt`,
    title: 'Save the comparison',
    bytes: new TextEncoder().encode(comparisonText(compared.value, about)),
  })
}
