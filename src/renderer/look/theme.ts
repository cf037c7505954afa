import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import { lookWords } from './look.words'

/** Greys with a slight warm tint. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#ebe8e3',
  '#dedad3',
  '#c8c3ba',
  '#a29b91',
  '#67615a',
  '#514c46',
  '#36322e',
  '#211e1b',
]
const dark: MantineColorsTuple = [
  '#eeebe7',
  '#dad6d0',
  '#b4aea6',
  '#8f8980',
  '#47433e',
  '#393530',
  '#2a2724',
  '#1d1b19',
  '#161513',
  '#100f0e',
]
/** The one accent: a deep teal. */
const deep: MantineColorsTuple = [
  '#e8f4f3',
  '#cfe7e5',
  '#a1d1cc',
  '#70bab3',
  '#4aa69e',
  '#2b9089',
  '#147a74',
  '#0f6661',
  '#0b524e',
  '#073d3a',
]
/** For a broken deadline or data at risk, and nothing else. */
const red: MantineColorsTuple = [
  '#fdefed',
  '#f9dad6',
  '#f2b3ab',
  '#ea8a7e',
  '#e0675a',
  '#d04a3c',
  '#b93527',
  '#9f2a1e',
  '#831f15',
  '#66150e',
]
/** Marks a practice vault. */
const ochre: MantineColorsTuple = [
  '#fdf6e3',
  '#f8e9bf',
  '#f0d68d',
  '#e7c25a',
  '#dbae2f',
  '#b98d14',
  '#94700d',
  '#7a5c09',
  '#614806',
  '#473404',
]

export type Density = 'compact' | 'comfortable'

/** Base size of text in CSS pixels. */
const BASE_PX: Readonly<Record<Density, number>> = { compact: 13.5, comfortable: 15 }
/** How much wider a text is at a density than at the compact one. */
export const WIDTH_SCALE: Readonly<Record<Density, number>> = {
  compact: 1,
  comfortable: BASE_PX.comfortable / BASE_PX.compact,
}
const DESIGN_PX = 14
/** Inter, and a Noto face for each script that it lacks: names come in any script, whatever fonts the computer has. */
const FONTS = [
  'Inter Variable',
  'Noto Sans Arabic Variable',
  'Noto Sans Hebrew Variable',
  'Noto Sans Devanagari Variable',
  'Noto Sans Thai Variable',
  'Noto Sans SC Variable',
]
  .map((family) => `'${family}'`)
  .concat('system-ui', 'sans-serif')
  .join(', ')

export const ROW_HEIGHT_PX: Readonly<Record<Density, number>> = { compact: 34, comfortable: 40 }

const titled = { title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)' } }
const quick = { transitionProps: { duration: 100 } }

/** The look of the desk at a density: every rem of Mantine is scaled so that body text has its base size. */
export function deskTheme(density: Density): MantineThemeOverride {
  return createTheme({
    scale: BASE_PX[density] / DESIGN_PX,
    colors: { gray, dark, deep, red, ochre },
    primaryColor: 'deep',
    primaryShade: { light: 7, dark: 6 },
    white: '#ffffff',
    black: '#211e1b',
    fontFamily: FONTS,
    fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
    fontSizes: { xs: rem(12.4), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
    lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
    headings: {
      fontWeight: '600',
      sizes: {
        h1: { fontSize: rem(21), lineHeight: '1.3' },
        h2: { fontSize: rem(17), lineHeight: '1.35' },
        h3: { fontSize: rem(15), lineHeight: '1.4' },
        h4: { fontSize: rem(14), lineHeight: '1.4' },
        h5: { fontSize: rem(14), lineHeight: '1.4' },
        h6: { fontSize: rem(13), lineHeight: '1.4' },
      },
    },
    defaultRadius: 6,
    respectReducedMotion: true,
    focusRing: 'auto',
    cursorType: 'pointer',
    components: {
      Badge: { defaultProps: { radius: 4, tt: 'none', fw: 500 } },
      Portal: { defaultProps: { target: '#overlays', reuseTargetNode: false } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': lookWords.closeMessage } } },
      Button: { defaultProps: { size: 'sm' } },
      Tooltip: { defaultProps: { openDelay: 350, multiline: true, maw: 360, ...quick } },
      Modal: { defaultProps: { centered: true, ...quick }, styles: titled },
      Drawer: { defaultProps: { position: 'right', ...quick }, styles: titled },
      // The placeholder that would take the first focus is no item of a menu.
      Menu: { defaultProps: { ...quick, shadow: 'md', withInitialFocusPlaceholder: false } },
      Popover: { defaultProps: { ...quick, shadow: 'md' } },
      Tabs: { defaultProps: { keepMounted: false } },
      Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    },
  })
}

function rem(px: number): string {
  return `calc(${px / 16}rem * var(--mantine-scale))`
}

/** Colours that Mantine derives otherwise: warm page, readable dimmed text, and errors of a field that are not red. */
export const deskVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-error': '#8a4b00',
    '--mantine-color-placeholder': '#716a62',
    '--mantine-color-anchor': deep[7],
    '--mantine-color-deep-light': deep[0],
    '--mantine-color-deep-light-hover': deep[1],
    '--mantine-color-gray-light': gray[1],
    '--desk-page': gray[0],
    '--desk-rail': gray[1],
    '--desk-line': gray[2],
    '--desk-hover': gray[1],
    '--desk-chosen': deep[0],
    '--desk-mark': deep[7],
    '--desk-scroll': gray[4],
    '--desk-practice': ochre[1],
    '--desk-practice-text': ochre[9],
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-error': '#e8a75c',
    '--mantine-color-placeholder': '#a19a91',
    '--mantine-color-anchor': deep[3],
    '--mantine-color-deep-light': '#123b38',
    '--mantine-color-deep-light-hover': '#164743',
    '--mantine-color-deep-light-color': deep[1],
    '--mantine-color-gray-light': '#33302c',
    '--mantine-color-gray-light-color': dark[0],
    '--mantine-color-red-light': '#56211b',
    '--mantine-color-red-light-color': red[0],
    '--mantine-color-ochre-light': '#4a390a',
    '--mantine-color-ochre-light-color': ochre[0],
    '--desk-page': dark[8],
    '--desk-rail': dark[9],
    '--desk-line': dark[5],
    '--desk-hover': dark[6],
    '--desk-chosen': '#12302e',
    '--desk-mark': deep[3],
    '--desk-scroll': dark[4],
    '--desk-practice': '#4a390a',
    '--desk-practice-text': ochre[0],
  },
})
