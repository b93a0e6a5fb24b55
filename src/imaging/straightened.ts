import type { GreyImage } from './greyImage.ts'
import type { Ink } from './ink.ts'

const WHITE = 255
/** Positions are held in whole 65536ths of a pixel: integers are twice as fast here. */
const ONE = 65536

type Turn = { readonly across: number; readonly down: number; readonly x: number; readonly y: number }

/**
 * The image turned about its centre so that lines that fall to the right by `radians` lie level; same size, white
 * where there was nothing. Each pixel is mixed from the four around its place.
 */
export function straightened(image: GreyImage, radians: number): GreyImage {
  if (radians === 0) return image
  const { width, height, pixels } = image
  const turn = turnOf(image, radians)
  const result = new Uint8Array(pixels.length).fill(WHITE)
  for (let y = 0; y < height; y++) {
    let sourceX = turn.x - turn.down * y
    let sourceY = turn.y + turn.across * y
    for (let x = 0; x < width; x++, sourceX += turn.across, sourceY += turn.down) {
      const left = sourceX >> 16
      const top = sourceY >> 16
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const i = top * width + left
      const partX = (sourceX & 65535) >> 8
      const partY = (sourceY & 65535) >> 8
      const above = (pixels[i] ?? 0) * (256 - partX) + (pixels[i + 1] ?? 0) * partX
      const below = (pixels[i + width] ?? 0) * (256 - partX) + (pixels[i + width + 1] ?? 0) * partX
      result[y * width + x] = (above * (256 - partY) + below * partY + 32768) >> 16
    }
  }
  return { width, height, pixels: result }
}

/** The ink in the frame of the straightened image: what `straightened` does, by the nearest pixel. */
export function straightenedInk(ink: Ink, radians: number): Ink {
  if (radians === 0) return ink
  const { width, height, bits } = ink
  const turn = turnOf(ink, radians)
  const result = new Uint8Array(bits.length)
  for (let y = 0; y < height; y++) {
    let sourceX = turn.x - turn.down * y + ONE / 2
    let sourceY = turn.y + turn.across * y + ONE / 2
    for (let x = 0; x < width; x++, sourceX += turn.across, sourceY += turn.down) {
      const column = sourceX >> 16
      const row = sourceY >> 16
      if (column >= 0 && row >= 0 && column < width && row < height)
        result[y * width + x] = bits[row * width + column] ?? 0
    }
  }
  return { width, height, bits: result }
}

/** Where the top left of the result comes from, and how the source moves with each pixel to the right. */
function turnOf({ width, height }: { readonly width: number; readonly height: number }, radians: number): Turn {
  const across = Math.round(Math.cos(radians) * ONE)
  const down = Math.round(Math.sin(radians) * ONE)
  const middleX = (width - 1) / 2
  const middleY = (height - 1) / 2
  return {
    across,
    down,
    x: Math.round(middleX * ONE - across * middleX + down * middleY),
    y: Math.round(middleY * ONE - down * middleX - across * middleY),
  }
}
