import type { InquiryView } from '#contract/schema/intake-view'

export type Suggestion = InquiryView['suggestions'][number]

/** A stretch of text and the suggestions that its words led to; none for plain text. */
export type Stretch = Readonly<{ start: number; text: string; suggestions: readonly Suggestion[] }>

/**
 * Cuts a text where suggestions start and end, so that overlapping ones share a stretch.
 * Spans outside the text are cut to it; the stretches together are the text, character for character.
 */
export function stretches(text: string, suggestions: readonly Suggestion[], place: 'text' | 'subject'): Stretch[] {
  const spans = suggestions.flatMap((suggestion) =>
    suggestion.spans
      .filter((span) => span.in === place && span.start < span.end)
      .map((span) => ({ start: Math.max(0, span.start), end: Math.min(text.length, span.end), suggestion })),
  )
  const cuts = new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])])
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((one, other) => one - other)
  return places.slice(0, -1).map((start, step) => {
    const end = places[step + 1] ?? text.length
    const found = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.suggestion)
    return { start, text: text.slice(start, end), suggestions: found }
  })
}

/** A line at least this long was broken by a mail program, not by its writer. */
const BROKEN_AT = 56

/**
 * Joins the lines that a mail program broke to its width, so that a narrow pane does not break them twice.
 * Only line breaks become spaces: every character keeps its place, and so do the spans of suggestions.
 */
export function flowed(text: string): string {
  const lines = text.split('\n')
  return lines
    .map((line, index) => {
      const next = lines[index + 1]
      if (next === undefined) return line
      const running = line.length >= BROKEN_AT && /^[\p{L}\p{N}("'«„“]/u.test(next) && !/[:;.!?]$/.test(line)
      const words = running && !/^\p{N}+[.)]/u.test(next) && !/^[>|]/.test(line)
      return `${line}${words ? ' ' : '\n'}`
    })
    .join('')
}
