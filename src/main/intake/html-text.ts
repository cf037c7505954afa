import { compile, type FormatCallback } from 'html-to-text'

const UNSEEN = [
  'title',
  'style',
  'script',
  'template',
  'svg',
  'math',
  'object',
  'embed',
  'iframe',
  'audio',
  'video',
  'canvas',
]

/** The place a link really leads to, as the browser would see it: host, mail address or telephone number; null for the page itself. */
function destinationOf(href: string): string | null {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.startsWith('#')) return null
  if (/^(?:mailto|tel):/i.test(trimmed)) return trimmed.slice(trimmed.indexOf(':') + 1).split('?')[0] ?? null
  try {
    const url = new URL(trimmed)
    return /^https?:$/.test(url.protocol) ? url.host : `${url.protocol} link`
  } catch {
    return null
  }
}

const formatLink: FormatCallback = (element, walk, builder) => {
  let shown = ''
  // SECURITY: the words of a link are the sender's; the host that it leads to is shown beside them unless the words name it.
  builder.pushWordTransform((text: string) => {
    shown += text
    return text
  })
  walk(element.children, builder)
  builder.popWordTransform()
  const destination = destinationOf(String(element.attribs?.href ?? ''))
  if (destination && !namesOnly(shown, destination)) builder.addInline(` [${destination}]`, { noWordTransform: true })
}

function namesOnly(shown: string, destination: string): boolean {
  if (shown.trim() === destination) return true
  return destinationOf(shown) === destination
}

const formatImage: FormatCallback = (element, _walk, builder) => {
  const description = String(element.attribs?.alt ?? '').trim()
  if (description) builder.addInline(`[image: ${description}]`, { noWordTransform: true })
}

/** Stands where the reader stopped at its depth limit; no character, so that a text hardly ever holds it itself. */
const CUT = '\ufffe'

const toText = compile({
  wordwrap: false,
  baseElements: { selectors: [] },
  limits: { maxDepth: 300, ellipsis: CUT, maxInputLength: 4 * 1024 * 1024 },
  formatters: { linkWithHost: formatLink, imageAlt: formatImage },
  selectors: [
    ...UNSEEN.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', format: 'linkWithHost' },
    { selector: 'img', format: 'imageAlt' },
    { selector: 'tr', format: 'block' },
    ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { prefix: ' ', suffix: ' ' } })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
})

const UNSEEN_CONTENT = /^(?:script|style|title|template|svg|math|object|iframe)\b/i

/** The crudest reading, for HTML that breaks the reader: what stands between the tags, scripts and styles left out. Linear. */
function withoutTags(html: string): string {
  const [before = '', ...pieces] = html.split('<')
  const kept = [before]
  let unseen = ''
  for (const piece of pieces) {
    if (unseen !== '') {
      if (piece.toLowerCase().startsWith(`/${unseen}`)) unseen = ''
      else continue
    }
    unseen = UNSEEN_CONTENT.exec(piece)?.[0].toLowerCase() ?? ''
    if (unseen === '') kept.push(piece.slice(piece.indexOf('>') + 1))
  }
  return kept.join(' ').replace(/\s+/g, ' ').trim()
}

const CLOSED_BY_OTHERS =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|track|wbr)$/i
const DEEPEST = 2_000

/** True for HTML nested beyond anything a person writes: the reader's time grows with the square of the depth. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/gi)) {
    if (CLOSED_BY_OTHERS.test(name)) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}

/**
 * The words of an HTML mail as plain text: no scripts, styles or remote content; images as their description; links with the
 * host that they really lead to. `complete` is false where the HTML could not be read as such and only its tags were cut out.
 */
export function htmlToPlainText(html: string): { text: string; complete: boolean } {
  if (isTooDeep(html)) return { text: withoutTags(html), complete: false }
  try {
    const text = toText(html).trim()
    return text.includes(CUT) ? { text: withoutTags(html), complete: false } : { text, complete: true }
  } catch {
    return { text: withoutTags(html), complete: false }
  }
}
