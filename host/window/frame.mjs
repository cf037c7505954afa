// @ts-check

import { fromChromiumUrl, originOf } from '../chromium/address.mjs'
import { strictClass } from '../core/not-implemented.mjs'

/** A frame of a page, as `event.senderFrame` and `webContents.mainFrame` give it. One object per frame for its whole life. */
export class WebFrameMain {
  #page
  #id

  /**
   * @param {import('./page-target.mjs').PageTarget} page
   * @param {string} id
   */
  constructor(page, id) {
    this.#page = page
    this.#id = id
    this.detached = false
  }

  get url() {
    return fromChromiumUrl(this.#page.frameUrl(this.#id))
  }

  get origin() {
    return originOf(this.url)
  }

  /** @returns {WebFrameMain | null} */
  get parent() {
    const parentId = this.#page.parentOf(this.#id)
    return parentId === undefined ? null : this.#page.frame(parentId)
  }

  /** @returns {WebFrameMain} */
  get top() {
    return this.#page.frame(this.#page.targetId)
  }

  isDestroyed() {
    return this.detached
  }
}
strictClass('WebFrameMain', WebFrameMain)
