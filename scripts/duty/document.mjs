// @ts-check

/**
 * What the packs say of a duty or a gap.
 * @typedef {Readonly<{ id: string, text: string, lines: string, creates: readonly string[], servedBy: string | null, missing: string | null }>} DutyRow
 * @typedef {Readonly<{ title: string, rows: readonly DutyRow[] }>} DutyPart
 */

/** Tests of one suite that are named each; more are counted. */
const NAMES_MAX = 3
const STATUSES = ['served', 'served in part', 'not served yet']

/**
 * The register of duties as Markdown.
 * @param {readonly DutyPart[]} parts @param {ReadonlyMap<string, readonly string[]>} proofs
 */
export function dutiesDocument(parts, proofs) {
  const summary = parts.map(({ title, rows }) => {
    const count = (/** @type {string} */ status) => rows.filter((row) => statusOf(row, proofs) === status).length
    return line([title, rows.length, ...STATUSES.map(count)])
  })
  return `${[
    '# Duties',
    '',
    'What the three policies oblige the console to serve, and what of it is served. Written by `node scripts/duties.mjs` from the',
    'results of the tests; edits are lost. An id is served when a test that is tagged with it ran and every such test passed,',
    'and served in part where something is known to be missing all the same; everything else is not served yet. "Creates" names',
    'rows of the policy pack, rules of the law register, letters, gates of the release and registers.',
    '',
    line(['', 'duties', ...STATUSES]),
    line(['---', '---:', '---:', '---:', '---:']),
    ...summary,
    ...parts.flatMap((part) => ['', `## ${part.title}`, '', ...table(part.rows, proofs)]),
  ].join('\n')}\n`
}

/** @param {readonly DutyRow[]} rows @param {ReadonlyMap<string, readonly string[]>} proofs */
function table(rows, proofs) {
  return [
    line(['id', 'in our words', 'lines', 'creates', 'status', 'screen', 'missing', 'tests']),
    line(['---', '---', '---', '---', '---', '---', '---', '---']),
    ...rows.map((row) => {
      const { id, text, lines, creates, servedBy, missing } = row
      const status = statusOf(row, proofs)
      return line([id, text, lines, creates.join(', '), status, servedBy ?? '', missing ?? '', testsOf(proofs.get(id))])
    }),
  ]
}

/** @param {DutyRow} row @param {ReadonlyMap<string, readonly string[]>} proofs */
function statusOf({ id, missing }, proofs) {
  if (!proofs.has(id)) return 'not served yet'
  return missing === null ? 'served' : 'served in part'
}

/** @param {readonly string[]} [tests] as `file: name` */
function testsOf(tests = []) {
  /** @type {Map<string, string[]>} */
  const byFile = new Map()
  for (const test of tests) {
    const at = test.indexOf(': ')
    const file = test.slice(0, at)
    byFile.set(file, [...(byFile.get(file) ?? []), test.slice(at + 2)])
  }
  return [...byFile].map(([file, names]) => `\`${file}\` ${someOf(names)}`).join('; ')
}

/** Names in quotes; where a suite has many, the suite and their number. @param {readonly string[]} names */
function someOf(names) {
  /** @type {Map<string, string[]>} */
  const bySuite = new Map()
  for (const name of names) {
    const suite = name.slice(0, Math.max(0, name.lastIndexOf(' › ')))
    bySuite.set(suite, [...(bySuite.get(suite) ?? []), name])
  }
  return [...bySuite]
    .flatMap(([suite, own]) => {
      if (own.length <= NAMES_MAX || suite === '') return own.map((name) => `“${name}”`)
      return [`“${suite}” (${own.length} tests)`]
    })
    .join(', ')
}

/** @param {readonly (string | number)[]} cells */
const line = (cells) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

/**
 * The same as data for the app, formatted as the linter wants it.
 * @param {readonly string[]} ids
 */
export function servedData(ids) {
  const rows = ids.map((id) => `  '${id}',\n`).join('')
  return `/** Duties that tests of this version prove, written by scripts/duties.mjs from their results. */\nexport const SERVED_DUTIES: readonly string[] = [\n${rows}]\n`
}

/** `[4, 5, 6, 9]` as `4-6, 9`. @param {readonly number[]} lines */
export function lineRanges(lines) {
  /** @type {[number, number][]} */
  const ranges = []
  for (const at of [...lines].sort((left, right) => left - right)) {
    const last = ranges.at(-1)
    if (last && at <= last[1] + 1) last[1] = at
    else ranges.push([at, at])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
}
