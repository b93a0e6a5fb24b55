import type { GreyImage, PixelBox } from './greyImage.ts'
import type { RuledLine } from './ruledLines.ts'

/** A picture as it is, how it lies askew, and its resolution. */
export type Sheet = { readonly picture: GreyImage; readonly skew: number; readonly dpi: number }

/** A cell lower than two lines of text has no row to part; a narrower one shows too little of a line. */
const LEAST_HEIGHT_INCHES = 0.4
const LEAST_WIDTH_INCHES = 0.5
/** A line keeps this far from the edges of its cell, and what is compared with it that far from its middle. */
const MARGIN_INCHES = 0.05
const BESIDE_INCHES = 0.022
/** Every third pixel is looked at, eight of them together, so that the grain of the paper counts little. */
const STEP = 3
const TOGETHER = 8
/** So many grey levels is a faint line darker than the paper above and below, on this share of its length. */
const DARKER = 8
const SHARE = 0.85

/**
 * Lines across the cells of a table that are too faint to count as ink: hairlines that a scanner left light grey.
 *
 * `cells` lie in the frame of the straightened picture, as the lines that are found. A row of text is no line: it is
 * thicker, and not as dark from end to end.
 */
export function faintRules(sheet: Sheet, cells: readonly PixelBox[]): readonly RuledLine[] {
  const grey = greyAt(sheet)
  return cells
    .filter(([x0, y0, x1, y1]) => y1 - y0 > LEAST_HEIGHT_INCHES * sheet.dpi && x1 - x0 > LEAST_WIDTH_INCHES * sheet.dpi)
    .flatMap((cell) =>
      linesAt(cell, sheet.dpi, grey).map((at) => ({
        direction: 'horizontal' as const,
        at,
        from: cell[0],
        to: cell[2],
      })),
    )
}

type Grey = (x: number, y: number) => number

/** The grey of a place in the straightened frame, by the nearest pixel. */
function greyAt({ picture: { width, height, pixels }, skew }: Sheet): Grey {
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  return (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    const column = Math.round(width / 2 + dx * cos - dy * sin)
    const row = Math.round(height / 2 + dx * sin + dy * cos)
    return column < 0 || row < 0 || column >= width || row >= height ? 255 : (pixels[row * width + column] ?? 255)
  }
}

function linesAt([x0, y0, x1, y1]: PixelBox, dpi: number, grey: Grey): readonly number[] {
  const margin = Math.ceil(MARGIN_INCHES * dpi)
  const beside = Math.max(3, Math.round(BESIDE_INCHES * dpi))
  const [top, bottom] = [Math.round(y0), Math.round(y1)]
  const rows = Array.from({ length: bottom - top }, (_, i) =>
    stretchesOf(x0 + margin, x1 - margin, (x) => grey(x, top + i)),
  )
  const found: number[] = []
  for (let i = margin; i < rows.length - margin; i++)
    if (isLine(rows, i, beside) && top + i - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > beside) found.push(top + i)
  return found
}

/** A stretch of a row: its mean, and what nearly all of its pixels are darker than. A row of letters has gaps. */
type Stretch = { readonly mean: number; readonly lightest: number }

function stretchesOf(from: number, to: number, grey: (x: number) => number): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let x = from; x + STEP * TOGETHER <= to; x += STEP * TOGETHER) {
    let [sum, lightest, second] = [0, -1, -1]
    for (let i = 0; i < TOGETHER; i++) {
      const level = grey(x + i * STEP)
      sum += level
      if (level > lightest) {
        second = lightest
        lightest = level
      } else if (level > second) second = level
    }
    stretches.push({ mean: sum / TOGETHER, lightest: second })
  }
  return stretches
}

function isLine(rows: readonly (readonly Stretch[])[], at: number, beside: number): boolean {
  const own = rows[at] ?? []
  const darker = own.filter((_, part) => {
    const lightest = (y: number): number => rows[y]?.[part]?.lightest ?? 255
    const paper = Math.min(rows[at - beside]?.[part]?.mean ?? 255, rows[at + beside]?.[part]?.mean ?? 255)
    return Math.min(lightest(at - 1), lightest(at), lightest(at + 1)) < paper - DARKER
  }).length
  return own.length > 0 && darker >= SHARE * own.length
}
