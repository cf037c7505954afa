import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closingLine, NOTHING, playwrightCounts, sum, vitestCounts } from './test-count.mjs'

const folder = mkdtempSync(join(tmpdir(), 'test-count-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a report and gives its path. */
function report(value: unknown) {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(value))
  return path
}

describe('the closing line', () => {
  it('adds both runners up', () => {
    const unit = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }
    const e2e = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] }
    const total = sum(vitestCounts(report(unit)), playwrightCounts(report(e2e)))
    expect(closingLine(total)).toBe('46 passed, 3 failed, 6 skipped')
  })

  it('counts what failed outside any test', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const unit = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [unloaded] }
    const e2e = { stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, errors: [{ message: 'no tests found' }] }
    expect(sum(vitestCounts(report(unit)), playwrightCounts(report(e2e))).failed).toBe(2)
  })

  it('counts nothing where a runner left no report', () => {
    expect(vitestCounts(join(folder, 'none.json'))).toEqual(NOTHING)
  })
})
