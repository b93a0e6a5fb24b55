import type { SKRSContext2D } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { componentsIn } from '../../src/imaging/components.ts'
import type { GreyImage } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { ruledLines } from '../../src/imaging/ruledLines.ts'
import { withoutRules } from '../../src/imaging/withoutRules.ts'
import { drawn, ruleTable, writeLines } from './drawing.ts'

const DPI = 200
const SCALE = DPI / 72

/** A page, and the same without the lines that are found on it. */
function erased(draw: (canvas: SKRSContext2D) => void, { degrees = 0 } = {}) {
  const page = drawn({ dpi: DPI, degrees, draw })
  const ink = inkOf(page)
  const skew = (degrees * Math.PI) / 180
  return { page, bare: withoutRules(page, { ink, rules: ruledLines(ink, skew), skew }) }
}

/** How many pixels of a part of the page, in points, are darker than a level. */
function darkIn({ width, pixels }: GreyImage, [x0, y0, x1, y1]: readonly number[], level = 200): number {
  let count = 0
  for (let y = Math.round((y0 ?? 0) * SCALE); y < (y1 ?? 0) * SCALE; y++)
    for (let x = Math.round((x0 ?? 0) * SCALE); x < (x1 ?? 0) * SCALE; x++)
      if ((pixels[y * width + x] ?? 255) < level) count += 1
  return count
}

const table = (canvas: SKRSContext2D): void => ruleTable(canvas, [60, 200, 400], [100, 140, 180])

test.each([0, 0.8, -2])(
  'the lines of a table that is %d degrees askew are erased but for a dot where two cross',
  (degrees) => {
    const { page, bare } = erased(table, { degrees })
    expect(darkIn(page, [0, 0, 595, 842])).toBeGreaterThan(3000)
    const left = componentsIn(inkOf(bare), [0, 0, bare.width, bare.height])
    expect(left.length).toBeLessThanOrEqual(9)
    for (const { pixels } of left) expect(pixels.length).toBeLessThanOrEqual(6)
  },
)

test('lines of 2 points are erased, a bar of 5 points is not', () => {
  const { bare } = erased((canvas) => {
    canvas.fillRect(60, 100, 400, 2)
    canvas.fillRect(60, 200, 400, 5)
  })
  expect(darkIn(bare, [60, 90, 460, 110])).toBe(0)
  expect(darkIn(bare, [60, 190, 460, 210])).toBeGreaterThan(10_000)
})

test('text in the cells of a table stays as it was', () => {
  const text = (canvas: SKRSContext2D): void => {
    canvas.fillText('Total cost', 70, 125)
    canvas.fillText('£25,000', 210, 165)
  }
  const { bare } = erased((canvas) => {
    table(canvas)
    text(canvas)
  })
  const alone = drawn({ dpi: DPI, draw: text })
  for (const cell of [
    [65, 105, 195, 135],
    [205, 145, 395, 175],
  ])
    expect(darkIn(bare, cell, 250)).toBe(darkIn(alone, cell, 250))
  expect(darkIn(alone, [65, 105, 195, 135])).toBeGreaterThan(500)
})

test('a page without lines is the same', () => {
  const { page, bare } = erased((canvas) => writeLines(canvas, 100, 400))
  expect(Buffer.compare(bare.pixels, page.pixels)).toBe(0)
})

test('letters that stand on a line stay, and the line between them goes', () => {
  const word = (canvas: SKRSContext2D): void => {
    canvas.font = '14px Page'
    canvas.fillText('HIM', 100, 150)
  }
  const { bare } = erased((canvas) => {
    word(canvas)
    canvas.fillRect(60, 149.7, 300, 0.8)
  })
  const [letters, beside] = [
    [100, 138, 130, 152],
    [140, 138, 360, 152],
  ]
  const whole = darkIn(drawn({ dpi: DPI, draw: word }), letters ?? [])
  expect(darkIn(bare, letters ?? [])).toBeGreaterThan(0.95 * whole)
  expect(darkIn(bare, beside ?? [])).toBe(0)
})

test('a stem that crosses a line is not cut in two', () => {
  const { bare } = erased((canvas) => {
    canvas.fillRect(60, 150, 300, 0.8)
    canvas.fillRect(200, 142, 1.5, 16)
  })
  for (let y = 143; y < 157; y += 0.5) expect(darkIn(bare, [200, y, 202, y + 0.4]), `at ${y}`).toBeGreaterThan(0)
})

test('the paper of a grey cell is kept where its line was', () => {
  const { bare } = erased((canvas) => {
    canvas.fillStyle = 'rgb(190, 190, 190)'
    canvas.fillRect(60, 100, 340, 80)
    canvas.fillStyle = 'black'
    canvas.fillRect(80, 139.7, 300, 0.6)
  })
  expect(darkIn(bare, [85, 130, 375, 150], 185)).toBe(0)
  expect(darkIn(bare, [85, 130, 375, 150], 195)).toBe(darkIn(bare, [85, 130, 375, 150], 256))
})

test('a line at the edge of the picture is no fault', () => {
  const page = drawn({ dpi: DPI, draw: () => {} })
  const rules = [
    { direction: 'horizontal', at: page.height + 2, from: -20, to: page.width + 20 },
    { direction: 'vertical', at: -3, from: 0, to: page.height },
    { direction: 'vertical', at: page.width - 1, from: 0, to: page.height },
  ] as const
  const bare = withoutRules(page, { ink: inkOf(page), rules, skew: 0.01 })
  expect(Buffer.compare(bare.pixels, page.pixels)).toBe(0)
})

test('the picture that was given stays as it was', () => {
  const page = drawn({ dpi: DPI, draw: table })
  const before = page.pixels.slice()
  const ink = inkOf(page)
  withoutRules(page, { ink, rules: ruledLines(ink, 0), skew: 0 })
  expect(Buffer.compare(page.pixels, before)).toBe(0)
})
