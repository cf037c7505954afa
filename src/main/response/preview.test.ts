import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exportHandlers } from './export.worker'
import { responseLetter } from './package-file'
import { renderPdf } from './pdf'
import { encodePng } from './png'
import { renderPages } from './preview'
import { sampleResponse } from './response.fixture'

const png = (bytes: Uint8Array) => Buffer.from(bytes)

/** Reads the pixels of a PNG that encodePng wrote, as red, green, blue. */
function pixels(bytes: Uint8Array): { width: number; height: number; rgb: Buffer } {
  const file = png(bytes)
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const at = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 3; x++)
      rgb[y * width * 3 + x] =
        (rows[y * (width * 3 + 1) + 1 + x] ?? 0) + (y > 0 ? (rgb[(y - 1) * width * 3 + x] ?? 0) : 0)
  return { width, height, rgb }
}

describe('encodePng', () => {
  it('writes the pixels it was given', () => {
    const given = Uint8Array.from([
      255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 10, 20, 30, 255, 40, 50, 60, 255, 7, 8, 9, 255,
    ])
    expect([...pixels(encodePng(given, 2, 3)).rgb]).toEqual([
      255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30, 40, 50, 60, 7, 8, 9,
    ])
  })
})

describe('renderPages', { timeout: 90_000 }, () => {
  it('draws the pages asked for, in the size asked for and in true colours', async () => {
    const pdf = await renderPdf({ template: 'letter', letter: responseLetter(sampleResponse()) })
    const { pageCount, pages } = await renderPages(pdf, { dpi: 72, pages: [1, 99, 0] })
    expect(pageCount).toBeGreaterThan(0)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toMatchObject({ number: 1, width: 612, height: 792 })
    const { rgb } = pixels(pages[0]?.png ?? new Uint8Array())
    expect([...rgb.subarray(0, 3)]).toEqual([255, 255, 255])
    // The letterhead is blue: where a pixel is coloured, blue leads and red is least.
    let blue = 0
    let red = 0
    for (let at = 0; at < rgb.length; at += 3) {
      const difference = (rgb[at + 2] ?? 0) - (rgb[at] ?? 0)
      if (difference > 60) blue += 1
      if (difference < -60) red += 1
    }
    expect(blue).toBeGreaterThan(red * 2 + 200)
  })

  it('refuses what is not a PDF', async () => {
    await expect(renderPages(new TextEncoder().encode('not a PDF'))).rejects.toThrow()
  })
})

describe('the export process', { timeout: 90_000 }, () => {
  it('shows letter, report and findings before release', async () => {
    const shown = await exportHandlers.previewResponse({ input: sampleResponse(), dpi: 40 })
    if (!shown.ok) throw new Error(shown.rejection.message)
    expect(shown.value).toMatchObject({
      subject: expect.stringContaining('OS-2026-0042'),
      report: { pageCount: 3 },
      scan: { total: 0 },
    })
    expect(shown.value.report.pages).toHaveLength(3)
    expect(
      png(shown.value.letter.pages[0]?.png ?? new Uint8Array())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })
})
