import { expect, test } from 'vitest'
import { inkOf } from '../../src/imaging/ink.ts'
import { isSideways } from '../../src/imaging/sideways.ts'
import { skewOf } from '../../src/imaging/skew.ts'
import { straightened, straightenedInk } from '../../src/imaging/straightened.ts'
import { turned } from '../../src/imaging/turned.ts'
import { drawn, ruleTable, writeLines } from './drawing.ts'

const degreesOf = (radians: number): number => (radians * 180) / Math.PI

test.each([0, 0.1, -0.35, 0.8, -1.5, 2.7, -4.4])(
  'measures a page turned by %d° to a twentieth of a degree',
  (degrees) => {
    for (const dpi of [150, 200, 300]) {
      const page = drawn({ draw: (canvas) => writeLines(canvas, 100, 700), degrees, dpi })
      expect(Math.abs(degreesOf(skewOf(inkOf(page))) - degrees), `${dpi} dpi`).toBeLessThan(0.05)
    }
  },
)

test('measures a page of a few lines, and a landscape one', () => {
  const few = drawn({ draw: (canvas) => writeLines(canvas, 300, 330), degrees: 0.6 })
  expect(degreesOf(skewOf(inkOf(few)))).toBeCloseTo(0.6, 1)
  const wide = drawn({ draw: (canvas) => writeLines(canvas, 50, 500), degrees: -0.9, width: 842, height: 595 })
  expect(degreesOf(skewOf(inkOf(wide)))).toBeCloseTo(-0.9, 1)
})

test('takes an empty page, and one with a few specks, as straight', () => {
  const specks = drawn({
    draw: (canvas) => {
      for (const x of [50, 180, 410]) canvas.fillRect(x, 2 * x - 40, 1, 1)
    },
  })
  expect(skewOf(inkOf(drawn({ draw: () => {} })))).toBe(0)
  expect(skewOf(inkOf(specks))).toBe(0)
})

test('is straight after straightening, and lines fall where they were drawn', () => {
  const lines = (degrees: number) => drawn({ draw: (canvas) => writeLines(canvas, 100, 700), degrees })
  const page = lines(1.3)
  const level = straightened(page, skewOf(inkOf(page)))
  expect(degreesOf(skewOf(inkOf(level)))).toBeCloseTo(0, 1)
  const straight = inkOf(lines(0))
  for (const ink of [inkOf(level), straightenedInk(inkOf(page), skewOf(inkOf(page)))]) {
    const common = ink.bits.reduce((sum, bit, i) => sum + bit * (straight.bits[i] ?? 0), 0)
    expect(common / straight.bits.reduce((sum, bit) => sum + bit, 0)).toBeGreaterThan(0.8)
  }
})

test('fills the corners that were not scanned with white', () => {
  const black = { width: 200, height: 300, pixels: new Uint8Array(200 * 300) }
  const { pixels } = straightened(black, 0.08)
  expect([pixels[0], pixels[199], pixels[150 * 200 + 100]]).toEqual([255, 255, 0])
})

test('turns clockwise by quarters', () => {
  const image = { width: 3, height: 2, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) }
  expect(turned(image, 90)).toEqual({ width: 2, height: 3, pixels: Uint8Array.of(4, 1, 5, 2, 6, 3) })
  expect(turned(image, 180)).toEqual({ width: 3, height: 2, pixels: Uint8Array.of(6, 5, 4, 3, 2, 1) })
  expect(turned(image, 270)).toEqual({ width: 2, height: 3, pixels: Uint8Array.of(3, 6, 2, 5, 1, 4) })
  expect(turned(turned(image, 90), 270)).toEqual(image)
})

test('tells text that runs up or down the page from text that runs across', () => {
  for (const degrees of [0, 1, -2]) {
    const page = drawn({ draw: (canvas) => writeLines(canvas, 100, 600), degrees })
    expect([isSideways(inkOf(page)), isSideways(inkOf(turned(page, 180)))]).toEqual([false, false])
    expect([isSideways(inkOf(turned(page, 90))), isSideways(inkOf(turned(page, 270)))]).toEqual([true, true])
  }
})

test('goes by the text of a page, not by its ruled lines', () => {
  const page = drawn({
    draw: (canvas) => {
      writeLines(canvas, 100, 250)
      ruleTable(canvas, [60, 80, 100, 120, 140, 160, 180, 200, 220, 240, 260], [300, 780])
    },
  })
  expect([isSideways(inkOf(page)), isSideways(inkOf(turned(page, 90)))]).toEqual([false, true])
  expect(isSideways(inkOf(drawn({ draw: () => {} })))).toBe(false)
})
