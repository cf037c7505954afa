import type { PreparedResponse } from '#domain/case/case.state'
import { caseDeadlines } from '#domain/case/clocks'
import { dateIn } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { disclosuresOf } from '#domain/policy/disclosure'
import type { RetentionRow } from '#domain/policy/pack'
import { packFor } from '#domain/policy/packs'
import { periodOf } from '#domain/retention/keep-until'
import { periodWords } from '#domain/retention/period'
import { findingLedger, heldOf, resultOf, taskLedger } from '#domain/task/ledger'
import { readFindingRows } from '#main/task/finding.query'
import type { ReadDb } from '#main/vault/database'
import {
  type ComposeContext,
  complaintRoutesOf,
  leadOf,
  organisationOf,
  recipientOf,
  refusalsOf,
  regimesOf,
  rightsOf,
} from './case-facts'
import { backupsSentence, copiesTold, deletionOutcomes, keptTold, records } from './deletion-fact'
import { inWords } from './letter-block'
import type { CoverLetter, Deadline, Disclosure, ResponseCategory, ResponseInput } from './package-input'

type Context = ComposeContext & Readonly<{ db: ReadDb; headCode: string }>

/** The categories with the rows to deliver: what is withheld is counted, with its reasons, and never handed over. */
function categoriesOf({ db, caseFile }: Context): Outcome<ResponseCategory[]> {
  const pack = packFor(caseFile.organisation)
  const categories: ResponseCategory[] = []
  for (const task of caseFile.tasks) {
    for (const finding of task.findings) {
      const rows = readFindingRows(db, finding)
      if (!rows.ok) return rows
      const withheld = rows.value.filter(({ disposition }) => disposition === 'withheld')
      categories.push({
        id: finding.category,
        label: pack.dataCategories.find(({ id }) => id === finding.category)?.label ?? finding.category,
        sourceSystem: task.plan.systemName,
        columns: finding.columns,
        rows: rows.value.filter(({ disposition }) => disposition === 'delivered').map(({ values }) => values),
        withheldCount: withheld.length,
        withheldReasons: [...new Set(withheld.map(({ reason }) => reason))],
      })
    }
  }
  return accept(categories)
}

/** The blocks that the law wants beside the data itself; a residence in California gets the CCPA's, everybody else the GDPR's. */
function disclosuresFor({ caseFile, vault }: Context): Disclosure[] {
  const pack = packFor(caseFile.organisation)
  const { purposes, sources, recipients, transfers } = disclosuresOf(caseFile.organisation)
  const held = new Set(
    caseFile.tasks.flatMap(({ findings }) =>
      findings.filter((finding) => findingLedger(finding).found > 0).map(({ category }) => category),
    ),
  )
  const categories = pack.dataCategories
    .filter(({ id }) => held.has(id))
    .map(({ label, examples }) => `${label} (${examples})`)
  const receivers = [...recipients, ...(vault.settings.recipients ?? [])]
  const kept = pack.retention.map((row) => `${row.label}: ${keptFor(row, vault)}`)
  const californian = caseFile.facts.residence === 'US-CA'
  const block = (heading: string, items: readonly string[], citations: readonly [string, string]): Disclosure => ({
    heading,
    items,
    citation: californian ? citations[0] : citations[1],
  })
  const common = [
    block('Categories of personal information', categories.length > 0 ? categories : ['None was found.'], [
      'Cal. Civ. Code 1798.110(a)(1)',
      'GDPR art. 15(1)(b)',
    ]),
    block('Sources', sources, ['Cal. Civ. Code 1798.110(a)(2)', 'GDPR art. 15(1)(g)']),
    block('Purposes', purposes, ['Cal. Civ. Code 1798.110(a)(3)', 'GDPR art. 15(1)(a)']),
    block('Recipients', receivers, ['Cal. Civ. Code 1798.110(a)(4), 1798.115', 'GDPR art. 15(1)(c)']),
  ]
  if (californian)
    return [
      ...common,
      {
        heading: 'Sale and sharing',
        items: ['The policy states that personal information is not sold.'],
        citation: 'Cal. Civ. Code 1798.115',
      },
    ]
  return [
    ...common,
    { heading: 'How long it is kept', items: kept, citation: 'GDPR art. 15(1)(d)' },
    {
      heading: 'Your further rights',
      items: ['You may ask for correction, erasure or restriction, and object to processing.'],
      citation: 'GDPR art. 15(1)(e)',
    },
    { heading: 'Transfers', items: [transfers], citation: 'GDPR art. 15(2)' },
  ]
}

/** How long a kind of data is kept: the policy's number, or the office's own where the policy has none (G5, G8). */
function keptFor(row: RetentionRow, { retention }: ComposeContext['vault']): string {
  const found = periodOf(row, retention.periods, null)
  if (found.kind === 'number') return periodWords(found.period)
  return found.kind === 'until_deleted' ? 'until you delete it' : found.gap
}

function deadlinesOf({ caseFile, vault }: Context): Deadline[] {
  return caseDeadlines(caseFile, vault.settings, vault.ruleSets).deadlines.flatMap((deadline) =>
    deadline.effectiveDueOn
      ? [{ label: deadline.ruleTitle, on: deadline.effectiveDueOn, citation: deadline.citation }]
      : [],
  )
}

const DELIVERS: readonly string[] = ['access', 'portability']

function coverLetterOf(context: Context, paragraphs: readonly string[]): CoverLetter {
  const { caseFile } = context
  if (!caseFile.facts.rights.includes('deletion') || caseFile.facts.rights.some((right) => DELIVERS.includes(right))) {
    return { templateId: 'cover', mergeFields: { period: null }, paragraphs }
  }
  const outcomes = caseFile.tasks.flatMap((task) => deletionOutcomes(task, context))
  const mergeFields = { outcomes, recipientsTold: [], backups: backupsSentence(context) }
  return { templateId: 'deletion-outcome', mergeFields, paragraphs }
}

/** What a mixed request is told about deletion, in the words of the cover letter. */
function deletionParagraph(context: Context): string[] {
  const { caseFile } = context
  const { rights } = caseFile.facts
  if (!rights.includes('deletion') || !rights.some((right) => DELIVERS.includes(right))) return []
  const told = caseFile.tasks.flatMap((task) => {
    const deleted = resultOf(task, 'deleted')
    const copies = copiesTold(task, context).map(({ what, goneOn }) => `, ${what} gone by ${inWords(goneOn)}`)
    const system = task.plan.systemName
    return [
      ...(deleted ? [`${system}: ${records(deleted.count)} deleted${copies.join('')}`] : []),
      ...heldOf(task).map((held) => `${system}: ${keptTold(held)}`),
    ]
  })
  return told.length > 0 ? [`You also asked us to delete your data. ${told.join('; ')}.`] : []
}

/** The officer's words and what is told of a deletion. Own paragraphs take the place of the letter's opening, so it is said first. */
function paragraphsOf(context: Context, own: readonly string[]): string[] {
  const { caseFile } = context
  const deletion = deletionParagraph(context)
  if (deletion.length === 0 || own.length > 0) return [...own, ...deletion]
  const opening = `You wrote to us on ${inWords(caseFile.receivedOn)}. This letter and the files that come with it are our answer.`
  return [opening, ...deletion]
}

/** Everything that the export process needs to build the response that was prepared; nothing that is withheld is in it. */
export function composeResponse(
  context: Context,
  response: Pick<PreparedResponse, 'recipient' | 'paragraphs'>,
): Outcome<ResponseInput> {
  const { caseFile, vault, now, officerName, headCode } = context
  const categories = categoriesOf(context)
  if (!categories.ok) return categories
  const { lead, why } = leadOf(caseFile, vault)
  const respondedOn = dateIn(caseFile.zone, now)
  if (caseFile.tasks.length === 0) return reject('conflict', 'No system was searched yet. Plan the tasks first.')
  return accept({
    caseNo: caseFile.caseNo,
    organisation: organisationOf(vault),
    requester: recipientOf(response.recipient),
    regimes: regimesOf(caseFile, vault),
    rights: rightsOf(caseFile),
    receivedOn: caseFile.receivedOn,
    dueOn: lead?.effectiveDueOn ?? respondedOn,
    dueWhy: why,
    respondedOn,
    deadlines: deadlinesOf(context),
    headCode,
    officer: { name: officerName, role: 'Privacy officer' },
    coverLetter: coverLetterOf(context, paragraphsOf(context, response.paragraphs)),
    categories: categories.value.filter(({ rows, withheldCount }) => rows.length > 0 || withheldCount > 0),
    disclosures: disclosuresFor(context),
    ledger: caseFile.tasks
      .map(taskLedger)
      .map(({ systemName, found, delivered, withheld, duplicate, notPersonal }) => ({
        system: systemName,
        found,
        delivered,
        withheld,
        duplicate,
        notPersonal,
      })),
    refusals: refusalsOf(caseFile),
    complaintRoutes: complaintRoutesOf(caseFile, vault),
    documents: [],
    language: 'en',
  })
}
