import { isAbout, matching, type ParsedPolicy } from './parsed-policy'
import { periodWords } from './period-text'
import { type ResponseStandard, responseStandards } from './response-time'
import type { LintRule } from './rule'

const rightsLine = (policy: ParsedPolicy): number =>
  policy.sentences.find(
    (sentence) => isAbout(sentence, 'rights') && /\bcontact|exercise|e-?mail|write to|submit|@/i.test(sentence.text),
  )?.line ??
  policy.sections.find(({ topics }) => topics.includes('rights'))?.line ??
  1

const offersRights = (policy: ParsedPolicy): boolean =>
  policy.sections.some(({ topics }) => topics.includes('rights')) ||
  matching(policy, /\byour rights\b|\bright to (?:access|delet|know|eras|correct)/i).length > 0

const missing: LintRule = {
  id: 'response-time-missing',
  gaps: [],
  why: 'People have to be told when an answer comes, and only the statute of their place sets the clock (GDPR art. 12(3), Cal. Civ. Code 1798.130(a)(2)).',
  consoleDoes:
    'Runs the clock of the requester’s law; where none is known, the office’s own target, which is called so.',
  find: (policy) => {
    if (!offersRights(policy)) return []
    const answers = responseStandards(policy).filter(({ subject }) => subject === 'request')
    return answers.length > 0
      ? []
      : [
          {
            lines: [rightsLine(policy)],
            finding: 'Rights are offered, but nothing says in which time a request is answered.',
          },
        ]
  },
}

const vague: LintRule = {
  id: 'response-time-vague',
  gaps: ['G15'],
  why: 'Words such as "reasonable" give no day that can be met or missed.',
  consoleDoes: 'Sets the office’s own target in its place and calls it so; a statute’s day always leads.',
  find: (policy) =>
    responseStandards(policy)
      .filter(({ kind, subject }) => kind === 'vague' && (subject === 'request' || subject === 'acknowledgment'))
      .map(({ line, subject, words }) => ({
        lines: [line],
        finding: `${subject === 'request' ? 'The answer' : 'The acknowledgment'} is promised without a number: '${words}'.`,
      })),
}

const differ: LintRule = {
  id: 'response-times-differ',
  gaps: ['G15'],
  why: 'With several standards in one policy a requester may rely on the one that suits best.',
  consoleDoes: 'Chooses by the requester’s law, lets the tightest lead, and shows each standard on the case.',
  find: (policy) => {
    const answers = responseStandards(policy).filter(({ subject }) => subject === 'request')
    const general = answers.filter(({ scope }) => scope.length === 0)
    if (new Set(general.map(wordsOf)).size < 2) return []
    const lines = answers.map(({ line }) => line)
    return [
      {
        lines,
        finding: `The policy answers by ${answers.length} standards: ${answers.map((each) => `${wordsOf(each)} (line ${each.line})`).join(', ')}.`,
      },
    ]
  },
}

const wordsOf = (standard: ResponseStandard): string =>
  standard.kind === 'period' ? periodWords(standard) : standard.words

/** What a policy promises about the time of an answer. */
export const RESPONSE_RULES: readonly LintRule[] = [missing, vague, differ]
