import { componentsIn } from '../imaging/components.ts'
import type { GreyImage, PixelBox } from '../imaging/greyImage.ts'
import { dotsPerInch, type Ink } from '../imaging/ink.ts'
import type { Engine, ReadWord } from './engine.ts'

/** Within this of a cell's edge lies its ruled line. */
const EDGE_INCHES = 0.035
/** Letters are this high and large at most; signatures are larger. */
const LOWEST_INCHES = 0.05
const LARGEST_INCHES = 0.3
/** Less is a speck or a tick. */
const FEWEST_LETTERS = 2
/** White around each cell on the sheet, so that no two run into one line or column. */
const MARGIN_INCHES = 0.25

/** A straightened page with its cells, its picture for when it is needed, and the words that were read on it, their boxes straightened alike. */
export type CellPage = {
  readonly picture: () => GreyImage
  readonly ink: Ink
  readonly cells: readonly PixelBox[]
  readonly words: readonly ReadWord[]
}

/**
 * Reads the cells that hold letters but no word: a recogniser passes over short words such as "Yes" in narrow columns.
 *
 * All of them are put on one sheet below each other, so that one more picture is read at most. Returns the words at
 * their places on the page, lines numbered on. Throws what the engine throws.
 */
export async function readMissedCells(page: CellPage, engine: Engine): Promise<readonly ReadWord[]> {
  const missed = page.cells.map((cell) => innerBox(cell, page.ink)).filter((cell) => isMissed(cell, page))
  if (missed.length === 0) return []
  const { sheet, places } = sheetOf(missed, { ...page, picture: page.picture() })
  const words = await engine.read(sheet)
  const firstLine = 1 + Math.max(-1, ...page.words.map(({ line }) => line))
  return words.flatMap((word) => {
    const place = places.find(({ top, height }) => middleOf(word.box) >= top && middleOf(word.box) < top + height)
    if (place === undefined) return []
    const [dx, dy] = [place.cell[0] - place.left, place.cell[1] - place.top]
    const [x0, y0, x1, y1] = word.box
    return [{ ...word, box: [x0 + dx, y0 + dy, x1 + dx, y1 + dy] as const, line: firstLine + word.line }]
  })
}

const middleOf = ([, y0, , y1]: PixelBox): number => (y0 + y1) / 2

function innerBox([x0, y0, x1, y1]: PixelBox, ink: Ink): PixelBox {
  const edge = Math.ceil(EDGE_INCHES * dotsPerInch(ink))
  return [Math.round(x0) + edge, Math.round(y0) + edge, Math.round(x1) - edge, Math.round(y1) - edge]
}

function isMissed(cell: PixelBox, { ink, words }: CellPage): boolean {
  const hasWord = words.some(({ box, confidence }) => {
    const [x, y] = [(box[0] + box[2]) / 2, middleOf(box)]
    return confidence > 0.3 && x > cell[0] && x < cell[2] && y > cell[1] && y < cell[3]
  })
  if (hasWord || cell[2] <= cell[0] || cell[3] <= cell[1]) return false
  const dpi = dotsPerInch(ink)
  const parts = componentsIn(ink, cell).map(({ box: [x0, y0, x1, y1] }) => [(x1 - x0) / dpi, (y1 - y0) / dpi] as const)
  const letters = parts.filter(([w, h]) => h >= LOWEST_INCHES && Math.max(w, h) <= LARGEST_INCHES)
  return letters.length >= FEWEST_LETTERS && parts.every(([w, h]) => Math.max(w, h) <= 2 * LARGEST_INCHES)
}

type Place = { readonly cell: PixelBox; readonly left: number; readonly top: number; readonly height: number }

function sheetOf(cells: readonly PixelBox[], { picture, ink }: { readonly picture: GreyImage; readonly ink: Ink }) {
  const margin = Math.ceil(MARGIN_INCHES * dotsPerInch(ink))
  const places: Place[] = []
  let below = margin
  for (const cell of cells) {
    places.push({ cell, left: margin, top: below, height: cell[3] - cell[1] })
    below += cell[3] - cell[1] + margin
  }
  const width = 2 * margin + Math.max(...cells.map(([x0, , x1]) => x1 - x0))
  const pixels = new Uint8Array(width * below).fill(255)
  for (const { cell, left, top } of places)
    for (let y = cell[1]; y < cell[3]; y++) {
      const row = picture.pixels.subarray(y * picture.width + cell[0], y * picture.width + cell[2])
      pixels.set(row, (top + y - cell[1]) * width + left)
    }
  return { sheet: { width, height: below, pixels }, places }
}
