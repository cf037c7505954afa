import {
  enumerate,
  facts,
  heading,
  inWords,
  type LetterBlock,
  type LetterBody,
  list,
  paragraph,
  refusalBlocks,
} from './letter-block'
import type { DeletionFields, DeletionOutcome, LetterBase } from './letter-field'

/**
 * Says what was deleted, what is kept and under which exception, who else was told, and what happens to backups.
 * Source: Cal. Civ. Code 1798.105(c) and (d), 11 CCR 7022; GDPR and UK GDPR art. 17 and 19.
 */
export function deletionOutcome(base: LetterBase, fields: DeletionFields): LetterBody {
  const kept = fields.outcomes.filter((item) => item.outcome === 'kept')
  return {
    subject: `Your deletion request: what we have done (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0 ? base.paragraphs.map(paragraph) : [paragraph(summary(fields, kept.length))]),
      ...(fields.regimes.length > 0
        ? [
            facts(
              ['Received on', inWords(fields.receivedOn)],
              [
                'Decided under',
                enumerate(fields.regimes.map(({ name, citation }) => (citation ? `${name} (${citation})` : name))),
              ],
            ),
          ]
        : []),
      ...gone(fields.outcomes),
      ...stays(kept),
      ...told(fields),
      ...refusalBlocks(fields.refusals, fields.complaintRoutes),
      heading('The record that remains'),
      paragraph(
        `We keep a record that you made this request and how we answered it (reference ${base.caseNo}). It serves only to show that we did what the law asks, and it is not used for anything else.`,
      ),
    ],
    enclosures: [],
  }
}

function summary(fields: DeletionFields, kept: number): string {
  const asked = `On ${inWords(fields.receivedOn)} you asked us to delete your personal information.`
  const found = fields.outcomes.filter((item) => item.outcome !== 'nothing_held').length
  if (found === 0) return `${asked} We searched our systems and hold nothing about you.`
  if (kept === 0) return `${asked} We have done so in every system in which we held any.`
  if (kept === found) return `${asked} We cannot delete it; this letter names each reason.`
  return `${asked} We have done so, except for what is named below together with the reason.`
}

function gone(outcomes: readonly DeletionOutcome[]): readonly LetterBlock[] {
  const words = {
    deleted: 'deleted',
    anonymised: 'made anonymous, so that it no longer points to you',
    nothing_held: 'nothing held about you',
  }
  const items = outcomes.flatMap((item) =>
    item.outcome === 'kept'
      ? []
      : [`${item.system}: ${words[item.outcome]}${item.detail ? `. ${item.detail}` : ''}${copies(item)}`],
  )
  return items.length > 0 ? [heading('System by system'), list(items)] : []
}

/** What outlives the deletion, each with its day. A copy whose end nobody knows is not in the list, so no day is invented. */
const copies = (item: DeletionOutcome): string =>
  (item.copies ?? []).map(({ what, goneOn }) => `. ${capital(what)} are gone by ${inWords(goneOn)}`).join('')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const until = ({ keptUntilOn }: DeletionOutcome): string => (keptUntilOn ? `. Kept until ${inWords(keptUntilOn)}` : '')

function stays(kept: readonly DeletionOutcome[]): readonly LetterBlock[] {
  if (kept.length === 0) return []
  return [
    heading('What we keep, and why'),
    list(
      kept.map((item) => `${item.system}: ${item.detail}${item.citation ? ` (${item.citation})` : ''}${until(item)}`),
    ),
    paragraph('We use what is kept for these reasons only, and delete it when they end.'),
  ]
}

function told(fields: DeletionFields): readonly LetterBlock[] {
  return [
    ...(fields.recipientsTold.length > 0
      ? [
          heading('Who else we told'),
          paragraph('We passed your request on to those who received this information from us:'),
          list(fields.recipientsTold),
        ]
      : []),
    ...(fields.backups === null ? [] : [heading('Backups'), paragraph(fields.backups)]),
  ]
}
