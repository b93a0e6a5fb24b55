import { expect, test } from 'vitest'
import { inkOf } from '../../src/imaging/ink.ts'
import { type RuledLine, ruledLines } from '../../src/imaging/ruledLines.ts'
import { skewOf } from '../../src/imaging/skew.ts'
import { gridsOf } from '../../src/layout/grid.ts'
import { type Drawing, drawn, line, noise, ruleTable, writeLines } from './drawing.ts'

/** The lines of a drawn page, in points. */
function linesOf(drawing: Drawing): readonly RuledLine[] {
  const image = drawn(drawing)
  const ink = inkOf(image)
  const scale = (drawing.width ?? 595) / image.width
  return ruledLines(ink, skewOf(ink)).map(({ direction, at, from, to }) => ({
    direction,
    at: at * scale,
    from: from * scale,
    to: to * scale,
  }))
}

const XS = [60, 300, 420, 530]
const YS = [100, 130, 160, 220]
const tableAndText: Drawing['draw'] = (canvas) => {
  ruleTable(canvas, XS, YS)
  canvas.fillText('ORIGINATING OFFICER', 66, 118)
  canvas.fillText('Illuminating Hill, filled till 11 July', 66, 148)
  canvas.fillText('£11,111', 310, 148)
  writeLines(canvas, 300, 700)
}

test.each([
  [150, 0],
  [200, 0.7],
  [200, -1.2],
  [300, 0.4],
])('finds every line of a table at %d dpi and %d°, and no other', (dpi, degrees) => {
  const lines = linesOf({ draw: tableAndText, dpi, degrees })
  for (const [direction, places, from, to] of [
    ['horizontal', YS, 60, 530],
    ['vertical', XS, 100, 220],
  ] as const) {
    const found = lines.filter((l) => l.direction === direction)
    expect(found.length).toBe(places.length)
    for (const [i, place] of places.entries()) {
      expect(Math.abs((found[i]?.at ?? 0) - place)).toBeLessThan(0.8)
      expect(Math.abs((found[i]?.from ?? 0) - from)).toBeLessThan(1.5)
      expect(Math.abs((found[i]?.to ?? 0) - to)).toBeLessThan(1.5)
    }
  }
  expect(gridsOf(lines).map((grid) => grid.rows.map((row) => row.length))).toEqual([[3, 3, 3]])
})

test('joins a line that is broken by noise', () => {
  const random = noise(7)
  const lines = linesOf({
    draw: (canvas) => {
      tableAndText(canvas)
      canvas.fillStyle = 'white'
      for (let x = 70; x < 520; x += 20) canvas.fillRect(x + 10 * random(), 128, 1 + 2 * random(), 4)
      for (let y = 105; y < 215; y += 20) canvas.fillRect(298, y + 8 * random(), 4, 1.5)
    },
  })
  expect(gridsOf(lines).map((grid) => grid.rows.map((row) => row.length))).toEqual([[3, 3, 3]])
})

test('joins a merged cell’s lines only where they are drawn', () => {
  const lines = linesOf({
    draw: (canvas) => {
      ruleTable(canvas, [60, 530], YS)
      line(canvas, [300, 130, 300, 220])
    },
  })
  expect(gridsOf(lines).map((grid) => grid.rows.map((row) => row.length))).toEqual([[1, 2, 2]])
})

test('finds lines around and between grey cells, and none where a grey cell has no line', () => {
  const grey: Drawing['draw'] = (canvas) => {
    canvas.fillStyle = '#d2d2d2'
    canvas.fillRect(60, 100, 470, 30)
    canvas.fillStyle = 'black'
  }
  expect(linesOf({ draw: grey })).toEqual([])
  const both = linesOf({
    draw: (canvas) => {
      grey(canvas)
      tableAndText(canvas)
    },
  })
  expect(gridsOf(both).map((grid) => grid.rows.map((row) => row.length))).toEqual([[3, 3, 3]])
})

test('finds thick borders and grey ones, and draws ends together', () => {
  const lines = linesOf({
    draw: (canvas) => {
      canvas.lineWidth = 1.5
      ruleTable(canvas, [60, 530], [100, 220])
      canvas.lineWidth = 0.75
      canvas.strokeStyle = '#888'
      ruleTable(canvas, [64, 200, 526], [160, 216])
    },
  })
  expect(lines.length).toBe(9)
  const corners = lines.map(({ from, to }) => [Math.round(from), Math.round(to)])
  expect(corners.slice(0, 2)).toEqual([
    [60, 530],
    [64, 526],
  ])
})

test('takes no letters, handwriting or solid areas for lines', () => {
  const lines = linesOf({
    draw: (canvas) => {
      writeLines(canvas, 100, 300)
      canvas.font = '30px PageBold'
      canvas.fillText('MAYOR HILL IIII', 60, 360)
      canvas.lineWidth = 1
      line(canvas, [80, 450, 95, 400, 100, 452, 118, 410, 122, 450, 145, 420, 150, 448, 190, 430, 240, 446])
      canvas.fillRect(60, 500, 200, 30)
    },
  })
  expect(lines).toEqual([])
})

test('gives an underline as a line across', () => {
  const lines = linesOf({
    draw: (canvas) => {
      canvas.fillText('Signature', 60, 300)
      line(canvas, [120, 302, 300, 302])
    },
  })
  expect(lines.map((l) => [l.direction, Math.round(l.at), Math.round(l.from), Math.round(l.to)])).toEqual([
    ['horizontal', 302, 120, 300],
  ])
})
