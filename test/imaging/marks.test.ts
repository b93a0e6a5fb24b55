import type { SKRSContext2D } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { checkBoxes } from '../../src/imaging/checkBoxes.ts'
import type { PixelBox } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { isTick, tickMarks } from '../../src/imaging/tickMarks.ts'
import { drawn, drawTick, line, ruleTable, writeLines } from './drawing.ts'
import { marksOf } from './marksOf.ts'

const square = (canvas: SKRSContext2D, [x, y, size]: readonly [number, number, number]): void =>
  canvas.strokeRect(x, y, size, size)

test.each([150, 200, 300])('finds empty, ticked and crossed boxes at %d dpi', (dpi) => {
  const page = drawn({
    dpi,
    draw: (canvas) => {
      writeLines(canvas, 300, 500)
      for (const [i, size] of [8, 10, 14, 20].entries()) {
        const y = 100 + 40 * i
        canvas.lineWidth = size < 10 ? 0.5 : 0.8
        for (const x of [100, 200, 300]) square(canvas, [x, y, size])
        drawTick(canvas, 200 + size * 0.15, y + size * 0.15, size * 0.7)
        line(canvas, [300, y, 300 + size, y + size, 300 + size / 2, y + size / 2, 300, y + size, 300 + size, y])
        canvas.fillText('Yes', 100 + size + 4, y + size)
      }
    },
  })
  const found = checkBoxes(inkOf(page)).toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  expect(found.map((mark) => mark.isTicked)).toEqual([8, 10, 14, 20].flatMap(() => [false, true, true]))
  for (const [i, { box }] of found.entries()) {
    const size = [8, 10, 14, 20][Math.floor(i / 3)] ?? 0
    const [x0, y0, x1, y1] = box.map((pixels) => (pixels * 72) / dpi)
    const drawnAt = [100 * (1 + (i % 3)), 100 + 40 * Math.floor(i / 3), 100 * (1 + (i % 3)) + size]
    for (const [k, edge] of [x0, y0, x1].entries()) expect(Math.abs((edge ?? 0) - (drawnAt[k] ?? 0))).toBeLessThan(1.2)
    expect(Math.abs((y1 ?? 0) - (y0 ?? 0) - size)).toBeLessThan(2)
  }
})

test('takes no letters, digits or table cells for tick boxes', () => {
  const page = drawn({
    draw: (canvas) => {
      writeLines(canvas, 500, 700)
      for (const [i, size] of [8, 11, 14, 18, 24, 32].entries())
        for (const [k, font] of ['Page', 'PageBold'].entries()) {
          canvas.font = `${size}px ${font}`
          canvas.fillText('ODQ0 8B6 DEPR HMN []ou n', 50 + 250 * k, 60 + 36 * i)
        }
      canvas.lineWidth = 0.5
      ruleTable(canvas, [60, 80, 100, 120], [300, 320, 340, 360])
      canvas.fillRect(300, 300, 14, 14)
    },
  })
  expect(checkBoxes(inkOf(page))).toEqual([])
})

const CELL: PixelBox = [278, 278, 556, 417] // the cell drawn below, in pixels at 200 dpi
const ruleCell = (canvas: SKRSContext2D): void => ruleTable(canvas, [100.08, 200.16], [100.08, 150.12])

const drawYesAndTick = (canvas: SKRSContext2D): void => {
  canvas.fillText('Yes', 110, 130)
  drawTick(canvas, 150, 118, 11)
}

test.each([
  ['as fonts draw it', (canvas: SKRSContext2D) => drawTick(canvas, 140, 118, 9)],
  ['large', (canvas: SKRSContext2D) => drawTick(canvas, 135, 105, 36)],
  ['by hand, long and thin', (canvas: SKRSContext2D) => line(canvas, [140, 130, 145, 138, 152, 126, 175, 108])],
  ['next to a word', drawYesAndTick],
])('finds a tick drawn %s in a cell', (_, draw) => {
  const page = drawn({
    draw: (canvas) => {
      canvas.lineWidth = 0.8
      ruleCell(canvas)
      draw(canvas)
    },
  })
  expect(tickMarks(inkOf(page), { box: CELL, words: [] }).length).toBe(1)
})

test('finds no tick where a recognised word stands, nor in an empty cell', () => {
  const draw = (canvas: SKRSContext2D): void => drawTick(canvas, 140, 118, 9)
  const word: PixelBox = [380, 320, 420, 360]
  expect(tickMarks(inkOf(drawn({ draw })), { box: CELL, words: [word] })).toEqual([])
  expect(tickMarks(inkOf(drawn({ draw: ruleCell })), { box: CELL, words: [] })).toEqual([])
})

test('takes no letter, digit, line or tick box for a tick', () => {
  const shapes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/\\|-£&%$?!()[]<>"~'.split('')
  for (const font of ['9px Page', '11px Page', '11px PageBold', '14px Page', '24px Page'])
    for (const degrees of [0, 0.4]) {
      const ink = inkOf(
        drawn({
          degrees,
          draw: (canvas) => {
            canvas.font = font
            for (const [i, shape] of shapes.entries())
              canvas.fillText(shape, 60 + 50.13 * (i % 10), 100 + 50.31 * Math.floor(i / 10))
            square(canvas, [100, 700, 12])
            line(canvas, [200, 700, 230, 720])
            line(canvas, [300, 720, 330, 700])
          },
        }),
      )
      const found = tickMarks(ink, { box: [0, 0, ink.width, ink.height], words: [] })
      const names = found.map(
        ([x0, , , y1]) =>
          shapes[Math.round(((x0 * 72) / 200 - 60) / 50.13) + 10 * Math.round(((y1 * 72) / 200 - 100) / 50.31)],
      )
      expect(names, `${font} ${degrees}`).toEqual([])
    }
})

test('tells a tick from a v in a word’s box', () => {
  const page = drawn({
    draw: (canvas) => {
      drawTick(canvas, 100, 100, 9)
      canvas.fillText('v', 140, 109)
      canvas.fillText('4', 180, 109)
    },
  })
  const boxAround = (x: number): PixelBox => [x - 10, 270, x + 40, 310]
  expect([278, 389, 500].map((x) => isTick(inkOf(page), boxAround(x)))).toEqual([true, false, false])
})

test('gives each cell its marks: ticks, ticked boxes and empty boxes', () => {
  const page = drawn({
    draw: (canvas) => {
      ruleTable(canvas, [100.08, 200.16, 300.24, 400.32, 500.4], [100.08, 150.12])
      canvas.lineWidth = 0.8
      drawTick(canvas, 140, 118, 9)
      square(canvas, [240, 118, 10])
      drawTick(canvas, 241.5, 119.5, 7)
      square(canvas, [340, 118, 10])
      canvas.fillText('N/A', 440, 128)
    },
  })
  const cells = [278, 556, 834, 1112].map((x) => ({ box: [x, 278, x + 278, 417] as const, words: [] }))
  const kinds = marksOf(inkOf(page), cells).map((marks) => marks.map((mark) => mark.kind))
  expect(kinds).toEqual([['ticked'], ['ticked'], ['empty box'], []])
})

/** Ink of an A4 page at 200 dpi with this drawn at 1000, 500: `#` is ink. */
function inked(drawing: string) {
  const [width, height] = [1654, 2339]
  const bits = new Uint8Array(width * height)
  for (const [y, row] of drawing.trim().split('\n').entries())
    for (const [x, sign] of [...row.trim()].entries()) if (sign === '#') bits[(500 + y) * width + 1000 + x] = 1
  return { width, height, bits }
}

test.each([
  [
    'a tick printed in a font of 9 points',
    1,
    `
    .............#
    ...........###
    ..........####
    .........####.
    ........####..
    ........###...
    .......####...
    ......####....
    ......###.....
    ##...###......
    ###.####......
    #######.......
    ######........
    ######........
    .####.........
    .###..........`,
  ],
  [
    'one whose left arm ends right above its foot',
    1,
    `
    ...........###
    ..........####
    .........####.
    ........#####.
    ........####..
    .......####...
    ......####....
    ......###.....
    .##..###......
    ###.####......
    #######.......
    ######........
    ######........
    .####.........
    .###..........`,
  ],
  [
    'a small v',
    0,
    `
    ##..........##
    ###........###
    ###........###
    .###......###.
    .###......###.
    ..###....###..
    ..###....###..
    ...###..###...
    ...###..###...
    ....######....
    ....######....
    .....####.....
    .....####.....
    ......##......
    ......##......`,
  ],
  [
    'a slender hook',
    0,
    `
    .......##
    .......##
    ......###
    ......##.
    ......##.
    .....###.
    .....##..
    .....##..
    #...###..
    ##..##...
    ###.##...
    .#####...
    ..###....
    ..###....
    ..##.....
    ..##.....`,
  ],
])('of what is five points high, only ticks are ticks: %s', (_name, count, drawing) => {
  expect(tickMarks(inked(drawing), { box: [900, 400, 1100, 600], words: [] })).toHaveLength(count)
})
