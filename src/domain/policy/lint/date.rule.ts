import { datesIn } from './date-text'
import { lineOf, matching, type ParsedPolicy, type PolicyLine } from './parsed-policy'
import { type LintRule, lineWords } from './rule'

const SAYS_DATE = /\b(?:effective|last (?:updated|revised|modified|reviewed)|updated|revised|version|in force|date)\b/i
const KINDS = [
  [
    'effective',
    /\beffective(?: date)?(?: as of| on| from|:)?\s|\bin force (?:since|from)\b|\btakes? effect (?:on|from)\b/i,
  ],
  ['last updated', /\blast (?:updated|revised|modified)(?: on|:)?\s|\b(?:updated|revised) on\b/i],
] as const
const AT_EDGE =
  /\bdate\b.{0,80}\b(?:at|on) the (top|beginning|start|head|bottom|end|foot) of (?:this|the)\b|\b(?:at|on) the (top|beginning|start|head|bottom|end|foot) of (?:this|the) (?:policy|page|notice|document)/i
const EDGE_LINES = 12

type Dated = Readonly<{ kind: string; on: string | null; text: string; line: number }>

const written = (lines: readonly PolicyLine[]) => lines.filter(({ text }) => text.trim() !== '')

/** The dates that a policy gives of itself. */
function ownDates(policy: ParsedPolicy): readonly Dated[] {
  return policy.sentences.flatMap((sentence) => {
    if (!SAYS_DATE.test(sentence.text)) return []
    return datesIn(sentence.text).flatMap(({ on, index, text }) => {
      const before = sentence.text.slice(Math.max(0, index - 40), index)
      const kinds = KINDS.map(([kind, pattern]) => ({ kind, at: before.search(pattern) })).filter(({ at }) => at >= 0)
      const kind = kinds.sort((left, right) => right.at - left.at)[0]?.kind
      return kind ? [{ kind, on, text, line: sentence.lineAt(index) }] : []
    })
  })
}

const missing: LintRule = {
  id: 'date-missing',
  gaps: [],
  why: 'Without a date nobody can tell which version was in force when a request arrived (Cal. Civ. Code 1798.130(a)(5): updated every 12 months).',
  consoleDoes: 'Asks the officer for the date of effect; a case keeps the version of the day it was received.',
  find: (policy) => {
    const dated = policy.sentences.some(({ text }) => SAYS_DATE.test(text) && datesIn(text).length > 0)
    const heading = policy.sections.some(({ heading }) => datesIn(heading).length > 0)
    const alone = policy.lines.slice(0, EDGE_LINES).some(({ text }) => datesIn(text).length > 0)
    return dated || heading || alone
      ? []
      : [{ lines: [1], finding: 'The policy has neither a date of effect nor a date of its last change.' }]
  },
}

const promisedPlace: LintRule = {
  id: 'date-not-where-promised',
  gaps: ['G2'],
  why: 'The policy tells readers to look for its date in a place where there is none, so that a change can pass unseen.',
  consoleDoes:
    'Takes the date from where it stands, names that line, and lists this for the next version of the policy.',
  find: (policy) =>
    matching(policy, AT_EDGE).flatMap((sentence) => {
      const match = AT_EDGE.exec(sentence.text)
      if (!match || !/date|updated|revised|effective/i.test(sentence.text)) return []
      const isTop = /top|beginning|start|head/i.test(match[1] ?? match[2] ?? '')
      const first = policy.sections.find(({ parts }) => parts !== null)?.at ?? policy.sections[0]?.at ?? EDGE_LINES
      const edge = isTop
        ? written(policy.lines.slice(0, first)).slice(0, EDGE_LINES)
        : written(policy.lines).slice(-EDGE_LINES)
      if (edge.some(({ text }) => datesIn(text).length > 0)) return []
      const elsewhere = [...new Set(ownDates(policy).map(({ line }) => line))]
      const where = elsewhere.length > 0 ? ` A date stands in ${lineWords(elsewhere)} only.` : ''
      return [
        {
          lines: [lineOf(sentence, AT_EDGE), ...elsewhere],
          finding: `The policy says that its date stands at the ${isTop ? 'top' : 'end'}, but there is none there.${where}`,
        },
      ]
    }),
}

const inFuture: LintRule = {
  id: 'date-in-future',
  gaps: [],
  why: 'A text that is not in force yet binds nobody; until then the version before it does.',
  consoleDoes: 'Keeps the earlier version for requests received before that day.',
  find: (policy, { today }) =>
    ownDates(policy)
      .filter(({ on }) => on !== null && on > today)
      .map(({ kind, text, line }) => ({
        lines: [line],
        finding: `The ${kind} date, ${text}, is after today (${today}).`,
      })),
}

const differ: LintRule = {
  id: 'dates-differ',
  gaps: [],
  why: 'With two dates of the same kind it cannot be said which version a requester saw.',
  consoleDoes: 'Asks the officer which date counts before a case pins this version.',
  find: (policy) =>
    KINDS.flatMap(([kind]) => {
      const dates = ownDates(policy).filter((date) => date.kind === kind && date.on !== null)
      if (new Set(dates.map(({ on }) => on)).size < 2) return []
      return [
        {
          lines: dates.map(({ line }) => line),
          finding: `The policy gives ${dates.length} ${kind} dates: ${dates.map(({ text, line }) => `${text} (line ${line})`).join(', ')}.`,
        },
      ]
    }),
}

export const DATE_RULES: readonly LintRule[] = [missing, promisedPlace, inFuture, differ]
