import { inContext, isAbout, once, type Sentence } from './parsed-policy'
import { type PeriodUnit, periodsIn } from './period-text'
import { type NamedRegime, scopesOf } from './regime-named'

/** What a period is promised for. */
export type ResponseSubject = 'request' | 'acknowledgment' | 'opt-out' | 'marketing' | 'extension' | 'breach'

/** One promise of when something happens: a period, words without a number, or the period of the law. */
export type ResponseStandard = Readonly<{
  line: number
  subject: ResponseSubject
  /** The laws for whose people it is promised; none where it is for everybody. */
  scope: readonly NamedRegime[]
  kind: 'period' | 'vague' | 'law'
  amount: number
  unit: PeriodUnit
  words: string
  /** The sentence that promises it, and the same with its headings. */
  text: string
  context: string
}>

const ANSWERS =
  /\b(?:respond|repl(?:y|ies)|answer|response time|(?:get|come) back to you|deal with|act on|fulfil|complete|comply with|honou?r|process)\w*\b/i
const ASKED = /\b(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|questions|respon[ds]\w*|repl(?:y|ies)|complaints?)\b/i
const ACKNOWLEDGES = /\b(?:acknowledg\w*|confirm(?:ation of)? (?:the )?receipt|confirm that we (?:have )?received)\b/i
const EXTENDS = /\b(?:exten[ds]\w*|additional|further|more time|longer than|in total|total of|days total)\b/i
const VAGUE =
  /\b(?:(?:a )?(?:reasonable|timely|appropriate) (?:time\s?frame|time|period|manner|amount of time)|promptly|as soon as (?:reasonably )?(?:possible|practicable)|without (?:undue|unreasonable) delay|in due course|in a timely manner|shortly|as quickly as possible)\b/i
const LAWFUL =
  /\b(?:time ?frames?|periods?|deadlines?|time limits?|times?)\b.{0,30}\b(?:required|set|prescribed|permitted|allowed|stipulated|laid down) (?:by|under|in)\b.{0,25}\blaws?\b|\bas required by (?:applicable )?law\b/i
const OTHER_MATTER = /incident response|\bpayment|\bcalls\b|emergenc|\bchild/i
const OPT_OUT = /\bopt.?out\b|do not sell|\bsale or sharing\b|limit (?:the )?use/i
const MARKETING = /unsubscrib|marketing|newsletter|promotional/i
const BREACH = /\b(?:breach|security incident)\b/i

/** Every promise of a time in which the organisation answers, acknowledges, stops or notifies. */
export const responseStandards = once((policy): readonly ResponseStandard[] => policy.sentences.flatMap(standardsOf))

/** A passage of a sentence that may hold a promise, and what the promise would be for. */
type Passage = Readonly<{ subject: ResponseSubject; from: number; to: number }>

function standardsOf(sentence: Sentence): readonly ResponseStandard[] {
  if (sentence.negated || isAbout(sentence, 'retention') || isAbout(sentence, 'changes')) return []
  return passagesOf(sentence).flatMap(({ subject, from, to }) => {
    const read = readStandard(sentence.text.slice(from, to))
    if (!read || (subject === 'marketing' && read.kind !== 'period')) return []
    return [
      {
        ...read,
        subject,
        scope: scopesOf(sentence),
        text: sentence.text,
        context: inContext(sentence),
        line: sentence.lineAt(from + read.at),
      },
    ]
  })
}

function passagesOf(sentence: Sentence): readonly Passage[] {
  const { text } = sentence
  const all = (subject: ResponseSubject, about: RegExp): readonly Passage[] =>
    about.test(text) ? [{ subject, from: 0, to: text.length }] : []
  if (BREACH.test(text)) return all('breach', /notif|inform|tell|report/i)
  if (OTHER_MATTER.test(text)) return []
  if (EXTENDS.test(text) && periodsIn(text).length > 0) return extensionPassages(sentence)
  if (MARKETING.test(text)) return all('marketing', /within|days/i)
  if (OPT_OUT.test(text) && /within|days|promptly/i.test(text)) return all('opt-out', /./)
  return answerPassages(sentence, text.length)
}

/** A sentence that extends a period may promise the first one too: `within 45 days, extended once by 45 more`. */
function extensionPassages(sentence: Sentence): readonly Passage[] {
  const { text } = sentence
  const at = text.search(EXTENDS)
  const first =
    periodsIn(text.slice(0, at)).length > 0 && !/^\W*(?:if|where|when)\b/i.test(text)
      ? answerPassages(sentence, at)
      : []
  if (!/request|respon|repl|exten|notify|inform/i.test(text)) return first
  return [...first, { subject: 'extension', from: first.length > 0 ? at : 0, to: text.length }]
}

/** The acknowledgment and the answer that a sentence promises, each with the words that follow it. */
function answerPassages(sentence: Sentence, end: number): readonly Passage[] {
  const text = sentence.text.slice(0, end)
  const speaksToRequester = ASKED.test(text) || isAbout(sentence, 'rights') || isAbout(sentence, 'contact')
  if (!speaksToRequester || !/\b(?:we|our|within|response time)\b/i.test(text)) return []
  const [acknowledged, answered] = [text.search(ACKNOWLEDGES), text.search(ANSWERS)]
  const passages: Passage[] = []
  if (acknowledged >= 0)
    passages.push({ subject: 'acknowledgment', from: 0, to: answered > acknowledged ? answered : end })
  if (answered < 0 || !isOfAnswer(sentence)) return passages
  // A period may stand before its verb: `Within 30 days we answer`.
  const from = acknowledged < 0 && readStandard(text.slice(answered)) === null ? 0 : answered
  return [...passages, { subject: 'request', from, to: end }]
}

/** A period in a sentence about answering counts where a requester is answered, not where a right or a use is described. */
const isOfAnswer = (sentence: Sentence): boolean =>
  /\b(?:we|response time|answered|requests?|inquiries)\b/i.test(sentence.text) &&
  (isAbout(sentence, 'rights') ||
    isAbout(sentence, 'contact') ||
    /request|inquir|enquir|complain/i.test(inContext(sentence)))

function readStandard(
  text: string,
): (Pick<ResponseStandard, 'kind' | 'amount' | 'unit' | 'words'> & { at: number }) | null {
  const period = periodsIn(text).find(
    ({ index }) => !/\b(?:every|past|last|preceding|previous|once per|aged?)\s*$/i.test(text.slice(0, index)),
  )
  if (period) return { kind: 'period', amount: period.amount, unit: period.unit, words: period.text, at: period.index }
  const lawful = LAWFUL.exec(text)
  if (lawful) return { kind: 'law', amount: 0, unit: 'day', words: 'the period of the law', at: lawful.index }
  const vague = VAGUE.exec(text)
  return vague ? { kind: 'vague', amount: 0, unit: 'day', words: vague[0].toLowerCase(), at: vague.index } : null
}
