import type { Commands } from '#domain/command'
import { dateIn } from '#domain/kernel/civil-date'
import type { CaseId, KnownRecordId } from '#domain/kernel/id'
import { importKnownRecords } from '#main/desk/import-known-records'
import { queryVault } from '#main/process/vault-method'
import { must } from '../context'
import { Refusal } from '../outcome'
import { sendLetter } from './letter'
import type { Office } from './office'
import type { ControllerStory } from './story'

type CheckOrder = Readonly<{ caseId: CaseId; check: Check; why: string }>
type Check = Omit<Commands['record-check'], 'caseId' | 'rights' | 'typedValue' | 'result'>

/** Compares what the requester says with what is on file, until the level that the law asks for is met. */
export async function verifyRequester(office: Office<ControllerStory>, caseId: CaseId): Promise<void> {
  await importRecords(office)
  const recordId = await findRecord(office, caseId)
  for (const { why, ...answer } of office.story.answers) {
    const check: Check = { ...answer, recordId, method: 'known_record', note: '' }
    await recordCheck(office, { caseId, check, why })
  }
  if (office.story.declaration) await askDeclaration(office, caseId, office.story.declaration)
  const short = (await office.read(caseId)).scorecard.find(({ met }) => !met)
  if (short) throw new Refusal({ code: 'conflict', message: `${short.label}: ${short.sentence}` })
}

async function importRecords(office: Office<ControllerStory>): Promise<void> {
  const { file, ...order } = office.story.records
  const stored = await office.withParser(async (parser) =>
    must(await importKnownRecords(office.desk.vault, { parser, path: office.bundled(file) }, order)),
  )
  office.tell({
    did: `Import ${file} as known records: ${stored.rows} people`,
    why: 'An answer counts only when it agrees with what the organisation already held; a value typed by hand reaches no level.',
    details: [`source: ${order.source}, exported on ${order.exportedOn}`],
  })
}

async function findRecord(office: Office<ControllerStory>, caseId: CaseId): Promise<KnownRecordId> {
  const { records } = must(await queryVault(office.desk.vault, 'verification.find-records', { text: '', caseId }))
  const [record] = records
  if (!record) throw new Refusal({ code: 'not_found', message: 'No known record fits the requester.' })
  office.tell({
    did: 'Find the known record of the requester',
    why: 'It is searched by the details of the request; the matching ones are marked.',
    details: record.fields.map(({ label, value, matches }) => `${matches ? '=' : ' '} ${label}: ${value}`),
  })
  return record.recordId as KnownRecordId
}

async function recordCheck(office: Office<ControllerStory>, order: CheckOrder): Promise<void> {
  const { caseId, check, why } = order
  await office.execute('record-check', { ...check, caseId, rights: [], typedValue: null, result: 'match' })
  const { scorecard } = await office.read(caseId)
  office.tell({
    did: check.recordId
      ? `Compare the ${check.dataPoint.replaceAll('_', ' ')}: it matches the record`
      : `Record the ${check.method.replaceAll('_', ' ')}`,
    why,
    details: scorecard.map(
      ({ label, reached, needed, sentence }) => `${label}: ${reached.label}, needed: ${needed.label}. ${sentence}`,
    ),
  })
}

async function askDeclaration(
  office: Office<ControllerStory>,
  caseId: CaseId,
  { items, why, receivedAt, note }: NonNullable<ControllerStory['declaration']>,
): Promise<void> {
  const citation = (await office.read(caseId)).scorecard.find(({ met }) => !met)?.needed.citation ?? ''
  await sendLetter(office, caseId, {
    templateId: 'identity-request',
    fields: { items, why },
    why: `The answers match; what the law asks for beside them is missing (${citation}).`,
  })
  await office.waitUntil(office.story.verifiedAt)
  await office.execute('record-clock-event', { caseId, clockEvent: { type: 'id_received', at: receivedAt }, note })
  const check: Check = { dataPoint: 'other', answer: '', recordId: null, method: 'declaration', note }
  await recordCheck(office, {
    caseId,
    check,
    why: `What was asked for came back on ${dateIn(office.story.office.zone, receivedAt)}.`,
  })
}
