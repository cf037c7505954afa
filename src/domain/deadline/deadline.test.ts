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
    expect(vectors).toHaveLength(180)
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
