import type { CaseState, PreparedResponse } from '#domain/case/case.state'
import { caseDeadlines } from '#domain/case/clocks'
import { dateIn } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { appealRoute } from '#domain/law/appeal-route'
import { disclosuresOf } from '#domain/policy/disclosure'
import { packFor } from '#domain/policy/packs'
import { findingLedger, resultOf, taskLedger } from '#domain/task/ledger'
import { readFindingRows } from '#main/task/finding.query'
import type { ReadDb } from '#main/vault/database'
import { type ComposeContext, leadOf, organisationOf, recipientOf, regimesOf, rightsOf } from './case-facts'
import { inWords } from './letter-block'
import type { CoverLetter, Deadline, Disclosure, Refusal, ResponseCategory, ResponseInput } from './package-input'

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
  const kept = pack.retention.map(
    ({ label, period, gap }) => `${label}: ${periodWords(period) ?? gap ?? 'no period is set'}`,
  )
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

type Period = ReturnType<typeof packFor>['retention'][number]['period']

function periodWords(period: Period): string | null {
  if (period === null) return null
  if (period === 'until-deleted') return 'until you delete it'
  return period.amount === 1 ? `1 ${period.unit}` : `${period.amount} ${period.unit}s`
}

function refusalsOf(caseFile: CaseState): Refusal[] {
  return caseFile.tasks.flatMap((task) => {
    const held = resultOf(task, 'held_cannot_delete')
    return held
      ? [{ what: `${task.plan.systemName}: ${held.records}`, ground: held.ground, citation: held.citation }]
      : []
  })
}

/** Where the person may complain, under the laws that run on the case. */
function complaintRoutesOf(caseFile: CaseState): string[] {
  const { ruleIds, residence } = caseFile.facts
  const pack = packFor(caseFile.organisation)
  const has = (prefix: string) => ruleIds.some((ruleId) => ruleId.startsWith(prefix))
  return [
    ...(has('EU-')
      ? [
          `The data protection authority of the country where you live or work${residence ? ` (${residence})` : ''}, and a court (GDPR art. 77, 79).`,
        ]
      : []),
    ...(has('UK-')
      ? ['Us first, then the Information Commissioner’s Office, ico.org.uk, and a court (UK GDPR art. 77, 79).']
      : []),
    ...(residence === 'US-CA'
      ? ['The California Privacy Protection Agency, cppa.ca.gov, or the Attorney General of California, oag.ca.gov.']
      : []),
    ...ruleIds.flatMap((ruleId) => appealRoute(ruleId) ?? []),
    ...pack.complaintRoutes.filter(({ scope }) => scope === 'everyone').map(({ text }) => text),
  ]
}

function deadlinesOf({ caseFile, vault }: Context): Deadline[] {
  return caseDeadlines(caseFile, vault.settings).deadlines.flatMap((deadline) =>
    deadline.effectiveDueOn
      ? [{ label: deadline.ruleTitle, on: deadline.effectiveDueOn, citation: deadline.citation }]
      : [],
  )
}

const DELIVERS: readonly string[] = ['access', 'portability']

function coverLetterOf({ caseFile }: Context, paragraphs: readonly string[]): CoverLetter {
  if (!caseFile.facts.rights.includes('deletion') || caseFile.facts.rights.some((right) => DELIVERS.includes(right))) {
    return { templateId: 'cover', mergeFields: { period: null }, paragraphs }
  }
  const outcomes = caseFile.tasks.flatMap((task) => {
    const [deleted, held] = [resultOf(task, 'deleted'), resultOf(task, 'held_cannot_delete')]
    const system = task.plan.systemName
    return [
      ...(deleted
        ? [
            {
              system,
              outcome: 'deleted' as const,
              detail: deleted.count === 1 ? '1 record' : `${deleted.count} records`,
              citation: null,
            },
          ]
        : []),
      ...(held
        ? [{ system, outcome: 'kept' as const, detail: `${held.records}: ${held.ground}`, citation: held.citation }]
        : []),
      ...(resultOf(task, 'nothing_held')
        ? [{ system, outcome: 'nothing_held' as const, detail: '', citation: null }]
        : []),
    ]
  })
  return { templateId: 'deletion-outcome', mergeFields: { outcomes, recipientsTold: [], backups: null }, paragraphs }
}

/** What a mixed request is told about deletion, in the words of the cover letter. */
function deletionParagraph(caseFile: CaseState): string[] {
  const { rights } = caseFile.facts
  if (!rights.includes('deletion') || !rights.some((right) => DELIVERS.includes(right))) return []
  const told = caseFile.tasks.flatMap((task) => {
    const [deleted, held] = [resultOf(task, 'deleted'), resultOf(task, 'held_cannot_delete')]
    return [
      ...(deleted
        ? [`${task.plan.systemName}: ${deleted.count === 1 ? '1 record' : `${deleted.count} records`} deleted`]
        : []),
      ...(held ? [`${task.plan.systemName}: ${held.records} kept (${held.citation})`] : []),
    ]
  })
  return told.length > 0 ? [`You also asked us to delete your data. ${told.join('; ')}.`] : []
}

/** The officer's words and what is told of a deletion. Own paragraphs take the place of the letter's opening, so it is said first. */
function paragraphsOf({ caseFile }: Context, own: readonly string[]): string[] {
  const deletion = deletionParagraph(caseFile)
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
    regimes: regimesOf(caseFile),
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
    complaintRoutes: complaintRoutesOf(caseFile),
    documents: [],
    language: 'en',
  })
}
