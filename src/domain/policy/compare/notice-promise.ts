import type { ParsedPolicy, Sentence } from '../lint/parsed-policy'
import { isAbout } from '../lint/parsed-policy'
import { periodsIn, type WrittenPeriod } from '../lint/period-text'

/**
 * What a policy promises before a change takes effect.
 *
 * Shape: `period` null with `line` set is a notice without a number; without a line there is no promise at all.
 *   `onPosting` is the line that lets a change count for others from the day on which it is posted (A60).
 */
export type NoticePromise = Readonly<{
  period: WrittenPeriod | null
  line: number | null
  text: string | null
  onPosting: number | null
}>

const LEAD = /\b(?:before|prior to|in advance|advance notice|ahead of|notice)\b/i
const TELLS =
  /\bwe (?:will|shall|may|'ll)?\s*(?:\w+ ){0,4}?(?:notify|inform|tell|e-?mail|announce|give|provide|post|send)\b|\b(?:announced|notified|notice)\b/i
const CHANGES = /\bchanges?\b|\bamend|\bupdate|\brevis|\bmodif/i
const POSTED =
  /\b(?:effective|take effect|apply|count)\w*\b.{0,40}\b(?:up)?on (?:the day .{0,25})?post|\bfrom the (?:day|date|time|moment) .{0,25}\bpost|\bwhen (?:we post|posted)\b|\bupon (?:posting|publication)\b|\bas soon as .{0,20}\bposted/i

/** The promise of a policy about its own changes. */
export function noticePromise(policy: ParsedPolicy): NoticePromise {
  const about = policy.sentences.filter(
    (sentence) =>
      isAbout(sentence, 'changes') ||
      (/\b(?:privacy )?policy\b|\bterms\b|material change/i.test(sentence.text) && CHANGES.test(sentence.text)),
  )
  const onPosting = about.find(({ text }) => POSTED.test(text))?.line ?? null
  const told = about.filter(({ text, negated }) => !negated && TELLS.test(text))
  const found = told.flatMap((sentence) => withPeriod(sentence) ?? [])
  // Where several audiences are promised different times, the longest keeps every promise.
  const longest = found.toSorted((left, right) => daysOf(right.period) - daysOf(left.period))[0]
  if (longest) return { period: longest.period, line: longest.sentence.line, text: longest.sentence.text, onPosting }
  const open = told.find(
    ({ text }) => CHANGES.test(text) && !POSTED.test(text) && !/\b(?:may|might|can|could)\b/i.test(text),
  )
  return { period: null, line: open?.line ?? null, text: open?.text ?? null, onPosting }
}

function withPeriod(sentence: Sentence): { sentence: Sentence; period: WrittenPeriod } | null {
  if (!LEAD.test(sentence.text)) return null
  const period = periodsIn(sentence.text)[0]
  return period ? { sentence, period } : null
}

const daysOf = ({ amount, unit }: WrittenPeriod): number =>
  amount * { hour: 1 / 24, day: 1, 'business-day': 1.4, week: 7, month: 31, year: 366 }[unit]
