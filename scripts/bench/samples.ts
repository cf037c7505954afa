import type { Outcome } from '#domain/kernel/decision'

/** One side of a comparison in milliseconds, run after run. */
export type Samples = { ours: number[]; bare: number[] }
/** What a measurement gives: pairs of runs by name, and the most memory that its processes held, in MiB. */
export type Measured = { pairs: Record<string, Samples>; peakMib: number }

/** The value of an outcome that must be good. */
export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.rejection.code}: ${outcome.rejection.message}`)
  return outcome.value
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Runs both sides in turn, changing who begins, after one round that does not count. */
export async function interleaved(rounds: number, ours: () => unknown, bare: () => unknown): Promise<Samples> {
  const samples: Samples = { ours: [], bare: [] }
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const side of order) {
      const ms = await timed(side === 'ours' ? ours : bare)
      if (round >= 0) samples[side].push(ms)
    }
  }
  return samples
}

/** The most memory that this process ever held. */
export const ownPeakMib = () => process.resourceUsage().maxRSS / 1024
