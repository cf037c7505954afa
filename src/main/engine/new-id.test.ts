import { expect, test } from 'vitest'
import { newOrderedId } from './new-id'

test('ids are different, of version 7, and later ones sort after earlier ones of another millisecond', async () => {
  const first = newOrderedId()
  const many = new Set(Array.from({ length: 5_000 }, newOrderedId))
  const end = Date.now() + 2
  while (Date.now() < end);
  const last = newOrderedId()
  expect(many.size).toBe(5_000)
  for (const id of [first, last, ...many])
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(last > first).toBe(true)
  expect(Math.abs(Number.parseInt(last.replace('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(1_000)
})
