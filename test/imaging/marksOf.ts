import { type CheckBox, checkBoxes } from '../../src/imaging/checkBoxes.ts'
import type { PixelBox } from '../../src/imaging/greyImage.ts'
import type { Ink } from '../../src/imaging/ink.ts'
import { type MarkRegion, tickMarks } from '../../src/imaging/tickMarks.ts'

/** What someone marked, or left open: a tick or ticked box, or a tick box with nothing in it. */
export type Mark = { readonly kind: 'ticked' | 'empty box'; readonly box: PixelBox }

/**
 * The marks of each region (a table's cell, a line of text), in the order of the regions; for straightened ink.
 *
 * Tick boxes count wherever their middle lies in a region, whatever word the recogniser saw in them; ticks by themselves
 * only outside the region's words.
 */
export function marksOf(ink: Ink, regions: readonly MarkRegion[]): readonly (readonly Mark[])[] {
  const boxes = checkBoxes(ink)
  return regions.map((region) => {
    const own = boxes.filter(({ box }) => hasMiddle(region.box, box))
    const ticks = tickMarks(ink, region).filter((tick) => !own.some(({ box }) => hasMiddle(box, tick)))
    return [...own.map(markOf), ...ticks.map((box): Mark => ({ kind: 'ticked', box }))]
  })
}

const markOf = ({ box, isTicked }: CheckBox): Mark => ({ kind: isTicked ? 'ticked' : 'empty box', box })

const hasMiddle = ([x0, y0, x1, y1]: PixelBox, inner: PixelBox): boolean => {
  const x = (inner[0] + inner[2]) / 2
  const y = (inner[1] + inner[3]) / 2
  return x >= x0 && x < x1 && y >= y0 && y < y1
}
