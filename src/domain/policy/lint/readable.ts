import { accept, type Outcome, reject } from '#domain/kernel/decision'

/** Longest policy that is read, in UTF-16 code units: a hundred times a long one. */
const CHARS_MAX = 6_000_000
const WORDS_JUDGED = 4_000
const WORDS_NEEDED = 12
const ENGLISH_SHARE_MIN = 0.1
const ENGLISH = new Set(
  'the and of to we you your our or is are for in with that this by not may will can on as it from us have if be any'.split(
    ' ',
  ),
)

/** Whether a text can be read at all: not empty, text, English, and not without measure. Errors: `invalid_input`, which says what to do. */
export function judgeReadable(name: string, text: string): Outcome<string> {
  if (text.trim() === '') return reject('invalid_input', `${name} is empty. Choose the text of the policy.`)
  if (text.length > CHARS_MAX)
    return reject(
      'invalid_input',
      `${name} is longer than ${CHARS_MAX / 1_000_000} million characters. Save the policy alone as text.`,
    )
  if (isBinary(text))
    return reject(
      'invalid_input',
      `${name} is not a text. Save the policy as plain text, Markdown or HTML, and choose that file.`,
    )
  if (!isEnglish(text))
    return reject(
      'invalid_input',
      `${name} does not look like English. This reads English only; the officer reads other languages.`,
    )
  return accept(text)
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 100_000)
  if (head.includes('\0') || head.startsWith('%PDF-') || head.startsWith('PK\u0003\u0004')) return true
  if (/\S{20000}/.test(head)) return true
  let odd = 0
  for (const char of head) {
    const code = char.charCodeAt(0)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd += 1
  }
  return odd * 50 > head.length
}

function isEnglish(text: string): boolean {
  const words = (
    text
      .slice(0, 200_000)
      .replace(/<[^>\n]*>/g, ' ')
      .match(/\p{L}+/gu) ?? []
  ).slice(0, WORDS_JUDGED)
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word)).length
  if (words.length > 0 && latin * 2 < words.length) return false
  if (words.length < WORDS_NEEDED) return true
  return words.filter((word) => ENGLISH.has(word.toLowerCase())).length >= words.length * ENGLISH_SHARE_MIN
}
