import { describe, expect, it } from 'vitest'
import { firstLayout, fittedLayout, moved, toggled } from './layout'

const COLUMNS = [{ id: 'due' }, { id: 'name' }, { id: 'note', hiddenAtFirst: true }]

describe('the layout of a table', () => {
  it('starts with every column in order and the quiet ones hidden', () => {
    expect(firstLayout(COLUMNS)).toEqual({ order: ['due', 'name', 'note'], widths: {}, hidden: ['note'] })
  })

  it('keeps what the officer chose', () => {
    const chosen = { order: ['name', 'note', 'due'], widths: { name: 200 }, hidden: ['due'] }
    expect(fittedLayout(chosen, COLUMNS)).toEqual(chosen)
  })

  it('drops columns that are gone and adds new ones at the end', () => {
    const old = { order: ['gone', 'name'], widths: { gone: 10, name: 90 }, hidden: ['gone'] }
    expect(fittedLayout(old, COLUMNS)).toEqual({
      order: ['name', 'due', 'note'],
      widths: { name: 90 },
      hidden: ['note'],
    })
  })

  it('moves a column, but not over the edge', () => {
    const layout = firstLayout(COLUMNS)
    expect(moved(layout, 'name', -1).order).toEqual(['name', 'due', 'note'])
    expect(moved(layout, 'due', -1)).toBe(layout)
    expect(moved(layout, 'note', 1)).toBe(layout)
  })

  it('hides and shows a column', () => {
    const layout = firstLayout(COLUMNS)
    expect(toggled(layout, 'due').hidden).toEqual(['note', 'due'])
    expect(toggled(layout, 'note').hidden).toEqual([])
  })
})
