import type { IsoInstant } from '../kernel/civil-date'
import type { Receipt } from './inquiry.event'
import { parseMailDate, withoutComments } from './mail-date'

/** What a mail says of its way, and what the organisation knows of its own mail hosts. */
export type ReceiptInput = Readonly<{
  /** Raw `Received` values, topmost first. */
  received: readonly string[]
  /** The raw `Date` value. */
  date: string | null
  /** Mail hosts of the organisation, such as `mx.example.com`, or `.example.com` for every host below a domain. */
  trustedHosts: readonly string[]
  importedAt: IsoInstant
}>

type Stamp = Readonly<{ host: string | null; at: IsoInstant | null }>

const DAY_MS = 86_400_000
const EARLIEST = '1990-01-01T00:00:00.000Z' as IsoInstant
const millis = (at: IsoInstant) => Date.parse(at)

/** The host that stamped a `Received` field (its `by` clause), lower-cased, and the instant after its last semicolon. */
export function readStamp(received: string): Stamp {
  const text = withoutComments(received).replace(/\s+/g, ' ')
  const semicolon = text.lastIndexOf(';')
  const host = /(?:^|\s)by\s+\[?([a-z0-9._:-]+?)\]?\.?(?=[\s;]|$)/i.exec(text)?.[1]?.toLowerCase() ?? null
  return { host, at: semicolon < 0 ? null : parseMailDate(text.slice(semicolon + 1)) }
}

function isTrusted(host: string | null, trustedHosts: readonly string[]): boolean {
  if (host === null) return false
  return trustedHosts.some((trusted) => {
    const name = trusted.trim().toLowerCase().replace(/\.$/, '')
    if (name === '' || name === '.') return false
    return name.startsWith('.') ? host.endsWith(name) || host === name.slice(1) : host === name
  })
}

/** Why a stamp cannot be the receipt; null when it can. */
function faultOf(at: IsoInstant | null, importedAt: IsoInstant): string | null {
  if (at === null) return 'has no readable date'
  if (millis(at) > millis(importedAt) + DAY_MS) return `is dated ${at.slice(0, 10)}, after the import`
  return at < EARLIEST ? `is dated ${at.slice(0, 10)}, before mail of today existed` : null
}

function twoYearsBefore(at: IsoInstant): number {
  const date = new Date(millis(at))
  return date.setUTCFullYear(date.getUTCFullYear() - 2)
}

/** A clock may run a little ahead; receipt is never later than the import, at which the message was certainly there. */
const notAfter = (at: IsoInstant, importedAt: IsoInstant) => (millis(at) > millis(importedAt) ? importedAt : at)

type Usable = Readonly<{ host: string | null; at: IsoInstant }>

function readStamps({ received, importedAt }: ReceiptInput): { usable: Usable[]; skipped: string[] } {
  const usable: Usable[] = []
  const skipped: string[] = []
  for (const value of received) {
    const { host, at } = readStamp(value)
    const fault = faultOf(at, importedAt)
    if (fault === null && at !== null) usable.push({ host, at: notAfter(at, importedAt) })
    else skipped.push(`The stamp of ${host ?? 'an unnamed host'} ${fault} and was passed over.`)
  }
  return { usable, skipped }
}

function fromDate({ date, importedAt }: ReceiptInput): Pick<Receipt, 'receivedAt' | 'basis' | 'explanation'> {
  const at = date === null ? null : parseMailDate(date)
  const isUsable = at !== null && millis(at) <= millis(importedAt) && millis(at) >= twoYearsBefore(importedAt)
  if (isUsable) {
    return {
      receivedAt: at,
      basis: 'date_header',
      explanation: 'No mail host stamped the message; its own Date is taken.',
    }
  }
  const why =
    date === null
      ? 'it has no Date'
      : at === null
        ? 'its Date cannot be read'
        : millis(at) > millis(importedAt)
          ? `its Date (${at.slice(0, 10)}) lies in the future`
          : `its Date (${at.slice(0, 10)}) is more than two years old`
  const explanation = `No mail host stamped the message and ${why}; the instant of import is taken.`
  return { receivedAt: importedAt, basis: 'import_instant', explanation }
}

/**
 * When a mail was received.
 * The topmost `Received` stamped by a host of the organisation; else the topmost one, unconfirmed; with none, `Date` if it lies
 * within two years before the import and not in the future, unconfirmed; else the instant of import, unconfirmed.
 * Why: whoever sends a mail writes its Date and every stamp below ours; only our own host's stamp is evidence (A2, A51).
 * Stamps without a date, dated before 1990 or more than a day after the import are passed over, and the explanation says so.
 */
export function determineReceipt(input: ReceiptInput): Receipt {
  const { usable, skipped } = readStamps(input)
  const explain = (text: string) => [text, ...skipped.slice(0, 3)].join(' ')
  const trusted = usable.find(({ host }) => isTrusted(host, input.trustedHosts))
  if (trusted) {
    const explanation = explain(`Stamped by ${trusted.host}, a mail host of the organisation.`)
    return { receivedAt: trusted.at, basis: 'trusted_received', confirmed: true, explanation }
  }
  const topmost = usable[0]
  if (topmost) {
    const host = topmost.host ?? 'an unnamed host'
    const explanation = explain(
      `Stamped by ${host}, which is not among the organisation’s mail hosts. Confirm it, or add the host in the settings.`,
    )
    return { receivedAt: topmost.at, basis: 'topmost_received', confirmed: false, explanation }
  }
  const fallback = fromDate(input)
  return { ...fallback, confirmed: false, explanation: explain(fallback.explanation) }
}
