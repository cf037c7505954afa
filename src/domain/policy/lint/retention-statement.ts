import { type Concept, conceptOf, conceptsIn } from './data-kind'
import { isAbout, lineOf, once, type Sentence } from './parsed-policy'
import { periodsIn, type WrittenPeriod } from './period-text'

/** How long something is kept, as one sentence or row says. `subject` are the words that name the data, without fillers. */
export type RetentionStatement = Readonly<{
  sentence: Sentence
  line: number
  label: string
  subject: readonly string[]
  concepts: readonly Concept[]
  general: boolean
  kind: 'period' | 'event' | 'unlimited' | 'vague' | 'none'
  period: WrittenPeriod | null
  words: string
}>

const KEEPS =
  /\b(?:retain|retained|retains|retention|keep|kept|keeps|stored? for|stored until|deleted? (?:after|within|once|when)|erased? after|hold (?:it|them|your))\b/i
const VAGUE =
  /\b(?:limited|reasonable|certain|appropriate|short|suitable|brief|sufficient|necessary) (?:period|time|amount of time|duration|length of time)\b|\bas long as\b.{0,40}\b(?:necessary|needed|required|need|useful|appropriate|legitimate)|\b(?:no|not) longer than\b.{0,30}\b(?:necessary|needed|required)|\bfor the (?:duration|period|time|length of time) (?:that is )?(?:required|necessary|needed)|\b(?:when|once|until)\b.{0,25}\bno longer (?:needed|necessary|required)|\bfor some time\b|\bas needed\b/i
const UNLIMITED =
  /\bindefinite(?:ly)?\b|\bforever\b|\bpermanent(?:ly)?\b(?! delet)|\bwithout (?:any )?(?:time )?limit|\bunlimited (?:period|time)|\bin perpetuity\b/i
const EVENT =
  /\b(?:while|as long as|for as long as|so long as)\b.{0,30}\b(?:active|open|customer|client|account|subscri)|\b(?:for )?the (?:duration|life|term|lifetime) of\b|\bduration of\b|\buntil (?:you|the|your|it)\b|\baccording to (?:your|the|their)\b.{0,40}\bsettings\b|\bat the end of (?:your|the|each) (?:session|contract|subscription|term)/i
const EXCEPTION =
  /\blonger\b(?! than)|\bafter the (?:applicable |relevant )?(?:retention )?period\b|\bprior to the\b|\bexpir/i
const GENERAL = /^(?:we |all |the |your |any |only |this |that |it |personal|data|information)*$/i
const FILLER = new Set(
  'data information record records detail details personal your you our the a an of and or other all any we that this its it is are such related about for in on from to'.split(
    ' ',
  ),
)
const WEAK = new Set('customer client user website site call your end business stored collected raw'.split(' '))

/** Every statement about how long something is kept. */
export const retentionStatements = once((policy): readonly RetentionStatement[] =>
  policy.sentences.flatMap((sentence) => statementOf(sentence) ?? []),
)

function statementOf(sentence: Sentence): RetentionStatement | null {
  const { text, kind: form, negated } = sentence
  const inSection = isAbout(sentence, 'retention')
  if (negated || isAbout(sentence, 'changes') || isAbout(sentence, 'children') || (!inSection && !KEEPS.test(text)))
    return null
  if (!inSection && (isAbout(sentence, 'rights') || /\b(?:logged in|keep you|keep (?:our|us|in touch))\b/i.test(text)))
    return null
  const labelled = form !== 'prose' && sentence.label !== null
  if (EXCEPTION.test(text) && !labelled) return null
  if (!labelled && !KEEPS.test(text) && !/delet/i.test(text)) return null
  const read = readPeriod(text, inSection && labelled)
  if (!read) return null
  const label = labelled ? (sentence.label ?? '') : subjectOf(text)
  const subject = wordsOf(label)
  const concepts = conceptOf(label) ? conceptsIn(label) : []
  return {
    sentence,
    line: read.period ? sentence.lineAt(read.period.index) : lineOf(sentence, VAGUE),
    label: label || 'personal data',
    subject,
    concepts,
    general: concepts.length === 0 && (subject.length === 0 || GENERAL.test(label)),
    ...read,
  }
}

function readPeriod(text: string, labelled: boolean): Pick<RetentionStatement, 'kind' | 'period' | 'words'> | null {
  const period = periodsIn(text).find(({ text: words }) => !/^an? /i.test(words)) ?? null
  const event = EVENT.exec(text)
  if (period)
    return {
      kind: 'period',
      period,
      words: text.slice(Math.min(event?.index ?? period.index, period.index), period.index + period.text.length),
    }
  const vague = VAGUE.exec(text)
  if (vague) return { kind: 'vague', period: null, words: vague[0] }
  const unlimited = UNLIMITED.exec(text)
  if (unlimited) return { kind: 'unlimited', period: null, words: unlimited[0].toLowerCase() }
  if (event) return { kind: 'event', period: null, words: event[0] }
  return labelled ? { kind: 'none', period: null, words: '' } : null
}

/** What is kept: the subject of `is kept`, or the object of `we keep ... for`. */
function subjectOf(text: string): string {
  const passive =
    /^(.{3,80}?) (?:is|are|will be|may be) (?:\w+ )?(?:kept|retained|stored|deleted|erased|held|removed)\b/i.exec(text)
  if (passive?.[1]) return passive[1].replace(/ \d.*$/, '')
  const active =
    /.*\b(?:retain|keep|store|delete|erase|hold)s? (.{3,80}?) (?:for|until|while|after|within|as long|only|no longer|indefinitely)\b/i.exec(
      text,
    )
  return (active?.[1] ?? '').replace(/ \d.*$/, '')
}

/** The words of a label that name data, in the singular, without fillers. */
export const wordsOf = (label: string): readonly string[] => [
  ...new Set(
    (label.toLowerCase().match(/[a-z][a-z-]+/g) ?? [])
      .filter((word) => !FILLER.has(word))
      .map((word) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')),
  ),
]

/** What a statement speaks of, so that two can be compared: its words but for weak ones such as `client`. Empty where it names nothing. */
export function dataKey({ subject }: RetentionStatement): string {
  const strong = subject.filter((word) => !WEAK.has(word))
  return (strong.length > 0 ? strong : subject).toSorted().join(' ')
}
