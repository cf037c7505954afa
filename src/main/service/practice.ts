import { setImmediate } from 'node:timers/promises'
import { caseStream } from '#domain/event'
import { normaliseDataPoint } from '#domain/intake/normalise'
import { addDays, dateIn, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId } from '#domain/kernel/id'
import { recordIdOf } from '#main/engine/lookup'
import type { KnownValue } from '#main/intake/known-record'
import type { CallContext } from '#main/process/rpc'
import type { VaultMethods } from '#main/process/vault-method'
import { putBlob } from '#main/vault/blob'
import { commandOf, type Opened } from './open-vault'
import { FAMILY_NAMES, GIVEN_NAMES, MAIL_DOMAINS } from './practice.data'
import {
  type Person,
  type Random,
  randomFrom,
  requestStory,
  type Step,
  type Story,
  type StoryWorld,
} from './practice-story'

/** Days over which the requests arrive, up to today. */
const DAYS = 75
/** Commands in one transaction: large enough to be quick, small enough to tell progress and be stopped. */
const BATCH = 500
const PEOPLE = 400

type Running = { story: Story; due: number; reply: Outcome<never> | undefined; started: boolean }

/**
 * Fills a practice vault with fictitious cases in every state, through the same commands that officers give, day by day on
 * the vault's own clock. The same seed tells the same stories.
 */
export async function makePractice(
  opened: Opened,
  params: VaultMethods['practice']['params'],
  context: Pick<CallContext, 'progress' | 'signal'>,
): Promise<Outcome<VaultMethods['practice']['result']>> {
  if (!opened.vault().practice) return reject('forbidden', 'Only a practice vault can be filled with fictitious cases.')
  const random = randomFrom(params.seed)
  const end = opened.now()
  const people = importPeople(opened, random, dateIn(opened.vault().settings.zone, end))
  if (!people.ok) return people
  const findings = storeFindings(opened)
  if (!findings.ok) return findings
  const running = new Set<Running>()
  let begun = 0
  for (let day = 0; day <= DAYS; day += 1) {
    const at = new Date(Date.parse(end) - (DAYS - day) * 86_400_000).toISOString() as IsoInstant
    const set = opened.engine.execute(commandOf('set-practice-clock', { now: at }))
    if (!set.ok) return set
    const target = Math.ceil((params.cases * (day + 1)) / (DAYS + 1))
    for (; begun < target; begun += 1) {
      const world = worldOf(opened, { random, person: random.pick(people.value), findings: findings.value })
      running.add({ story: requestStory(world), due: day, reply: undefined, started: false })
    }
    const worked = await workDay(opened, running, day, context.signal)
    if (!worked.ok) return worked
    context.progress(begun)
  }
  return accept({ cases: begun, events: opened.session.head().seq })
}

/** Lets every story that is due take its steps until all of them wait for another day. */
async function workDay(
  opened: Opened,
  running: Set<Running>,
  day: number,
  signal: AbortSignal,
): Promise<Outcome<undefined>> {
  for (;;) {
    const ready: { one: Running; step: Extract<Step, { command: unknown }> }[] = []
    for (const one of running) {
      if (one.due > day || ready.length >= BATCH) continue
      const step = advance(one, running, day)
      if (step) ready.push({ one, step })
    }
    if (ready.length === 0) return accept(undefined)
    const replies = opened.engine.executeAll(ready.map(({ step }) => step.command))
    ready.forEach(({ one }, index) => {
      one.reply = replies[index] as Outcome<never>
    })
    const broken = replies.find((reply) => !reply.ok && reply.rejection.code === 'unavailable')
    if (broken && !broken.ok) return broken
    if (signal.aborted) return reject('unavailable', 'The practice data was not finished. What is there can be used.')
    await setImmediate()
  }
}

/** The next command of a story; null when it waits or has ended. */
function advance(one: Running, running: Set<Running>, day: number): Extract<Step, { command: unknown }> | null {
  for (;;) {
    const { done, value } = one.started ? one.story.next(one.reply) : one.story.next()
    one.started = true
    one.reply = undefined
    if (done || !value) {
      running.delete(one)
      return null
    }
    if ('command' in value) return value
    if (value.waitDays > 0) {
      one.due = day + value.waitDays
      return null
    }
  }
}

function worldOf(opened: Opened, parts: Pick<StoryWorld, 'random' | 'person' | 'findings'>): StoryWorld {
  const { organisation, settings } = opened.vault()
  return {
    ...parts,
    organisation,
    now: opened.now,
    today: () => dateIn(settings.zone, opened.now()),
    caseOf: (caseId: CaseId) => {
      const stream = opened.engine.load(caseStream(caseId))
      return stream.kind === 'case' ? stream.state : null
    },
  }
}

function importPeople(opened: Opened, random: Random, today: IsoDate): Outcome<Person[]> {
  const drafts = Array.from({ length: PEOPLE }, (_, index) => {
    const name = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`
    return {
      name,
      email: `person${index + 1}@${random.pick(MAIL_DOMAINS)}`,
      phone: `+1415555${String(1000 + index).slice(-4)}`,
      postal: '',
    }
  })
  const lines = drafts.map(({ name, email, phone }) =>
    JSON.stringify(
      (
        [
          ['name', name],
          ['email', email],
          ['phone', phone],
        ] as const
      ).map(([kind, value]): KnownValue => ({ kind, value, normalised: normaliseDataPoint(kind, value) })),
    ),
  )
  const bytes = Buffer.from(lines.join('\n'), 'utf8')
  const stored = opened.session.transaction((db) => accept(putBlob(db, bytes)))
  if (!stored.ok) return stored
  const { blobId, sha256 } = stored.value
  const payload = {
    source: 'Practice customers',
    exportedOn: addDays(today, -DAYS),
    fileName: 'customers.csv',
    sha256,
    blobId,
    mapping: { Name: 'name', Email: 'email', Phone: 'phone' },
    rows: PEOPLE,
    badRows: 0,
  }
  const imported = opened.engine.execute(commandOf('import-known-records', payload))
  if (!imported.ok) return imported
  const batchId = String(imported.value.result['batchId'])
  return accept(drafts.map((draft, index) => ({ ...draft, recordId: recordIdOf(batchId, index + 1) })))
}

function storeFindings(opened: Opened): Outcome<StoryWorld['findings']> {
  const columns = ['field', 'value', 'since']
  const rows = [
    { field: 'Plan', value: 'Team', since: '2025-03-01' },
    { field: 'Language', value: 'English', since: '2025-03-01' },
    { field: 'Newsletter', value: 'no', since: '2025-04-11' },
  ]
  const bytes = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'), 'utf8')
  const stored = opened.session.transaction((db) => accept(putBlob(db, bytes)))
  return stored.ok
    ? accept({ blobId: stored.value.blobId, sha256: stored.value.sha256, rows: rows.length, columns })
    : stored
}
