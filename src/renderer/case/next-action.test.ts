import { describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/schema/case-view'
import { caseWords } from './case.words'
import { nextMove, unsentThing } from './next-action'

const view = (changes: Partial<CaseView>): CaseView =>
  ({ letters: [], response: null, tasks: [], approvals: [], blockers: [], ...changes }) as unknown as CaseView

const step = (action: string, sentence = '') => ({ action, sentence, byOn: null, why: '' })

describe('the button of the next step', () => {
  it('leads somewhere for every action that has a button', () => {
    const actions = Object.keys(caseWords.next.button)
    expect(actions.filter((action) => nextMove(view({ nextStep: step(action) })) === null)).toEqual([])
    expect(nextMove(view({ nextStep: step('none') }))).toBeNull()
  })

  it('does not fail on an action that is newer than the window', () => {
    expect(nextMove(view({ nextStep: step('sing_a_song') }))).toBeNull()
  })

  it('opens the system that the sentence names', () => {
    const tasks = [
      { taskId: 't1', systemName: 'Billing', result: null, ledger: { balanced: true } },
      { taskId: 't2', systemName: 'Call platform', result: null, ledger: { balanced: true } },
    ] as unknown as CaseView['tasks']
    const nextStep = step('record_result', 'Record what Call platform answered.')
    expect(nextMove(view({ tasks, nextStep }))?.place?.taskId).toBe('t2')
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
    expect(unsentThing(view({}))).toBeNull()
  })
})
