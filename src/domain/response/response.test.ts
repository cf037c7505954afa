import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../case/case.event'
import { currentResponse } from '../case/case.state'
import { type Desk, openCaseDesk, PEOPLE, SETTINGS } from '../desk.fixture'
import {
  collect,
  deliver,
  NOTHING,
  prepare,
  RECIPIENT,
  refusal,
  release,
  result,
  task,
  verify,
} from '../desk-flow.fixture'
import type { ResponseId } from '../kernel/id'
import { type BlockerCode, releaseBlockers } from './blockers'

const codes = (desk: Desk): BlockerCode[] =>
  releaseBlockers({ caseFile: desk.caseFile, settings: desk.vault?.settings ?? SETTINGS, contentSha256: null }).map(
    ({ code }) => code,
  )

const ready = (
  facts: Partial<CaseFacts> = {},
  category = 'contact',
  options: Parameters<typeof openCaseDesk>[1] = {},
): Desk => {
  const desk = openCaseDesk(facts, options)
  verify(desk)
  collect(desk, { category })
  return desk
}

const released = (desk: Desk, responseId: ResponseId) => desk.try('release-response', { responseId })

describe('what blocks a release', () => {
  it('is listed whole, each with the place where it is removed', () => {
    const desk = openCaseDesk({}, { settings: { recipients: [] } })
    expect(codes(desk)).toEqual(['tasks_missing', 'level_not_met', 'recipients_missing', 'not_prepared'])
    desk.on('hold-case', { reason: 'waiting_for_requester', note: '' })
    expect(codes(desk)).toContain('on_hold')
  })

  it('is nothing once the level is met, the ledger balances and the response stands', () => {
    const desk = ready()
    const responseId = prepare(desk)
    expect(codes(desk)).toEqual([])
    release(desk, responseId)
    expect(currentResponse(desk.caseFile)?.released).toMatchObject({ by: 'olga' })
    expect(codes(desk)).toEqual(['released_before'])
  })

  it('is a processor’s role: the controller answers', { tags: ['A3', 'B3'] }, () => {
    const desk = openCaseDesk({ controllerRole: 'processor', requesterRole: 'caller' })
    expect(codes(desk)).toContain('refer_to_controller')
    expect(refusal(desk.try('prepare-response', { recipient: RECIPIENT, paragraphs: [] }))).toContain('only processor')
  })

  it('is an address that the policy prints unreadably, until it is entered', { tags: ['C28', 'G14'] }, () => {
    const desk = ready({ residence: null, ruleIds: ['POL-OMNIPOSTR-RIGHTS-30D'] }, 'other', {
      organisation: 'omnipostr',
    })
    expect(codes(desk)).toContain('channel_unknown')
    const channels = releaseBlockers({ caseFile: desk.caseFile, settings: SETTINGS, contentSha256: null })
    expect(channels.find(({ code }) => code === 'channel_unknown')?.where).toBe('settings')
  })

  it('is the missing list of recipients, for access only', { tags: ['A28', 'G1'] }, () => {
    const without = { settings: { recipients: [] } }
    expect(codes(openCaseDesk({ rights: ['access'] }, without))).toContain('recipients_missing')
    expect(codes(openCaseDesk({ rights: ['deletion'] }, without))).not.toContain('recipients_missing')
  })

  it('is a level that was lost after the response was prepared', () => {
    const desk = ready()
    const responseId = prepare(desk)
    const [first] = desk.caseFile.checks
    desk.on('withdraw-check', { checkId: first?.checkId ?? '', reason: 'another Jane Roe' })
    expect(refusal(released(desk, responseId))).toContain('cannot be released yet')
    expect(codes(desk)).toEqual(['level_not_met'])
  })
})

describe('preparing', () => {
  it('waits until every system has answered and balances', () => {
    const desk = openCaseDesk()
    desk.on('plan-tasks', { systemIds: ['S23', 'S1'] })
    const attempt = () => desk.try('prepare-response', { recipient: RECIPIENT, paragraphs: [] })
    expect(refusal(attempt())).toContain('has not answered')
    deliver(desk, 'S23')
    result(desk, task(desk, 'S1').taskId, {
      kind: 'counted',
      found: 3,
      delivered: 1,
      withheld: 1,
      duplicate: 0,
      notPersonal: 0,
      reason: 'x',
      evidenceBlobId: 'blob-1' as never,
    })
    expect(refusal(attempt())).toContain('does not balance')
    result(desk, task(desk, 'S1').taskId, NOTHING)
    expect(attempt().ok).toBe(true)
  })

  it('sends data only to an address that the case knows (security G7)', () => {
    const desk = ready()
    const to = (email: string) => desk.try('prepare-response', { recipient: { ...RECIPIENT, email }, paragraphs: [] })
    expect(refusal(to('jane@example.org'))).toContain('neither the requester')
    expect(to('Jane@example.com').ok).toBe(true)
    expect(
      refusal(desk.try('prepare-response', { recipient: { name: ' ', email: '', postal: '' }, paragraphs: [] })),
    ).toContain('to whom')
  })

  it('gives the same content the same hash, and another word or recipient another', () => {
    const desk = ready()
    prepare(desk)
    prepare(desk)
    desk.on('prepare-response', { recipient: RECIPIENT, paragraphs: ['Other words.'] })
    const [first, second, third] = desk.caseFile.responses.map(({ contentSha256 }) => contentSha256)
    expect(first).toBe(second)
    expect(third).not.toBe(first)
  })
})

describe('a response', () => {
  const changes: readonly [string, (desk: Desk) => void][] = [
    ['facts', (desk) => void desk.on('change-facts', { changes: { residence: 'US-NY' }, reason: 'moved' })],
    [
      'a decision on rows',
      (desk) => {
        const { taskId, findings } = task(desk, 'S23')
        desk.on('mark-findings', {
          taskId,
          importId: findings[0]?.importId ?? '',
          rows: [0],
          disposition: 'withheld',
          reason: 'third person',
        })
      },
    ],
    ['findings', (desk) => void deliver(desk, 'S23', { sha256: '1'.repeat(64) })],
    ['a result', (desk) => result(desk, task(desk, 'S1').taskId, { ...NOTHING, how: 'searched by name' } as never)],
    [
      'the receipt',
      (desk) => void desk.on('correct-case-receipt', { receivedAt: '2026-03-01T15:00:00Z' as never, reason: 'stamp' }),
    ],
    ['another response', (desk) => void prepare(desk)],
  ]

  it.each(changes)('is void after a change of %s', (what, change) => {
    const desk = ready()
    const responseId = prepare(desk)
    change(desk)
    expect(desk.caseFile.responses[0]?.void).toEqual(expect.any(String))
    expect(released(desk, responseId).ok).toBe(false)
    // Without the hash the journal alone tells it, except where another response stands instead.
    expect(codes(desk)).toEqual(what === 'another response' ? [] : ['content_changed'])
  })

  it('stays valid after notes, checks and assignments', () => {
    const desk = ready()
    const responseId = prepare(desk)
    desk.on('add-note', { text: 'called back' })
    desk.on('assign-case', { ownerId: PEOPLE.rhea.userId })
    expect(released(desk, responseId).ok).toBe(true)
  })

  it('is not released when its content differs from what was prepared, whatever the journal says', () => {
    const desk = ready()
    const responseId = prepare(desk)
    const found = desk.caseFile
    const tampered = { ...found, responses: found.responses.map((one) => ({ ...one, contentSha256: 'f'.repeat(64) })) }
    desk.cases.set(desk.caseId, tampered)
    expect(refusal(released(desk, responseId))).toContain('was changed')
  })

  it('is written only after its release', () => {
    const desk = ready()
    const responseId = prepare(desk)
    const write = () => desk.try('record-package', { responseId, sha256: 'a', fileName: 'p.zip', fingerprint: 'f' })
    expect(refusal(write())).toContain('Release the response')
    release(desk, responseId)
    expect(write().ok).toBe(true)
    desk.on('change-facts', { changes: { residence: 'US-NY' }, reason: 'moved' })
    expect(refusal(write())).toContain('After the release')
  })
})
