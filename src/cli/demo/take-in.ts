import type { InquiryView } from '#contract/schema/intake-view'
import { dateIn } from '#domain/kernel/civil-date'
import type { CaseId, InquiryId } from '#domain/kernel/id'
import { importMail } from '#main/desk/import-mail'
import { queryVault } from '#main/process/vault-method'
import { must } from '../context'
import { Refusal } from '../outcome'
import type { Office } from './office'

/** Imports the message, looks at what it suggests, and opens the case with what the officer confirms. */
export async function takeIn(office: Office): Promise<CaseId> {
  const inquiry = await importMessage(office)
  office.tell({
    did: 'Look at what the words suggest',
    why: 'Suggestions are never applied by themselves; each shows the words that led to it.',
    details: inquiry.suggestions.map(
      (suggestion) => `${suggestion.field}: ${suggestion.label}. ${suggestion.reason}: ${quoted(inquiry, suggestion)}`,
    ),
  })
  return accept(office, inquiry)
}

async function importMessage(office: Office): Promise<InquiryView> {
  const { desk, story } = office
  const { settings } = must(await queryVault(desk.vault, 'settings.read', {}))
  const inquiryId = await office.withParser(async (parser) => {
    const order = {
      vault: desk.vault,
      parser,
      paths: [office.bundled(story.mail)],
      trustedHosts: settings.trustedHosts,
    }
    for await (const outcome of importMail({ ...order, now: () => office.at })) {
      const item = must(outcome)
      if (item.kind === 'imported') return item.inquiryId as InquiryId
      throw new Refusal({
        code: 'integrity',
        message: `The bundled message ${item.file} was not imported: ${item.kind}.`,
      })
    }
    throw new Refusal({ code: 'integrity', message: `There is no message in ${story.mail}.` })
  })
  const inquiry = must(await queryVault(desk.vault, 'intake.open', { inquiryId }))
  office.tell({
    did: `Import ${story.mail}: '${inquiry.subject}' from ${inquiry.from.name}`,
    why: 'Its bytes are kept as evidence and are read in a process of their own, which can reach neither keys nor network.',
    details: [
      `received: ${inquiry.receipt.receivedAt} (${inquiry.receipt.confirmed ? 'proved' : 'to be confirmed'})`,
      inquiry.receipt.explanation,
    ],
  })
  return inquiry
}

function quoted(inquiry: InquiryView, { spans }: InquiryView['suggestions'][number]): string {
  const sources = { subject: inquiry.subject, text: inquiry.text, sender: inquiry.from.name }
  return spans.map((span) => `'${sources[span.in].slice(span.start, span.end).replace(/\s+/g, ' ')}'`).join(', ')
}

async function accept(office: Office, inquiry: InquiryView): Promise<CaseId> {
  const { desk, story } = office
  const facts = { ...inquiry.suggestedFacts, ...story.confirmed, rights: [...(story.confirmed.rights ?? [])] }
  const { zone } = story.office
  const receivedOn = dateIn(zone, inquiry.receipt.receivedAt)
  const { rules } = must(
    await queryVault(desk.vault, 'case.suggest-rules', {
      facts: { ...facts, ruleIds: [], declinedRuleIds: [] },
      receivedOn,
    }),
  )
  const likely = rules.filter(({ certainty }) => certainty === 'likely')
  const ruleIds = likely.map(({ ruleId }) => ruleId)
  const opened = await office.execute('accept-inquiry', {
    inquiryId: inquiry.inquiryId as InquiryId,
    facts: { ...facts, ruleIds },
  })
  const caseId = String(opened['caseId']) as CaseId
  office.tell({
    did: `Open case ${opened['caseNo']} with the confirmed facts`,
    why: story.confirmedWhy,
    details: [
      `asks for: ${facts.rights.join(', ')}; lives in ${facts.residence}; role: ${facts.controllerRole}`,
      ...new Set(likely.map(({ title, reason }) => `clock: ${title}. ${reason}`)),
    ],
  })
  await tellDates(office, caseId)
  return caseId
}

/** Tells every date of the case with its derivation. */
async function tellDates(office: Office, caseId: CaseId): Promise<void> {
  const { deadlines, lead, acknowledgment, nextStep } = await office.read(caseId)
  office.tell({
    did: lead ? `The answer is due on ${lead.dueOn}` : 'No period with a number of days runs here',
    why: lead?.sentence ?? nextStep.why,
    details: [
      ...(acknowledgment.byOn ? [`receipt has to be confirmed by ${acknowledgment.byOn}`] : []),
      ...deadlines.flatMap((deadline) => [
        `${deadline.leading ? '*' : '-'} ${deadline.ruleTitle}: ${deadline.effectiveDueOn ?? deadline.standard ?? 'no date'} (${deadline.citation})`,
        ...deadline.trace.map(({ text }) => `    ${text}`),
      ]),
      `next: ${nextStep.sentence}`,
    ],
  })
}
