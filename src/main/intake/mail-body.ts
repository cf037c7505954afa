import type { MimePart } from './mime-tree'

/** Which leaves of a mail are its text, which its HTML form, and which are attachments. */
export type MailBody = Readonly<{
  text: readonly MimePart[]
  html: readonly MimePart[]
  attachments: readonly MimePart[]
}>

type Lists = { text: MimePart[] | null; html: MimePart[] | null; attachments: MimePart[] }
type Place = Readonly<{ multipart: string; isInAlternative: boolean }>

const isMedia = (part: MimePart) => /^(?:image|audio|video)\//.test(part.type)
const isText = (part: MimePart) => part.type === 'text/plain' || part.type === 'text/html'

/** True where a part is meant to be read in place: text or media, and the first of its parent or without a name. */
function isShownInPlace(part: MimePart, index: number, place: Place): boolean {
  if (part.disposition === 'attachment' || !(isText(part) || isMedia(part))) return false
  return index === 0 || (place.multipart !== 'related' && (isMedia(part) || part.fileName === null))
}

function placeLeaf(part: MimePart, place: Place, lists: Lists): void {
  if (place.multipart === 'alternative') {
    if (part.type === 'text/plain') lists.text?.push(part)
    else if (part.type === 'text/html') lists.html?.push(part)
    else lists.attachments.push(part)
    return
  }
  if (place.isInAlternative && part.type === 'text/plain') lists.html = null
  if (place.isInAlternative && part.type === 'text/html') lists.text = null
  if (isMedia(part)) {
    lists.attachments.push(part)
    return
  }
  lists.text?.push(part)
  lists.html?.push(part)
}

function placeParts(parts: readonly MimePart[], place: Place, lists: Lists): void {
  const textBefore = lists.text?.length ?? -1
  const htmlBefore = lists.html?.length ?? -1
  for (const [index, part] of parts.entries()) {
    if (part.multipart) {
      const inner: Lists = { ...lists }
      const isInAlternative = place.isInAlternative || part.multipart === 'alternative'
      placeParts(part.children, { multipart: part.multipart, isInAlternative }, inner)
    } else if (isText(part) && part.bytes.length === 0 && part.fileName === null) {
      // An empty text stands for nothing; as one of two alternatives it would hide the other.
    } else if (isShownInPlace(part, index, place)) placeLeaf(part, place, lists)
    else lists.attachments.push(part)
  }
  if (place.multipart !== 'alternative' || !lists.text || !lists.html) return
  const { text, html } = lists
  if (text.length === textBefore && html.length !== htmlBefore) text.push(...html.slice(htmlBefore))
  else if (html.length === htmlBefore && text.length !== textBefore) html.push(...text.slice(textBefore))
}

/**
 * Sorts the leaves of a mail as mail readers do.
 * Source: the algorithm of RFC 8621 (JMAP Mail), section 4.1.4; media shown in place are attachments here, so that none is lost.
 */
export function sortBody(root: MimePart): MailBody {
  const lists = { text: [] as MimePart[], html: [] as MimePart[], attachments: [] as MimePart[] }
  placeParts([root], { multipart: 'mixed', isInAlternative: false }, lists)
  return lists
}
