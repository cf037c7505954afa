// @ts-check

/**
 * Makes the pair of functions that carries structured-clone values as JSON text between Node and a page. Self-contained: its source text
 * is also injected into pages. Dates, maps, sets, typed arrays, buffers, errors, bigints, `undefined` and cycles survive;
 * functions, symbols, promises and host objects throw as in Electron. A view travels with its own bytes only, as a `Uint8Array` for a `Buffer`.
 *
 * Every object is written as `[tag, ...]`; `['x', n]` points back to the n-th object written.
 * @returns {{ encode(value: unknown): string, decode(text: string): any }}
 */
export function createCodec() {
  const inNode = typeof Buffer === 'function'
  /** @type {Record<string, any>} */
  const VIEWS = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  /** @type {Record<string, any>} */
  const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const viewName = (/** @type {object} */ view) =>
    Object.keys(VIEWS).find((name) => view instanceof VIEWS[name]) ?? 'Uint8Array'
  function toBase64(/** @type {ArrayBufferView} */ view) {
    const { buffer, byteOffset, byteLength } = view
    if (inNode) return Buffer.from(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength).toString('base64')
    return /** @type {any} */ (new Uint8Array(buffer, byteOffset, byteLength)).toBase64()
  }
  const fromBase64 = (/** @type {string} */ text) =>
    inNode ? new Uint8Array(Buffer.from(text, 'base64')) : /** @type {any} */ (Uint8Array).fromBase64(text)
  /** @returns {never} */
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  function encode(/** @type {unknown} */ root) {
    /** @type {Map<object, number>} */
    const seen = new Map()
    const isPlain = (/** @type {any} */ value) => Object.prototype.toString.call(value) === '[object Object]'
    const pairNodes = (/** @type {any} */ entries) => [...entries].flatMap(([key, item]) => [node(key), node(item)])
    /** @type {[test: (value: any) => boolean, write: (value: any) => unknown[]][]} the first whose test holds writes an object */
    const writers = [
      [Array.isArray, (value) => ['a', value.map(node)]],
      [(value) => value instanceof Date, (value) => ['d', value.getTime()]],
      [(value) => value instanceof RegExp, (value) => ['r', value.source, value.flags]],
      [(value) => value instanceof Map, (value) => ['m', pairNodes(value)]],
      [(value) => value instanceof Set, (value) => ['s', [...value].map(node)]],
      [(value) => value instanceof ArrayBuffer, (value) => ['b', toBase64(new Uint8Array(value))]],
      [ArrayBuffer.isView, (value) => ['v', viewName(value), toBase64(value)]],
      [(value) => value instanceof Error, (value) => ['e', value.name, value.message, value.stack ?? '']],
      [isPlain, (value) => ['o', Object.keys(value).flatMap((key) => [key, node(value[key])])]],
      [() => true, refuse],
    ]
    /** @type {Record<string, (value: any) => unknown>} by `typeof` */
    const primitives = {
      string: (value) => value,
      boolean: (value) => value,
      undefined: () => ['u'],
      bigint: (value) => ['i', String(value)],
      number: (value) =>
        Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', value === 0 ? '-0' : `${value}`],
    }
    /** @returns {unknown} */
    function node(/** @type {any} */ value) {
      if (value === null) return null
      if (typeof value !== 'object') return (primitives[typeof value] ?? refuse)(value)
      const index = seen.get(value)
      if (index !== undefined) return ['x', index]
      seen.set(value, seen.size)
      return writers.find(([test]) => test(value))?.[1](value)
    }
    return JSON.stringify(node(root))
  }

  function decode(/** @type {string} */ text) {
    /** @type {any[]} */
    const made = []
    function keep(/** @type {any} */ object) {
      made.push(object)
      return object
    }
    function pairs(/** @type {any[]} */ flat, /** @type {(key: any, item: any) => void} */ put) {
      for (let at = 0; at < flat.length; at += 2) put(flat[at], flat[at + 1])
    }
    /** @type {Record<string, (...parts: any[]) => any>} */
    const readers = {
      u: () => undefined,
      i: (digits) => BigInt(digits),
      n: (name) => Number(name),
      x: (index) => made[index],
      d: (milliseconds) => keep(new Date(milliseconds ?? Number.NaN)),
      r: (source, flags) => keep(new RegExp(source, flags)),
      b: (base64) => keep(fromBase64(base64).buffer),
      v: (name, base64) => keep(new VIEWS[name](fromBase64(base64).buffer)),
      e(name, message, stack) {
        const error = keep(new (ERRORS[name] ?? Error)(message))
        return Object.defineProperties(error, { stack: { value: stack, configurable: true, writable: true } })
      },
      a(items) {
        const list = keep([])
        for (const item of items) list.push(value(item))
        return list
      },
      s(items) {
        const set = keep(new Set())
        for (const item of items) set.add(value(item))
        return set
      },
      m(flat) {
        const map = keep(new Map())
        pairs(flat, (key, item) => map.set(value(key), value(item)))
        return map
      },
      o(flat) {
        const object = keep({})
        const own = { writable: true, enumerable: true, configurable: true }
        pairs(flat, (key, item) => Object.defineProperty(object, key, { ...own, value: value(item) }))
        return object
      },
    }
    function value(/** @type {any} */ part) {
      return Array.isArray(part) ? /** @type {any} */ (readers[part[0]])(...part.slice(1)) : part
    }
    return value(JSON.parse(text))
  }

  return { encode, decode }
}
