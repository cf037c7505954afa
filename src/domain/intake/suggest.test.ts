import { describe, expect, it } from 'vitest'
import { suggest, suggestedFacts } from './suggest'
import messages from './suggest.messages.json'

type Labels = { rights: string[]; residence: string | null; requesterRole: string }
type Message = {
  id: string
  organisation: 'omni-studio' | 'omnistra' | 'omnipostr'
  subject: string
  senderName: string
  text: string
  labels: Labels
}
type Score = { right: number; suggested: number; labelled: number }

const labelled = messages as Message[]
const rate = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const precision = ({ right, suggested }: Score) => rate(right, suggested)
const recall = ({ right, labelled: wanted }: Score) => rate(right, wanted)

/** Adds up what was suggested, what was labelled and what is in both. */
function score(pick: (message: Message) => { suggested: readonly string[]; wanted: readonly string[] }): Score {
  return labelled.reduce(
    (sum, message) => {
      const { suggested, wanted } = pick(message)
      const right = suggested.filter((value) => wanted.includes(value)).length
      return {
        right: sum.right + right,
        suggested: sum.suggested + suggested.length,
        labelled: sum.labelled + wanted.length,
      }
    },
    { right: 0, suggested: 0, labelled: 0 },
  )
}

const factsOf = (message: Message) => suggestedFacts(suggest(message))
const oneOf = (value: string | null) => (value === null || value === 'other' ? [] : [value])

const SCORES = {
  residence: score((message) => ({
    suggested: oneOf(factsOf(message).residence),
    wanted: oneOf(message.labels.residence),
  })),
  rights: score((message) => ({ suggested: factsOf(message).rights, wanted: message.labels.rights })),
  requesterRole: score((message) => ({
    suggested: oneOf(factsOf(message).requesterRole),
    wanted: oneOf(message.labels.requesterRole),
  })),
}

describe('suggestions on a hundred labelled messages', () => {
  it('prints precision and recall for each field', () => {
    for (const [field, scored] of Object.entries(SCORES)) {
      process.stdout.write(
        `  ${field}: precision ${precision(scored).toFixed(3)}, recall ${recall(scored).toFixed(3)} (${scored.right} right of ${scored.suggested} suggested, ${scored.labelled} labelled)\n`,
      )
    }
    expect(labelled).toHaveLength(100)
  })

  it('names a residence only where it is sure: precision at least 0.95', () => {
    expect(precision(SCORES.residence)).toBeGreaterThanOrEqual(0.95)
  })

  it('shows words of the message for each suggestion', () => {
    for (const message of labelled) {
      for (const { spans, field } of suggest(message)) {
        expect(spans.length, `${message.id} ${field}`).toBeGreaterThan(0)
        for (const span of spans) {
          const source =
            span.in === 'subject' ? message.subject : span.in === 'text' ? message.text : message.senderName
          expect(source.slice(span.start, span.end).trim(), `${message.id} ${field}`).not.toBe('')
        }
      }
    }
  })
})
