import type { EventMeta } from '../event'
import type { IsoInstant } from '../kernel/civil-date'
import type { UserId } from '../kernel/id'
import type { RuleSet } from '../law/rule-set'
import type { PublisherName, RuleSetEvent } from './rule-set.event'

/** A rule set that the vault keeps, with where it came from; `publisher` is null for one that came with the program. */
export type HeldRuleSet = Readonly<{
  ruleSet: RuleSet
  publisher: PublisherName | null
  importedAt: IsoInstant
  importedBy: UserId
}>

/** Somebody whose rule sets are taken, since when and by whose word. */
export type Publisher = PublisherName & Readonly<{ trustedAt: IsoInstant; trustedBy: UserId }>

/** A rule-set file whose content and signature were checked. `publisher` is null for a file without a signature. */
export type OpenedRuleSet = Readonly<{ ruleSet: RuleSet; sha256: string; publisher: PublisherName | null }>

type RuleSetPart = Readonly<{
  ruleSetVersion: string
  ruleSets: readonly HeldRuleSet[]
  publishers: readonly Publisher[]
}>

/** True for an event about rule sets and their publishers. */
export const isRuleSetEvent = (event: Readonly<{ type: string }>): event is RuleSetEvent =>
  ['PublisherTrusted', 'PublisherDistrusted', 'RuleSetImported'].includes(event.type)

/** What the vault holds after one more event about rule sets. A set that was imported once is never dropped. */
export function evolveRuleSets(state: RuleSetPart, event: RuleSetEvent, meta: EventMeta): Partial<RuleSetPart> {
  switch (event.type) {
    case 'PublisherTrusted': {
      const { name, fingerprint } = event
      return { publishers: [...state.publishers, { name, fingerprint, trustedAt: meta.at, trustedBy: meta.by }] }
    }
    case 'PublisherDistrusted':
      return { publishers: state.publishers.filter(({ fingerprint }) => fingerprint !== event.fingerprint) }
    case 'RuleSetImported': {
      const { ruleSet, publisher } = event
      const held = { ruleSet, publisher, importedAt: meta.at, importedBy: meta.by }
      return { ruleSetVersion: ruleSet.version, ruleSets: [...state.ruleSets, held] }
    }
  }
}
