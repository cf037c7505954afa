/** Letters that NFKD leaves whole although people type the plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * The searchable form of a text: lower case, no accents, compatibility forms resolved, Arabic hamza and article joined
 * forms flattened, and scripts that write without spaces cut into words.
 * Why: 'lukasz' must find Łukasz and a two-character CJK word must be found inside a sentence (`engines.md`, FTS5).
 */
export function foldText(text: string): string {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđßæœıþð]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
  if (!CJK.test(folded)) return folded
  const words = new Intl.Segmenter('ja', { granularity: 'word' }).segment(folded)
  return Array.from(words, (word) => word.segment).join(' ')
}

/** The words of a text that a search can use, folded, at most `max` of them. */
export function searchWords(text: string, max = 24): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, max)
}
