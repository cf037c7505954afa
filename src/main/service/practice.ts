import { setImmediate } from 'node:timers/promises'
import { caseStream } from '#domain/event'
import { normaliseDataPoint } from '#domain/intake/normalise'
import { addDays, dateIn, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CaseId } from '#domain/kernel/id'
import { packFor } from '#domain/policy/packs'
import type { CommandReply, Working } from '#main/engine/engine'
import { recordIdOf } from '#main/engine/lookup'
import type { KnownValue } from '#main/intake/known-record'
import type { CallContext } from '#main/process/rpc'
import type { VaultMethods } from '#main/process/vault-method'
import { putBlob } from '#main/vault/blob'
import { commandOf, type Opened } from './open-vault'
import { FAMILY_NAMES, GIVEN_NAMES, MAIL_DOMAINS } from './practice.data'
import { type Person, type Random, randomFrom, requestStory, type Story, type StoryWorld } from './practice-story'

/** Days over which the requests arrive, up to today. */
const DAYS = 75
/** Requests worked on in one transaction: enough to be quick, few enough to tell progress and be stopped. */
const BATCH = 1000
const PEOPLE = 400

/** The stories that go on on each day. */
type Diary = Story[][]

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
  const settled = setUpOffice(opened)
  if (!settled.ok) return settled
  const people = importPeople(opened, random, dateIn(opened.vault().settings.zone, end))
  if (!people.ok) return people
  const findings = storeFindings(opened)
  if (!findings.ok) return findings
  const diary: Diary = Array.from({ length: DAYS + 1 }, () => [])
  const desk: PracticeDesk = { working: null }
  let begun = 0
  for (const [day, due] of diary.entries()) {
    const at = new Date(Date.parse(end) - (DAYS - day) * 86_400_000).toISOString() as IsoInstant
    const set = opened.engine.execute(commandOf('set-practice-clock', { now: at }))
    if (!set.ok) return set
    const target = Math.ceil((params.cases * (day + 1)) / (DAYS + 1))
    for (; begun < target; begun += 1) {
      const parts = { random, person: random.pick(people.value), findings: findings.value, daysLeft: DAYS - day }
      due.push(requestStory(worldOf(opened, desk, parts)))
    }
    while (due.length > 0) {
      const worked = workOn(opened, desk, { stories: due.splice(0, BATCH), diary, day })
      if (!worked.ok) return worked
      if (context.signal.aborted)
        return reject('unavailable', 'The practice data was not finished. What is there can be used.')
      await setImmediate()
    }
    context.progress(begun)
  }
  return accept({ cases: begun, events: opened.session.head().seq })
}

/** What the policy leaves open, filled in as a made-up office would: addresses, recipients, the sender of letters. */
function setUpOffice({ engine, vault }: Opened): Outcome<unknown> {
  const missing = packFor(vault().organisation).channels.filter(({ address }) => address === null)
  const changes = {
    trustedHosts: ['mx.example.com'],
    senderLines: ['Privacy Office', '1 Example Street', 'Springfield'],
    recipients: ['Example Hosting (hosting)', 'Example Mail (e-mail delivery)'],
    channelAddresses: Object.fromEntries(missing.map(({ id }) => [id, `${id}@example.com`])),
  }
  return engine.execute(commandOf('change-settings', { changes }))
}

/** Where the stories look a case up: in the transaction that is open. */
type PracticeDesk = { working: Working | null }

/** Lets stories take their steps, in one transaction, until each waits for another day or has ended. */
function workOn(
  opened: Opened,
  desk: PracticeDesk,
  { stories, diary, day }: { stories: readonly Story[]; diary: Diary; day: number },
): Outcome<undefined> {
  return opened.engine.work((working) => {
    desk.working = working
    for (const story of stories) {
      const waitDays = followStory(story, working)
      // What would go on after today stays as it is.
      if (waitDays !== null) diary[day + waitDays]?.push(story)
    }
    return undefined
  })
}

/** Gives the commands of a story until it waits; the days that it waits, or null when it has ended. */
function followStory(story: Story, { execute }: Working): number | null {
  let reply: Outcome<CommandReply> | undefined
  for (;;) {
    const { done, value } = story.next(reply)
    if (done || !value) return null
    if ('command' in value) reply = execute(value.command)
    else if (value.waitDays > 0) return value.waitDays
    else reply = undefined
  }
}

function worldOf(
  opened: Opened,
  desk: PracticeDesk,
  parts: Pick<StoryWorld, 'random' | 'person' | 'findings' | 'daysLeft'>,
): StoryWorld {
  const { organisation, settings } = opened.vault()
  return {
    ...parts,
    organisation,
    now: opened.now,
    today: () => dateIn(settings.zone, opened.now()),
    caseOf: (caseId: CaseId) => {
      const stream = desk.working?.load(caseStream(caseId))
      return stream?.kind === 'case' ? stream.state : null
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
