import { z } from 'zod'
import type { GreyImage } from '../imaging/greyImage.ts'
import { turned } from '../imaging/turned.ts'
import { ImageKind } from './library.ts'

/** An image as pdf.js decodes it: rows from the top; `bits` is one bit a pixel, 1 white, rows padded to bytes. */
export type PdfImage = {
  readonly width: number
  readonly height: number
  readonly kind: 'bits' | 'rgb' | 'rgba'
  readonly data: Uint8Array
}

const decoded = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  kind: z.enum({ bits: ImageKind.GRAYSCALE_1BPP, rgb: ImageKind.RGB_24BPP, rgba: ImageKind.RGBA_32BPP }),
  data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]),
})

/** The library's image object as ours, or null for one without pixels (a bitmap of a browser). */
export function pdfImage(value: unknown): PdfImage | null {
  const parsed = decoded.safeParse(value)
  if (!parsed.success) return null
  const { width, height, kind, data } = parsed.data
  const name = kind === ImageKind.GRAYSCALE_1BPP ? 'bits' : kind === ImageKind.RGB_24BPP ? 'rgb' : 'rgba'
  return { width, height, kind: name, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

/** The image in grey, halved as often as asked, then turned clockwise by `turn` degrees. */
export function greyOf(
  picture: PdfImage,
  { turn, halvings }: { readonly turn: 0 | 90 | 180 | 270; readonly halvings: number },
): GreyImage {
  let image: GreyImage = { width: picture.width, height: picture.height, pixels: greyPixels(picture) }
  for (let i = 0; i < halvings; i++) image = halved(image)
  return turn === 0 ? image : turned(image, turn)
}

function greyPixels({ width, height, kind, data }: PdfImage): Uint8Array {
  const pixels = new Uint8Array(width * height)
  if (kind === 'bits') {
    const stride = (width + 7) >> 3
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        pixels[y * width + x] = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
    return pixels
  }
  const step = kind === 'rgb' ? 3 : 4
  // Luma of ITU-R BT.601 in whole numbers: 77 + 150 + 29 = 256.
  for (let i = 0, at = 0; i < pixels.length; i++, at += step)
    pixels[i] = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8
  return pixels
}

/** Half the width and height: each pixel the mean of four. */
function halved({ width, height, pixels }: GreyImage): GreyImage {
  const [w, h] = [width >> 1, height >> 1]
  const half = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x
      const sum = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + width] ?? 0) + (pixels[at + width + 1] ?? 0)
      half[y * w + x] = (sum + 2) >> 2
    }
  return { width: w, height: h, pixels: half }
}
