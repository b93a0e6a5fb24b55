import type { PixelBox } from './greyImage.ts'
import type { Ink } from './ink.ts'

/** Ink that hangs together: its outline and the offsets of its pixels in the page's bits. */
export type Component = { readonly box: PixelBox; readonly pixels: readonly number[] }

/** The connected ink (also over corners) of a region, cut at its edges, in the order of its first pixels. */
export function componentsIn({ width, height, bits }: Ink, region: PixelBox): readonly Component[] {
  const left = Math.max(0, Math.ceil(region[0]))
  const top = Math.max(0, Math.ceil(region[1]))
  const columns = Math.min(width, Math.floor(region[2])) - left
  const rows = Math.min(height, Math.floor(region[3])) - top
  if (columns <= 0 || rows <= 0) return []
  const seen = new Uint8Array(columns * rows)
  const found: Component[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (bits[(top + row) * width + left + column] === 1 && seen[row * columns + column] === 0)
        found.push(gathered(row * columns + column))
  return found

  function gathered(start: number): Component {
    const open = [start]
    const pixels: number[] = []
    let box: PixelBox = [width, height, 0, 0]
    seen[start] = 1
    for (let k = open.pop(); k !== undefined; k = open.pop()) {
      const column = k % columns
      const row = (k - column) / columns
      const x = left + column
      const y = top + row
      pixels.push(y * width + x)
      box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x + 1), Math.max(box[3], y + 1)]
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          const j = r * columns + c
          if (seen[j] === 1 || bits[(top + r) * width + left + c] !== 1) continue
          seen[j] = 1
          open.push(j)
        }
    }
    return { box, pixels }
  }
}
