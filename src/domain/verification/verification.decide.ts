import type { DataPoint, OnFile } from '../case/case.event'
import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { invalid, onCase, openCase } from '../decided'
import { accept, type Outcome, reject } from '../kernel/decision'
import { agrees } from './match'

type RecordCheck = Commands['record-check']

/** Methods that compare an answer with something; the others are papers and words that the officer saw. */
const COMPARING: readonly RecordCheck['method'][] = ['known_record', 'call_back', 'one_time_code']

/**
 * Records one line of the scorecard. What stands on file is read from the known record at that moment, so that the line
 * says later what it was compared with (A50).
 */
export function recordCheck(payload: RecordCheck, loaded: Loaded, env: Env, lookup: Lookup): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile } = found.value
  const stranger = payload.rights.find((right) => !caseFile.facts.rights.includes(right))
  if (stranger) return invalid('rights', 'A check counts only for rights that the case asks for.')
  const onFile = readOnFile(payload, lookup)
  if (!onFile.ok) return onFile
  const wrong = checkComparison(payload, onFile.value)
  if (wrong) return wrong
  const checkId = env.newId()
  const { rights, dataPoint, answer, method, result, note } = payload
  const check = { checkId, rights, dataPoint, answer, onFile: onFile.value, method, result, note }
  return onCase(payload.caseId, [{ type: 'CheckRecorded', check }], { checkId })
}

function readOnFile({ recordId, typedValue, dataPoint }: RecordCheck, lookup: Lookup): Outcome<OnFile> {
  if (recordId !== null && typedValue !== null) {
    return invalid('typedValue', 'Compare with a known record or with a typed value, not with both.')
  }
  if (typedValue !== null) return accept({ kind: 'typed', value: typedValue })
  if (recordId === null) return accept({ kind: 'none' })
  const known = lookup.knownValue(recordId, dataPoint)
  if (!known)
    return reject(
      'not_found',
      `This known record holds no ${wordsFor(dataPoint)}. Choose another record or another question.`,
    )
  return accept({
    kind: 'known_record',
    recordId,
    source: known.source,
    exportedOn: known.exportedOn,
    value: known.value,
  })
}

/**
 * SECURITY: an answer that differs from the file is never recorded as a match where equality can be decided: a look-alike
 * address is the commonest impostor (`security.md` 3.8, G6, G7).
 */
function checkComparison({ method, result, answer, dataPoint }: RecordCheck, onFile: OnFile) {
  if (!COMPARING.includes(method) || result !== 'match') return null
  if (onFile.kind === 'none') return invalid('recordId', 'Choose the known record that the answer was compared with.')
  if (answer.trim() === '') return invalid('answer', 'Write down what the requester answered.')
  if (method !== 'known_record' || agrees(dataPoint, answer, onFile.value)) return null
  return invalid(
    'result',
    `The answer is not the ${wordsFor(dataPoint)} on file. Record it as no match, or as unclear and say why.`,
  )
}

const wordsFor = (dataPoint: DataPoint) => dataPoint.replaceAll('_', ' ')

/** Takes a check back; it stays visible and counts for nothing. */
export function withdrawCheck({ caseId, checkId, reason }: Commands['withdraw-check'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const check = found.value.caseFile.checks.find((entry) => entry.checkId === checkId)
  if (!check) return reject('not_found', 'There is no such check in this case.')
  if (check.withdrawn !== null) return reject('conflict', 'This check was withdrawn before.')
  if (reason.trim() === '') return invalid('reason', 'Say why the check no longer counts.')
  return onCase(caseId, [{ type: 'CheckWithdrawn', checkId, reason }])
}
