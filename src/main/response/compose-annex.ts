import type { CaseState } from '#domain/case/case.state'
import { caseDeadlines, punctuality } from '#domain/case/clocks'
import type { Deadline } from '#domain/deadline/deadline'
import { dateIn } from '#domain/kernel/civil-date'
import { RIGHT_LABELS } from '#domain/policy/right'
import { presentDeadline, titled } from '#main/deadline/deadline-view'
import type { WhatIf } from '#main/deadline/what-if.query'
import type { AnnexInput } from './annex'
import { type ComposeContext, organisationOf } from './case-facts'

type Place = Pick<ComposeContext, 'vault' | 'now'>

/** The reasons of every date of a case, on the day of `now`; `headCode` ties the paper to the journal as it stands. */
export function composeAnnex(
  caseFile: CaseState,
  { vault, now, headCode }: Omit<ComposeContext, 'caseFile' | 'officerName'>,
): AnnexInput {
  const clocks = caseDeadlines(caseFile, vault.settings, vault.ruleSets)
  const writtenOn = dateIn(caseFile.zone, now)
  return {
    organisation: organisationOf(vault),
    caseNo: caseFile.caseNo,
    writtenOn,
    zone: caseFile.zone,
    rights: caseFile.facts.rights.map((right) => RIGHT_LABELS[right]),
    sentence: clocks.deadlines.length > 0 ? titled(clocks.step.text, clocks.deadlines) : null,
    receivedAt: caseFile.receipt.receivedAt,
    answeredOn: punctuality(caseFile, clocks, writtenOn).answeredOn,
    events: [...caseFile.clockEvents].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    deadlines: clocks.deadlines.map((deadline) => presentDeadline(deadline, deadline === clocks.lead)),
    uncovered: clocks.uncovered.map(({ ruleId, rejection }) => ({ ruleId, message: rejection.message })),
    ruleSetVersion: caseFile.ruleSetVersion,
    policyVersion: caseFile.policyVersion,
    headCode,
    language: 'en',
  }
}

/** The reasons of a date for assumed facts. It stands in no journal, so it carries no code of one. */
export function composeWhatIf(deadline: Deadline, facts: WhatIf, { vault, now }: Place): AnnexInput {
  return {
    organisation: organisationOf(vault),
    caseNo: null,
    writtenOn: dateIn(facts.zone, now),
    zone: facts.zone,
    rights: [],
    sentence: null,
    receivedAt: facts.receivedAt,
    answeredOn: null,
    events: [...facts.events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    deadlines: [presentDeadline(deadline, true)],
    uncovered: [],
    ruleSetVersion: vault.ruleSetVersion,
    policyVersion: null,
    headCode: null,
    language: 'en',
  }
}
