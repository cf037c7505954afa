import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandType } from '../command'
import { type Desk, PEOPLE, type PersonId } from '../desk.fixture'
import type { IsoInstant } from '../kernel/civil-date'
import { releaseBlockers } from '../response/blockers'
import { ledgerOf } from '../task/ledger'
import { scorecard } from '../verification/level'
import type { CaseEvent } from './case.event'
import { evolveCase } from './case.evolve'
import type { CaseState } from './case.state'
import { caseDeadlines } from './clocks'
import { diligentMove } from './diligent.fixture'
import { nextStep } from './next-step'
import { Oracle } from './oracle.fixture'
import { stageOf } from './stage'
import { type Dice, PASTS, STEPS, type Step } from './story.fixture'

/** Who may give what, written down a second time: casework is the officer's, judging the reviewer's, changing not the auditor's. */
const mayGive = (person: PersonId, type: CommandType): boolean =>
  type === 'give-approval' || type === 'refuse-approval' ? person === 'rhea' : person === 'olga' || person === 'rhea'

const dice = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999))
const choice = fc.record({ diligent: fc.boolean(), step: fc.nat(STEPS.length - 1), dice, person: fc.nat(9) })
const story = fc.tuple(fc.nat(PASTS.length - 1), fc.array(choice, { minLength: 10, maxLength: 36 }))
type Choice = Readonly<{ diligent: boolean; step: number; dice: Dice; person: number }>

/** Mostly the two who work, now and then the two who may not. */
const ACTORS: readonly PersonId[] = ['olga', 'olga', 'olga', 'olga', 'rhea', 'rhea', 'rhea', 'rhea', 'audrey', 'ada']

/** Lets somebody make one move; gives the events of the case that followed. */
function play(desk: Desk, { diligent, step, dice: [a, b, c], person }: Choice): Desk['events'] | null {
  const actor = ACTORS[person] as PersonId
  const before = desk.events.length
  desk.as(actor).at(new Date(Date.parse(desk.now) + 60_000).toISOString())
  const [type, payload] = diligent ? diligentMove(desk, a) : (STEPS[step] as Step)(desk, [a, b, c])
  const decided = desk.try(type, payload as never)
  if (decided.ok && !mayGive(actor, type)) throw new Error(`${actor} gave ${type}`)
  return decided.ok ? desk.events.slice(before) : null
}

/** How often the sequences got as far as the rules that guard the end. */
const reached = { released: 0, fulfilled: 0, refused: 0 }

function tell(oracle: Oracle, events: Desk['events'], rights: readonly string[]): void {
  for (const { stream, event, by } of events) {
    if (!stream.startsWith('case/')) continue
    const wrong = oracle.take({ event: event as CaseEvent, by }, rights)
    if (wrong) throw new Error(`${event.type}: ${wrong}`)
    if (event.type === 'ResponseReleased') reached.released += 1
    if (event.type === 'CaseClosed' && event.outcome === 'fulfilled') reached.fulfilled += 1
  }
}

describe('any sequence of commands', () => {
  it('releases nothing without proof of identity, closes nothing that does not balance, and obeys nobody without the role', () => {
    const property = fc.property(story, ([past, choices]) => {
      const desk = (PASTS[past] as Desk).copy()
      const oracle = new Oracle()
      tell(oracle, desk.events, desk.caseFile.facts.rights)
      for (const one of choices) {
        const events = play(desk, one)
        if (events === null) reached.refused += 1
        else tell(oracle, events, desk.caseFile.facts.rights)
      }
    })
    fc.assert(property, { numRuns: 2_000, seed: 20_261_123 })
    // The guard is worth something only if sequences get as far as it.
    expect(reached.released).toBeGreaterThan(200)
    expect(reached.fulfilled).toBeGreaterThan(20)
    expect(reached.refused).toBeGreaterThan(reached.released)
  }, 60_000)

  it('folds into a state whatever is missing or out of order, and everything is computed from it', () => {
    const told = PASTS.flatMap((desk) =>
      desk.events.flatMap(({ stream, event }) => (stream.startsWith('case/') ? [event as CaseEvent] : [])),
    )
    const [opening, ...others] = told
    const events = fc.array(fc.option(fc.constantFrom(...others)), { maxLength: 25 })
    const check = (rest: readonly (CaseEvent | null)[]) => {
      const state = [opening ?? null, ...rest].reduce<CaseState | null>((before, event, index) => {
        const meta = { at: '2026-03-02T16:00:00.000Z' as IsoInstant, by: PEOPLE.olga.userId, revision: index + 1 }
        return evolveCase(before, event, meta)
      }, null)
      if (!state) throw new Error('the case is gone')
      const settings = (PASTS[0] as Desk).vault?.settings
      if (!settings) throw new Error('no settings')
      stageOf(state)
      nextStep(state, caseDeadlines(state))
      scorecard(state)
      ledgerOf(state)
      releaseBlockers({ caseFile: state, settings, contentSha256: null })
    }
    fc.assert(fc.property(events, check), { numRuns: 500, seed: 7 })
  })
})
