import { domainToUnicode } from 'node:url'
import { distance } from 'fastest-levenshtein'
import { getDomain } from 'tldts'
import type { Output } from '#contract/bridge'
import type { CaseState } from '#domain/case/case.state'
import { inquiryStream } from '#domain/event'
import type { IsoDate } from '#domain/kernel/civil-date'
import { type ContactOnFile, impostorSignals, type Sender } from '#domain/verification/signal'
import { loadStream } from '#main/journal/read'
import type { ReadDb } from '#main/vault/database'
import { findRecords } from './known-record.query'

/** What speaks against the requester being who they say, from the messages of the case and the customer exports. */
export function readSignals(
  db: ReadDb,
  caseFile: CaseState,
  trustedHosts: readonly string[],
): Output<'verification.signals'> {
  const senders = caseFile.inquiries.flatMap(({ inquiryId }) => senderOf(db, inquiryId))
  const onFile = contactsOnFile(db, caseFile)
  const { receivedOn } = caseFile
  const signals = impostorSignals({ senders, onFile, trustedHosts, receivedOn, domainOf: domain, distance })
  return { signals: [...signals], messages: senders.length }
}

function senderOf(db: ReadDb, inquiryId: CaseState['inquiries'][number]['inquiryId']): Sender[] {
  const event = loadStream(db, inquiryStream(inquiryId)).events[0]?.event
  return event?.type === 'MessageImported' ? [event.message] : []
}

/** The part of an address that somebody registered, by the public suffix list; international names as people read them. */
function domain(address: string): string | null {
  const host = getDomain(address.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : address, {
    allowPrivateDomains: true,
  })
  return host === null ? null : domainToUnicode(host)
}

/** The addresses and numbers of records that share a detail with the requester; an account is one person over all exports. */
function contactsOnFile(db: ReadDb, caseFile: CaseState): ContactOnFile[] {
  return findRecords(db, '', caseFile.facts).records.flatMap(({ recordId, exportedOn, fields }) => {
    const account = fields.find(({ dataPoint }) => dataPoint === 'account_id')?.value
    return fields.flatMap(({ dataPoint, value }) =>
      dataPoint === 'email' || dataPoint === 'phone'
        ? [
            {
              person: account ?? recordId,
              kind: dataPoint,
              value,
              normalised: value.trim().toLowerCase(),
              exportedOn: exportedOn as IsoDate,
            },
          ]
        : [],
    )
  })
}
