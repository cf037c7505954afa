import type { PolicyLine } from './parsed-policy'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '–',
  mdash: '–',
  bull: '•',
  copy: '©',
  sect: '§',
}
/** A break between blocks of HTML, while the text is still one string. */
const BREAK = '\u0001'
const HTML = /<(?:!doctype html|html|head|body|div|p|h[1-6]|ul|ol|li|table|section|article)\b[^>]*>/i

/** The lines of a text without HTML, with plain quotes and spaces; numbers are those of the file. */
export function plainLines(text: string): readonly PolicyLine[] {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const readable = HTML.test(whole) ? withoutHtml(whole) : whole
  return readable
    .split('\n')
    .flatMap((line, index) => line.split(BREAK).map((piece) => ({ number: index + 1, text: plain(piece) })))
}

/** Straight quotes, ordinary spaces and no formatting marks, so that a rule needs to know one spelling only. */
function plain(line: string): string {
  return line
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u200B-\u200D\u2060\u00AD]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(
      /\*\*([^*]+)\*\*|__([^_]+)__/g,
      (_, bold: string | undefined, under: string | undefined) => bold ?? under ?? '',
    )
    .replace(/\[([^\]\n]+)\]\((?:mailto:)?([^)\s]+)\)/g, '$1 $2')
    .trimEnd()
}

function withoutHtml(text: string): string {
  const keepLines = (dropped: string) => dropped.replace(/[^\n]/g, '')
  return text
    .replace(/<!--[\s\S]*?-->/g, keepLines)
    .replace(/<(script|style|head|template|svg)\b[\s\S]*?<\/\1\s*>/gi, keepLines)
    .replace(/<a\b[^>]*href=["']mailto:([^"'?]+)[^>]*>/gi, ' $1 ')
    .replace(/<h([1-6])\b[^>]*>/gi, (_, level: string) => `${BREAK}${'#'.repeat(Number(level))} `)
    .replace(/<li\b[^>]*>/gi, `${BREAK}- `)
    .replace(/<tr\b[^>]*>/gi, `${BREAK}| `)
    .replace(/<\/t[dh]>/gi, ' | ')
    .replace(
      /<\/?(?:p|div|br|ul|ol|section|article|table|thead|tbody|body|html|header|footer|dl|dt|dd)\b[^>]*>|<\/(?:h[1-6]|li|tr)>/gi,
      BREAK,
    )
    .replace(/<[a-z/!][^>\n]*>/gi, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
