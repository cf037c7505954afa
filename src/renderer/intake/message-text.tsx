import { Button, Text, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { InquiryView } from '#contract/schema/intake-view'
import { figure } from '../word/plural'
import { flowed, type Suggestion, stretches } from './highlight'
import classes from './intake.module.css'
import { suggestionFieldWords, intakeWords as words } from './intake.words'

/** A text longer than this is shown in part at first, so that a hostile one cannot stop the window. */
const SHOWN_CHARACTERS = 60_000

const said = (suggestion: Suggestion): string =>
  `${suggestionFieldWords[suggestion.field]}: ${suggestion.label} (${suggestion.reason})`

/** A text with the words underlined that led to a suggestion; the tooltip says to which. */
export function MarkedText({
  text,
  suggestions,
  place,
}: Readonly<{ text: string; suggestions: readonly Suggestion[]; place: 'text' | 'subject' }>) {
  return stretches(text, suggestions, place).map((stretch) =>
    stretch.suggestions.length === 0 ? (
      stretch.text
    ) : (
      <Tooltip key={stretch.start} label={stretch.suggestions.map(said).join('\n')} style={{ whiteSpace: 'pre-line' }}>
        <mark className="suggested">{stretch.text}</mark>
      </Tooltip>
    ),
  )
}

/** The body of a message as plain text, never as HTML. */
export function MessageText({ inquiry }: Readonly<{ inquiry: InquiryView }>) {
  const [all, setAll] = useState(false)
  const text = all ? inquiry.text : inquiry.text.slice(0, SHOWN_CHARACTERS)
  if (inquiry.text.trim() === '')
    return <Text c="dimmed">{inquiry.attachments.length > 0 ? words.noTextAttached : words.noText}</Text>
  return (
    <>
      <pre className={classes.text} dir="auto">
        <MarkedText text={flowed(text)} suggestions={inquiry.suggestions} place="text" />
      </pre>
      {text.length < inquiry.text.length && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          {words.showAll(figure(inquiry.text.length))}
        </Button>
      )}
    </>
  )
}
