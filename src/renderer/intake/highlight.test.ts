import { describe, expect, it } from 'vitest'
import { flowed, type Suggestion, stretches } from './highlight'

const suggestion = (value: string, start: number, end: number, place: 'text' | 'subject' = 'text'): Suggestion => ({
  field: 'right',
  value,
  label: value,
  reason: '',
  spans: [{ in: place, start, end }],
})

const TEXT = 'Delete my data, please'

describe('highlighting what led to a suggestion', () => {
  it('gives back the text character for character', () => {
    const cut = stretches(TEXT, [suggestion('deletion', 0, 6), suggestion('access', 10, 14)], 'text')
    expect(cut.map((stretch) => stretch.text).join('')).toBe(TEXT)
    expect(cut.filter((stretch) => stretch.suggestions.length > 0).map((stretch) => stretch.text)).toEqual([
      'Delete',
      'data',
    ])
  })

  it('lets overlapping suggestions share their words', () => {
    const cut = stretches(TEXT, [suggestion('a', 0, 9), suggestion('b', 7, 14)], 'text')
    expect(cut.map((stretch) => [stretch.text, stretch.suggestions.map((found) => found.value)])).toEqual([
      ['Delete ', ['a']],
      ['my', ['a', 'b']],
      [' data', ['b']],
      [', please', []],
    ])
  })

  it('leaves the text alone for spans of the subject and spans outside', () => {
    expect(stretches(TEXT, [suggestion('a', 0, 6, 'subject')], 'text')).toHaveLength(1)
    expect(stretches(TEXT, [suggestion('a', 16, 900)], 'text').at(-1)?.text).toBe('please')
  })

  it('gives nothing for an empty text', () => {
    expect(stretches('', [], 'text')).toEqual([])
  })
})

describe('joining the lines that a mail program broke', () => {
  const long = 'I run a small flower shop and I have been a customer since last'

  it('joins a sentence and keeps every character in its place', () => {
    const text = `Hello,\n\n${long}\nspring. Thank you`
    const joined = flowed(text)
    expect(joined).toBe(`Hello,\n\n${long} spring. Thank you`)
    expect(joined).toHaveLength(text.length)
  })

  it.each([
    ['a short line', 'Ada Lovelace\n12 Mill Lane'],
    ['a paragraph', `${long}\n\nThank you`],
    ['a list', `${long}\n- name\n- address`],
    ['a numbered list', `${long}\n1. name`],
    ['a quotation', `> ${long}\nand mine`],
    ['a finished sentence', `${long} year.\nThank you`],
    ['a line that announces', `${long} year:\nname`],
  ])('leaves %s alone', (_name, text) => {
    expect(flowed(text)).toBe(text)
  })
})
