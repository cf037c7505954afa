import { describe, expect, it } from 'vitest'
import { movedTo, pagePlace, pagesAround, scaleOf } from './paging'

describe('the pages around the rows in view', () => {
  it('reads the first page alone while the length is unknown', () => {
    expect(pagesAround({ first: 0, last: 30 }, 100, null)).toEqual([0])
  })

  it('holds one page ahead and one behind', () => {
    expect(pagesAround({ first: 510, last: 540 }, 100, 10_000)).toEqual([4, 5, 6])
    expect(pagesAround({ first: 590, last: 620 }, 100, 10_000)).toEqual([4, 5, 6, 7])
  })

  it('stays inside the list', () => {
    expect(pagesAround({ first: 0, last: 20 }, 100, 40)).toEqual([0])
    expect(pagesAround({ first: 9_980, last: 9_999 }, 100, 10_000)).toEqual([98, 99])
    expect(pagesAround({ first: 900, last: 930 }, 100, 50)).toEqual([0])
    expect(pagesAround({ first: 0, last: 0 }, 100, 0)).toEqual([0])
  })
})

describe('asking for a page', () => {
  it('reads on after the page before it when that is known', () => {
    expect(pagePlace(3, 100, (page) => (page === 2 ? 'after-2' : null))).toEqual({ cursor: 'after-2', offset: 0 })
  })

  it('jumps by the number of rows otherwise', () => {
    expect(pagePlace(3, 100, () => null)).toEqual({ cursor: null, offset: 300 })
    expect(pagePlace(0, 100, () => 'never')).toEqual({ cursor: null, offset: 0 })
  })
})

describe('the height of a list', () => {
  it('is the rows themselves while an element can be that tall', () => {
    expect(scaleOf(100_000, 34, 700)).toEqual({ heightPx: 3_400_000, factor: 1 })
  })

  it('is scaled for a million rows so that the end of the scroll bar is the last row', () => {
    const { heightPx, factor } = scaleOf(1_000_000, 34, 700)
    expect(heightPx).toBeLessThan(33_554_428)
    expect((heightPx - 700) * factor).toBeCloseTo(1_000_000 * 34 - 700, 3)
  })
})

describe('moving by keys', () => {
  const list = { total: 100, pageRows: 20 }
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['PageDown', 90, 99],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from %i leads to %i', (key, from, to) => {
    expect(movedTo(key, from, list)).toBe(to)
  })

  it('does not move for other keys or in an empty list', () => {
    expect(movedTo('a', 5, list)).toBeNull()
    expect(movedTo('ArrowDown', 0, { total: 0, pageRows: 20 })).toBeNull()
  })
})
