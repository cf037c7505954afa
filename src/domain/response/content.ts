import type { CaseState } from '../case/case.state'
import type { Json } from '../kernel/canonical'

/**
 * Everything that the response of a case would deliver, and to whom: the text over which the shell takes the SHA-256 that
 * an approval names. It holds no ids or times of the preparation itself, so that the same content has the same hash.
 * Limits: recipient and paragraphs are those of the response prepared last; null before the first.
 */
export function responseContent(caseFile: CaseState): Json {
  const response = caseFile.responses.at(-1) ?? null
  const content: unknown = {
    caseNo: caseFile.caseNo,
    organisation: caseFile.organisation,
    policyVersion: caseFile.policyVersion,
    ruleSetVersion: caseFile.ruleSetVersion,
    receivedOn: caseFile.receivedOn,
    facts: caseFile.facts,
    recipient: response?.recipient ?? null,
    paragraphs: response?.paragraphs ?? null,
    systems: caseFile.tasks.map(({ plan, findings, results }) => ({
      systemId: plan.systemId,
      systemName: plan.systemName,
      asks: plan.asks,
      findings: findings.map(({ importId: _, fileName: __, ...finding }) => finding),
      results: results.map(({ result }) => result),
    })),
  }
  return content as Json
}
