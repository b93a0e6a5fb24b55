/** A grey image: `pixels` row by row from the top left, one byte each, 0 black to 255 white. */
export type GreyImage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** `[x0, y0, x1, y1]` in pixels from the top left of an image; `x1` and `y1` lie just outside. */
export type PixelBox = readonly [x0: number, y0: number, x1: number, y1: number]

/** The image as a binary PGM file (`P5`): what recognisers take at once, without the cost of packing a PNG. */
export function toPgm({ width, height, pixels }: GreyImage): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(header.length + pixels.length)
  file.set(header)
  file.set(pixels, header.length)
  return file
}
