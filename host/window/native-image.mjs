// @ts-check
import { strictClass } from '../core/not-implemented.mjs'

const PNG_WIDTH_OFFSET = 16
const PNG_HEIGHT_OFFSET = 20

/** A captured picture: the part of Electron's NativeImage that needs no decoding. */
export class NativeImage {
  #png

  /** @param {Buffer} png */
  constructor(png) {
    this.#png = png
  }

  toPNG() {
    return Buffer.from(this.#png)
  }

  toDataURL() {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  isEmpty() {
    return this.#png.length === 0
  }

  getSize() {
    if (this.isEmpty()) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(PNG_WIDTH_OFFSET), height: this.#png.readUInt32BE(PNG_HEIGHT_OFFSET) }
  }
}
strictClass('NativeImage', NativeImage)
