import { ruleById } from '../law/registry'
import { BLOCKER_CODES } from '../response/blockers'
import { disclosuresOf } from './disclosure'
import { GAPS } from './gap.data'
import type { PolicyPack } from './pack'
import { type Creation, type CreationKind, REGISTERS, readCreation } from './promise'
import { isRightId, RIGHT_LABELS } from './right'

/** Titles of the letters by template; letters are written outside the domain. */
export type LetterTitles = Readonly<Record<string, string>>

type Named = Readonly<{ id: string; label: string }>
type Resolve = (pack: PolicyPack, id: string, letters: LetterTitles) => string | null

const inRows = (rows: readonly Named[], id: string) => rows.find((row) => row.id === id)?.label ?? null
const plain = (known: boolean, id: string) => (known ? id.replaceAll('_', ' ') : null)

const RESOLVE: Readonly<Record<CreationKind, Resolve>> = {
  channel: ({ channels }, id) => inRows(channels, id),
  clock: (_pack, id) => {
    const rule = ruleById(id)
    return rule.ok ? rule.value.title : null
  },
  complaint: ({ complaintRoutes }, id) => {
    const route = complaintRoutes.find(({ scope }) => scope === id)
    return route ? (route.authority ?? route.text) : null
  },
  data: ({ dataCategories }, id) => inRows(dataCategories, id),
  disclosure: ({ organisation }, id) => plain(id in disclosuresOf(organisation), id),
  gap: ({ organisation }, id) =>
    GAPS.find(({ gapId, places }) => gapId === id && places.some((place) => place.organisation === organisation))
      ?.text ?? null,
  gate: (_pack, id) =>
    plain(
      BLOCKER_CODES.some((code) => code === id),
      id,
    ),
  letter: (_pack, id, letters) => letters[id] ?? null,
  register: (_pack, id) =>
    plain(
      REGISTERS.some((register) => register === id),
      id,
    ),
  retention: ({ retention }, id) => inRows(retention, id),
  right: ({ rights }, id) => (isRightId(id) && rights.some(({ right }) => right === id) ? RIGHT_LABELS[id] : null),
  role: ({ roles }, id) => roles.find(({ role }) => role === id)?.label ?? null,
  setup: ({ setup }, id) => setup.find((item) => item.id === id)?.question ?? null,
  system: ({ systems }, id) => systems.find((system) => system.id === id)?.name ?? null,
}

/** What something that a promise creates is called; null where the pack has no such thing. */
export function creationLabel(pack: PolicyPack, creation: Creation, letters: LetterTitles): string | null {
  const { kind, id } = readCreation(creation)
  return RESOLVE[kind](pack, id, letters)
}
