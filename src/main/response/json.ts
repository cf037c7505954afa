import { canonicalJson } from '#domain/kernel/canonical'
import type { ResponseInput } from './package-input'
import { wellFormedJson } from './plain-text'

/** Where each thing lies inside the package, by its place in the input. */
export type FileNames = Readonly<{ categories: readonly string[]; documents: readonly string[] }>

/**
 * The machine-readable copy: every value exactly as it is held, in a commonly used structured format.
 * Shape: two-space JSON, UTF-8, keys in a fixed order. Documents are named, not embedded.
 * Source: GDPR art. 20(1); 11 CCR 7024(i) on a portable, readily usable format.
 */
export function dataJson(input: ResponseInput, names: FileNames): Uint8Array {
  const copy = {
    format: 'rightsdesk-data',
    formatVersion: 1,
    reference: input.caseNo,
    organisation: input.organisation.legalName,
    requester: input.requester,
    request: {
      receivedOn: input.receivedOn,
      rights: input.rights,
      regimes: input.regimes,
      dueOn: input.dueOn,
      respondedOn: input.respondedOn,
    },
    categories: input.categories.map((category, at) => ({ ...category, file: names.categories[at] })),
    disclosures: input.disclosures,
    ledger: input.ledger,
    refusals: input.refusals,
    complaintRoutes: input.complaintRoutes,
    documents: input.documents.map(({ name, type, bytes }, at) => ({
      name,
      type,
      bytes: bytes.byteLength,
      file: names.documents[at],
    })),
  }
  // Canonical order first, so that the bytes do not depend on how the vault built its objects.
  return new TextEncoder().encode(`${wellFormedJson(JSON.parse(canonicalJson(copy)), 2)}\n`)
}
