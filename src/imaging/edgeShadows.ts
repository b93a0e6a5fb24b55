/** A shadow reaches no further in than this share of the page's side: 0.33 inch from the left of an A4 page. */
const MARGIN_SHARE = 0.04

/**
 * Clears, in place, the ink that hangs together with the edge of the picture: the dark strip a scanner leaves beside
 * the paper. What lies further in than the margin stays, even where it touches the strip.
 */
export function clearEdgeShadows(bits: Uint8Array, width: number, height: number): void {
  const left = Math.ceil(width * MARGIN_SHARE)
  const top = Math.ceil(height * MARGIN_SHARE)
  const open: number[] = []
  const take = (x: number, y: number): void => {
    const inMargin = x < left || y < top || x >= width - left || y >= height - top
    const i = y * width + x
    if (x < 0 || y < 0 || x >= width || y >= height || !inMargin || bits[i] !== 1) return
    bits[i] = 0
    open.push(i)
  }
  for (let x = 0; x < width; x++) for (const y of [0, 1, height - 2, height - 1]) take(x, y)
  for (let y = 0; y < height; y++) for (const x of [0, 1, width - 2, width - 1]) take(x, y)
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const x = i % width
    const y = (i - x) / width
    take(x - 1, y)
    take(x + 1, y)
    take(x, y - 1)
    take(x, y + 1)
  }
}
