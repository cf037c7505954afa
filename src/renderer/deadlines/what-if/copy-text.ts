/**
 * Copies a text from a click; false where the page may not.
 * Why not `navigator.clipboard`: it asks for a permission, and the window is given none.
 */
export function copyText(text: string): boolean {
  const listener = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', listener)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', listener)
  }
}
