import type { CaseFacts, CheckMethod, RequesterRole, TaskPlan } from '#domain/case/case.event'
import type { CaseState } from '#domain/case/case.state'
import type { Command, Commands, CommandType } from '#domain/command'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import type { BlobId, CaseId, InquiryId, KnownRecordId, LetterId, ResponseId } from '#domain/kernel/id'
import { suggestRegimes } from '#domain/law/regime'
import { controllerRoleFor } from '#domain/policy/pack'
import { packFor } from '#domain/policy/packs'
import type { OrganisationId } from '#domain/vault/vault.event'
import type { CommandReply } from '#main/engine/engine'
import { commandOf } from './open-vault'
import { CLIENT_BUSINESSES, REQUESTS, RESIDENCES, ROLES, SEARCHED } from './practice.data'

/** A made-up person, with the record that the organisation holds of them. */
export type Person = Readonly<{ name: string; email: string; phone: string; postal: string; recordId: KnownRecordId }>

export type Random = Readonly<{
  next: () => number
  pick: <T>(items: readonly T[]) => T
  weighted: <T>(items: readonly (readonly [T, number])[]) => T
}>

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const weighted = <T>(items: readonly (readonly [T, number])[]): T => {
    let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) {
      rest -= weight
      if (rest < 0) return item
    }
    return (items.at(-1) as readonly [T, number])[0]
  }
  return { next, pick, weighted }
}

/** What a story asks of the days: a command to be given now, or to wait. */
export type Step = Readonly<{ command: Command }> | Readonly<{ waitDays: number }>
export type Story = Generator<Step, void, Outcome<CommandReply> | undefined>

export type StoryWorld = Readonly<{
  organisation: OrganisationId
  random: Random
  person: Person
  now: () => IsoInstant
  today: () => IsoDate
  caseOf: (caseId: CaseId) => CaseState | null
  /** Rows that a system found, already in the vault. */
  findings: Readonly<{ blobId: BlobId; sha256: string; rows: number; columns: readonly string[] }>
  /** Days from the arrival of the request to the day on which all stories stop. */
  daysLeft: number
}>

/** Requests older than this are nearly all answered; among the younger ones every state is found. */
const SETTLED_AFTER_DAYS = 24
/** How many of the settled ones hang all the same, and so become late. */
const HANG = 0.04

/** True when a story stops at a place where, of the young requests, so many stop. */
const stops = ({ random, daysLeft }: StoryWorld, share: number) =>
  random.next() < (daysLeft < SETTLED_AFTER_DAYS ? share : HANG / 4)

/** Gives a command and comes back with its result; a refusal ends the story where it stands, as it would for a person. */
function* give<T extends CommandType>(
  type: T,
  payload: Commands[T],
): Generator<Step, CommandReply['result'] | null, Outcome<CommandReply> | undefined> {
  const reply = yield { command: commandOf(type, payload as never) }
  return reply?.ok ? reply.value.result : null
}

function factsFor(world: StoryWorld, role: RequesterRole, rights: CaseFacts['rights']): CaseFacts {
  const { organisation, random, person } = world
  const controllerRole = controllerRoleFor(packFor(organisation), role)
  const residence = random.weighted(RESIDENCES[organisation])
  const base = { requesterRole: role, controllerRole, residence, rights }
  const rules = suggestRegimes({ ...base, organisation, receivedOn: world.today() })
  const { name, email, phone, postal } = person
  return {
    ...base,
    requester: { name, email, phone, postal },
    ruleIds: [...new Set(rules.flatMap(({ ruleId, certainty }) => (certainty === 'likely' ? [ruleId] : [])))],
    referredTo: controllerRole === 'processor' && random.next() < 0.7 ? random.pick(CLIENT_BUSINESSES) : '',
  }
}

/** One request from its arrival to wherever chance lets it stand: in the inbox, half worked, on hold, late, or closed. */
export function* requestStory(world: StoryWorld): Story {
  const { random, person, organisation } = world
  const request = random.weighted(REQUESTS)
  const { name, email, phone, postal } = person
  const arrived = yield* give('log-inquiry', {
    channel: random.weighted([
      ['web_form', 70],
      ['phone', 15],
      ['post', 15],
    ] as const),
    receivedAt: world.now(),
    inquiry: {
      subject: request.subject,
      from: { name, email, phone, postal },
      text: `${request.text}\n\n${name}`,
      acknowledgedOrallyAt: null,
      attachments: [],
    },
  })
  if (!arrived) return
  const inquiryId = String(arrived['inquiryId']) as InquiryId
  if (world.daysLeft === 0 && random.next() < 0.8) return
  yield { waitDays: Math.floor(random.next() * 3) }
  if (random.next() < 0.03) {
    yield* give('set-aside-inquiry', { inquiryId, reason: 'Not a privacy request.' })
    return
  }
  const accepted = yield* give('accept-inquiry', {
    inquiryId,
    facts: factsFor(world, random.weighted(ROLES[organisation]), request.rights),
  })
  if (!accepted) return
  const caseId = String(accepted['caseId']) as CaseId
  yield* acknowledge(world, caseId)
  yield { waitDays: 1 + Math.floor(random.next() * 6) }
  if (stops(world, 0.15)) {
    yield* give('hold-case', { caseId, reason: 'waiting_for_requester', note: 'Asked for a detail to check identity.' })
    return
  }
  if (stops(world, 0.2)) return
  yield* verify(world, caseId)
  yield { waitDays: 1 + Math.floor(random.next() * 5) }
  yield* collect(world, caseId)
  yield { waitDays: 1 + Math.floor(random.next() * 6) }
  yield* answer(world, caseId)
}

function* acknowledge(world: StoryWorld, caseId: CaseId): Story {
  const { name, email, postal } = world.person
  if (stops(world, 0.08)) return
  const referral = world.caseOf(caseId)?.facts.controllerRole === 'processor'
  const issued = yield* give('issue-letter', {
    caseId,
    templateId: referral ? 'referral' : 'acknowledgment',
    to: { name, email, postal },
    fields: {},
  })
  if (!issued) return
  yield* give('record-sending', {
    caseId,
    sent: { kind: 'letter', letterId: String(issued['letterId']) as LetterId },
    channel: 'email',
    sentAt: world.now(),
    proof: 'Sent from the privacy mailbox.',
  })
  if (referral) yield* give('close-case', { caseId, outcome: 'referred', note: '' })
}

/** A check by something other than a value on file, such as a signed paper. */
function* sawPaper(caseId: CaseId, method: CheckMethod, paper: string): Story {
  const common = { caseId, rights: [], dataPoint: 'other', recordId: null, typedValue: null, result: 'match' } as const
  yield* give('record-check', { ...common, method, answer: paper, note: '' })
}

function* verify({ person, caseOf }: StoryWorld, caseId: CaseId): Story {
  const common = { caseId, rights: [], recordId: person.recordId, typedValue: null, result: 'match', note: '' } as const
  for (const dataPoint of ['email', 'name', 'phone'] as const) {
    yield* give('record-check', { ...common, dataPoint, answer: person[dataPoint], method: 'known_record' })
  }
  yield* sawPaper(caseId, 'declaration', 'Signed declaration')
  if (caseOf(caseId)?.facts.requesterRole !== 'agent') return
  yield* sawPaper(caseId, 'agent_permission', 'Signed permission')
  yield* sawPaper(caseId, 'direct_confirmation', 'Confirmed by the consumer')
}

function* collect(world: StoryWorld, caseId: CaseId): Story {
  const { random } = world
  if (!(yield* give('plan-tasks', { caseId, systemIds: null }))) return
  if (world.caseOf(caseId)?.facts.rights.includes('deletion')) {
    const reason = 'Verified; deletion was asked for.'
    const order = { caseId, subject: 'deletion', reason, rights: ['deletion'], responseId: null } as const
    const asked = yield* give('request-approval', order)
    if (stops(world, 0.3)) return
    // One person alone may approve after the cooling-off time; the exception stands in the record.
    yield { waitDays: 1 }
    if (asked) yield* give('give-approval', { caseId, approvalId: String(asked['approvalId']), note: '' })
  }
  const tasks = world.caseOf(caseId)?.tasks ?? []
  for (const [index, { taskId, plan }] of tasks.entries()) {
    if (stops(world, 0.03)) return
    if (index === 0) yield* answerWithRows(world, caseId, { taskId, asks: plan.asks })
    else {
      const how = random.pick(SEARCHED)
      yield* give('record-task-result', { caseId, taskId, result: { kind: 'nothing_held', how } })
    }
  }
}

/** The first system holds something: its rows are delivered, and what was to be deleted there is. */
function* answerWithRows(world: StoryWorld, caseId: CaseId, task: Pick<TaskPlan, 'taskId' | 'asks'>): Story {
  const { taskId, asks } = task
  if (asks.includes('find')) {
    const category = world.organisation === 'omni-studio' ? 'contact' : 'account'
    const finding = { ...world.findings, fileName: 'found.csv', category, badRows: 0 }
    const imported = yield* give('import-findings', { caseId, taskId, finding })
    const importId = String(imported?.['importId'])
    const mark = { caseId, taskId, importId, rows: 'all', disposition: 'delivered', reason: '' } as const
    if (imported) yield* give('mark-findings', mark)
    yield* give('record-task-result', { caseId, taskId, result: { kind: 'rows' } })
  }
  const how = 'By the account’s own deletion.'
  if (asks.includes('delete')) {
    yield* give('record-task-result', {
      caseId,
      taskId,
      result: { kind: 'deleted', count: 3, how, evidenceBlobId: null },
    })
  }
  if (asks.some((ask) => ask === 'correct' || ask === 'restrict' || ask === 'stop')) {
    yield* give('record-task-result', {
      caseId,
      taskId,
      result: { kind: 'done', how: 'Done in the account.', evidenceBlobId: null },
    })
  }
}

function* answer(world: StoryWorld, caseId: CaseId): Story {
  const caseFile = world.caseOf(caseId)
  if (!caseFile || caseFile.outcome !== null) return
  const { name, email, postal } = world.person
  const prepared = yield* give('prepare-response', { caseId, recipient: { name, email, postal }, paragraphs: [] })
  if (!prepared) return
  const responseId = String(prepared['responseId']) as ResponseId
  if (stops(world, 0.15)) return
  if (!(yield* give('release-response', { caseId, responseId }))) return
  const packaged = { caseId, responseId, sha256: world.findings.sha256, fileName: `${caseFile.caseNo}-response.zip` }
  yield* give('record-package', { ...packaged, fingerprint: 'PRACTICE' })
  if (stops(world, 0.1)) return
  const sent = { kind: 'response', responseId } as const
  const proof = 'Sent with a link that expires.'
  yield* give('record-sending', { caseId, sent, channel: 'email', sentAt: world.now(), proof })
  yield { waitDays: 1 }
  yield* give('close-case', { caseId, outcome: 'fulfilled', note: '' })
}
