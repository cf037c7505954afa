import { describe, expect, it } from 'vitest'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { type ClockEvent, computeDeadline, type Deadline } from './deadline'
import { leadingDeadline } from './lead'

function compute(ruleId: string, receivedAt: string, events: readonly ClockEvent[] = []): Deadline {
  const input = {
    ruleId,
    requestType: 'access',
    receivedAt: receivedAt as IsoInstant,
    zone: 'Europe/Berlin',
    calendar: 'DE',
    events,
  } as const
  const outcome = computeDeadline(input)
  if (!outcome.ok) throw new Error(outcome.rejection.message)
  return outcome.value
}

describe('the clock that leads', () => {
  it('is the statute in February and the promise in October', { tags: ['C30', 'G13'] }, () => {
    const pair = (receivedAt: string) => [
      compute('POL-OMNIPOSTR-RIGHTS-30D', receivedAt),
      compute('EU-GDPR-ART12-1M', receivedAt),
    ]
    expect(leadingDeadline(pair('2026-02-02T09:00:00Z')).leading?.ruleId).toBe('EU-GDPR-ART12-1M')
    expect(leadingDeadline(pair('2026-10-12T09:00:00Z')).leading?.ruleId).toBe('POL-OMNIPOSTR-RIGHTS-30D')
  })

  it('hides none and says what it compared', () => {
    const received = '2026-10-12T09:00:00Z'
    const clocks = ['POL-OMNISTRA-STATUTORY', 'EU-GDPR-ART12-1M', 'POL-OMNIPOSTR-RIGHTS-30D'].map((id) =>
      compute(id, received),
    )
    const { ranked, step } = leadingDeadline(clocks)
    expect(ranked.map(({ ruleId }) => ruleId)).toEqual([
      'POL-OMNIPOSTR-RIGHTS-30D',
      'EU-GDPR-ART12-1M',
      'POL-OMNISTRA-STATUTORY',
    ])
    expect(step).toMatchObject({
      kind: 'compare',
      to: '2026-11-11',
      text: expect.stringContaining('EU-GDPR-ART12-1M on Thursday 12 November 2026'),
    })
  })

  it('lets a promise lead when the statute was extended', () => {
    const notice = { type: 'extension_notice_sent', at: '2026-03-02T09:00:00Z' as IsoInstant } as const
    const clocks = [
      compute('EU-GDPR-ART12-1M', '2026-02-02T09:00:00Z', [notice]),
      compute('POL-OMNIPOSTR-RIGHTS-30D', '2026-02-02T09:00:00Z'),
    ]
    expect(leadingDeadline(clocks).leading).toMatchObject({
      ruleId: 'POL-OMNIPOSTR-RIGHTS-30D',
      effectiveDueOn: '2026-03-04',
    })
  })

  it('prefers a statute on the same day, and takes the tightest confirmation of all', () => {
    const received = '2026-05-12T09:00:00Z'
    const clocks = ['POL-OMNISTUDIO-CCPA-45', 'US-CA-CCPA-45', 'POL-OMNISTUDIO-ACK-2BD'].map((id) =>
      compute(id, received),
    )
    expect(leadingDeadline(clocks)).toMatchObject({ leading: { ruleId: 'US-CA-CCPA-45' }, acknowledgeBy: '2026-05-15' })
  })

  it('is a standard when nothing has a number, and nothing when there is no clock', () => {
    expect(leadingDeadline([compute('POL-OMNISTRA-STATUTORY', '2026-05-12T09:00:00Z')]).leading?.ruleId).toBe(
      'POL-OMNISTRA-STATUTORY',
    )
    expect(leadingDeadline([])).toMatchObject({ leading: null, ranked: [], acknowledgeBy: null })
  })
})
