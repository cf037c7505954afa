import { readFile } from 'node:fs/promises'
import initialise, {
  type TypstCompiler,
  TypstCompilerBuilder,
  type TypstFontResolver,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler'
import { FONT_FAMILIES, fileOf, fontsFor, loadFonts } from './font'
import { printableJson } from './plain-text'

/** What Typst said about a template: a fault of ours, since data is never read as markup. */
class TypesettingError extends Error {}

/** One document to set: the sources by path, and the data that the main source reads as `/data.json`. */
export type Typesetting = Readonly<{ main: string; sources: Readonly<Record<string, string>>; data: object }>

const PDF = 1
const FULL_DIAGNOSTICS = 3
const DATA = '/data.json'

let compiler: Promise<TypstCompiler> | null = null
let fontsInPlace = ''

/**
 * Sets a document and gives its PDF (1.7, tagged).
 * The same sources and data give the same bytes: Typst takes its only date from the data.
 * Errors: throws TypesettingError with Typst's own message; the data cannot cause it unless a template does not fit it.
 * Limits: about 3,000 table rows; time and memory grow with rows (`engines.md` B).
 */
export async function typeset(job: Typesetting): Promise<Uint8Array> {
  compiler ??= startCompiler()
  const engine = await compiler
  const json = printableJson({ ...job.data, fontFamilies: FONT_FAMILIES })
  const families = fontsFor(json)
  while (fontsInPlace !== families.join()) {
    const faces = await resolverOf(families)
    engine.set_fonts(faces)
    faces.free()
    fontsInPlace = families.join()
  }
  // Nothing from here on waits, so documents asked for at the same time cannot mix their faces, sources or data.
  for (const [path, source] of Object.entries(job.sources)) engine.add_source(path, source)
  engine.map_shadow(DATA, new TextEncoder().encode(json))
  try {
    return artifact(engine, job.main)
  } finally {
    engine.unmap_shadow(DATA)
  }
}

async function resolverOf(families: readonly string[]): Promise<TypstFontResolver> {
  const builder = new TypstFontResolverBuilder()
  for (const face of await loadFonts(families)) builder.add_raw_font(face)
  return builder.build()
}

/**
 * The characters of a text that no installed face draws, each once, in order; they would be empty boxes on paper.
 * Why: the officer is told before the letter leaves; the machine-readable copy keeps every character.
 */
export async function undrawable(text: string): Promise<readonly string[]> {
  compiler ??= startCompiler()
  await compiler
  const families = fontsFor(text)
  const covers = await Promise.all(families.map((family) => (coverage[family] ??= coverageOf(family))))
  const visible = new Set(text.replace(/[\p{Cc}\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, ''))
  return [...visible].filter((character) => !covers.some((drawn) => drawn(character.codePointAt(0) ?? 0)))
}

const coverage: Record<string, Promise<(codePoint: number) => boolean>> = {}

type FontInfo = Readonly<{ info: readonly Readonly<{ coverage: readonly number[] }>[] }>

/** Tells which characters a family draws. Typst gives runs: so many not drawn, so many drawn, and again. */
async function coverageOf(family: string): Promise<(codePoint: number) => boolean> {
  const [regular] = await loadFonts([family])
  const runs = regular
    ? (new TypstFontResolverBuilder().get_font_info(regular) as FontInfo).info[0]?.coverage
    : undefined
  const ends: number[] = []
  for (const run of runs ?? []) ends.push((ends.at(-1) ?? 0) + run)
  return (codePoint) => ends.findIndex((end) => codePoint < end) % 2 === 1
}

async function startCompiler(): Promise<TypstCompiler> {
  const wasm = await readFile(fileOf('@myriaddreamin/typst-ts-web-compiler/wasm'))
  await initialise({ module_or_path: wasm })
  const builder = new TypstCompilerBuilder()
  // SECURITY: no file and no package outside the sources handed over can be read by a template.
  builder.set_dummy_access_model()
  return builder.build()
}

type Artifact = Readonly<{
  result?: Uint8Array
  diagnostics?: readonly Readonly<{ severity: string; path: string; range: string; message: string }>[]
}>

function artifact(engine: TypstCompiler, main: string): Uint8Array {
  const world = engine.snapshot(undefined, main, [])
  try {
    const { result, diagnostics } = world.get_artifact(PDF, FULL_DIAGNOSTICS) as Artifact
    if (result) return result
    const first = diagnostics?.find((item) => item.severity === 'error') ?? diagnostics?.[0]
    throw new TypesettingError(
      first ? `${first.path}:${first.range}: ${first.message}` : 'Typst gave no document and no reason.',
    )
  } finally {
    world.free()
  }
}
