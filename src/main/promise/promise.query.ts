import type { Output } from '#contract/bridge'
import type { IsoDate } from '#domain/kernel/civil-date'
import { creationLabel } from '#domain/policy/creation'
import { GAPS } from '#domain/policy/gap.data'
import type { PolicyPack } from '#domain/policy/pack'
import { packFor } from '#domain/policy/packs'
import { type Creation, type CreationKind, type PolicyPromise, readCreation } from '#domain/policy/promise'
import { SERVED_DUTIES } from '#domain/policy/served.data'
import { standingOf } from '#domain/promise/promise.state'
import type { VaultState } from '#domain/vault/vault.state'
import { LETTERS } from '#main/response/letter-spec'

type Listed = Output<'promise.list'>
type Context = Readonly<{ vault: VaultState; today: IsoDate; userName: (id: string) => string }>

const LETTER_TITLES = Object.fromEntries(Object.values(LETTERS).map(({ id, title }) => [id, title]))

/** Where the window shows things of a kind; the other kinds have no place of their own. */
const ROUTES: Partial<Record<CreationKind, string>> = {
  channel: 'settings/channels',
  clock: 'registers/law',
  retention: 'registers/retention',
  setup: 'settings/organisation',
}

/** Every promise and gap of the organisation's policy, with what was recorded about them. */
export function listPromises(context: Context): Listed {
  const { organisation, revision } = context.vault
  const pack = packFor(organisation)
  const promises = pack.promises.map((promise) => promiseRow(promise, pack, context))
  const gaps = GAPS.flatMap((gap) => {
    const place = gap.places.find((known) => known.organisation === organisation)
    return place ? [{ ...servedPart(gap.gapId, gap, pack), ...gapWords(gap), lines: [...place.lines] }] : []
  })
  return { revision, organisationName: pack.name, policyVersion: pack.version, promises, gaps }
}

const gapWords = ({ gapId, text, reaction }: (typeof GAPS)[number]) => ({ gapId, text, reaction })

function promiseRow(
  promise: PolicyPromise,
  pack: PolicyPack,
  { vault, today, userName }: Context,
): Listed['promises'][number] {
  const { dutyId, text, lines, doubtedBy } = promise
  const named = <E extends { by: string }>(entry: E) => ({ ...entry, by: userName(entry.by) })
  const mine = (entry: { dutyId: string }) => entry.dutyId === dutyId
  return {
    ...servedPart(dutyId, promise, pack),
    dutyId,
    text,
    lines: [...lines],
    doubt: GAPS.find(({ gapId }) => gapId === doubtedBy)?.text ?? null,
    ...standingOf(promise, vault.promises, today),
    evidence: vault.promises.evidence
      .filter(mine)
      .map(({ file, ...entry }) => named({ ...entry, blobId: file.blobId, name: file.name })),
    reviews: vault.promises.reviews.filter(mine).map(named),
  }
}

type ServedPart = Readonly<{
  creates: readonly Creation[]
  text: string
  servedBy: string | null
  missing: string | null
}>

function servedPart(id: string, { creates, text, servedBy, missing }: ServedPart, pack: PolicyPack) {
  return {
    text,
    creates: creates.flatMap((creation) => {
      const label = creationLabel(pack, creation, LETTER_TITLES)
      // A gap of two policies names things of either; those of the other one are not here.
      return label === null
        ? []
        : [{ ...readCreation(creation), label, route: ROUTES[readCreation(creation).kind] ?? null }]
    }),
    servedBy,
    missing,
    served: SERVED_DUTIES.includes(id),
  }
}
