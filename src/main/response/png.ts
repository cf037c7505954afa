import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const RGB_8_BIT = [8, 2, 0, 0, 0] as const

/**
 * A picture as PNG (8-bit RGB, no metadata).
 * Shape: `pixels` are rows of four bytes each, red first; the fourth is ignored, since pages are opaque.
 * Source: PNG specification, third edition, sections 5 and 9; filter 2 (up), which suits pages of text.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 3
  const rows = Buffer.alloc(height * (stride + 1))
  const previous = Buffer.alloc(stride)
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1)
    rows[start] = 2
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      for (let channel = 0; channel < 3; channel++) {
        const value = pixels[from + channel] ?? 0
        const at = x * 3 + channel
        rows[start + 1 + at] = (value - (previous[at] ?? 0)) & 0xff
        previous[at] = value
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set(RGB_8_BIT, 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.byteLength)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
