import type { GapId } from './gap'

export type PromiseKind = 'INT' | 'CASE' | 'CLK' | 'TPL' | 'CON' | 'RET' | 'REF' | 'REG' | 'CHK' | 'RPT' | 'SEC' | 'CFG'

/** The registers that the desk keeps. */
export const REGISTERS = ['gaps', 'journal', 'policies', 'promises'] as const

/**
 * What a promise can create; the second part names one of that kind: a rule of the law register, a row of the pack, a key
 * of its disclosures, a template of a letter, a blocker of the release, a gap or a register.
 */
export const CREATION_KINDS = [
  'channel',
  'clock',
  'complaint',
  'data',
  'disclosure',
  'gap',
  'gate',
  'letter',
  'register',
  'retention',
  'right',
  'role',
  'setup',
  'system',
] as const
export type CreationKind = (typeof CREATION_KINDS)[number]
export type Creation = `${CreationKind}:${string}`

/** One thing the policy promises or states, in our words, and what has become of it in the product. */
export type PolicyPromise = Readonly<{
  dutyId: string
  /** Lines of the text, from 1; none where the duty follows from its silence. */
  lines: readonly number[]
  text: string
  kinds: readonly PromiseKind[]
  creates: readonly Creation[]
  /** The screen that serves it, as the text of its route; null where none does yet. */
  servedBy: string | null
  /** What is not there yet, in one sentence; null where nothing is known to lack. */
  missing: string | null
  /** The gap that speaks against it: unsupported until evidence is attached. */
  doubtedBy?: GapId
}>

/** The kind and the id of something that a promise creates. */
export function readCreation(creation: Creation): Readonly<{ kind: CreationKind; id: string }> {
  const at = creation.indexOf(':')
  return { kind: creation.slice(0, at) as CreationKind, id: creation.slice(at + 1) }
}
