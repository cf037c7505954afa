// @ts-check

/** Property names that engines, promises and debuggers probe on any object; they are answered with undefined. */
const PROBES = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof', '__esModule', 'cause'])

/**
 * The error for a part of Electron that this host does not have.
 * @param {string} name such as `BrowserWindow.setKiosk`
 */
export function notImplemented(name) {
  return new Error(`${name} is not implemented by the Chromium host`)
}

/**
 * Stands in for an absent module or class: it can be imported, and throws by name when it is first used.
 * @param {string} name
 * @returns {any}
 */
export function absent(name) {
  const refuse = () => {
    throw notImplemented(name)
  }
  return new Proxy(function absentModule() {}, {
    apply: refuse,
    construct: refuse,
    set: refuse,
    get(target, key) {
      if (typeof key === 'symbol' || PROBES.has(key) || key === 'prototype') return Reflect.get(target, key)
      throw notImplemented(`${name}.${key}`)
    },
  })
}

/**
 * @param {string} label
 * @param {object} parent the prototype whose own members stay reachable
 */
function refusing(label, parent) {
  return new Proxy(parent, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || PROBES.has(key)) return Reflect.get(target, key, receiver)
      throw notImplemented(`${label}.${key}`)
    },
  })
}

/**
 * Makes an object throw by name when a member that it lacks is read. Its own members stay settable, so tests can stub them.
 * @template {object} T
 * @param {string} label
 * @param {T} target
 * @returns {T}
 */
export function strictObject(label, target) {
  Object.setPrototypeOf(target, refusing(label, Object.getPrototypeOf(target)))
  return target
}

/**
 * The same for all instances of a class: the guard sits at the end of their prototype chain, so `#private` members keep working.
 * @param {string} label
 * @param {{ prototype: object }} type
 */
export function strictClass(label, type) {
  Object.setPrototypeOf(type.prototype, refusing(label, Object.getPrototypeOf(type.prototype)))
}
