import type { Parsed } from '#contract/bridge'
import { saveFile } from '#main/desk/save-file'
import { writeAnnex } from '#main/desk/write-annex'
import { must, need } from '../context'
import { EXIT, Refusal, UsageError } from '../outcome'
import { type CliCommand, text, VAULT_OPTIONS, vaultOptions } from './index'
import { findCaseId } from './read'

const ALL_OPEN: Parsed<'deadline.save-calendar'>['filter'] = {
  state: 'open',
  kinds: [],
  ownerId: null,
  rights: [],
  regimes: [],
}
const REMIND_MAX_DAYS = 30

export const why: CliCommand = {
  usage: 'why --vault FILE --case ID --out FILE.pdf',
  summary: 'Write the reasons of every date of a case as a PDF: facts, steps, citations, sources.',
  help: 'ID is the id or the number of the case. Prints {file}.',
  options: { ...VAULT_OPTIONS, case: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const { desk } = context
    await context.openVault(vaultOptions(values))
    const caseId = (await findCaseId(desk.vault, need(text(values, 'case'), 'case'))) as never
    const out = need(text(values, 'out'), 'out')
    const { bytes } = must(await writeAnnex(desk, { kind: 'case', caseId }))
    await write(out, bytes)
    context.print({ file: out }, `Wrote ${out}.`)
    return EXIT.done
  },
}

export const ics: CliCommand = {
  usage: 'ics --vault FILE --out FILE.ics [--names] [--remind DAYS]',
  summary: 'Write every open due date as a calendar file, one all-day event each.',
  help: 'Requesters are named only with --names, because the file leaves the vault.\n--remind DAYS reminds at nine in the morning so many days before (0 to 30; 1 where it is left out), --remind none never.\nPrints {file, dates}.',
  options: { ...VAULT_OPTIONS, out: { type: 'string' }, names: { type: 'boolean' }, remind: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const out = need(text(values, 'out'), 'out')
    const remindDays = readRemind(text(values, 'remind') ?? '1')
    await context.openVault(vaultOptions(values))
    const order = { filter: ALL_OPEN, names: values['names'] === true, remindDays }
    const { bytes, dates } = must(await context.desk.vault.call('calendarFile', order))
    await write(out, bytes)
    context.print({ file: out, dates }, `Wrote ${dates} dates to ${out}.`)
    return EXIT.done
  },
}

/** Writes a file; one that cannot be written is named. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const saved = await saveFile(path, bytes)
  if (saved.ok) return
  const { rejection } = saved
  throw new Refusal({ ...rejection, message: `${path}: ${rejection.message}` }, EXIT.unavailable)
}

function readRemind(given: string): number | null {
  if (given === 'none') return null
  const days = Number(given)
  if (given === '' || !Number.isInteger(days) || days < 0 || days > REMIND_MAX_DAYS)
    throw new UsageError(`--remind is a whole number from 0 to ${REMIND_MAX_DAYS}, or none.`)
  return days
}
