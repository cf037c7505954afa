import { PDFiumLibrary } from '@hyzyla/pdfium'
import { encodePng } from './png'

/** One page as a picture for the screen. `number` counts from 1. */
export type PagePicture = Readonly<{ number: number; width: number; height: number; png: Uint8Array }>

/** A preview: how many pages there are in all, and the pictures asked for. */
export type Preview = Readonly<{ pageCount: number; pages: readonly PagePicture[] }>

const POINTS_PER_INCH = 72
/** SECURITY: a page that claims to be as large as a house must not take all memory. */
const PIXELS_MAX = 40_000_000

let library: Promise<PDFiumLibrary> | null = null

/**
 * Draws pages of a PDF as PNG.
 * Shape: `pages` are numbers from 1; without them, all. Numbers that do not exist are left out.
 * Limits: a page of more than 40 million pixels is drawn smaller.
 * Errors: rejects when the bytes are not a PDF that PDFium reads.
 */
export async function renderPages(
  pdf: Uint8Array,
  options: Readonly<{ dpi?: number; pages?: readonly number[] }> = {},
): Promise<Preview> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    const pageCount = document.getPageCount()
    const wanted = options.pages ?? Array.from({ length: pageCount }, (_, at) => at + 1)
    const pages: PagePicture[] = []
    for (const number of wanted) {
      if (!Number.isInteger(number) || number < 1 || number > pageCount) continue
      pages.push(await draw(document.getPage(number - 1), number, options.dpi ?? 110))
    }
    return { pageCount, pages }
  } finally {
    document.destroy()
  }
}

type Page = ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>

async function draw(page: Page, number: number, dpi: number): Promise<PagePicture> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const area = Math.max(1, originalWidth * originalHeight)
  const scale = Math.min(dpi / POINTS_PER_INCH, Math.sqrt(PIXELS_MAX / area))
  const { data, width, height } = await page.render({ scale, render: 'bitmap' })
  return { number, width, height, png: encodePng(data, width, height) }
}
