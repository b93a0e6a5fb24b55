import { expect, test } from 'vitest'
import { faintRules } from '../../src/imaging/faintRules.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { ruledLines } from '../../src/imaging/ruledLines.ts'
import { skewOf } from '../../src/imaging/skew.ts'
import { straightenedInk } from '../../src/imaging/straightened.ts'
import { cellsOf } from '../../src/recognition/cells.ts'
import { type Drawing, drawn, line, ruleTable, writeLines } from './drawing.ts'

/** The heights, in points, of the faint lines on a drawn page, each once. */
function faintOn(drawing: Drawing): readonly number[] {
  const dpi = drawing.dpi ?? 200
  const picture = drawn(drawing)
  const ink = inkOf(picture)
  const skew = skewOf(ink)
  const straight = straightenedInk(ink, skew)
  const cells = cellsOf(straight, ruledLines(straight, 0))
  return [...new Set(faintRules({ picture, skew, dpi }, cells).map(({ at }) => Math.round((at * 72) / dpi)))]
}

/** The frame of a table with two columns, text in each row, and lines of a light grey between its rows. */
const table =
  (faint: readonly number[]): Drawing['draw'] =>
  (canvas) => {
    ruleTable(canvas, [60, 200, 530], [100, 220])
    for (const [text, y] of [
      ['Decision Ref:', 120],
      ['Issue:', 160],
      ['Decision:', 200],
    ] as const) {
      canvas.fillText(text, 66, y)
      canvas.fillText('The commissioner is asked to approve the award of a contract', 206, y)
    }
    canvas.strokeStyle = 'rgb(205, 205, 205)'
    for (const y of faint) line(canvas, [60, y, 530, y])
    canvas.strokeStyle = 'black'
    writeLines(canvas, 300, 700)
  }

test.each([
  [200, 0],
  [200, 0.8],
  [300, -0.6],
])('lines too light for ink part the rows of a table, at %d dpi and %d°', (dpi, degrees) => {
  const found = faintOn({ draw: table([140, 180]), dpi, degrees })
  for (const [i, at] of [140, 180].entries()) expect(Math.abs((found[i] ?? 0) - at)).toBeLessThanOrEqual(1)
  expect(found.every((at) => Math.min(Math.abs(at - 140), Math.abs(at - 180)) <= 1)).toBe(true)
})

test.each([0, 0.8])('rows of text are no lines, at %d°', (degrees) => {
  expect(faintOn({ draw: table([]), degrees })).toStrictEqual([])
})
