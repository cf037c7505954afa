import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { CalendarKey } from '#domain/law/calendar'
import { RULES } from '#domain/law/registry'
import type { DeadlineVector } from '#domain/law/vector'
import { answerDeadlineLine } from './answer'
import { type ClockEvent, computeDeadline } from './deadline'

const files = import.meta.glob<Record<string, readonly DeadlineVector[]>>('../law/*/*.vectors.ts', { eager: true })
const vectors = Object.values(files).flatMap((module) => Object.values(module).flat())
const covered = new Set(RULES.map(({ id }) => id))

function compute({ input }: DeadlineVector) {
  return computeDeadline({
    ruleId: input.rule_id,
    requestType: input.request_type,
    receivedAt: input.received_at as IsoInstant,
    zone: input.timezone,
    calendar: input.calendar as CalendarKey | null,
    events: input.events as readonly ClockEvent[],
  })
}

describe('worked examples', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(278)
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length)
  })

  it('are at least two for every rule with a clock that is not the office’s own', () => {
    const worked = (id: string) => vectors.filter(({ input }) => input.rule_id === id).length
    const clocked = RULES.filter(({ clock, nature }) => clock.kind !== 'standard' && nature !== 'target')
    expect(clocked.filter(({ id }) => worked(id) < 2).map(({ id }) => id)).toEqual([])
  })

  it.each(vectors.map((vector) => [vector.id, vector.input.rule_id, vector] as const))(
    '%s %s',
    (_id, ruleId, vector) => {
      expect(covered).toContain(ruleId)
      const outcome = compute(vector)
      if (!outcome.ok) throw new Error(outcome.rejection.message)
      const { value } = outcome
      expect({
        acknowledge_by: value.acknowledgeBy,
        due_date: value.dueOn,
        due_at: value.dueAtLocal,
        extension_notice_by: value.extensionNoticeBy,
        extension_valid: value.extensionValid,
        extended_due_date: value.extendedDueOn,
      }).toEqual(vector.expected)
      expect(value.trace.length).toBeGreaterThan(1)
      if (!vector.input.rule_id.startsWith('POL-OMNISTUDIO-POLICY-CHANGE'))
        expect(value.receivedOn).toBe(vector.receivedOn)
    },
  )

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s as a line', (id, vector) => {
    expect(answerDeadlineLine({ id, ...vector.input, tags: ['ignored'] })).toMatchObject({ id, ...vector.expected })
  })
})

const given = process.env.RIGHTSDESK_SHARED
const shared = given ?? join(import.meta.dirname, '../../../../shared')
const here = given !== undefined || existsSync(shared)

type SharedVector = DeadlineVector['input'] & Readonly<Record<string, unknown>>

describe.skipIf(!here)('compared with the shared vectors', () => {
  it('are the same, word for word', () => {
    const file = join(shared, 'law/deadline_vectors.json')
    const theirs: readonly SharedVector[] = here ? JSON.parse(readFileSync(file, 'utf8')).vectors : []
    const ours = new Map<string, DeadlineVector>(vectors.map((vector) => [vector.id, vector]))
    for (const one of theirs) {
      const { rule_id, request_type, received_at, timezone, calendar, events } = one
      expect(ours.get(String(one.id))).toMatchObject({
        input: { rule_id, request_type, received_at, timezone, calendar, events },
        expected: {
          acknowledge_by: one.expected_acknowledge_by,
          due_date: one.expected_due_date,
          due_at: one.expected_due_at,
          extension_notice_by: one.expected_extension_notice_by,
          extension_valid: one.extension_valid,
          extended_due_date: one.expected_extended_due_date,
        },
        receivedOn: one.local_receipt_date,
      })
    }
    expect(theirs).toHaveLength(180)
  })
})
