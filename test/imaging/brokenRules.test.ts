import { expect, test } from 'vitest'
import { withBrokenWhole } from '../../src/imaging/brokenRules.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { type RuledLine, ruledLines } from '../../src/imaging/ruledLines.ts'
import { skewOf } from '../../src/imaging/skew.ts'
import { straightenedInk } from '../../src/imaging/straightened.ts'
import { type Drawing, drawn, line, ruleTable, writeLines } from './drawing.ts'

const DPI = 200
const GREY = 'rgb(205, 205, 205)'

/** A table of two columns with text in each row, and light lines from end to end as given, in points. */
const table =
  (light: readonly (readonly [number, number, number])[]): Drawing['draw'] =>
  (canvas) => {
    ruleTable(canvas, [60, 400, 530], [100, 220])
    for (const y of [120, 160, 200]) canvas.fillText('The commissioner approves the award of a contract', 66, y)
    canvas.strokeStyle = GREY
    for (const [y, from, to] of light) line(canvas, [from, y, to, y])
    canvas.strokeStyle = 'black'
    writeLines(canvas, 300, 700)
  }

/** The lines across a drawn page between its frame's, in points, where pieces of one at 140 points were seen as ink. */
function acrossWith(
  pieces: readonly (readonly [number, number])[],
  light: Parameters<typeof table>[0],
  degrees: number,
): readonly (readonly [number, number])[] {
  const picture = drawn({ draw: table(light), dpi: DPI, degrees })
  const ink = inkOf(picture)
  const skew = skewOf(ink)
  const scale = DPI / 72
  const seen: readonly RuledLine[] = pieces.map(([from, to]) => ({
    direction: 'horizontal',
    at: 140 * scale,
    from: from * scale,
    to: to * scale,
  }))
  const rules = [...seen, ...ruledLines(straightenedInk(ink, skew), 0)]
  return withBrokenWhole({ picture, skew, dpi: DPI }, rules)
    .filter((r) => r.direction === 'horizontal' && Math.abs(r.at / scale - 140) < 2)
    .map(({ from, to }) => [Math.round(from / scale), Math.round(to / scale)] as const)
}

const PIECES = [
  [80, 200],
  [300, 390],
] as const

test.each([0, 0.4, -0.8])('pieces of a light line are one from upright to upright, at %d°', (degrees) => {
  const found = acrossWith(PIECES, [[140, 60, 530]], degrees)
  expect(found).toHaveLength(1)
  for (const [i, end] of [60, 530].entries()) expect(Math.abs((found[0]?.[i] ?? 0) - end)).toBeLessThanOrEqual(2)
})

test.each([
  ['no line is drawn there', PIECES, []],
  ['one column has no line', PIECES, [[140, 60, 400]]],
  [
    'little of it was seen',
    [
      [80, 120],
      [300, 340],
    ],
    [[140, 60, 530]],
  ],
] as const)('pieces stay pieces where %s', (_, pieces, light) => {
  expect(acrossWith(pieces, light, 0)).toStrictEqual(pieces.map((piece) => [...piece]))
})
