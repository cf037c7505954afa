import {
  count,
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
import type { CoverFields, LetterBase } from './letter-field'

/**
 * Opens the package of a fulfilled access or portability request.
 * Source: Cal. Civ. Code 1798.110, 1798.130 and 11 CCR 7024; GDPR and UK GDPR art. 12(1), 15 and 20.
 */
export function cover(base: LetterBase, fields: CoverFields): LetterBody {
  return {
    subject: `Our answer to your privacy request (${base.caseNo})`,
    blocks: [
      ...opening(base, fields),
      ...(fields.period === null ? [] : [paragraph(fields.period)]),
      ...contents(fields),
      ...withheld(fields),
      ...refusalBlocks(fields.refusals, fields.complaintRoutes),
      heading('Please check it'),
      paragraph(
        `If something is missing, wrong or not yours, tell us and quote ${base.caseNo}. You can ask us to correct or delete information at any time. ` +
          'The package holds your personal information: keep it where only you can read it.',
      ),
    ],
    enclosures: fields.contents.map((item) => item.name),
  }
}

function opening(base: LetterBase, fields: CoverFields): readonly LetterBlock[] {
  const basis = fields.regimes.map(({ name, citation }) => (citation ? `${name} (${citation})` : name))
  const requested = fields.rights.map((right) => right.label)
  const own = base.paragraphs.map(paragraph)
  return [
    ...(own.length > 0
      ? own
      : [
          paragraph(
            `You wrote to us on ${inWords(fields.receivedOn)}. This letter and the files that come with it are our answer.`,
          ),
        ]),
    facts(
      ['Received on', inWords(fields.receivedOn)],
      ...(requested.length > 0 ? [['You asked for', enumerate(requested)] as const] : []),
      ...(basis.length > 0 ? [['Answered under', enumerate(basis)] as const] : []),
    ),
  ]
}

function contents(fields: CoverFields): readonly LetterBlock[] {
  if (fields.contents.length === 0) return []
  return [
    heading('What you receive'),
    list(fields.contents.map(({ name, what }) => `${name}: ${what}`)),
    paragraph(
      'Open index.html first; it lists every file and works without a network. The CSV and JSON files can be read by other programs, so that you can take your information elsewhere.',
    ),
  ]
}

function withheld(fields: CoverFields): readonly LetterBlock[] {
  if (fields.withheld.length === 0) return []
  return [
    heading('What we hold but do not include'),
    list(fields.withheld.map((item) => `${item.what}, ${count(item.count, 'record')}: ${item.reasons.join('; ')}`)),
  ]
}
