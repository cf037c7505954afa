// @ts-check

const MODIFIERS = /** @type {Record<string, string>} */ ({
  commandorcontrol: 'ctrl',
  cmdorctrl: 'ctrl',
  control: 'ctrl',
  ctrl: 'ctrl',
  command: 'meta',
  cmd: 'meta',
  super: 'meta',
  meta: 'meta',
  alt: 'alt',
  option: 'alt',
  altgr: 'alt',
  shift: 'shift',
})

/** Electron's key names where they differ from the lower-case `KeyboardEvent.key`. */
const KEYS = /** @type {Record<string, string>} */ ({
  plus: '+',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
})

/**
 * An accelerator such as `CommandOrControl+Shift+L` in the form in which pages describe key presses: sorted modifiers and key, lower case.
 * @param {string} accelerator
 * @returns {string}
 */
export function parseAccelerator(accelerator) {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.pop() ?? ''
  const modifiers = parts.filter(Boolean).map((part) => {
    const modifier = MODIFIERS[part]
    if (modifier === undefined) throw new TypeError(`Invalid accelerator: ${accelerator}`)
    return modifier
  })
  const name = key === '' ? '+' : (KEYS[key] ?? key)
  return [...new Set(modifiers)].sort().concat(name).join('+')
}
