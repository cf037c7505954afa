import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A font file inside an installed package, the family name that Typst knows it by, and the characters that call for it. */
type Font = Readonly<{ family: string; package: string; files: readonly string[]; needs: RegExp | null }>

/**
 * The faces that letters and reports may use, in the order in which Typst falls back from one to the next.
 * Noto Sans draws Latin, Greek, Cyrillic and Devanagari; the Chinese face also draws kana and the characters of Japanese and Korean names.
 * Why by need: the Chinese face alone is 8 MB, and most letters never use it.
 */
const FONTS: readonly Font[] = [
  {
    family: 'Noto Sans',
    package: '@embedpdf/fonts-latin',
    files: ['Regular', 'SemiBold', 'Italic'].map((style) => `fonts/NotoSans-${style}.ttf`),
    needs: null,
  },
  {
    family: 'Noto Naskh Arabic',
    package: '@embedpdf/fonts-arabic',
    files: ['fonts/NotoNaskhArabic-Regular.ttf', 'fonts/NotoNaskhArabic-Bold.ttf'],
    needs: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/u,
  },
  {
    family: 'Noto Sans Hebrew',
    package: '@embedpdf/fonts-hebrew',
    files: ['fonts/NotoSansHebrew-Regular.ttf', 'fonts/NotoSansHebrew-Bold.ttf'],
    needs: /[\u0590-\u05ff\ufb1d-\ufb4f]/u,
  },
  {
    family: 'Noto Sans Thai',
    package: '@expo-google-fonts/noto-sans-thai',
    files: ['400Regular/NotoSansThai_400Regular.ttf', '600SemiBold/NotoSansThai_600SemiBold.ttf'],
    needs: /[\u0e00-\u0e7f]/u,
  },
  {
    family: 'Noto Sans Korean',
    package: '@embedpdf/fonts-kr',
    files: ['fonts/NotoSansKR-Regular.otf'],
    needs: /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/u,
  },
  {
    family: 'Noto Sans S Chinese',
    package: '@embedpdf/fonts-sc',
    files: ['fonts/NotoSansHans-Regular.otf'],
    needs:
      /[\u2500-\u257f\u2e80-\u30ff\u3100-\u312f\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u,
  },
  {
    family: 'Noto Emoji',
    package: '@expo-google-fonts/noto-emoji',
    files: ['400Regular/NotoEmoji_400Regular.ttf'],
    needs: /[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u{1f000}-\u{1faff}]/u,
  },
]

/** Names of the families a template may fall back on; the same list for every document, whether or not a face is loaded. */
export const FONT_FAMILIES: readonly string[] = FONTS.map((font) => font.family)

/** Which of the faces a text needs, as one key that is the same for the same need. */
export function fontsFor(text: string): readonly string[] {
  return FONTS.filter((font) => font.needs === null || font.needs.test(text)).map((font) => font.family)
}

/** The bytes of the faces of the families named, read from the installed packages; nothing is fetched. */
export function loadFonts(families: readonly string[]): Promise<readonly Uint8Array[]> {
  const wanted = FONTS.filter((font) => families.includes(font.family))
  const paths = wanted.flatMap((font) => font.files.map((file) => join(packageFolder(font.package), file)))
  return Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path))))
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url)
  // The packages export only their entry file, so the folder is found through the search paths and not through package.json.
  const found = require.resolve(name)
  return (
    found.slice(0, found.lastIndexOf(join('node_modules', ...name.split('/')))) +
    join('node_modules', ...name.split('/'))
  )
}

/** Path of a package's file, for engines that read their own WebAssembly from disk. */
export function fileOf(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier)
}
