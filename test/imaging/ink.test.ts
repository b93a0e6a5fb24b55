import { expect, test } from 'vitest'
import type { GreyImage } from '../../src/imaging/greyImage.ts'
import { type Ink, inkOf } from '../../src/imaging/ink.ts'
import { drawn, noise, writeLines } from './drawing.ts'

const inkIn = ({ width, bits }: Ink, [x0, y0, x1, y1]: readonly [number, number, number, number]): number => {
  let count = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) count += bits[y * width + x] ?? 0
  return count
}
const total = ({ bits }: Ink): number => bits.reduce((sum, bit) => sum + bit, 0)

/** The share of two inks' pixels that they have in common. */
const agreement = (a: Ink, b: Ink): number =>
  (2 * a.bits.reduce((sum, bit, i) => sum + bit * (b.bits[i] ?? 0), 0)) / (total(a) + total(b))

const shaded = (image: GreyImage, shade: (x: number, y: number) => number): GreyImage => ({
  ...image,
  pixels: image.pixels.map((pixel, i) => Math.round(pixel * shade(i % image.width, Math.floor(i / image.width)))),
})

test('finds the same ink in uneven light as in even light', () => {
  const page = drawn({ draw: (canvas) => writeLines(canvas, 100, 700) })
  const dim = shaded(page, (x, y) => 0.95 - 0.35 * (x / page.width) - 0.1 * (y / page.height))
  expect(agreement(inkOf(page), inkOf(dim))).toBeGreaterThan(0.93)
})

test('takes a grey cell for paper, its edges too, and the text on it for ink', () => {
  const write = drawn({ draw: (canvas) => canvas.fillText('ORIGINATING OFFICER DECLARATION', 110, 120) })
  for (const grey of ['#d2d2d2', '#b0b0b0', '#909090']) {
    const filled = drawn({
      draw: (canvas) => {
        canvas.fillStyle = grey
        canvas.fillRect(100, 100, 300, 40)
        canvas.fillStyle = 'black'
        canvas.fillText('ORIGINATING OFFICER DECLARATION', 110, 120)
      },
    })
    expect(agreement(inkOf(write), inkOf(filled)), grey).toBeGreaterThan(0.9)
  }
})

test.each([
  ['a grey strip of 5 pixels on the left', (x: number) => (x < 5 ? 0.5 : 1)],
  ['a black strip of 40 pixels on the right', (x: number) => (x >= 1654 - 40 ? 0.1 : 1)],
  ['a black strip along the top', (_: number, y: number) => (y < 30 ? 0.15 : 1)],
  ['a shadow that fades', (x: number) => Math.min(1, 0.5 + x / 60)],
])('leaves out %s', (_, shade) => {
  const page = drawn({ draw: (canvas) => writeLines(canvas, 100, 200) })
  const ink = inkOf(shaded(page, shade))
  expect(inkIn(ink, [0, 0, 100, page.height]) + inkIn(ink, [1554, 0, page.width, page.height])).toBe(0)
  expect(total(ink)).toBeGreaterThan(0.99 * total(inkOf(page)))
})

test('takes the noise of a scanner for paper', () => {
  const random = noise(1)
  const page = shaded(drawn({ draw: () => {} }), () => 0.94 + 0.06 * (random() + random() - 1))
  expect(total(inkOf(page))).toBe(0)
})

test('takes a solid black area for ink', () => {
  const page = drawn({ draw: (canvas) => canvas.fillRect(100, 100, 200, 36) })
  expect(total(inkOf(page)) / (200 * 36 * (200 / 72) ** 2)).toBeCloseTo(1, 1)
})

test('keeps grey hairlines', () => {
  const page = drawn({
    draw: (canvas) => {
      canvas.fillStyle = '#999'
      canvas.fillRect(100, 100.08, 200, 0.36)
    },
  })
  expect(total(inkOf(page))).toBeGreaterThan(550)
})
