// @ts-check

/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */
/** @typedef {'normal' | 'minimized' | 'maximized' | 'fullscreen'} WindowState */

/**
 * The window around a page: its place, size and state. On a display Chromium is asked and told; without one there is no window, so the page
 * is given the size and the state is only remembered. Calls change the remembered values at once and Chromium in order, later.
 */
export class FrameControl {
  /** @type {Promise<unknown>} */
  #queue

  /**
   * @param {{
   *   chromium: import('../chromium/chromium.mjs').Chromium,
   *   opened: Promise<import('./page-target.mjs').PageTarget>,
   *   bounds: Bounds,
   *   minimum: { width: number, height: number },
   * }} options
   */
  constructor({ chromium, opened, bounds, minimum }) {
    this.chromium = chromium
    this.bounds = bounds
    this.minimum = minimum
    /** @type {WindowState} */
    this.state = 'normal'
    this.#queue = opened
    this.setBounds(bounds)
  }

  /** @param {Partial<Bounds>} bounds */
  setBounds(bounds) {
    const { x, y, width, height } = { ...this.bounds, ...bounds }
    const { minimum } = this
    this.bounds = { x, y, width: Math.max(width, minimum.width), height: Math.max(height, minimum.height) }
    this.#apply(async (page, next) => {
      if (!this.chromium.headless) return this.#tellChromium(page, { windowState: 'normal' }, toChromium(next.bounds))
      const { width, height } = next.bounds
      await page.session.tell('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 0,
        mobile: false,
      })
    })
  }

  /** @param {WindowState} windowState */
  setState(windowState) {
    this.state = windowState
    this.#apply(async (page) => {
      if (this.chromium.headless) return
      // Chromium goes from one special state to another only by way of the normal one.
      await this.#tellChromium(page, { windowState: 'normal' }, ...(windowState === 'normal' ? [] : [{ windowState }]))
    })
  }

  /**
   * Asks Chromium where the window is now.
   * @returns {Promise<{ moved: boolean, resized: boolean, was: WindowState }>} what the user has changed since
   */
  async refresh() {
    const before = { ...this.bounds, state: this.state }
    await this.#apply(async (page) => {
      if (this.chromium.headless) return
      const answer = await this.chromium.browser.tell('Browser.getWindowForTarget', { targetId: page.targetId })
      if (!answer) return
      const { left, top, width, height, windowState } = answer.bounds
      this.bounds = { x: left, y: top, width, height }
      this.state = windowState
    })
    const { bounds } = this
    const moved = bounds.x !== before.x || bounds.y !== before.y
    return { moved, resized: bounds.width !== before.width || bounds.height !== before.height, was: before.state }
  }

  /**
   * @param {import('./page-target.mjs').PageTarget} page
   * @param {...object} changes
   */
  async #tellChromium(page, ...changes) {
    const { browser } = this.chromium
    const answer = await browser.tell('Browser.getWindowForTarget', { targetId: page.targetId })
    for (const bounds of answer ? changes : []) {
      await browser.tell('Browser.setWindowBounds', { windowId: answer.windowId, bounds })
    }
  }

  /**
   * Does one change after those before it; failures mean that the window is gone.
   * @param {(page: import('./page-target.mjs').PageTarget, now: { bounds: Bounds }) => Promise<unknown>} change
   */
  #apply(change) {
    const now = { bounds: this.bounds }
    this.#queue = this.#queue.then(async (page) => {
      await change(/** @type {any} */ (page), now)
      return page
    })
    this.#queue.catch(() => undefined)
    return this.#queue
  }
}

/** @param {Bounds} bounds */
const toChromium = ({ x, y, width, height }) => ({ left: x, top: y, width, height })
