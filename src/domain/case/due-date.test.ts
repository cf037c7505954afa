import { describe, expect, it } from 'vitest'
import { openCaseDesk } from '../desk.fixture'
import { result, sendLetter, task } from '../desk-flow.fixture'
import type { CaseState } from './case.state'
import { caseDeadlines } from './clocks'
import { dueDatesOf } from './due-date'

const dueDates = (caseFile: CaseState) => dueDatesOf(caseFile, caseDeadlines(caseFile))
const short = (caseFile: CaseState) =>
  dueDates(caseFile).map(({ kind, ref, dueOn, doneOn }) => [kind, ref, dueOn, doneOn])

/** Received on Monday 2 March 2026. */
const RULES = ['US-CA-CCPA-45', 'POL-OMNISTUDIO-CCPA-45', 'POL-OMNISTUDIO-ACK-2BD']

describe('what is due about a case', () => {
  it('is the answer by the clock that leads, the others, the acknowledgment and one notice of extension a day', {
    tags: ['A51'],
  }, () => {
    expect(short(openCaseDesk({ ruleIds: RULES }).caseFile)).toEqual([
      ['acknowledge', 'POL-OMNISTUDIO-ACK-2BD', '2026-03-04', null],
      ['answer', 'US-CA-CCPA-45', '2026-04-16', null],
      ['target', 'US-CA-CCPA-45', '2026-04-15', null],
      ['clock', 'POL-OMNISTUDIO-CCPA-45', '2026-04-16', null],
      ['notice', 'US-CA-CCPA-45', '2026-04-16', null],
    ])
  })

  it('says the hour where the clock runs in hours', () => {
    const [due] = dueDates(openCaseDesk({ ruleIds: ['EU-GDPR-ART33-72H'] }).caseFile)
    expect(due).toMatchObject({ kind: 'answer', dueOn: '2026-03-05', dueAt: '2026-03-05T15:00:00.000Z' })
  })

  it('moves with an extension that was announced in time, and the notice is no longer due', () => {
    const desk = openCaseDesk({ ruleIds: ['US-CA-CCPA-45'] })
    sendLetter(desk.at('2026-04-10T10:00:00Z'), 'extension', { reason: 'many systems' })
    const dates = short(desk.caseFile)
    expect(dates.find(([kind]) => kind === 'answer')).toEqual(['answer', 'US-CA-CCPA-45', '2026-05-31', null])
    expect(dates.some(([kind]) => kind === 'notice')).toBe(false)
  })

  it('puts the tasks of one day together, and parts them as they are answered', () => {
    const desk = openCaseDesk({ ruleIds: ['US-CA-CCPA-45'] })
    desk.on('plan-tasks', { systemIds: ['S23', 'S13', 'S1'] })
    const tasks = () => dueDates(desk.caseFile).filter(({ kind }) => kind === 'task')
    const before = tasks()
    expect(before.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(before.some(({ count, title }) => count > 1 && title.includes(', '))).toBe(true)
    result(desk.at('2026-03-10T10:00:00Z'), task(desk, 'S23').taskId, { kind: 'nothing_held', how: 'searched' })
    const done = tasks().filter(({ doneOn }) => doneOn !== null)
    expect(done).toMatchObject([{ count: 1, doneOn: '2026-03-10' }])
    expect(tasks().reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })

  it('keeps of a closed case only what was met', () => {
    const desk = openCaseDesk({ ruleIds: ['US-CA-CCPA-45'] })
    sendLetter(desk.at('2026-03-03T10:00:00Z'), 'acknowledgment')
    desk.on('close-case', { outcome: 'withdrawn', note: 'The requester withdrew.' })
    expect(short(desk.caseFile)).toEqual([['acknowledge', 'US-CA-CCPA-45', '2026-03-16', '2026-03-03']])
  })
})
