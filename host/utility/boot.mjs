// @ts-check
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describeProcess } from '../core/process-identity.mjs'

/** `process.parentPort` of a utility process. Messages that come before there is a listener wait for it. */
class ParentPort extends EventEmitter {
  /** @type {unknown[]} */
  #early = []
  #started = false

  constructor() {
    super()
    process.on('message', (/** @type {{ data: unknown }} */ { data }) => {
      if (this.#started) this.#deliver(data)
      else this.#early.push(data)
    })
    // As in Electron, only a listening port keeps the process alive.
    process.channel?.unref()
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.start())
    })
    this.on('removeListener', () => {
      if (this.listenerCount('message') === 0) this.pause()
    })
  }

  start() {
    if (this.#started) return
    this.#started = true
    process.channel?.ref()
    for (const data of this.#early.splice(0)) this.#deliver(data)
  }

  pause() {
    this.#started = false
    process.channel?.unref()
  }

  /** @param {unknown} message any value that can be cloned */
  postMessage(message) {
    if (process.connected) process.send?.({ data: structuredClone(message) })
  }

  /** @param {unknown} data */
  #deliver(data) {
    this.emit('message', { data, ports: [] })
  }
}

const [executable, , modulePath = '', ...parameters] = process.argv
const entry = resolve(modulePath)
process.argv = [executable ?? '', entry, ...parameters]
describeProcess('utility')
Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true })
// Main is gone, by whatever way it went.
process.on('disconnect', () => process.exit(0))
registerHooks({
  resolve(specifier, context, next) {
    if (!/^electron(\/|$)/.test(specifier)) return next(specifier, context)
    throw new Error("require('electron') in a utility process is not implemented by the Chromium host")
  },
})
await import(pathToFileURL(entry).href)
