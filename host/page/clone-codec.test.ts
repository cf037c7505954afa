import { describe, expect, it } from 'vitest'
import { createCodec } from './clone-codec.mjs'

const codec = createCodec()
const trip = (value: unknown) => codec.decode(codec.encode(value))

describe('the clone codec', () => {
  it.each([
    ['primitives', [1, -0, Number.NaN, Number.NEGATIVE_INFINITY, 'text', true, null, undefined, 10n ** 30n]],
    ['dates, also invalid ones', [new Date(5), new Date(Number.NaN)]],
    ['collections', new Map<unknown, unknown>([['key', new Set([1, { deep: /x/gi }])]])],
    ['views', [new Float32Array([1.5]), new BigInt64Array([-1n]), new Uint8ClampedArray([255])]],
    ['keys that look like the format', { u: ['u'], x: 0, constructor: 'own', ['__proto__x']: 1 }],
  ])('carries %s', (_name, value) => {
    expect(trip(value)).toEqual(value)
  })

  it('carries the viewed bytes of a Buffer only, as a Uint8Array', () => {
    const bytes = trip(Buffer.from('some pooled bytes').subarray(5, 11))
    expect(Buffer.isBuffer(bytes)).toBe(false)
    expect(Buffer.from(bytes).toString()).toBe('pooled')
    expect(bytes.buffer.byteLength).toBe(6)
  })

  it('keeps cycles and shared parts', () => {
    const shared = { name: 'shared' }
    const value: { pair: object[]; self?: object } = { pair: [shared, shared] }
    value.self = value
    const back = trip(value)
    expect(back.self).toBe(back)
    expect(back.pair[0]).toBe(back.pair[1])
  })

  it('keeps the kind, message and stack of errors', () => {
    const error = new RangeError('too far')
    const back = trip(error)
    expect(back).toBeInstanceOf(RangeError)
    expect([back.message, back.stack]).toEqual([error.message, error.stack])
  })

  it('does not let a __proto__ key change a prototype', () => {
    const back = trip(JSON.parse('{"__proto__": {"polluted": true}}'))
    expect(back.polluted).toBeUndefined()
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
  })

  it.each([
    ['functions', { run() {} }],
    ['symbols', [Symbol('x')]],
    ['promises', Promise.resolve(1)],
    ['weak maps', new WeakMap()],
  ])('refuses %s in Electron’s words', (_name, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })
})
