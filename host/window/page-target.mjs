// @ts-check
import { EventEmitter } from 'node:events'
import { composeScripts, ISOLATED_WORLD } from '../page/compose.mjs'
import { answerFilePaths } from './file-path.mjs'
import { WebFrameMain } from './frame.mjs'

/**
 * One page in Chromium: prepares it, follows its frames and worlds, and carries messages to and from the preload's world.
 * Emits `message` (parts, context id), `navigated` (url, sameDocument), `dom-ready`, `loaded` (loader id), `dialog`, `popup` and `crashed`.
 */
export class PageTarget extends EventEmitter {
  /** @type {Map<string, { parentId?: string, url: string, object: WebFrameMain }>} */
  #frames = new Map()
  /** @type {number | undefined} the main frame's isolated world, while it has one */
  #world
  #scripts

  /**
   * @param {import('../chromium/chromium.mjs').OpenedPage} opened
   * @param {string | undefined} preload
   */
  constructor({ targetId, session }, preload) {
    super()
    this.targetId = targetId
    this.session = session
    this.#scripts = composeScripts(preload)
    this.#addFrame(targetId, undefined)
    this.#listen()
  }

  /** Injects the scripts for all later documents and lets the page run. */
  async prepare() {
    const { session } = this
    const scripts = this.#scripts
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: scripts.binding, executionContextName: ISOLATED_WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: ISOLATED_WORLD }),
      ...(scripts.usesFilePaths ? [answerFilePaths(session, (contextId) => contextId === this.#world)] : []),
      session.send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  /**
   * Sends a message to the preload's world; a page that is just navigating has none and misses it, as in Electron.
   * @param {...unknown} message
   */
  async post(...message) {
    if (this.#world === undefined) return
    await this.session.tell('Runtime.callFunctionOn', {
      executionContextId: this.#world,
      functionDeclaration: `function (name, text) { globalThis[name](text) }`,
      arguments: [{ value: this.#scripts.receiver }, { value: JSON.stringify(message) }],
    })
  }

  /**
   * Whether the document that sent a message is still the one shown.
   * @param {number} contextId
   */
  isCurrent(contextId) {
    return this.#world === contextId
  }

  /** @param {string} id */
  frameUrl(id) {
    return this.#frames.get(id)?.url ?? ''
  }

  /** @param {string} id */
  parentOf(id) {
    return this.#frames.get(id)?.parentId
  }

  /** @param {string} id */
  hasFrame(id) {
    return this.#frames.has(id)
  }

  /**
   * @param {string} id
   * @returns {WebFrameMain}
   */
  frame(id) {
    return this.#frames.get(id)?.object ?? new WebFrameMain(this, id)
  }

  /** Reads the frame tree anew, for a request that overtook the news of its frame. */
  async refreshFrames() {
    const answer = await this.session.tell('Page.getFrameTree')
    const visit = (/** @type {any} */ tree) => {
      if (!this.#frames.has(tree.frame.id)) this.#addFrame(tree.frame.id, tree.frame.parentId)
      for (const child of tree.childFrames ?? []) visit(child)
    }
    if (answer) visit(answer.frameTree)
  }

  /**
   * @param {string} id
   * @param {string | undefined} parentId
   */
  #addFrame(id, parentId) {
    const parent = parentId === undefined ? {} : { parentId }
    this.#frames.set(id, { ...parent, url: '', object: new WebFrameMain(this, id) })
  }

  #listen() {
    const { session } = this
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#addFrame(frameId, parentFrameId))
    session.on('Page.frameDetached', ({ frameId, reason }) => this.#onFrameDetached(frameId, reason))
    session.on('Page.frameNavigated', ({ frame }) =>
      this.#onNavigated(frame.id, frame.url + (frame.urlFragment ?? ''), false),
    )
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => this.#onNavigated(frameId, url, true))
    session.on('Page.lifecycleEvent', (event) => this.#onLifecycle(event))
    session.on('Runtime.executionContextCreated', ({ context }) => this.#onContext(context))
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#world === executionContextId) this.#world = undefined
    })
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined
    })
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      // SECURITY: the binding exists in the isolated world only, and only messages of the document now shown are taken.
      if (name !== this.#scripts.binding || !this.isCurrent(executionContextId)) return
      this.emit('message', JSON.parse(payload), executionContextId)
    })
    session.on('Page.javascriptDialogOpening', (dialog) => this.emit('dialog', dialog))
    session.on('Page.windowOpen', (popup) => this.emit('popup', popup))
    session.on('Inspector.targetCrashed', () => this.emit('crashed'))
  }

  /**
   * @param {string} id
   * @param {string} reason `swap` when the frame lives on in another process
   */
  #onFrameDetached(id, reason) {
    const frame = this.#frames.get(id)
    if (!frame || reason === 'swap') return
    frame.object.detached = true
    this.#frames.delete(id)
  }

  /**
   * @param {string} id
   * @param {string} url
   * @param {boolean} sameDocument
   */
  #onNavigated(id, url, sameDocument) {
    if (!this.#frames.has(id)) this.#addFrame(id, this.targetId)
    const frame = this.#frames.get(id)
    if (frame) frame.url = url
    if (id === this.targetId) this.emit('navigated', url, sameDocument)
  }

  /** @param {any} event */
  #onLifecycle({ frameId, loaderId, name }) {
    if (frameId !== this.targetId) return
    if (name === 'DOMContentLoaded') this.emit('dom-ready')
    if (name === 'load') this.emit('loaded', loaderId)
  }

  /** @param {any} context */
  #onContext(context) {
    if (context.name === ISOLATED_WORLD && context.auxData?.frameId === this.targetId) this.#world = context.id
  }
}
