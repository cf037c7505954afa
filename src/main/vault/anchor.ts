import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, fdatasyncSync, ftruncateSync, openSync } from 'node:fs'
import { z } from 'zod'
import { canonicalJson } from '#domain/kernel/canonical'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { invariant } from '#domain/kernel/invariant'
import { writeAll } from './durable-file'
import { readIfThere } from './keyfile'

const ANCHOR_BYTES = 4096
const SLOT_BYTES = 2048

const stateSchema = z.strictObject({
  vaultId: z.uuid(),
  epoch: z.int().positive(),
  commitCounter: z.int().nonnegative(),
  auditSeq: z.int().nonnegative(),
  auditHash: z.string().regex(/^[0-9a-f]{64}$/),
  dbUuid: z.uuid(),
  wallClock: z.string().max(40),
})
const slotSchema = z.strictObject({ state: stateSchema, mac: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * The last state of the vault that was acknowledged to somebody. `commitCounter` counts transactions, `auditSeq` and
 * `auditHash` (hex) are the journal's head; a restore raises `epoch` and changes `dbUuid`.
 */
export type AnchorState = Readonly<z.infer<typeof stateSchema>>

/** What stands in `F.head`. `damagedSlots` counts slots that are not genuine; 2 of a file that is not there. */
export type AnchorReading = Readonly<{ state: AnchorState | null; there: boolean; damagedSlots: number }>

/** The head anchor while a vault is open. */
export type Anchor = Readonly<{ write(state: AnchorState): void; close(): void }>

/** Where the head anchor of a vault stands. */
export const anchorPath = (vaultPath: string) => `${vaultPath}.head`

/** Reads the anchor and takes the newest genuine slot. */
export function readAnchor(path: string, key: Buffer, vaultId: string): AnchorReading {
  const bytes = readIfThere(path)
  if (!bytes) return { state: null, there: false, damagedSlots: 2 }
  const slots = [0, 1]
    .map((index) => parseSlot(bytes.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES), key))
    .filter((state) => state !== null && state.vaultId === vaultId) as AnchorState[]
  slots.sort((one, other) => one.epoch - other.epoch || one.commitCounter - other.commitCounter)
  return { state: slots.at(-1) ?? null, there: true, damagedSlots: 2 - slots.length }
}

/**
 * Opens the anchor for writing and puts the state into both slots.
 * Each later write takes the slot that is not the newest and is on the disk (fdatasync) when the call returns.
 */
export function openAnchor(path: string, key: Buffer, state: AnchorState): Anchor {
  const handle = openSync(path, 'a+', 0o600)
  closeSync(handle)
  const file = openSync(path, 'r+')
  ftruncateSync(file, ANCHOR_BYTES)
  let next = 0
  const write = (current: AnchorState) => {
    writeAll(file, encodeSlot(current, key), next * SLOT_BYTES)
    fdatasyncSync(file)
    next = 1 - next
  }
  write(state)
  write(state)
  return { write, close: () => closeSync(file) }
}

/** What the database says about itself, to be held against the anchor. `hashAt` gives an event's hash in hex. */
export type DatabaseState = AnchorState & Readonly<{ hashAt: (seq: number) => string | null }>

/** Something about the anchor that does not block the vault but that a person should know. */
export type AnchorWarning = Readonly<{ kind: 'anchor_missing' | 'anchor_damaged' | 'anchor_behind'; message: string }>

/**
 * Holds the anchor against the database at open.
 * One transaction more in the database than in the anchor is a crash between commit and anchor: nothing was lost.
 * Errors: `integrity` when the anchor knows of acknowledged changes that the database has not, or of another history.
 */
export function compareAnchor(reading: AnchorReading, database: DatabaseState): Outcome<readonly AnchorWarning[]> {
  const { state } = reading
  if (!state) {
    return accept([
      reading.there
        ? {
            kind: 'anchor_damaged',
            message:
              'The head file beside the vault is damaged and was made anew. Whether the last changes are all there could not be checked; compare the head code with your last letter or backup.',
          }
        : {
            kind: 'anchor_missing',
            message:
              'The head file beside the vault was missing and was made anew. Whether the last changes are all there could not be checked; compare the head code with your last letter or backup.',
          },
    ])
  }
  const missing = missingChanges(state, database)
  if (missing) return missing
  if (database.hashAt(state.auditSeq) !== state.auditHash) {
    return reject(
      'integrity',
      `This vault holds another history than the one that was confirmed: entry ${state.auditSeq} differs. It was not opened. Restore the last backup beside it.`,
    )
  }
  const warnings: AnchorWarning[] = []
  if (reading.damagedSlots > 0) {
    warnings.push({
      kind: 'anchor_damaged',
      message:
        'One half of the head file beside the vault was damaged and was made anew. The vault agrees with the other half.',
    })
  }
  if (state.epoch < database.epoch || database.commitCounter - state.commitCounter > 1) {
    warnings.push({
      kind: 'anchor_behind',
      message:
        'The head file beside the vault is older than the vault and was brought up to date. Somebody may have copied files by hand.',
    })
  }
  return accept(warnings)
}

function missingChanges(state: AnchorState, database: DatabaseState): Outcome<never> | null {
  if (state.epoch > database.epoch) {
    return reject(
      'integrity',
      'This vault file is older than the last restore of the vault. It was not opened. Put back the file that belongs to it, or restore the last backup beside it.',
    )
  }
  const missing = state.commitCounter - database.commitCounter
  if (state.epoch < database.epoch || missing <= 0) return null
  const entries = state.auditSeq - database.auditSeq
  return reject(
    'integrity',
    `${missing} acknowledged ${missing === 1 ? 'change is' : 'changes are'} missing from this vault: it ends at entry ${database.auditSeq}, but entry ${state.auditSeq} was confirmed (${entries} ${entries === 1 ? 'entry' : 'entries'}). It was not changed. Put back the file whose name ends in -wal if you moved it, or restore the last backup beside it.`,
  )
}

function encodeSlot(state: AnchorState, key: Buffer): Buffer {
  const text = canonicalJson({ state, mac: slotMac(state, key).toString('hex') })
  const slot = Buffer.alloc(SLOT_BYTES, ' ')
  invariant(Buffer.byteLength(text) < SLOT_BYTES, 'an anchor state fits its slot')
  slot.write(text, 'utf8')
  slot.write('\n', SLOT_BYTES - 1, 'ascii')
  return slot
}

function parseSlot(bytes: Buffer, key: Buffer): AnchorState | null {
  if (bytes.length !== SLOT_BYTES) return null
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
  const parsed = slotSchema.safeParse(value)
  if (!parsed.success) return null
  const { state, mac } = parsed.data
  const genuine = timingSafeEqual(slotMac(state, key), Buffer.from(mac, 'hex'))
  return genuine && encodeSlot(state, key).equals(bytes) ? state : null
}

function slotMac(state: AnchorState, key: Buffer): Buffer {
  return createHmac('sha256', key).update(canonicalJson(state)).digest()
}
