import { describe, expect, it } from 'vitest'
import type { Desk } from '../desk.fixture'
import { openCaseDesk } from '../desk.fixture'
import { collect, NOTHING, RECIPIENT, refusal, result, sendLetter, verify } from '../desk-flow.fixture'
import { letterMisfit } from './letter-fit'
import { refusalGroundsFor } from './refusal-ground'

const issue = (desk: Desk, templateId: string) => desk.try('issue-letter', { templateId, to: RECIPIENT, fields: {} })

/** Every system was asked and holds nothing. */
const empty = (desk: Desk): Desk => {
  desk.on('plan-tasks', { systemIds: null })
  for (const { taskId } of desk.caseFile.tasks) result(desk, taskId, NOTHING)
  return desk
}

describe('a letter that claims a fact', () => {
  it('says that nothing is held only once every system has said so', () => {
    const desk = openCaseDesk()
    expect(refusal(issue(desk, 'nothing-held'))).toContain('Not every system')
    collect(desk)
    expect(refusal(issue(desk, 'nothing-held'))).toContain('Not every system')
    const other = empty(openCaseDesk())
    sendLetter(other, 'nothing-held')
    other.on('close-case', { outcome: 'nothing_held', note: '' })
    expect(other.caseFile.outcome).toBe('nothing_held')
  })

  it('says that nobody could be identified only while nobody is, and then ends the case', { tags: ['A7'] }, () => {
    const desk = openCaseDesk()
    expect(refusal(desk.try('close-case', { outcome: 'unverifiable', note: 'Two details did not match.' }))).toContain(
      'No answer was recorded as sent',
    )
    sendLetter(desk, 'cannot-identify')
    desk.on('close-case', { outcome: 'unverifiable', note: 'Two details did not match.' })
    expect(desk.caseFile.outcome).toBe('unverifiable')
    const known = openCaseDesk()
    verify(known)
    expect(refusal(issue(known, 'cannot-identify'))).toContain('Identity is settled')
  })

  it('is never about identity where no proof is owed (11 CCR 7026(d))', () => {
    const desk = openCaseDesk({ rights: ['opt-out-sale-sharing'], ruleIds: ['US-CA-CCPA-OPTOUT-15BD'] })
    for (const templateId of ['cannot-identify', 'identity-request'])
      expect(refusal(issue(desk, templateId))).toContain('11 CCR 7026(d)')
  })

  it('confirms an opt-out only once every system has done it (11 CCR 7026(g))', { tags: ['A25'] }, () => {
    const desk = openCaseDesk({ rights: ['opt-out-sale-sharing'], ruleIds: ['US-CA-CCPA-OPTOUT-15BD'] })
    expect(refusal(issue(desk, 'confirmation'))).toContain('has not answered yet')
    desk.on('plan-tasks', { systemIds: null })
    for (const { taskId } of desk.caseFile.tasks)
      result(desk, taskId, { kind: 'done', how: 'list entry removed', evidenceBlobId: null })
    sendLetter(desk, 'confirmation')
    desk.on('close-case', { outcome: 'fulfilled', note: '' })
    expect(desk.caseFile.outcome).toBe('fulfilled')
  })

  it('leaves copies and deletions to the response, and questions to own words', () => {
    expect(letterMisfit(openCaseDesk().caseFile, 'confirmation')).toContain('answered with a response')
    expect(letterMisfit(openCaseDesk({ rights: ['deletion'] }).caseFile, 'confirmation')).toContain('response')
    expect(letterMisfit(openCaseDesk({ rights: ['inquiry'], ruleIds: [] }).caseFile, 'confirmation')).toContain(
      'own words',
    )
    expect(letterMisfit(openCaseDesk().caseFile, 'clarification')).toBeNull()
  })
})

describe('letters about an agent', { tags: ['A52'] }, () => {
  it('are for agents only, and the request for proof resets a British clock', () => {
    expect(refusal(issue(openCaseDesk(), 'agent-proof'))).toContain('somebody else')
    const desk = openCaseDesk({ requesterRole: 'agent', residence: 'GB', ruleIds: ['UK-GDPR-ART12A-1M'] })
    sendLetter(desk, 'direct-confirmation')
    expect(desk.caseFile.clockEvents).toEqual([])
    sendLetter(desk, 'agent-proof')
    expect(desk.caseFile.clockEvents.map(({ type }) => type)).toEqual(['authority_requested'])
  })
})

describe('a refusal', () => {
  const deny = (desk: Desk, fields: Readonly<Record<string, string>>) =>
    desk.try('issue-letter', { templateId: 'denial', to: RECIPIENT, fields })
  const explanation = 'The same request was answered on 1 February and on 20 February.'

  it('names a ground of the law that applies, and the facts behind it', () => {
    const desk = openCaseDesk()
    expect(refusal(deny(desk, { ground: 'gdpr-excessive', explanation }))).toContain('the law of this case')
    expect(refusal(deny(desk, { ground: 'ccpa-fraud', explanation }))).toContain('the law of this case')
    expect(refusal(deny(desk, { ground: 'ccpa-twice', explanation: ' ' }))).toContain('which facts')
    expect(refusal(desk.try('close-case', { outcome: 'refused', note: 'Asked twice.' }))).toContain('No answer')
    sendLetter(desk, 'denial', { ground: 'ccpa-twice', explanation })
    desk.on('close-case', { outcome: 'refused', note: 'Asked twice.' })
    expect(desk.caseFile.outcome).toBe('refused')
  })

  it.each([
    [{ residence: 'DE', ruleIds: ['EU-GDPR-ART12-1M'], rights: ['objection'] }, 'gdpr-excessive,gdpr-compelling'],
    [{ residence: 'GB', ruleIds: ['UK-GDPR-ART12A-1M'], rights: ['correction'] }, 'uk-excessive,uk-accurate'],
    [{ residence: 'US-TX', ruleIds: ['US-TX-REQ'], rights: ['access'] }, 'us-state'],
    [{ residence: null, ruleIds: [], rights: ['access'] }, 'policy'],
    [{ residence: 'US-CA', ruleIds: [], rights: ['opt-out-sale-sharing'] }, 'ccpa-excessive,ccpa-fraud'],
  ] as const)('of %o knows the grounds of that law only', (facts, ids) => {
    expect(
      refusalGroundsFor(facts)
        .map(({ id }) => id)
        .join(),
    ).toBe(ids)
  })
})
