import type { PolicyPack } from '#domain/policy/pack'

/** Something that a built-in policy leaves open, and what it stops at the desk. */
export type KnownGap = { id: string; text: string; blocks: string; lines: number[] }

const BLOCKS = {
  sending: 'Blocks sending',
  release: 'Blocks the release of a response',
  disposal: 'Blocks disposal',
  nothing: 'For the officer to settle',
} as const

/** The gaps that a pack records: what set-up has to ask, and kinds of data without a period. */
export function knownGaps({ setup, retention }: PolicyPack): KnownGap[] {
  const asked = setup.map(({ id, question, blocks }) => ({ id, text: question, blocks: BLOCKS[blocks], lines: [] }))
  const kept = retention.flatMap(({ id, label, gap, lines }) =>
    gap === null
      ? []
      : [{ id: `retention-${id}`, text: `${label}: ${gap}`, blocks: BLOCKS.disposal, lines: [...lines] }],
  )
  return [...asked, ...kept]
}
