// @ts-check

/** @param {string} url */
const withoutFragment = (url) => url.split('#', 1)[0]

/** Follows which document a page shows and which loads are under way, and tells the application's own loads from the page's. */
export class Navigation {
  #expected = ''
  /** @type {string[]} */
  #loaded = []
  /** @type {Map<string, () => void>} */
  #waiting = new Map()
  url = ''

  /**
   * Announces a load that the application itself wants.
   * @param {string} url
   */
  expect(url) {
    this.#expected = withoutFragment(URL.canParse(url) ? new URL(url).href : url) ?? ''
  }

  /**
   * Whether a document request is one that the application wants, or the same document again.
   * @param {string} url
   */
  isExpected(url) {
    const document = withoutFragment(url)
    if (document === this.#expected) {
      this.#expected = ''
      return true
    }
    return document === withoutFragment(this.url)
  }

  /** @param {string} loaderId */
  finished(loaderId) {
    this.#loaded = [...this.#loaded.slice(-3), loaderId]
    this.#waiting.get(loaderId)?.()
    this.#waiting.delete(loaderId)
  }

  /**
   * Resolves when a document has loaded, also if it already has.
   * @param {string} loaderId
   * @returns {Promise<void>}
   */
  untilFinished(loaderId) {
    if (this.#loaded.includes(loaderId)) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.set(loaderId, resolve)
    })
  }
}

/**
 * The error with which `loadURL` rejects.
 * @param {string} errorText such as `net::ERR_NAME_NOT_RESOLVED`
 * @param {string} url
 */
export function loadError(errorText, url) {
  const code = errorText.replace(/^net::/, '')
  const errno = -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}
