import type { CaseFacts } from '../case/case.event'
import type { IsoDate } from '../kernel/civil-date'
import { accept, type Outcome, reject } from '../kernel/decision'
import type { PackSystem, PolicyPack } from '../policy/pack'
import { citeRow } from './cite'
import { copiesOf, copyAfter } from './gone-by'
import { GROUNDS } from './ground.data'
import { type Keeping, keepCategory } from './keep-until'
import type { RetentionState } from './retention.state'

/**
 * A reason for which data stays in spite of a request to delete it.
 * Shape: `ends` says what ends it: a retention period, which gives a date; the reason itself, which may give none; or the
 *   ageing out of copies from which nobody can be taken out. An empty citation is that of the policy or of the system.
 */
export type Ground = Readonly<{
  id: string
  regime: 'ccpa' | 'gdpr' | 'uk-gdpr' | 'policy' | 'copy'
  label: string
  citation: string
  ends: 'period' | 'reason' | 'copy'
}>

/** The laws that decide about the deletion: by residence, or by a rule that runs on the case. */
function regimesOf({ residence, ruleIds }: Pick<CaseFacts, 'residence' | 'ruleIds'>): readonly Ground['regime'][] {
  const runs = (prefix: string) => ruleIds.some((ruleId) => ruleId.startsWith(prefix))
  return [
    ...(residence === 'US-CA' || runs('US-CA-') ? (['ccpa'] as const) : []),
    ...(runs('EU-') ? (['gdpr'] as const) : []),
    ...(runs('UK-') ? (['uk-gdpr'] as const) : []),
  ]
}

/** The grounds that can be chosen for a system. The policy's own period is a ground alone only where no statute is known to apply. */
export function groundsFor(facts: Pick<CaseFacts, 'residence' | 'ruleIds'>, system: PackSystem): readonly Ground[] {
  const regimes = regimesOf(facts)
  const ages = copiesOf(system).some(({ insteadOfDeletion }) => insteadOfDeletion)
  return GROUNDS.filter(({ regime }) => {
    if (regime === 'copy') return ages
    return regime === 'policy' ? regimes.length === 0 : regimes.includes(regime)
  })
}

/** What an officer chose: the kind of data, the ground, and the day from which its period counts, if one does. */
export type KeepChoice = Readonly<{ categoryId: string; groundId: string; fromOn: IsoDate | null }>

/** Data that is kept, bound to facts: what the letter may say of it. `untilOn` null: until the reason ends. */
export type Kept = Readonly<{
  rowId: string | null
  untilOn: IsoDate | null
  citation: string
  trace: Keeping['trace']
}>

type KeepInput = Readonly<{
  choice: KeepChoice
  facts: Pick<CaseFacts, 'residence' | 'ruleIds'>
  pack: PolicyPack
  system: PackSystem
  retention: RetentionState
}>

/**
 * Binds a choice to the policy and the office's settings.
 * Errors: `invalid_input` for a ground or a kind of data that does not fit, and where the day is missing; `conflict` where
 *   no number was set yet, for a letter may not name a date that nobody has decided.
 */
export function keepFor(input: KeepInput): Outcome<Kept> {
  const { choice, facts, pack, system } = input
  const ground = groundsFor(facts, system).find(({ id }) => id === choice.groundId)
  if (!ground) return wrong('groundId', 'This ground does not belong to the law of this case. Choose one of the list.')
  if (ground.ends === 'copy') return agesOut(input)
  if (!system.dataCategoryIds.includes(choice.categoryId)) {
    return wrong('categoryId', `${system.name} holds no such kind of data. Choose one that it holds.`)
  }
  const keeping = keepCategory({
    pack,
    categoryId: choice.categoryId,
    settings: input.retention.periods,
    client: null,
    fromOn: choice.fromOn,
  })
  if (ground.ends === 'reason' && (choice.fromOn === null || keeping?.kind !== 'until')) {
    return accept({ rowId: null, untilOn: null, citation: ground.citation, trace: [] })
  }
  return withPeriod(ground, keeping, pack)
}

function withPeriod(ground: Ground, keeping: Keeping | null, pack: PolicyPack): Outcome<Kept> {
  switch (keeping?.kind) {
    case undefined:
    case 'until_deleted':
      return reject(
        'conflict',
        'The policy keeps this data for no period, so none can be the reason. Choose another ground.',
      )
    case 'no_number':
      return reject('conflict', `${keeping.reason} Set it under Registers, Retention.`)
    case 'needs_date':
      return wrong('fromOn', keeping.question)
    case 'until': {
      const { row, untilOn, trace } = keeping
      const citation = [ground.citation, citeRow(pack, row)].filter(Boolean).join('; ')
      return accept({ rowId: row.id, untilOn, citation, trace })
    }
  }
}

/** Copies from which nobody can be taken out: their end follows from the day of the last record in them. */
function agesOut({ choice, system, retention }: KeepInput): Outcome<Kept> {
  if (choice.fromOn === null) return wrong('fromOn', 'Give the day on which the last of this data was written.')
  const fact = copiesOf(system).find(({ insteadOfDeletion }) => insteadOfDeletion)
  const copy = fact ? copyAfter(fact, system, choice.fromOn, retention.residuals) : null
  if (!copy || copy.goneOn === null) {
    return reject(
      'conflict',
      `${copy?.question ?? 'It is not known when these copies end.'} Set it under Registers, Retention.`,
    )
  }
  return accept({ rowId: null, untilOn: copy.goneOn, citation: copy.source, trace: copy.trace })
}

const wrong = (path: string, message: string) =>
  reject('invalid_input', message, [{ path: `result.keeping.${path}`, message }])
