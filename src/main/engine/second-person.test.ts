import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '#main/vault/test-vault.fixture'
import { EngineDesk } from './desk.fixture'

let desk: EngineDesk
beforeAll(async () => {
  desk = await EngineDesk.create()
})
afterAll(() => desk.close())

const asked = (caseId: string) => ({
  caseId: caseId as never,
  subject: 'deletion' as const,
  reason: 'Verified.',
  rights: ['deletion' as const],
  responseId: null,
})

test('who asks for an approval cannot give it, another reviewer can', async () => {
  await desk.as('Rhea')
  const caseId = desk.openCase({ rights: ['deletion'] })
  const approvalId = String(desk.must('request-approval', asked(caseId))['approvalId'])
  expect(codeOf(desk.give('give-approval', { caseId, approvalId, note: '' }))).toBe('forbidden')

  await desk.as('Olga')
  const other = desk.openCase({ rights: ['deletion'] })
  const second = String(desk.must('request-approval', asked(other))['approvalId'])
  expect(codeOf(desk.give('give-approval', { caseId: other, approvalId: second, note: '' }))).toBe('forbidden')
  await desk.as('Rhea')
  desk.must('give-approval', { caseId: other, approvalId: second, note: 'Agreed.' })
  expect(desk.caseFile(other).approvals[0]).toMatchObject({ status: 'given', decided: { by: 'user-rhea' } })
})

test('each signs what they did: the journal names both and is whole', async () => {
  const people = desk.opened.session.db
    .prepare<{ actor: string }>('SELECT DISTINCT actor FROM event ORDER BY actor')
    .all()
    .map(({ actor }) => actor)
  expect(people).toEqual(['user-ada', 'user-olga', 'user-rhea'])
  expect(desk.opened.session.verify().ok).toBe(true)
})

test('a command id that somebody else has used is a conflict', async () => {
  await desk.as('Olga')
  const caseId = desk.openCase()
  const command = { commandId: 'shared-id' as never, type: 'add-note' as const, payload: { caseId, text: 'Mine.' } }
  expect(desk.opened.engine.execute(command).ok).toBe(true)
  await desk.as('Rhea')
  expect(codeOf(desk.opened.engine.execute(command))).toBe('conflict')
})

test('a response that was changed after its approval was asked for has to be prepared again', async () => {
  await desk.as('Ada')
  desk.must('change-settings', { changes: { channelAddresses: {} } })
  await desk.as('Olga')
  const caseId = desk.openCase()
  // Known records come in through somebody who may import them; the officer may.
  desk.work(caseId)
  const responseId = desk.prepare(caseId)
  const subject = { caseId, subject: 'release' as const, reason: 'Please look.', rights: [], responseId }
  const approvalId = String(desk.must('request-approval', subject)['approvalId'])
  const prepared = desk.caseFile(caseId).responses.at(-1)?.contentSha256
  expect(desk.caseFile(caseId).approvals[0]?.contentSha256).toBe(prepared)

  const [task] = desk.caseFile(caseId).tasks
  const marked = { rows: [0], disposition: 'withheld' as const, reason: 'Of somebody else.' }
  desk.must('mark-findings', {
    caseId,
    taskId: task?.taskId as never,
    importId: task?.findings[0]?.importId as string,
    ...marked,
  })
  await desk.as('Rhea')
  expect(codeOf(desk.give('give-approval', { caseId, approvalId, note: '' }))).toBe('conflict')
  await desk.as('Olga')
  expect(codeOf(desk.give('release-response', { caseId, responseId }))).toBe('conflict')
  const again = desk.prepare(caseId)
  expect(desk.caseFile(caseId).responses.at(-1)?.contentSha256).not.toBe(prepared)
  expect(again).not.toBe(responseId)
})
