import type { GreyImage } from './greyImage.ts'

/** Quarter turns clockwise, in degrees. */
export type QuarterTurn = 90 | 180 | 270

/** The image turned clockwise; width and height change places for 90 and 270. */
export function turned(image: GreyImage, degrees: QuarterTurn): GreyImage {
  if (degrees === 180) return { ...image, pixels: image.pixels.toReversed() }
  const quarter = quarterTurned(image)
  return degrees === 90 ? quarter : { ...quarter, pixels: quarter.pixels.toReversed() }
}

/** Pixels are moved in squares of this side, which stay in the processor's cache. */
const TILE = 32

function quarterTurned({ width, height, pixels }: GreyImage): GreyImage {
  const result = new Uint8Array(pixels.length)
  for (let tileY = 0; tileY < height; tileY += TILE)
    for (let tileX = 0; tileX < width; tileX += TILE) {
      const endX = Math.min(width, tileX + TILE)
      for (let y = tileY; y < Math.min(height, tileY + TILE); y++)
        for (let x = tileX; x < endX; x++) result[x * height + height - 1 - y] = pixels[y * width + x] ?? 0
    }
  return { width: height, height: width, pixels: result }
}
