import type { PixelBox } from '../imaging/greyImage.ts'
import { dotsPerInch, type Ink } from '../imaging/ink.ts'
import type { RuledLine } from '../imaging/ruledLines.ts'
import { gridsOf } from '../layout/grid.ts'

/** The cells of the ruled tables of a straightened page, in pixels; the grid is found in points, as on a page of text. */
export function cellsOf(ink: Ink, rules: readonly RuledLine[]): readonly PixelBox[] {
  const points = 72 / dotsPerInch(ink)
  const scaled = rules.map((rule) => ({
    direction: rule.direction,
    ...{ at: rule.at * points, from: rule.from * points, to: rule.to * points },
  }))
  return gridsOf(scaled).flatMap(({ rows }) =>
    rows.flat().map(([x0, y0, x1, y1]) => [x0 / points, y0 / points, x1 / points, y1 / points] as const),
  )
}
