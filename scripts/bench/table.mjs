// @ts-check

/** @typedef {{ ours: number[], bare: number[] }} Samples Milliseconds, run after run. */
/** @typedef {{ pairs: Record<string, Samples>, peakMib: number }} Measured */
/** @typedef {{ what: string, against: string, samples: Samples, peakMib: number }} Row */

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0]
  return (low + high) / 2
}

/** @param {number} ms */
const inWords = (ms) => (ms >= 1_000 ? `${(ms / 1_000).toFixed(2)} s` : `${ms.toPrecision(3)} ms`)

/**
 * One table: medians side by side, their ratio, runs and peak memory.
 * @param {readonly Row[]} rows
 */
export function tableOf(rows) {
  const lines = rows.map(({ what, against, samples, peakMib }) => {
    const [ours, bare] = [median(samples.ours), median(samples.bare)]
    const memory = peakMib > 0 ? `${Math.round(peakMib)} MiB` : '-'
    return [
      what,
      inWords(ours),
      against,
      inWords(bare),
      `${(ours / bare).toFixed(2)}x`,
      `${samples.ours.length}`,
      memory,
    ]
  })
  const table = [['measured', 'median', 'against', 'median', 'ratio', 'runs', 'peak memory'], ...lines]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  const set = (/** @type {readonly string[]} */ line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [set(table[0] ?? []), rule, ...lines.map(set)].map((line) => line.trimEnd()).join('\n')
}
