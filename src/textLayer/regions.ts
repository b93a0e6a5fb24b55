import type { Box, Page } from '../types.ts'
import { LIMITS } from './limits.ts'

/**
 * The images of a page with sound text that may hold typed text: a pasted scan, a scanned signature block.
 *
 * Strips of one picture count as one. Left out are signatures and crests (small), letterheads (at the same place on another
 * of the `pages`), pictures under digital words, and the page's own full-page scan or background.
 */
export function regionsToRecognise(page: Page, pages: readonly Page[]): readonly Box[] {
  const others = pages.filter((other) => other.number !== page.number).flatMap((other) => joinStrips(other.images))
  return joinStrips(page.images).filter(
    (box) => isLargeEnough(box, page) && !others.some((other) => isSamePlace(box, other)) && !isWrittenOver(box, page),
  )
}

/** Joins images that touch along a whole side: scanners and printer drivers cut pictures into strips. */
function joinStrips(images: readonly Box[]): readonly Box[] {
  const joined: Box[] = []
  for (const box of images) {
    const at = joined.findIndex((other) => areStrips(other, box))
    const strip = joined[at]
    if (strip === undefined) joined.push(box)
    else joined[at] = around(strip, box)
  }
  return joined
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1.5

function areStrips(a: Box, b: Box): boolean {
  const stacked = isNear(a[0], b[0]) && isNear(a[2], b[2]) && (isNear(a[3], b[1]) || isNear(a[1], b[3]))
  const abreast = isNear(a[1], b[1]) && isNear(a[3], b[3]) && (isNear(a[2], b[0]) || isNear(a[0], b[2]))
  return stacked || abreast
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

function isLargeEnough(box: Box, { width, height }: Page): boolean {
  const [across, down] = [box[2] - box[0], box[3] - box[1]]
  const { narrowestRegion, lowestRegion, smallestRegion, scanCover } = LIMITS
  const isPart = across * down < scanCover * width * height
  return isPart && across >= narrowestRegion && down >= lowestRegion && across * down >= smallestRegion
}

const isSamePlace = (a: Box, b: Box): boolean => a.every((side, i) => Math.abs(side - (b[i] ?? 0)) < 4)

function isWrittenOver(box: Box, { words }: Page): boolean {
  const inside = words.filter(({ box: [x0, y0, x1, y1] }) => {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
    return x > box[0] && x < box[2] && y > box[1] && y < box[3]
  })
  return inside.length > LIMITS.wordsOverRegion
}
