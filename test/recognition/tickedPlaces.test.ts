import type { SKRSContext2D } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { PixelBox } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { ruledLines } from '../../src/imaging/ruledLines.ts'
import type { ReadWord } from '../../src/recognition/engine.ts'
import { tickedPlaces } from '../../src/recognition/tickedPlaces.ts'
import { drawn, drawTick, ruleTable, writeLines } from '../imaging/drawing.ts'
import { readWord } from './readWords.ts'

const DPI = 200
const pixels = (x0: number, y0: number, x1: number, y1: number): PixelBox => {
  const scale = DPI / 72
  return [x0 * scale, y0 * scale, x1 * scale, y1 * scale]
}
const TICK = pixels(220, 110, 232, 122)
const tick = (canvas: SKRSContext2D) => drawTick(canvas, 220, 110, 12)
const table = (canvas: SKRSContext2D) => ruleTable(canvas, [60, 200, 300], [100, 135, 170])

/** The ticks, in points to the nearest, of a page that is drawn and whose words are told. */
function ticksOf(draw: (canvas: SKRSContext2D) => void, words: readonly ReadWord[]) {
  const ink = inkOf(drawn({ dpi: DPI, draw }))
  return tickedPlaces(ink, { rules: ruledLines(ink, 0), words }).map((box) => box.map((side) => (side * 72) / DPI))
}

const isNear = (box: readonly number[] | undefined): boolean =>
  box !== undefined && [220, 110, 232, 122].every((side, i) => Math.abs(side - (box[i] ?? 0)) < 2)

const inTable = (canvas: SKRSContext2D): void => {
  table(canvas)
  tick(canvas)
}

test.each<[string, (canvas: SKRSContext2D) => void, readonly ReadWord[]]>([
  ['in a cell that nothing was read in', inTable, []],
  ['in a cell, read as v', inTable, [readWord('v', TICK)]],
  ['in a cell, read as a word without confidence', inTable, [readWord('Ve', TICK, { confidence: 0.3 })]],
  ['on a line, read as v', tick, [readWord('v', TICK)]],
  ['on a line, read as a slash and a stop', tick, [readWord('/.', TICK)]],
])('a tick %s is found once, in its place', (_, draw, words) => {
  const [found, ...others] = ticksOf(draw, words)
  expect(isNear(found)).toBe(true)
  expect(others).toStrictEqual([])
})

test('what was surely read as a word in a cell is no tick', () => {
  expect(ticksOf(inTable, [readWord('Yes', pixels(218, 108, 234, 124))])).toStrictEqual([])
})

test('a tick outside of tables that was not read is not looked for: it would be found in signatures', () => {
  expect(ticksOf(tick, [])).toStrictEqual([])
})

test('a letter v that is one stays a word', () => {
  const draw = (canvas: SKRSContext2D): void => {
    canvas.font = '16px Page'
    canvas.fillText('v', 220, 122)
  }
  expect(ticksOf(draw, [readWord('v', pixels(220, 113, 228, 122))])).toStrictEqual([])
})

test('text in the cells of a table has no ticks', () => {
  const draw = (canvas: SKRSContext2D): void => {
    ruleTable(canvas, [50, 300, 560], [90, 150, 300])
    writeLines(canvas, 110, 280)
  }
  expect(ticksOf(draw, [])).toStrictEqual([])
})
