/** A piece of a paragraph with the line it stands on. */
export type Piece = Readonly<{ text: string; line: number }>
/** A text put together of lines, which still knows where each came from. */
export type Joined = Readonly<{ text: string; lineAt: (index: number) => number }>

const ABBREVIATION =
  /(?:^|[\s("'])(?:e\.g|i\.e|etc|U\.S|U\.K|E\.U|No|Nos|St|Ave|Blvd|Rd|Art|art|Arts|arts|Sec|sec|Civ|Cal|Code|vs|Mr|Ms|Mrs|Dr|Fl|Apt|approx|incl|cf|p|pp|s|ss|[A-Z])\.$/
const END = /[.!?]["')\]]*\s+(?=["'(]?[\p{Lu}\d❌✅])/gu

/** Joins the lines of a paragraph with single spaces. */
export function join(pieces: readonly Piece[]): Joined {
  const starts: { at: number; line: number }[] = []
  let text = ''
  for (const piece of pieces) {
    const part = piece.text.trim().replace(/\s+/g, ' ')
    if (part === '') continue
    if (text !== '') text += ' '
    starts.push({ at: text.length, line: piece.line })
    text += part
  }
  const first = starts[0]?.line ?? 1
  return { text, lineAt: (index) => starts.findLast(({ at }) => at <= index)?.line ?? first }
}

/** Cuts a paragraph into sentences; abbreviations do not end one. */
export function sentencesOf({ text, lineAt }: Joined): readonly Joined[] {
  const cuts: number[] = [0]
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (!ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index + 1))) cuts.push(end)
  }
  return cuts.map((from, index) => ({
    text: text.slice(from, cuts[index + 1] ?? text.length).trim(),
    lineAt: (at: number) => lineAt(from + at),
  }))
}
