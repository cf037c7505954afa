import { inContext, isAbout, type ParsedPolicy, type Sentence } from './parsed-policy'
import { type PeriodUnit, periodsIn } from './period-text'
import { type NamedRegime, scopeOf } from './regime-named'

/** What a period is promised for. */
export type ResponseSubject = 'request' | 'acknowledgment' | 'opt-out' | 'marketing' | 'extension' | 'breach'

/** One promise of when something happens: a period, words without a number, or the period of the law. */
export type ResponseStandard = Readonly<{
  line: number
  subject: ResponseSubject
  scope: NamedRegime | null
  kind: 'period' | 'vague' | 'law'
  amount: number
  unit: PeriodUnit
  words: string
  /** The sentence that promises it. */
  text: string
}>

const ANSWERS =
  /\b(?:respond|repl(?:y|ies)|answer|response time|act on|fulfil|complete|comply with|honou?r|process)\w*\b/i
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
export function responseStandards(policy: ParsedPolicy): readonly ResponseStandard[] {
  return policy.sentences.flatMap((sentence) => standardsOf(sentence))
}

function standardsOf(sentence: Sentence): readonly ResponseStandard[] {
  const { text, negated } = sentence
  if (negated || isAbout(sentence, 'retention') || isAbout(sentence, 'changes')) return []
  const scope = scopeOf(sentence)
  const found = (subject: ResponseSubject, from: string, offset: number): readonly ResponseStandard[] => {
    const read = readStandard(from)
    return read ? [{ ...read, subject, scope, text, line: sentence.lineAt(offset + read.at) }] : []
  }
  if (BREACH.test(text)) return /notif|inform|tell|report/i.test(text) ? found('breach', text, 0) : []
  if (OTHER_MATTER.test(text)) return []
  if (
    EXTENDS.test(text) &&
    periodsIn(text).length > 0 &&
    !/^\W*we (?:will|aim to|shall) (?:respond|reply|answer)/i.test(text)
  )
    return /request|respon|repl|extend|extension|notify|inform/i.test(text) ? found('extension', text, 0) : []
  if (OPT_OUT.test(text) && /within|days|promptly/i.test(text) && !MARKETING.test(text))
    return found('opt-out', text, 0)
  if (MARKETING.test(text))
    return /within|days/i.test(text) ? found('marketing', text, 0).filter(({ kind }) => kind === 'period') : []
  const acknowledged = ACKNOWLEDGES.exec(text)
  const answered = ANSWERS.exec(text)
  const isPromise =
    /\b(?:we|our|within|response time)\b/i.test(text) &&
    (ASKED.test(text) || isAbout(sentence, 'rights') || isAbout(sentence, 'contact'))
  if (!isPromise) return []
  const standards: ResponseStandard[] = []
  if (acknowledged)
    standards.push(
      ...found(
        'acknowledgment',
        text.slice(0, answered && answered.index > acknowledged.index ? answered.index : text.length),
        0,
      ),
    )
  if (answered && isOfAnswer(sentence)) standards.push(...found('request', text.slice(answered.index), answered.index))
  return standards
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
