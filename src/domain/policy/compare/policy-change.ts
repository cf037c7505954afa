import type { Topic } from '../lint/parsed-policy'

/** A piece of a changed sentence: what both have, what only the old one has, or what only the new one has. */
export type WordPiece = Readonly<{ kind: 'same' | 'removed' | 'added'; text: string }>

/** The four tests of a material change, as the policy that founds them names them (A59). */
export const MATERIAL_TESTS = ['data-categories', 'sharing', 'rights', 'retention'] as const
export type MaterialTest = (typeof MATERIAL_TESTS)[number]

/**
 * One sentence that differs.
 *
 * Shape: `wording` is a change that alters no meaning (typing, punctuation, numbers of sections). Lines count from 1 and
 *   are null on the side where the sentence is not. `words` is empty unless `kind` is `changed`.
 */
export type PolicyChange = Readonly<{
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'wording'
  section: string
  oldLine: number | null
  newLine: number | null
  old: string | null
  new: string | null
  words: readonly WordPiece[]
  topics: readonly Topic[]
}>

/** What one test says, and the changes that led to it, as indexes into the list of changes. */
export type TestVerdict = Readonly<{
  test: MaterialTest
  verdict: 'material' | 'officer' | 'not_material'
  reason: string
  changes: readonly number[]
}>

export type Materiality = Readonly<{
  verdict: 'material' | 'officer' | 'not_material'
  reason: string
  tests: readonly TestVerdict[]
}>
