import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { Extension } from '#domain/law/rule'
import { dayName } from './day'
import type { Derivation } from './derivation'
import type { Deadline } from './model'
import { type Period, periodFrom, rolled } from './period'

type ExtensionDates = Pick<Deadline, 'extensionNoticeBy' | 'extensionValid' | 'extendedDueOn'>

/**
 * The extension: its own notice deadline (the unmoved end of the first period), whether a notice was in time, and the extended date.
 * Why from the start and not from the first due date: the statutes give a total ("90 days in all", "three months").
 */
export function extensionOf(derivation: Derivation, startsOn: IsoDate, period: Period): Outcome<ExtensionDates> {
  const { rule, noticesOn } = derivation
  if (rule.extension === null) {
    if (noticesOn.length > 0)
      derivation.caveats.push(`${rule.id} knows no extension: the notice of ${noticesOn[0]} changes nothing.`)
    return accept({ extensionNoticeBy: null, extensionValid: noticesOn.length > 0 ? false : null, extendedDueOn: null })
  }
  const valid = noticesOn.length === 0 ? null : noticesOn.some((on) => on <= period.endsOn)
  if (rule.extension.total === 'open') return accept(openExtension(derivation, rule.extension, period, valid))
  return fixedExtension(derivation, rule.extension, { startsOn, noticeBy: period.endsOn, valid })
}

function openExtension(
  derivation: Derivation,
  extension: Extension,
  period: Period,
  valid: boolean | null,
): ExtensionDates {
  const text = `More time is possible (${extension.condition}); the notice, ${extension.noticeRule}, names the new date itself. First period: ${dayName(period.endsOn)}.`
  derivation.trace.push({ kind: 'extension', text, to: period.endsOn, citation: derivation.rule.citation })
  if (valid)
    derivation.caveats.push(
      'The extension notice names the new date: enter it by hand. The date shown is the first one.',
    )
  return { extensionNoticeBy: null, extensionValid: valid, extendedDueOn: null }
}

function fixedExtension(
  derivation: Derivation,
  extension: Extension,
  { startsOn, noticeBy, valid }: { startsOn: IsoDate; noticeBy: IsoDate; valid: boolean | null },
): Outcome<ExtensionDates> {
  const total = extension.total
  if (total === 'open' || !isForward(total.kind))
    return reject('internal', `${derivation.rule.id} has an extension that cannot be counted.`)
  const longer = periodFrom(derivation, startsOn, total as Parameters<typeof periodFrom>[2])
  if (!longer.ok) return longer
  const due = rolled(derivation, longer.value.endsOn)
  if (!due.ok) return due
  derivation.trace.push(noticeStep(derivation, extension, noticeBy, valid))
  if (valid === false) return accept({ extensionNoticeBy: noticeBy, extensionValid: false, extendedDueOn: null })
  for (const step of [...longer.value.steps, ...due.value.steps]) {
    derivation.trace.push({
      ...step,
      kind: 'extension',
      text: `Extended: ${step.text}`,
    })
  }
  return accept({ extensionNoticeBy: noticeBy, extensionValid: valid, extendedDueOn: due.value.on })
}

function isForward(kind: string): boolean {
  return kind === 'calendar-days' || kind === 'calendar-months' || kind === 'business-days'
}

function noticeStep(
  derivation: Derivation,
  extension: Extension,
  noticeBy: IsoDate,
  valid: boolean | null,
): Deadline['trace'][number] {
  const sentOn = derivation.noticesOn[0]
  const rule = `An extension (${extension.condition}) needs a notice ${extension.noticeRule}: by the end of ${dayName(noticeBy)}.`
  const outcome =
    valid === null || sentOn === undefined
      ? ''
      : valid
        ? ` The notice of ${dayName(sentOn)} was in time.`
        : ` The notice of ${dayName(sentOn)} was too late: the first date stands.`
  const again = derivation.noticesOn.length > 1 ? ' Only one extension exists; a further notice changes nothing.' : ''
  const counting =
    valid === false ? '' : ' The extended period counts from the same start, not from the first due date.'
  return {
    kind: 'extension',
    text: `${rule}${outcome}${again}${counting}`,
    to: noticeBy,
    citation: derivation.rule.citation,
  }
}
