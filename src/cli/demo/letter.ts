import type { CaseId, LetterId } from '#domain/kernel/id'
import { writeLetter } from '#main/desk/write-letter'
import { must } from '../context'
import { Refusal } from '../outcome'
import type { Office } from './office'

type LetterOrder = Readonly<{ templateId: string; fields: Readonly<Record<string, string>>; why: string }>

/** Issues a letter, leaves it as a draft for the mail program and as PDF, and records that it was sent. */
export async function sendLetter(
  office: Office,
  caseId: CaseId,
  { templateId, fields, why }: LetterOrder,
): Promise<void> {
  const { facts, caseNo } = await office.read(caseId)
  const draft = must(await office.desk.vault.call('composeLetter', { caseId, templateId, fields, letterId: null }))
  if (draft.missing.length > 0)
    throw new Refusal({ code: 'conflict', message: `The letter lacks: ${draft.missing.join(', ')}.` })
  const { name, email, postal } = facts.requester
  const issued = await office.execute('issue-letter', {
    caseId,
    templateId,
    to: { name, email, postal },
    fields: draft.fields,
  })
  const letterId = String(issued['letterId']) as LetterId
  const files: string[] = []
  for (const as of ['eml', 'pdf'] as const) {
    const letter = must(await writeLetter(office.desk, { caseId, letterId, as }))
    files.push(await office.save(letter.name, letter.bytes))
  }
  office.tell({
    did: `Issue the letter '${draft.title}' of ${caseNo}`,
    why,
    details: files.map((file) => `file: ${file}`),
  })
  await office.execute('record-sending', {
    caseId,
    sent: { kind: 'letter', letterId },
    channel: 'email',
    sentAt: office.at,
    proof: `Message-ID of the sent mail: <${caseNo.toLowerCase()}-${templateId}@${office.story.organisation}.example>`,
  })
  const { nextStep } = await office.read(caseId)
  office.tell({
    did: 'Record that it was sent by e-mail, when, and what shows it',
    why: 'Nothing is sent from here: the officer’s own mail program does that, and later dates use the instant recorded.',
    details: [`sent at: ${office.at}`, `next: ${nextStep.sentence}`],
  })
}
