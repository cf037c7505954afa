import { describe, expect, it } from 'vitest'
import { type Desk, openCaseDesk } from '#domain/desk.fixture'
import { approve, NOTHING, result, task, verify } from '#domain/desk-flow.fixture'
import type { IsoDate } from '#domain/kernel/civil-date'
import { backupsSentence, deletionOutcomes } from './deletion-fact'
import { letterText } from './letter'
import { responseLetter } from './package-file'
import { sampleResponse } from './response.fixture'

const DELETED = { kind: 'deleted', count: 2, how: 'job', evidenceBlobId: null } as const

/** A deletion case in which each named system has deleted and every other one holds nothing. */
function worked(organisation: 'omni-studio' | 'omnipostr', deleting: readonly string[]): Desk {
  const desk = openCaseDesk({ rights: ['deletion'] }, { organisation })
  desk.on('plan-tasks', { systemIds: null })
  verify(desk)
  approve(desk, 'deletion')
  for (const { taskId, plan } of desk.caseFile.tasks)
    result(desk, taskId, deleting.includes(plan.systemId) ? DELETED : NOTHING)
  return desk
}

/** The letter as the requester reads it. */
function letterOf(desk: Desk): string {
  const { caseFile, vault, now } = desk
  if (!vault) throw new Error('no vault')
  const context = { caseFile, vault, now, officerName: 'Olga', headCode: null }
  const outcomes = caseFile.tasks.flatMap((entry) => deletionOutcomes(entry, context))
  const mergeFields = { outcomes, recipientsTold: [], backups: backupsSentence(context) }
  const coverLetter = { templateId: 'deletion-outcome', mergeFields, paragraphs: [] } as const
  return letterText(responseLetter(sampleResponse({ coverLetter, refusals: [] }))).text
}

describe('the letter of a deletion', () => {
  it('names the day on which a vendor’s copy is gone, and never claims that the vendor keeps nothing', {
    tags: ['C11', 'G10'],
  }, () => {
    const text = letterOf(worked('omnipostr', ['S2']))
    expect(text).toContain(
      '(Anthropic): deleted. 2 records. Prompts and outputs at the provider are gone by 1 April 2026',
    )
    expect(text).not.toMatch(/does not retain|not retained|keeps nothing/i)
  })

  it('names no day for backups that nobody has given, and the day once somebody has (S19)', { tags: ['C23'] }, () => {
    const desk = worked('omni-studio', ['S23'])
    expect(letterOf(desk)).toContain('Copies may remain in backups until these are overwritten.')
    expect(letterOf(desk)).not.toContain('gone by')
    desk.given('set-residual-days', { systemId: 'S19', days: 35, source: 'hosting plan' })
    expect(letterOf(desk)).toContain('Own product: deleted. 2 records. Copies in backups are gone by 6 April 2026')
    expect(letterOf(desk)).not.toContain('Copies may remain')
  })

  it('does not say that the backups hold nothing while copies of a deletion lie in them', () => {
    expect(letterOf(worked('omni-studio', ['S23']))).not.toContain('Hosting, database and backups: nothing held')
    expect(letterOf(worked('omni-studio', ['S1']))).toContain('Hosting, database and backups: nothing held about you')
  })

  it('names what is kept with ground, citation and last day', { tags: ['A34'] }, () => {
    const desk = worked('omni-studio', ['S23'])
    const keeping = { categoryId: 'payment', groundId: 'ccpa-d8', fromOn: '2024-02-29' as IsoDate }
    const { taskId } = task(desk, 'S1')
    result(desk, taskId, { kind: 'held_cannot_delete', ground: 'Tax law', citation: 'x', records: 'Invoices', keeping })
    expect(letterOf(desk)).toContain(
      'Payment processor (Stripe): Invoices: Tax law (Cal. Civ. Code 1798.105(d)(8); Omni Studio privacy policy of 25 May 2026, line 78). Kept until 28 February 2031',
    )
  })
})
