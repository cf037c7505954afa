import { createSpotlight } from '@mantine/spotlight'

/** The store of the command palette and the function that opens it. */
export const [paletteStore, paletteActions] = createSpotlight()
export const openPalette = (): void => paletteActions.open()
