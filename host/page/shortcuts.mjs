// @ts-check

/**
 * Watches the keyboard of a page for the application's accelerators, and keeps Chromium's own shortcuts (print, find, new window, close ...)
 * from working, since Electron has none. As in Electron, a page that prevents the key's default keeps the key for itself.
 * Its source text is injected into the isolated world.
 * @param {(accelerator: string) => void} fire called with one of the strings given to `set`
 * @returns {{ set(accelerators: string[]): void }}
 */
export function watchShortcuts(fire) {
  /** Each as `nameKeys` and the host's accelerator parser write a key: sorted modifiers and the key, joined by `+`. */
  const chords = (/** @type {string} */ prefix, /** @type {string} */ keys) =>
    keys.split(' ').map((key) => prefix + key)
  const CHROMIUM = new Set([
    ...chords('ctrl+', 'd e f g h j k l n o p r s t u w f4 f5'),
    ...chords('ctrl+shift+', 'a b c d g i j m n o p r t w delete'),
    ...chords('alt+', 'arrowleft arrowright home d e f f4'),
    ...chords('shift+', 'f3 f5 escape'),
    ...chords('', 'f1 f3 f5 f6 f7 f10 f11 f12 browserback browserforward'),
  ])
  /** @type {Set<string>} */
  let accelerators = new Set()

  /** The names a key press may go by: by what it types, and by its place on the keyboard for other alphabets. */
  function nameKeys(/** @type {KeyboardEvent} */ event) {
    const modifiers = [
      event.altKey && 'alt',
      event.ctrlKey && 'ctrl',
      event.metaKey && 'meta',
      event.shiftKey && 'shift',
    ]
    const prefix = modifiers.filter(Boolean).join('+')
    const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
    const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase()
    return [key, ...(place ? [place] : [])].map((name) => (prefix ? `${prefix}+${name}` : name))
  }

  function act(/** @type {KeyboardEvent} */ event, /** @type {string | undefined} */ accelerator) {
    if (event.defaultPrevented) return
    event.preventDefault()
    if (accelerator !== undefined && !event.repeat) fire(accelerator)
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return
      const names = nameKeys(event)
      const accelerator = names.find((name) => accelerators.has(name))
      if (accelerator === undefined && !names.some((name) => CHROMIUM.has(name))) return
      // Added now, it runs after every listener of the page; should the page stop the event on its way, the timer is there.
      let done = false
      const last = () => {
        if (!done) act(event, accelerator)
        done = true
      }
      window.addEventListener('keydown', last, { once: true })
      setTimeout(() => {
        window.removeEventListener('keydown', last)
        last()
      })
    },
    true,
  )

  return {
    set(list) {
      accelerators = new Set(list)
    },
  }
}
