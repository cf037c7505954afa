// @ts-check

/**
 * One end of the bridge between a page's own world and the preload's isolated world; its source text is injected into both. Messages are
 * CustomEvents of a secret type whose `detail` Chromium clones between worlds (dates, maps, typed arrays and files arrive intact),
 * and dispatch is synchronous, so calls can return at once. Values travel as trees: `['v', clonable]`, `['a', nodes]`,
 * `['o', keys, nodes]`, `['f', function id]`, `['p', promise id]`, `['e', name, message]`.
 *
 * SECURITY: in the page's world the built-ins are captured before any page script runs and no prototype method is looked up later,
 * so a page cannot make itself part of the bridge; it could at worst call what the preload has exposed to it anyway.
 * @param {{ send: string, receive: string, onMessage: (kind: string, message: any[]) => void }} options
 */
export function createBridge({ send, receive, onMessage }) {
  const { apply, defineProperty, ownKeys } = Reflect
  const { create, freeze, setPrototypeOf, prototype: objectPrototype } = Object
  const { isArray } = Array
  const { toString: describe, propertyIsEnumerable: isEnumerable } = objectPrototype
  const SafeError = Error
  const SafePromise = Promise
  const SafeEvent = CustomEvent
  const { dispatchEvent, addEventListener } = window
  const target = window
  const { then } = SafePromise.prototype
  const readDetail = /** @type {any} */ (Object.getOwnPropertyDescriptor(SafeEvent.prototype, 'detail')).get

  /** @type {Record<number, Function>} */
  const functions = create(null)
  /** @type {Record<number, { resolve: (value: any) => void, reject: (error: any) => void }>} */
  const promises = create(null)
  let lastId = 0
  /** @type {{ outer: any, done: boolean, ok: boolean, tree: any } | null} the innermost call that waits for its answer */
  let calling = null
  let delivered = false

  const clone = () => new SafeError('An object could not be cloned.')

  function post(/** @type {any[]} */ message) {
    delivered = false
    apply(dispatchEvent, target, [new SafeEvent(send, { detail: message })])
    if (!delivered) throw clone()
  }

  function put(/** @type {any} */ object, /** @type {PropertyKey} */ key, /** @type {any} */ value, enumerable = true) {
    /** @type {PropertyDescriptor} */
    const descriptor = { value, writable: true, enumerable, configurable: true }
    defineProperty(object, key, freeze(setPrototypeOf(descriptor, null)))
  }

  function encodePromise(/** @type {any} */ promise) {
    lastId += 1
    const id = lastId
    const settle = (/** @type {boolean} */ ok, /** @type {any} */ value) => {
      try {
        post(['settle', id, ok, encode(value)])
      } catch (error) {
        post(['settle', id, false, encode(error)])
      }
    }
    apply(then, promise, [(/** @type {any} */ v) => settle(true, v), (/** @type {any} */ e) => settle(false, e)])
    return ['p', id]
  }

  function encodeMembers(/** @type {any} */ value, /** @type {readonly PropertyKey[]} */ keys) {
    /** @type {any[]} */
    const nodes = []
    for (let at = 0; at < keys.length; at += 1) put(nodes, at, encode(value[/** @type {any} */ (keys[at])]))
    return nodes
  }

  function ownEnumerableKeys(/** @type {any} */ value) {
    /** @type {string[]} */
    const keys = []
    const all = ownKeys(value)
    for (let at = 0; at < all.length; at += 1) {
      const key = all[at]
      if (typeof key === 'string' && apply(isEnumerable, value, [key])) put(keys, keys.length, key)
    }
    return keys
  }

  function encodeObject(/** @type {any} */ value) {
    if (value instanceof SafePromise) return encodePromise(value)
    if (value instanceof SafeError) return ['e', `${value.name}`, `${value.message}`]
    if (isArray(value)) {
      /** @type {number[]} */
      const indexes = []
      for (let at = 0; at < value.length; at += 1) put(indexes, at, at)
      return ['a', encodeMembers(value, indexes)]
    }
    if (apply(describe, value, []) !== '[object Object]') return ['v', value]
    const keys = ownEnumerableKeys(value)
    return ['o', keys, encodeMembers(value, keys)]
  }

  /** @returns {any[]} */
  function encode(/** @type {any} */ value) {
    if (typeof value === 'symbol') throw clone()
    if (typeof value === 'function') {
      lastId += 1
      functions[lastId] = value
      return ['f', lastId]
    }
    return typeof value === 'object' && value !== null ? encodeObject(value) : ['v', value]
  }

  /** `frozen` makes every object and function of the tree immutable, as what a preload exposes must be. */
  function decode(/** @type {any} */ node, frozen = false) {
    // Not by destructuring, which would call an iterator that the page can replace.
    const tag = node[0]
    const first = node[1]
    const second = node[2]
    const finish = (/** @type {any} */ object) => (frozen ? freeze(object) : object)
    if (tag === 'v') return first
    if (tag === 'f') return finish((/** @type {any[]} */ ...list) => call(first, list))
    if (tag === 'e') return decodeError(first, second)
    if (tag === 'p') {
      return new SafePromise((resolve, reject) => {
        promises[first] = { resolve, reject }
      })
    }
    const object = tag === 'a' ? [] : {}
    const nodes = tag === 'a' ? first : second
    for (let at = 0; at < nodes.length; at += 1) put(object, tag === 'a' ? at : first[at], decode(nodes[at], frozen))
    return finish(object)
  }

  function decodeError(/** @type {string} */ name, /** @type {string} */ message) {
    const error = new SafeError(message)
    if (name !== 'Error') put(error, 'name', name, false)
    return error
  }

  /** Posts a message that the other end answers before dispatch ends. */
  function ask(/** @type {any[]} */ message) {
    const frame = { outer: calling, done: false, ok: false, tree: /** @type {any} */ (null) }
    calling = frame
    try {
      post(message)
    } finally {
      calling = frame.outer
    }
    if (!frame.done) throw clone()
    const value = decode(frame.tree)
    if (!frame.ok) throw value
    return value
  }

  function call(/** @type {number} */ id, /** @type {any[]} */ list) {
    return ask(['call', id, encode(list)])
  }

  /** Runs `work` and answers the other end's `ask` with what it returns or throws. */
  function answer(/** @type {() => any} */ work) {
    let reply
    try {
      reply = ['return', true, encode(work())]
    } catch (error) {
      reply = ['return', false, encode(error)]
    }
    post(reply)
  }

  function onReturn(/** @type {boolean} */ ok, /** @type {any} */ tree) {
    if (!calling) return
    calling.done = true
    calling.ok = ok
    calling.tree = tree
  }

  function onSettle(/** @type {number} */ id, /** @type {boolean} */ ok, /** @type {any} */ tree) {
    const waiting = promises[id]
    if (!waiting) return
    delete promises[id]
    const value = decode(tree)
    if (ok) waiting.resolve(value)
    else waiting.reject(value)
  }

  apply(addEventListener, target, [
    receive,
    (/** @type {Event} */ event) => {
      const message = apply(readDetail, event, [])
      if (!isArray(message)) return
      const kind = message[0]
      const first = message[1]
      const second = message[2]
      if (kind === 'call') answer(() => apply(/** @type {any} */ (functions[first]), undefined, decode(second)))
      else if (kind === 'return') onReturn(first, second)
      else if (kind === 'settle') onSettle(first, second, message[3])
      else onMessage(kind, message)
      acknowledge()
    },
    true,
  ])

  /** Tells the sender that its message arrived: a value that cannot be cloned arrives as nothing. */
  function acknowledge() {
    apply(dispatchEvent, target, [new SafeEvent(`${send}:ack`)])
  }
  apply(addEventListener, target, [
    `${receive}:ack`,
    () => {
      delivered = true
    },
    true,
  ])

  return { ask, answer, post, encode, decode }
}
