import { join } from 'node:path'
import type { CaseId, ResponseId } from '#domain/kernel/id'
import { exportResponse } from '#main/desk/export-response'
import type { Verification } from '#main/response/verify'
import { must } from '../context'
import { Refusal } from '../outcome'
import { approveAs } from './approve'
import type { Office } from './office'
import type { ControllerStory } from './story'

/** Prepares, approves where that is needed, releases, packs, verifies, and records that the answer left. */
export async function respond(office: Office<ControllerStory>, caseId: CaseId): Promise<void> {
  const { facts } = await office.read(caseId)
  const { name, email, postal } = facts.requester
  const prepared = await office.execute('prepare-response', {
    caseId,
    recipient: { name, email, postal },
    paragraphs: office.story.paragraphs,
  })
  const responseId = String(prepared['responseId']) as ResponseId
  const isHighClass = prepared['highClass'] === true
  office.tell({
    did: 'Prepare the response',
    why: 'Its hash freezes rows, decisions, words and recipient: what is released is exactly what was looked at.',
    details: [`hash: ${prepared['contentSha256']}`, `recipient: ${name} <${email}>`],
  })
  if (isHighClass) {
    await approveAs(office, {
      caseId,
      subject: 'release',
      reason: 'Transcripts of calls are delivered: sensitive data needs a second look before it leaves.',
      note: 'Pages and rows looked at; the right person, nothing of others.',
      responseId,
    })
  }
  await office.waitUntil(office.story.answeredAt)
  await release(office, caseId, responseId)
  await writePackage(office, caseId, responseId)
  await recordSending(office, caseId, responseId)
}

async function release(office: Office, caseId: CaseId, responseId: ResponseId): Promise<void> {
  const { blockers } = await office.read(caseId)
  const [blocker] = blockers
  if (blocker) throw new Refusal({ code: 'conflict', message: `Not released: ${blocker.message}` })
  await office.execute('release-response', { caseId, responseId })
  office.tell({
    did: 'Release the response',
    why: 'Nothing stands in the way: identity is settled, every system balances, the set-up is complete.',
  })
}

async function writePackage(office: Office, caseId: CaseId, responseId: ResponseId): Promise<void> {
  const { desk } = office
  const { caseNo } = await office.read(caseId)
  const targetPath = join(office.folder, `${caseNo}-response.zip`)
  const { path, sha256, fingerprint } = must(await exportResponse(desk, { caseId, responseId, targetPath }))
  office.tell({
    did: 'Write the signed package',
    why: 'Letter, report, data as CSV and JSON, and a manifest with the hash of each file; the journal’s code stands on the paper.',
    details: [`package: ${path}`, `SHA-256: ${sha256}`, `signed by: ${fingerprint}`],
  })
  const { verdict, reason } = must(await desk.exporter.call<Verification>('verify', { path, fingerprint }))
  if (verdict !== 'intact') throw new Refusal({ code: 'integrity', message: `The package does not verify: ${reason}` })
  office.tell({
    did: 'Verify the package: intact',
    why: 'Anybody who has the fingerprint can prove who signed it and that nothing was changed.',
  })
}

async function recordSending(office: Office<ControllerStory>, caseId: CaseId, responseId: ResponseId): Promise<void> {
  await office.execute('record-sending', {
    caseId,
    sent: { kind: 'response', responseId },
    channel: 'email',
    sentAt: office.at,
    proof: 'Link that expires after seven days, opened by the requester; the access code went by telephone.',
  })
  office.tell({
    did: 'Record how and when the response was sent',
    why: 'The instant of sending is what shows that the answer was in time.',
    details: [`sent at: ${office.at}`],
  })
}
