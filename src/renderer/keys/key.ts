/** What of a keyboard event a shortcut looks at. */
export type KeyPress = Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }>

/**
 * True when a press is the shortcut. A shortcut is one key as `KeyboardEvent.key` names it, in lower case
 * ('j', '/', '?', 'enter', 'space', 'arrowdown'), with `mod+` before it for Ctrl or Command.
 */
export function matches(shortcut: string, press: KeyPress): boolean {
  const wantsModifier = shortcut.startsWith('mod+')
  const wanted = wantsModifier ? shortcut.slice(4) : shortcut
  if (press.altKey || (press.ctrlKey || press.metaKey) !== wantsModifier) return false
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase()
  const letter = /^[a-z]$/.test(wanted)
  return key === wanted && !(letter && press.shiftKey)
}

const SHOWN: Readonly<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  home: 'Home',
  end: 'End',
  pagedown: 'Page down',
  pageup: 'Page up',
}

/** A shortcut as it is printed: 'Ctrl+K', 'J', '?'. */
export function shownKey(shortcut: string, mac = false): string {
  const modifier = mac ? '⌘' : 'Ctrl+'
  const bare = shortcut.replace(/^mod\+/, '')
  const name = SHOWN[bare] ?? bare.toUpperCase()
  return shortcut.startsWith('mod+') ? `${modifier}${name}` : name
}

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="menu"]'

/** True where keys are text or belong to the control itself, not to the screen. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null
