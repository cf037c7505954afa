import { describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/schema/case-view'
import { caseWords } from './case.words'
import { nextMove, unsentThing } from './next-action'

const view = (changes: Partial<CaseView>): CaseView =>
  ({ letters: [], response: null, tasks: [], approvals: [], blockers: [], ...changes }) as unknown as CaseView

const step = (action: string, taskId: string | null = null) => ({ action, sentence: '', byOn: null, why: '', taskId })

describe('the button of the next step', () => {
  it('leads somewhere for every action that has a button', () => {
    const actions = Object.keys(caseWords.next.button)
    expect(actions.filter((action) => nextMove(view({ nextStep: step(action) })) === null)).toEqual([])
    expect(nextMove(view({ nextStep: step('none') }))).toBeNull()
  })

  it('does not fail on an action that is newer than the window', () => {
    expect(nextMove(view({ nextStep: step('sing_a_song') }))).toBeNull()
  })

  it.each(['record_result', 'balance_ledger'])('opens the system that is meant: %s', (action) => {
    expect(nextMove(view({ nextStep: step(action, 't2') }))).toEqual({ tab: 'tasks', place: { taskId: 't2' } })
  })

  it('asks for the release only when nothing stands in the way', () => {
    const nextStep = step('release')
    const blockers = [{ code: 'recipients_missing', message: '', where: 'settings' }]
    expect(nextMove(view({ nextStep }))?.dialog).toEqual({ kind: 'release' })
    expect(nextMove(view({ nextStep, blockers }))).toEqual({ tab: 'response' })
  })

  it('records the sending of a letter before that of the response', () => {
    const letters = [{ letterId: 'l1', sent: null }] as unknown as CaseView['letters']
    const response = { responseId: 'r1', releasedAt: '2026-11-23T09:00:00Z', sent: null } as CaseView['response']
    expect(unsentThing(view({ letters, response }))).toEqual({
      kind: 'sending',
      sent: { kind: 'letter', letterId: 'l1' },
    })
    expect(unsentThing(view({ response }))).toEqual({
      kind: 'sending',
      sent: { kind: 'response', responseId: 'r1' },
    })
    const sent = { channel: 'email', sentAt: '2026-11-23T10:00:00Z', proof: '' }
    expect(unsentThing(view({ response: { ...response, sent } as CaseView['response'] }))).toBeNull()
    expect(unsentThing(view({}))).toBeNull()
  })
})
