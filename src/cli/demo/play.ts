import { join } from 'node:path'
import type { CaseOutcome } from '#domain/case/case.event'
import type { CaseId } from '#domain/kernel/id'
import { queryVault } from '#main/process/vault-method'
import { type CliContext, must } from '../context'
import { Refusal } from '../outcome'
import { collect } from './collect'
import { sendLetter } from './letter'
import { Office } from './office'
import { respond } from './respond'
import { setUpOffice } from './set-up'
import type { ControllerStory, DemoStory, ReferralStory } from './story'
import { takeIn } from './take-in'
import { verifyRequester } from './verify-requester'

/** Works one message from its arrival to the closed and audited case. Throws the first refusal. */
export async function playStory(context: CliContext, story: DemoStory, out: string): Promise<void> {
  const folder = join(out, story.organisation)
  if (story.kind === 'controller') await answerRequest(new Office(context, story, folder))
  else await referRequest(new Office(context, story, folder))
}

async function answerRequest(office: Office<ControllerStory>): Promise<void> {
  const { story } = office
  await setUpOffice(office)
  const caseId = await takeIn(office)
  const { acknowledgment } = await office.read(caseId)
  await sendLetter(office, caseId, {
    templateId: 'acknowledgment',
    fields: {},
    why: `Receipt has to be confirmed${acknowledgment.byOn ? ` by ${acknowledgment.byOn}` : ''}; nobody should wonder whether a request arrived.`,
  })
  if (!story.declaration) await office.waitUntil(story.verifiedAt)
  await verifyRequester(office, caseId)
  await office.waitUntil(story.collectedAt)
  await collect(office, caseId)
  await respond(office, caseId)
  await office.waitUntil(story.closedAt)
  await close(office, caseId, story.outcome)
  await audit(office)
}

async function referRequest(office: Office<ReferralStory>): Promise<void> {
  const { story } = office
  const { controller, controllerContact, needed, forwardedOn } = story.referral
  await setUpOffice(office)
  const caseId = await takeIn(office)
  await office.waitUntil(story.referredAt)
  await sendLetter(office, caseId, {
    templateId: 'referral',
    fields: { controller, controllerContact, needed, forwardedOn },
    why: `${office.organisationName} is only processor: it may neither show nor delete these messages by itself, but has to say who decides.`,
  })
  await office.waitUntil(story.closedAt)
  await close(office, caseId, 'referred')
  await audit(office)
}

async function close(office: Office, caseId: CaseId, outcome: CaseOutcome): Promise<void> {
  const { nextStep } = await office.read(caseId)
  await office.execute('close-case', { caseId, outcome, note: '' })
  office.tell({ did: `Close the case as ${outcome.replaceAll('_', ' ')}`, why: nextStep.sentence })
}

async function audit(office: Office): Promise<void> {
  const report = must(await queryVault(office.desk.vault, 'audit.verify', {}))
  if (!report.ok) throw new Refusal({ code: 'integrity', message: report.problem ?? 'The journal is not whole.' })
  office.tell({
    did: `Audit: ${report.events} events, the chain is whole and every list is what it adds up to`,
    why: 'The journal is replayed from the first event; whoever changed a line afterwards would show here.',
    details: [`head: ${report.headCode}`],
  })
}
