const MAX_CHARACTERS = 180
// SECURITY: these turn or hide parts of a name on the screen (`invoice<RLO>fdp.exe` reads as `invoiceexe.pdf`).
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const INVISIBLE = /[\u00ad\u200b\u2060-\u2065\ufeff\ufff9-\ufffb]/g
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

const codeOf = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= MAX_CHARACTERS) return name
  const extension = /\.[^.\s]{1,12}$/.exec(name)?.[0] ?? ''
  return `${characters.slice(0, MAX_CHARACTERS - extension.length - 1).join('')}…${extension}`
}

/**
 * A name for an attachment that is safe to show and to write on any system: the last part of a path, without characters that
 * a file system refuses, and with characters that would turn or hide the name written out as `[U+202E]`.
 * Gives `fallback` where nothing is left.
 */
export function safeAttachmentName(sent: string | null, fallback: string): string {
  const last =
    (sent ?? '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .normalize('NFC')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const visible = last
    .replace(CONTROL, ' ')
    .replace(TURNING, codeOf)
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+(?=[\s.]|$)|[\s.]+$/g, '')
    .trim()
  if (visible === '') return fallback
  return shorten(visible.replace(RESERVED, (word: string) => `_${word}`))
}
