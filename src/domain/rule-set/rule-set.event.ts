import type { RuleSet } from '../law/rule-set'

/** Who signed a rule set, as the vault came to trust them. */
export type PublisherName = Readonly<{ name: string; fingerprint: string }>

export type RuleSetEvent =
  | Readonly<{ type: 'PublisherTrusted'; name: string; fingerprint: string }>
  | Readonly<{ type: 'PublisherDistrusted'; fingerprint: string }>
  /** New cases pin this set from now on. `publisher` is null for the set that came with the program. */
  | Readonly<{ type: 'RuleSetImported'; ruleSet: RuleSet; sha256: string; publisher: PublisherName | null }>
