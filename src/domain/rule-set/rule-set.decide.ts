import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { decided, invalid, NO_VAULT, onCase, openCase } from '../decided'
import { VAULT_STREAM } from '../event'
import { dateIn } from '../kernel/civil-date'
import { accept, type Outcome, reject } from '../kernel/decision'
import { isCalendarKey } from '../law/calendar'
import { BUILT_IN, ruleSetOf } from '../law/registry'
import { compareVersions, type RuleSet, ruleIn } from '../law/rule-set'
import type { VaultState } from '../vault/vault.state'
import { caseImpact, isSettled } from './impact'
import type { RuleSetSource } from './rule-set.command'
import type { OpenedRuleSet } from './rule-set.state'

/** Takes a publisher's word from now on. Trusting twice changes nothing. */
export function trustPublisher({ name, fingerprint }: Commands['trust-publisher'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (name.trim() === '') return invalid('name', 'Say who the publisher is.')
  const known = vault.publishers.some((publisher) => publisher.fingerprint === fingerprint)
  return decided(VAULT_STREAM, known ? [] : [{ type: 'PublisherTrusted', name: name.trim(), fingerprint }])
}

/** No further set of the publisher is taken; those that were imported stay, for cases are computed with them. */
export function distrustPublisher({ fingerprint }: Commands['distrust-publisher'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (!vault.publishers.some((publisher) => publisher.fingerprint === fingerprint)) {
    return reject('not_found', `No publisher with the fingerprint ${fingerprint} is trusted here.`)
  }
  return decided(VAULT_STREAM, [{ type: 'PublisherDistrusted', fingerprint }])
}

/** Puts a newer rule set into the vault; new cases pin it from now on. */
export function importRuleSet(
  { source }: Commands['import-rule-set'],
  { vault }: Loaded,
  _: Env,
  lookup: Lookup,
): Decision {
  if (!vault) return NO_VAULT
  const opened = openSource(source, lookup)
  if (!opened.ok) return opened
  const { ruleSet, sha256, publisher } = opened.value
  const trusted = source.kind === 'program' ? null : checkPublisher(opened.value, vault)
  const refused = trusted ?? checkSuccession(opened.value, vault, lookup)
  if (refused) return refused
  const held = vault.publishers.find(({ fingerprint }) => fingerprint === publisher?.fingerprint)
  const signedBy = held ? { name: held.name, fingerprint: held.fingerprint } : null
  const event = { type: 'RuleSetImported', ruleSet, sha256, publisher: signedBy } as const
  return decided(VAULT_STREAM, [event], { version: ruleSet.version, sha256 })
}

/** The rule set of a source. The program's own needs no signature: it came with what computes. */
export function openSource(source: RuleSetSource, lookup: Pick<Lookup, 'openRuleSet' | 'ruleSetSha256'>) {
  return source.kind === 'file'
    ? lookup.openRuleSet(source.text)
    : accept<OpenedRuleSet>({ ruleSet: BUILT_IN, sha256: lookup.ruleSetSha256(BUILT_IN), publisher: null })
}

type Refused = Exclude<Outcome<never>, { ok: true }>

/** SECURITY: a rule set moves legal deadlines, so only a signer whom an administrator has compared and trusted is believed. */
export function checkPublisher({ publisher }: OpenedRuleSet, vault: VaultState): Refused | null {
  if (publisher === null) {
    return reject('forbidden', 'This rule set is not signed. Ask its publisher for the signed file.')
  }
  if (vault.publishers.some(({ fingerprint }) => fingerprint === publisher.fingerprint)) return null
  return reject(
    'forbidden',
    `This rule set is signed by ${publisher.name}, fingerprint ${publisher.fingerprint}, whom nobody here trusts yet. Compare the fingerprint with the publisher's own word, then trust the publisher in the law register.`,
  )
}

/** Says why a rule set cannot follow the one in use: an older one, another one under a known name, or one that lacks something. */
export function checkSuccession(
  { ruleSet, sha256 }: OpenedRuleSet,
  vault: VaultState,
  lookup: Pick<Lookup, 'ruleSetSha256'>,
): Refused | null {
  const { version } = ruleSet
  const same = vault.ruleSets.find((held) => held.ruleSet.version === version)
  if (same) {
    return lookup.ruleSetSha256(same.ruleSet) === sha256
      ? reject('conflict', `Rule set ${version} is in this vault already. Nothing was changed.`)
      : reject(
          'conflict',
          `This file calls itself ${version}, but its content differs from the rule set ${version} in this vault. Ask the publisher for a file with a new version.`,
        )
  }
  if (compareVersions(version, vault.ruleSetVersion) < 0) {
    return reject(
      'conflict',
      `Rule set ${version} is older than ${vault.ruleSetVersion}, which is in use. Import only newer ones.`,
    )
  }
  const { calendar } = vault.settings
  if (!isCalendarKey(calendar, ruleSet.calendars)) {
    return invalid('calendars', `This rule set has no calendar ${calendar}, by which this office counts.`)
  }
  return checkPlaces(ruleSet, vault)
}

/** A rule keeps its place for good: what a case needs for its identity check follows from it. */
function checkPlaces(ruleSet: RuleSet, vault: VaultState): Refused | null {
  const current = ruleSetOf(vault.ruleSetVersion, vault.ruleSets)
  if (!current.ok) return current
  const moved = ruleSet.rules.find(({ id, jurisdiction }) => {
    const known = ruleIn(current.value, id)
    return known.ok && known.value.jurisdiction !== jurisdiction
  })
  return moved
    ? invalid('rules', `Rule ${moved.id} was moved to ${moved.jurisdiction}. A rule of another place needs another id.`)
    : null
}

/** Computes an open case with another rule set that the vault holds; choosing the former one again undoes it. */
export function changeCaseRuleSet(
  { caseId, version, reason }: Commands['change-rule-set'],
  loaded: Loaded,
  env: Env,
): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile, vault } = found.value
  const from = caseFile.ruleSetVersion
  if (from === version) return onCase(caseId, [])
  if (isSettled(caseFile)) {
    return reject('conflict', 'The answer of this case was released, so its dates stay as they were computed.')
  }
  const other = ruleSetOf(version, vault.ruleSets)
  if (!other.ok) return other
  const missing = caseFile.facts.ruleIds.find((ruleId) => !ruleIn(other.value, ruleId).ok)
  if (missing !== undefined) {
    return reject(
      'law_not_covered',
      `Rule set ${version} no longer has ${missing}, whose clock runs on this case. Choose another rule for the case first.`,
    )
  }
  const { changes } = caseImpact(caseFile, vault, other.value, dateIn(caseFile.zone, env.now))
  return onCase(caseId, [{ type: 'CaseRuleSetChanged', from, to: version, dates: changes, reason }])
}
