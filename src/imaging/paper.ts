import type { GreyImage } from './greyImage.ts'

/**
 * How light the paper is, cell by cell: `levels` row by row, `columns` a row, each for a square of `cell` pixels.
 * `usual` is the median over the page.
 */
export type Paper = {
  readonly levels: Uint8Array
  readonly columns: number
  readonly cell: number
  readonly usual: number
}

/** Cells along the longer side: 0.02 inch each on A4, so that a cell is 4 pixels at 200 dpi. */
const CELLS = 585
/** Dark things up to twice this many cells wide and one (0.14 inch) are print, not paper. */
const REACH = 3

type Cells = { readonly levels: Uint8Array; readonly columns: number; readonly rows: number }

/**
 * The level of the paper around each spot: the page with everything narrow and dark filled in (a grey closing: the
 * lightest around, then the darkest of those), so that the edge of a grey cell stays where it is.
 */
export function paperOf(image: GreyImage): Paper {
  const cell = Math.max(1, Math.round(Math.max(image.width, image.height) / CELLS))
  const cells = meansOf(image, cell)
  const lightest = lightestDown(lightestAlong(cells))
  const darkest = inverted(lightestDown(lightestAlong(inverted(lightest))))
  return { levels: darkest.levels, columns: cells.columns, cell, usual: medianOf(darkest.levels) }
}

function meansOf({ width, height, pixels }: GreyImage, cell: number): Cells {
  const columns = Math.ceil(width / cell)
  const rows = Math.ceil(height / cell)
  const levels = new Uint8Array(columns * rows)
  const sums = new Uint32Array(columns)
  for (let row = 0; row < rows; row++) {
    sums.fill(0)
    const end = Math.min(height, (row + 1) * cell)
    for (let y = row * cell; y < end; y++) addRow(sums, pixels.subarray(y * width, (y + 1) * width), cell)
    const lines = end - row * cell
    for (let column = 0; column < columns; column++) {
      const count = lines * (Math.min(width, (column + 1) * cell) - column * cell)
      levels[row * columns + column] = Math.round((sums[column] ?? 0) / count)
    }
  }
  return { levels, columns, rows }
}

function addRow(sums: Uint32Array, row: Uint8Array, cell: number): void {
  for (let column = 0, x = 0; x < row.length; column++) {
    const end = Math.min(row.length, x + cell)
    let sum = 0
    for (; x < end; x++) sum += row[x] ?? 0
    sums[column] = (sums[column] ?? 0) + sum
  }
}

const inverted = (cells: Cells): Cells => ({ ...cells, levels: cells.levels.map((level) => 255 - level) })

/** The lightest of each cell and its neighbours to the left and right. */
function lightestAlong({ levels, columns, rows }: Cells): Cells {
  const result = new Uint8Array(levels.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const start = row * columns
      const last = start + Math.min(columns - 1, column + REACH)
      let lightest = 0
      for (let i = start + Math.max(0, column - REACH); i <= last; i++) {
        const level = levels[i] ?? 0
        if (level > lightest) lightest = level
      }
      result[start + column] = lightest
    }
  return { levels: result, columns, rows }
}

/** The lightest of each cell and its neighbours above and below. */
function lightestDown({ levels, columns, rows }: Cells): Cells {
  const result = new Uint8Array(levels.length)
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    for (let other = Math.max(0, row - REACH); other <= Math.min(rows - 1, row + REACH); other++)
      for (let column = 0; column < columns; column++) {
        const level = levels[other * columns + column] ?? 0
        if (level > (result[start + column] ?? 0)) result[start + column] = level
      }
  }
  return { levels: result, columns, rows }
}

function medianOf(levels: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1
  let level = 0
  for (let seen = counts[0] ?? 0; seen * 2 < levels.length; seen += counts[level] ?? 0) level++
  return level
}
