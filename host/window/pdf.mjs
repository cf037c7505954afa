// @ts-check

/** Width and height of Electron's named page sizes, in inches. */
const PAGE_SIZES = /** @type {Record<string, [number, number]>} */ ({
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
  legal: [8.5, 14],
  letter: [8.5, 11],
  tabloid: [11, 17],
  ledger: [17, 11],
})

const DEFAULT_MARGIN_INCHES = 0.4

/**
 * Electron's options of `printToPDF` as Chromium's `Page.printToPDF` takes them.
 * @param {Electron.PrintToPDFOptions} options
 */
export function pdfParameters({ pageSize = 'Letter', margins = {}, ...options }) {
  const size = typeof pageSize === 'string' ? PAGE_SIZES[pageSize.toLowerCase()] : [pageSize.width, pageSize.height]
  if (!size) throw new Error(`Invalid pageSize ${pageSize}`)
  return {
    ...options,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins.top ?? DEFAULT_MARGIN_INCHES,
    marginBottom: margins.bottom ?? DEFAULT_MARGIN_INCHES,
    marginLeft: margins.left ?? DEFAULT_MARGIN_INCHES,
    marginRight: margins.right ?? DEFAULT_MARGIN_INCHES,
    pageRanges: options.pageRanges ?? '',
    transferMode: 'ReturnAsBase64',
  }
}
