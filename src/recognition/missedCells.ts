import { componentsIn } from '../imaging/components.ts'
import type { PixelBox } from '../imaging/greyImage.ts'
import { dotsPerInch, type Ink } from '../imaging/ink.ts'
import type { Engine, ReadWord } from './engine.ts'
import { nextLine, type StraightPage, type Strip, sheetOf, wordsWithin } from './sheet.ts'

/** Within this of a cell's edge lies its ruled line. */
const EDGE_INCHES = 0.035
/** Letters are this high and large at most; signatures are larger. */
const LOWEST_INCHES = 0.05
const LARGEST_INCHES = 0.3
/** Less is a speck or a tick. */
const FEWEST_LETTERS = 2
/** A straight page with its cells. */
export type CellPage = StraightPage & { readonly cells: readonly PixelBox[] }

/**
 * Reads the cells that hold letters but no word: a recogniser passes over short words such as "Yes" in narrow columns.
 *
 * All of them are put on one sheet below each other, so that one more picture is read at most. Returns the words at
 * their places on the page, lines numbered on. Throws what the engine throws.
 */
export async function readMissedCells(page: CellPage, engine: Engine): Promise<readonly ReadWord[]> {
  const missed = page.cells.map((cell) => innerBox(cell, page.ink)).filter((cell) => isMissed(cell, page))
  if (missed.length === 0) return []
  const { sheet, places } = sheetOf(
    missed.map((cell): Strip => [cell]),
    { picture: page.picture(), gap: 0 },
  )
  const words = await engine.read(sheet)
  const firstLine = nextLine(page.words)
  return places
    .flat()
    .flatMap((place) => wordsWithin(place, words).map((word) => ({ ...word, line: firstLine + word.line })))
}

function innerBox([x0, y0, x1, y1]: PixelBox, ink: Ink): PixelBox {
  const edge = Math.ceil(EDGE_INCHES * dotsPerInch(ink))
  return [Math.round(x0) + edge, Math.round(y0) + edge, Math.round(x1) - edge, Math.round(y1) - edge]
}

function isMissed(cell: PixelBox, { ink, words }: CellPage): boolean {
  const hasWord = words.some(({ box, confidence }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return confidence > 0.3 && x > cell[0] && x < cell[2] && y > cell[1] && y < cell[3]
  })
  if (hasWord || cell[2] <= cell[0] || cell[3] <= cell[1]) return false
  const dpi = dotsPerInch(ink)
  const parts = componentsIn(ink, cell).map(({ box: [x0, y0, x1, y1] }) => [(x1 - x0) / dpi, (y1 - y0) / dpi] as const)
  const letters = parts.filter(([w, h]) => h >= LOWEST_INCHES && Math.max(w, h) <= LARGEST_INCHES)
  return letters.length >= FEWEST_LETTERS && parts.every(([w, h]) => Math.max(w, h) <= 2 * LARGEST_INCHES)
}
