import { Temporal } from 'temporal-polyfill'
import { computeDeadline, type DeadlineInput } from '#domain/deadline/deadline'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { RULES } from '#domain/law/registry'
import { interleaved, type Measured, ownPeakMib } from './samples'

const DAY_MS = 86_400_000
const FIRST = Date.parse('2028-01-03T00:00:00Z')
/** Receipts are spread over five years, in which every rule that is open-ended is in force. */
const SPREAD_DAYS = 1_800
const ZONES = ['America/New_York', 'Europe/Berlin', 'Europe/London', 'Asia/Kolkata'] as const
const CALENDARS = ['US-FED', 'DE', 'GB-EW', 'IE'] as const

/** Facts mixed over every rule, with four offices, receipts at every hour, and an extension or a question here and there. */
function inputsOf(count: number): DeadlineInput[] {
  const rules = RULES.filter(({ inForce }) => inForce.to === null)
  return Array.from({ length: count }, (_, index) => {
    const rule = rules[index % rules.length]
    if (!rule) throw new Error('The register holds no rule.')
    const at = (days: number) =>
      new Date(
        FIRST + (((index * 7_919) % SPREAD_DAYS) + days) * DAY_MS + ((index * 104_729) % DAY_MS),
      ).toISOString() as IsoInstant
    const asked = index % 5 === 0
    const extended = index % 7 === 0
    return {
      ruleId: rule.id,
      requestType: rule.requestTypes[0] ?? null,
      receivedAt: at(0),
      zone: ZONES[index % ZONES.length] ?? 'UTC',
      calendar: CALENDARS[index % CALENDARS.length] ?? null,
      events: [
        ...(asked
          ? ([
              { type: 'id_requested', at: at(2) },
              { type: 'id_received', at: at(6) },
            ] as const)
          : []),
        ...(extended ? ([{ type: 'extension_notice_sent', at: at(20) }] as const) : []),
      ],
    }
  })
}

/** Dates with their derivations, against as many bare additions of a month: a text is read, moved and written. */
export async function measureDeadlines(count: number): Promise<Measured> {
  // A block is worked through again and again, so that the inputs do not fill the memory.
  const block = inputsOf(Math.min(count, 10_000))
  const rounds = Math.ceil(count / block.length)
  const samples = await interleaved(
    3,
    () => {
      for (let round = 0; round < rounds; round += 1)
        for (const input of block) {
          const outcome = computeDeadline(input)
          if (!outcome.ok) throw new Error(`${input.ruleId}: ${outcome.rejection.message}`)
        }
    },
    () => {
      for (let round = 0; round < rounds; round += 1)
        for (const { receivedAt } of block)
          Temporal.PlainDate.from(receivedAt.slice(0, 10)).add({ months: 1 }).toString()
    },
  )
  return { pairs: { deadlines: samples }, peakMib: ownPeakMib() }
}
