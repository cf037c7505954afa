// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {Readonly<{ passed: number, failed: number, skipped: number }>} Counts */

/** No test at all. @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The last line of a run, alone on its line. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * Counts the tests in Vitest's JSON report; a file that could not be loaded has no tests and counts as one failure.
 * @param {string} path @returns {Counts}
 */
export function vitestCounts(path) {
  const report = readReport(path)
  if (report === undefined) return NOTHING
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Counts the tests in Playwright's JSON report; an error outside any test counts as one failure, a test that passed only on retry as passed.
 * @param {string} path @returns {Counts}
 */
export function playwrightCounts(path) {
  const report = readReport(path)
  if (report === undefined) return NOTHING
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

/** A stage that died before its report leaves none; its exit code tells. @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
