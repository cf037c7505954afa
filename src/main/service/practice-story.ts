import type { CaseFacts, RequesterRole } from '#domain/case/case.event'
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
}>

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
    ruleIds: [...new Set(rules.map(({ ruleId }) => ruleId))],
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
  yield { waitDays: Math.floor(random.next() * 2) }
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
  if (random.next() < 0.08) {
    yield* give('hold-case', { caseId, reason: 'waiting_for_requester', note: 'Asked for a detail to check identity.' })
    return
  }
  if (random.next() < 0.1) return
  yield* verify(world, caseId)
  yield { waitDays: 1 + Math.floor(random.next() * 5) }
  yield* collect(world, caseId)
  yield { waitDays: 1 + Math.floor(random.next() * 6) }
  yield* answer(world, caseId)
}

function* acknowledge(world: StoryWorld, caseId: CaseId): Story {
  const { name, email, postal } = world.person
  if (world.random.next() < 0.05) return
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

function* verify(world: StoryWorld, caseId: CaseId): Story {
  const { person } = world
  const answers = [
    ['email', person.email],
    ['name', person.name],
    ['phone', person.phone],
  ] as const
  for (const [dataPoint, answerGiven] of answers) {
    yield* give('record-check', {
      caseId,
      rights: [],
      dataPoint,
      answer: answerGiven,
      recordId: person.recordId,
      typedValue: null,
      method: 'known_record',
      result: 'match',
      note: '',
    })
  }
  yield* give('record-check', {
    caseId,
    rights: [],
    dataPoint: 'other',
    answer: 'Signed declaration',
    recordId: null,
    typedValue: null,
    method: 'declaration',
    result: 'match',
    note: 'Under penalty of perjury.',
  })
}

function* collect(world: StoryWorld, caseId: CaseId): Story {
  const { random, findings } = world
  if (!(yield* give('plan-tasks', { caseId, systemIds: null }))) return
  const tasks = world.caseOf(caseId)?.tasks ?? []
  for (const [index, { taskId, plan }] of tasks.entries()) {
    if (random.next() < 0.06) return
    if (index === 0 && plan.asks.includes('find')) {
      const finding = {
        fileName: 'found.csv',
        sha256: findings.sha256,
        blobId: findings.blobId,
        category: world.organisation === 'omni-studio' ? 'contact' : 'account',
        columns: findings.columns,
        rows: findings.rows,
        badRows: 0,
      }
      const imported = yield* give('import-findings', { caseId, taskId, finding })
      if (imported) {
        yield* give('mark-findings', {
          caseId,
          taskId,
          importId: String(imported['importId']),
          rows: 'all',
          disposition: 'delivered',
          reason: '',
        })
        yield* give('record-task-result', { caseId, taskId, result: { kind: 'rows' } })
        continue
      }
    }
    yield* give('record-task-result', { caseId, taskId, result: { kind: 'nothing_held', how: random.pick(SEARCHED) } })
  }
}

function* answer(world: StoryWorld, caseId: CaseId): Story {
  const caseFile = world.caseOf(caseId)
  if (!caseFile || caseFile.outcome !== null) return
  if (caseFile.facts.rights.includes('deletion')) {
    yield* give('request-approval', {
      caseId,
      subject: 'deletion',
      reason: 'Verified; deletion was asked for.',
      rights: ['deletion'],
      responseId: null,
    })
    return
  }
  const { name, email, postal } = world.person
  const prepared = yield* give('prepare-response', { caseId, recipient: { name, email, postal }, paragraphs: [] })
  if (!prepared) return
  const responseId = String(prepared['responseId']) as ResponseId
  if (world.random.next() < 0.15) return
  if (!(yield* give('release-response', { caseId, responseId }))) return
  if (world.random.next() < 0.1) return
  yield* give('record-sending', {
    caseId,
    sent: { kind: 'response', responseId },
    channel: 'email',
    sentAt: world.now(),
    proof: 'Sent with a link that expires.',
  })
  yield { waitDays: 1 }
  yield* give('close-case', { caseId, outcome: 'fulfilled', note: '' })
}
