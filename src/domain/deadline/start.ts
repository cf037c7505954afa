import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import { dayName } from './day'
import type { Derivation } from './derivation'
import type { Exchange, ExchangeKind } from './exchange'
import { clarificationPauses, type ForwardClock, periodFrom } from './period'

const WORDS: Record<ExchangeKind, string> = {
  identity: 'identity information',
  authority: 'proof of authority',
  fee: 'the fee',
  clarification: 'clarification',
}

/**
 * The day from which the period is counted: receipt, or where the rule says so the latest answer about identity, authority or fee.
 * A question first asked after the period had ended does not start it again.
 */
export function startOf(derivation: Derivation, clock: ForwardClock): Outcome<IsoDate> {
  let startsOn = derivation.receivedOn
  for (const exchange of resets(derivation)) {
    const current = periodFrom(derivation, startsOn, clock)
    if (!current.ok) return current
    if (exchange.askedOn > current.value.endsOn) {
      derivation.caveats.push(
        `${WORDS[exchange.kind]} asked on ${exchange.askedOn}, after the period had ended on ${current.value.endsOn}, changes nothing.`,
      )
      continue
    }
    if (exchange.answeredOn <= startsOn) continue
    const text = `${WORDS[exchange.kind]} arrived on ${dayName(exchange.answeredOn)}: the period starts afresh on that day.`
    derivation.trace.push({
      kind: 'reset',
      text: text.charAt(0).toUpperCase() + text.slice(1),
      from: startsOn,
      to: exchange.answeredOn,
      citation: derivation.rule.suspension.citation,
    })
    startsOn = exchange.answeredOn
  }
  return accept(startsOn)
}

function resets({ rule, exchanges }: Derivation): readonly (Exchange & { answeredOn: IsoDate })[] {
  return exchanges
    .filter((exchange): exchange is Exchange & { answeredOn: IsoDate } => exchange.answeredOn !== null)
    .filter(({ kind }) => kind !== 'clarification' && rule.suspension[kind] === 'reset')
    .sort((left, right) => left.askedOn.localeCompare(right.askedOn) || left.answeredOn.localeCompare(right.answeredOn))
}

/** Says of every exchange that it left the clock alone, and of every open question what its answer will do. */
export function noteExchanges(derivation: Derivation): void {
  const { rule, exchanges, caveats, input } = derivation
  for (const { kind, askedOn, answeredOn } of exchanges) {
    const counts = kind === 'clarification' ? clarificationPauses(derivation) : rule.suspension[kind] === 'reset'
    if (counts && answeredOn === null) {
      const effect = kind === 'clarification' ? 'moves the date' : 'starts the period afresh'
      caveats.push(
        `The question of ${askedOn} about ${WORDS[kind]} is open: the date shown is the earliest, and the answer ${effect}.`,
      )
    }
    if (counts) continue
    const unknownType = kind === 'clarification' && rule.suspension.clarification === 'pause'
    const why = unknownType
      ? `Clarification pauses ${rule.suspension.clarificationFor.join(', ')} requests only, and this one is ${input.requestType ?? 'of no stated type'}.`
      : rule.suspension.text
    caveats.push(`The exchange of ${askedOn} about ${WORDS[kind]} does not move the date. ${why}`)
  }
}
