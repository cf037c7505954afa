import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACTS } from '#domain/desk.fixture'
import type { CaseId, InquiryId } from '#domain/kernel/id'
import { codeOf, take } from '#main/vault/test-vault.fixture'
import { commandOf, EngineDesk } from './desk.fixture'

let desk: EngineDesk
beforeAll(async () => {
  desk = await EngineDesk.create({ alone: true })
})
afterAll(() => desk.close())

const note = (caseId: CaseId, text: string) => ({ caseId, text })

describe('one door for writes', () => {
  test('an accepted command leaves events, rows of the lists, a signed head and its reply', () => {
    const before = desk.sizes()
    const inquiryId = desk.receive('<one@example.com>')
    const after = desk.sizes()
    expect(after).toEqual({
      ...before,
      event: (before['event'] ?? 0) + 1,
      event_payload: (before['event_payload'] ?? 0) + 1,
      command_log: (before['command_log'] ?? 0) + 1,
      journal_head: (before['journal_head'] ?? 0) + 1,
      inquiry_row: (before['inquiry_row'] ?? 0) + 1,
      search_entry: (before['search_entry'] ?? 0) + 1,
    })
    expect(desk.count('SELECT count(*) AS n FROM inquiry_row WHERE inquiry_id = ?', inquiryId)).toBe(1)
  })

  test('a refused command writes nothing at all', () => {
    const caseId = desk.openCase()
    const before = desk.sizes()
    expect(codeOf(desk.give('release-response', { caseId, responseId: 'none' as never }))).not.toBe('ok')
    expect(codeOf(desk.give('close-case', { caseId: 'nobody' as CaseId, outcome: 'fulfilled', note: '' }))).toBe(
      'not_found',
    )
    expect(desk.sizes()).toEqual(before)
  })

  test('a fault of the program in the middle of a transaction undoes what came before it', () => {
    const caseId = desk.openCase()
    const before = desk.sizes()
    expect(() =>
      desk.opened.engine.work(({ execute }) => {
        take(execute(commandOf('add-note', note(caseId, 'Written, then undone.'))))
        throw new Error('a fault')
      }),
    ).toThrow('a fault')
    expect(desk.sizes()).toEqual(before)
    expect(desk.caseFile(caseId).notes).toEqual([])
    expect(desk.give('add-note', note(caseId, 'The engine goes on.')).ok).toBe(true)
  })

  test('whoever listens is told which streams have changed, and only after the commit', () => {
    const caseId = desk.openCase()
    desk.must('add-note', note(caseId, 'Heard.'))
    expect(desk.changed.at(-1)).toEqual([`case/${caseId}`])
  })
})

describe('a command that comes again', () => {
  test('the same command gets the same reply and writes no second event', () => {
    const caseId = desk.openCase()
    const command = commandOf('add-note', note(caseId, 'Once.'), 'again-1')
    const first = desk.opened.engine.execute(command)
    const before = desk.sizes()
    expect(desk.opened.engine.execute(command)).toEqual(first)
    expect(desk.sizes()).toEqual(before)
    expect(desk.caseFile(caseId).notes).toHaveLength(1)
  })

  test('its reply stays the one of then, though the case has moved on and the revision would be stale by now', () => {
    const caseId = desk.openCase()
    const { revision } = desk.caseFile(caseId)
    const command = { ...commandOf('add-note', note(caseId, 'First.'), 'again-2'), expectedRevision: revision }
    const first = desk.opened.engine.execute(command)
    desk.must('add-note', note(caseId, 'Second.'))
    expect(desk.opened.engine.execute(command)).toEqual(first)
  })

  test('another payload, type or expected revision under a used id is a conflict', () => {
    const caseId = desk.openCase()
    const command = commandOf('add-note', note(caseId, 'Mine.'), 'again-3')
    take(desk.opened.engine.execute(command))
    const others = [
      commandOf('add-note', note(caseId, 'Theirs.'), 'again-3'),
      commandOf('resume-case', { caseId }, 'again-3'),
      { ...command, expectedRevision: 1 },
    ]
    for (const other of others) expect(codeOf(desk.opened.engine.execute(other))).toBe('conflict')
  })

  test('a refusal is not remembered: the same command may succeed later', () => {
    const caseId = desk.openCase()
    const resume = commandOf('resume-case', { caseId }, 'again-4')
    expect(desk.opened.engine.execute(resume).ok).toBe(false)
    desk.must('hold-case', { caseId, reason: 'waiting_for_requester', note: 'Asked.' })
    expect(desk.opened.engine.execute(resume).ok).toBe(true)
  })
})

describe('two people at one case', () => {
  test('a revision that has passed is a conflict that names both, and the right one is accepted', () => {
    const caseId = desk.openCase()
    const { revision } = desk.caseFile(caseId)
    desk.must('add-note', note(caseId, 'Somebody was quicker.'))
    const late = desk.give('add-note', note(caseId, 'Too late.'), revision)
    expect(late).toMatchObject({ ok: false, rejection: { code: 'conflict' } })
    expect(late.ok ? '' : late.rejection.message).toMatch(new RegExp(`${revision}.*${revision + 1}`))
    expect(take(desk.give('add-note', note(caseId, 'In time.'), revision + 1)).revision).toBe(revision + 2)
  })

  test('a revision from the future is a conflict as well', () => {
    const caseId = desk.openCase()
    expect(codeOf(desk.give('add-note', note(caseId, 'Impossible.'), 99))).toBe('conflict')
  })
})

describe('several commands in one transaction', () => {
  test('one that is refused leaves the others standing', () => {
    const caseId = desk.openCase()
    const replies = desk.opened.engine.executeAll([
      commandOf('add-note', note(caseId, 'Before.')),
      commandOf('resume-case', { caseId }),
      commandOf('add-note', note(caseId, 'After.')),
    ])
    expect(replies.map(codeOf)).toEqual(['ok', 'conflict', 'ok'])
    expect(desk.caseFile(caseId).notes).toHaveLength(2)
  })

  test('later commands see what earlier ones did', () => {
    const inquiryId = desk.receive()
    const [opened] = desk.opened.engine.executeAll([commandOf('accept-inquiry', { inquiryId, facts: FACTS })])
    const caseId = String(take(opened as never as ReturnType<EngineDesk['give']>).result['caseId']) as CaseId
    const replies = desk.opened.engine.executeAll([
      commandOf('hold-case', { caseId, reason: 'waiting_for_requester', note: 'Asked.' }),
      commandOf('hold-case', { caseId, reason: 'waiting_for_requester', note: 'Asked twice.' }),
      commandOf('resume-case', { caseId }),
    ])
    expect(replies.map(codeOf)).toEqual(['ok', 'conflict', 'ok'])
  })

  test('a Message-ID that comes twice in one transaction is one message', () => {
    const [one, two] = [desk.mail('<twice@example.com>'), desk.mail('<twice@example.com>')]
    const replies = desk.opened.engine.executeAll([commandOf('import-message', one), commandOf('import-message', two)])
    const [first, second] = replies.map((reply) => take(reply).result)
    expect(second).toMatchObject({ inquiryId: first?.['inquiryId'], duplicate: true })
    expect(desk.count("SELECT count(*) AS n FROM inquiry_row WHERE message_id = '<twice@example.com>'")).toBe(1)
  })

  test('cases that are opened together get numbers of their own, in order, after those there are', () => {
    const inquiries = Array.from({ length: 5 }, () => desk.receive())
    const stored = desk.count('SELECT count(*) AS n FROM case_row')
    const replies = desk.opened.engine.executeAll(
      inquiries.map((inquiryId: InquiryId) => commandOf('accept-inquiry', { inquiryId, facts: FACTS })),
    )
    const numbers = replies.map((reply) => String(take(reply).result['caseNo']))
    expect(numbers).toEqual(
      Array.from({ length: 5 }, (_, index) => `OS-2026-${String(stored + index + 1).padStart(4, '0')}`),
    )
    expect(desk.openCase() && desk.count('SELECT count(DISTINCT case_no) AS n FROM case_row')).toBe(stored + 6)
  })
})

test('after the vault was closed every command is refused as locked', async () => {
  const closed = await EngineDesk.create({ alone: true })
  const caseId = closed.openCase()
  closed.opened.session.close()
  expect(codeOf(closed.give('add-note', note(caseId, 'Nobody is there.')))).toBe('locked')
  closed.close()
})
