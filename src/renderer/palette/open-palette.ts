import { createSpotlight } from '@mantine/spotlight'

/** The store of the command palette and the function that opens it. */
export const [paletteStore, paletteActions] = createSpotlight()
export const openPalette = (): void => paletteActions.open()

/**
 * Marks the first line of the palette as the one that Enter runs. The palette does so itself when the query changes,
 * but hits that are read afterwards come in above the line that it marked.
 */
export function markFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId)
  const lines = [...(list?.querySelectorAll('[data-action]') ?? [])]
  for (const [place, line] of lines.entries()) line.toggleAttribute('data-selected', place === 0)
  paletteStore.updateState((state) => ({ ...state, selected: lines.length > 0 ? 0 : -1 }))
}
