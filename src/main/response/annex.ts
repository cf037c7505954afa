import type { DeadlineView } from '#contract/schema/deadline'
import type { ClockEvent } from '#domain/deadline/model'
import type { IsoDate, IsoInstant, ZoneId } from '#domain/kernel/civil-date'
import { annexWords as words } from './annex.words'
import { inWords } from './letter-block'
import type { Organisation } from './package-input'

/**
 * Everything that an annex shows, as plain data handed over by the vault process. `caseNo` is null for a what-if, which has
 * no record and so no head code. It names no person: what it proves is a date.
 */
export type AnnexInput = Readonly<{
  organisation: Organisation
  caseNo: string | null
  writtenOn: IsoDate
  zone: ZoneId
  rights: readonly string[]
  /** Which clock leads, in one sentence; null where there is nothing to compare. */
  sentence: string | null
  receivedAt: IsoInstant
  answeredOn: IsoDate | null
  events: readonly ClockEvent[]
  deadlines: readonly DeadlineView[]
  uncovered: readonly Readonly<{ ruleId: string; message: string }>[]
  ruleSetVersion: string
  policyVersion: string | null
  headCode: string | null
  language: 'en'
}>

type Fact = Readonly<{ label: string; value: string }>
type Cell = Readonly<{ day: string; kind: DeadlineView['strip'][number][number]['kind'] }>

/** One clock, ready for layout. */
export type AnnexClock = Readonly<{
  title: string
  facts: readonly Fact[]
  strip: readonly Readonly<{ month: string; days: readonly Cell[] }>[]
  legend: readonly Readonly<{ kind: Cell['kind']; text: string }>[]
  steps: readonly Readonly<{ text: string; detail: string; skipped: string }>[]
  caveats: readonly string[]
  readings: readonly string[]
  sources: readonly string[]
}>

/** The annex without its letterhead. */
export type AnnexBody = Readonly<{
  title: string
  lead: readonly string[]
  facts: readonly Fact[]
  overview: readonly (readonly string[])[]
  clocks: readonly AnnexClock[]
  uncovered: readonly string[]
}>

const dateOf = (on: string | null): string => (on === null ? words.nothing : inWords(on as IsoDate))

/** `14 November 2026, 09:30 (Europe/Berlin)`: the moment on the wall of the office. */
function momentIn(zone: ZoneId, at: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  return `${format.format(new Date(at)).replace(' at ', ', ')} (${zone.replaceAll('_', ' ')})`
}

/** What an annex says, without layout: the PDF and the copied text are both made from it. */
export function annexBody(input: AnnexInput): AnnexBody {
  const several = input.deadlines.length > 1
  return {
    title: input.caseNo === null ? words.whatIfTitle : words.caseTitle(input.caseNo),
    lead: [input.caseNo === null ? words.whatIfLead : words.caseLead, ...(input.sentence ? [input.sentence] : [])],
    facts: facts(input),
    overview: several ? input.deadlines.map(overviewRow) : [],
    clocks: input.deadlines.map((deadline) => clockOf(deadline, several)),
    uncovered: input.uncovered.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  }
}

function facts(input: AnnexInput): readonly Fact[] {
  const [first] = input.deadlines
  const { measureStart } = words
  const start = input.caseNo === null && first ? startWord(first) : measureStart.other
  const events = input.events.map(({ type, at }) => words.event(words.eventText[type], momentIn(input.zone, at)))
  const own: readonly Fact[] =
    input.caseNo === null
      ? [
          { label: words.rule, value: first ? `${first.ruleTitle} (${first.ruleId})` : words.nothing },
          { label: words.requestType, value: first?.requestType ?? words.nothing },
          { label: words.calendar, value: first?.calendar ?? words.ownCalendar },
        ]
      : [
          { label: words.reference, value: input.caseNo },
          { label: words.rights, value: input.rights.join(', ') || words.nothing },
          {
            label: words.settled,
            value: input.answeredOn ? words.answered(dateOf(input.answeredOn)) : words.notAnswered,
          },
        ]
  return [
    ...own,
    { label: start, value: momentIn(input.zone, input.receivedAt) },
    { label: words.events, value: events.join('; ') || words.noEvents },
    { label: words.ruleSet, value: input.ruleSetVersion },
    ...(input.policyVersion ? [{ label: words.policy, value: input.policyVersion }] : []),
  ]
}

function startWord({ measure }: DeadlineView): string {
  const { measureStart } = words
  return measure === 'hours' || measure === 'calendar-days-before' ? measureStart[measure] : measureStart.other
}

const overviewRow = (deadline: DeadlineView): readonly string[] => [
  words.clockTitle(deadline.ruleTitle, deadline.leading, true),
  dateOf(deadline.acknowledgeBy),
  deadline.dueOn ? dateOf(deadline.dueOn) : (deadline.standard ?? words.nothing),
  dateOf(deadline.extensionNoticeBy),
  dateOf(deadline.effectiveDueOn),
]

function clockOf(deadline: DeadlineView, several: boolean): AnnexClock {
  const said = new Set(deadline.caveats)
  const traced = deadline.trace.filter(({ kind, text }) => kind === 'caveat' && !said.has(text))
  const kinds = new Set(deadline.strip.flat().map(({ kind }) => kind))
  const legend = Object.entries(words.legend) as [Exclude<Cell['kind'], 'outside'>, string][]
  return {
    title: words.clockTitle(deadline.ruleTitle, deadline.leading, several),
    facts: clockFacts(deadline),
    strip: deadline.strip.map((week, place) => ({
      month: monthLabel(week, place === 0),
      days: week.map(({ on, kind }) => ({ day: String(Number(on.slice(8))), kind })),
    })),
    legend: legend.filter(([kind]) => kinds.has(kind)).map(([kind, text]) => ({ kind, text })),
    steps: deadline.trace
      .filter(({ kind }) => kind !== 'caveat')
      .map(({ text, citation, to, skipped }) => ({
        text,
        detail: [citation, to ? dateOf(to) : null].filter(Boolean).join(' · '),
        skipped: skipped?.length
          ? words.skipped(skipped.map(({ on, why }) => `${dateOf(on)} (${why})`).join(', '))
          : '',
      })),
    caveats: [...said, ...traced.map(({ text }) => text)],
    readings: deadline.readings.map(({ id, question, taken }) => words.reading(id, question, taken)),
    sources: [deadline.citation, ...deadline.sources],
  }
}

function clockFacts(deadline: DeadlineView): readonly Fact[] {
  const { extensionValid, dueAtLocal } = deadline
  const dates: readonly (readonly [string, string | null])[] = [
    [startWord(deadline), deadline.receivedOn],
    [words.acknowledge, deadline.acknowledgeBy],
    [words.due, deadline.dueOn],
    [words.notice, deadline.extensionNoticeBy],
    [words.extended, deadline.extendedDueOn],
    [words.effective, deadline.effectiveDueOn === deadline.dueOn ? null : deadline.effectiveDueOn],
    [words.target, deadline.targetOn],
  ]
  return [
    ...dates.flatMap(([label, on]) => (on === null ? [] : [{ label, value: dateOf(on) }])),
    ...(dueAtLocal ? [{ label: words.dueAt, value: wallMoment(dueAtLocal) }] : []),
    ...(deadline.standard ? [{ label: words.standard, value: deadline.standard }] : []),
    ...(extensionValid === null
      ? []
      : [{ label: words.extended, value: extensionValid ? words.extensionValid : words.extensionLate }]),
    {
      label: words.confidence,
      value:
        deadline.nature === 'target'
          ? words.ownNumber
          : (words.confidenceIn[deadline.confidence] ?? deadline.confidence),
    },
  ]
}

/** `2026-03-31T02:30:00+02:00` as `31 March 2026, 02:30:00 (UTC+02:00)`. */
const wallMoment = (local: string): string =>
  `${dateOf(local.slice(0, 10))}, ${local.slice(11, 19)} (UTC${local.slice(19)})`

/** The month stands over the week in which it begins, and over the first week. */
function monthLabel(week: DeadlineView['strip'][number], isFirst: boolean): string {
  const shown = week.filter(({ kind }) => kind !== 'outside')
  const first = shown.find(({ on }) => on.endsWith('-01')) ?? (isFirst ? shown[0] : undefined)
  return first ? (inWords(first.on as IsoDate).split(' ')[1] ?? '').slice(0, 3) : ''
}

/** The annex as plain text, for a note or a mail. */
export function annexText(input: AnnexInput): string {
  const body = annexBody(input)
  const lines = [body.title, '', ...body.lead, '', ...body.facts.map(({ label, value }) => `${label}: ${value}`)]
  for (const clock of body.clocks) {
    lines.push('', clock.title, ...clock.facts.map(({ label, value }) => `${label}: ${value}`), '')
    clock.steps.forEach(({ text, detail, skipped }, at) => {
      lines.push(`${at + 1}. ${text}${detail ? ` [${detail}]` : ''}`, ...(skipped ? [`   ${skipped}`] : []))
    })
    for (const [title, items] of [
      [words.caveats, clock.caveats],
      [words.readings, clock.readings],
      [words.sources, clock.sources],
    ] as const)
      if (items.length > 0) lines.push('', title, ...items.map((item) => `- ${item}`))
  }
  if (body.uncovered.length > 0) lines.push('', words.uncovered, ...body.uncovered.map((item) => `- ${item}`))
  return `${lines.join('\n')}\n`
}
