import { expect, test } from 'vitest'
import type { PixelBox } from '../../src/imaging/greyImage.ts'
import { type Ink, inkOf } from '../../src/imaging/ink.ts'
import { despeckled, despeckledImage } from '../../src/imaging/specks.ts'
import { strokeWeight } from '../../src/imaging/strokeWeight.ts'
import { drawn, writeLines } from './drawing.ts'

test.each([150, 200, 300])('weighs bold words heavier than regular ones at %d dpi', (dpi) => {
  const words = ['Recommendation:', 'Title', 'Mayor', 'is', 'Financial', '2023', 'approval', 'DMPC']
  const weights = (font: string): readonly number[] =>
    words.map((word, i) => {
      const ink = inkOf(
        drawn({
          dpi,
          draw: (canvas) => {
            canvas.font = `11px ${font}`
            canvas.fillText(word, 60, 100 + i * 0.13)
          },
        }),
      )
      const pixels = (points: number): number => (points * dpi) / 72
      const box: PixelBox = [pixels(58), pixels(88), pixels(200), pixels(106)]
      return strokeWeight(ink, box) ?? 0
    })
  const regular = weights('Page')
  const bold = weights('PageBold')
  expect(Math.min(...bold)).toBeGreaterThan(1.1 * Math.max(...regular))
})

test('measures a bar by its thickness, and nothing by null', () => {
  const bits = new Uint8Array(100 * 100)
  for (let y = 40; y < 45; y++) bits.fill(1, y * 100 + 5, y * 100 + 95)
  const ink: Ink = { width: 100, height: 100, bits }
  expect(Math.abs((strokeWeight(ink, [0, 30, 100, 60]) ?? 0) / (4 / Math.PI) - 5)).toBeLessThan(0.4)
  expect(strokeWeight(ink, [0, 60, 100, 90])).toBeNull()
})

const total = ({ bits }: Ink): number => bits.reduce((sum, bit) => sum + bit, 0)

test.each([150, 200, 300])('removes salt and pepper, and keeps stops, commas and dots of i at %d dpi', (dpi) => {
  const clean = inkOf(
    drawn({
      dpi,
      draw: (canvas) => {
        for (const [i, size] of [8, 9, 10, 12].entries()) {
          canvas.font = `${size}px Page`
          canvas.fillText('i. Mini: 1,5; 2.1 “a” ï … Dr. J. Smith, Ltd. . . . . p.1', 60, 100 + 20 * i)
        }
        writeLines(canvas, 200, 400)
      },
    }),
  )
  expect(total(despeckled(clean))).toBe(total(clean))
  const dirty: Ink = { ...clean, bits: clean.bits.slice() }
  for (let k = 0; k < 40; k++) {
    const i = Math.round((0.55 + 0.01 * k) * clean.height) * clean.width + Math.round((0.1 + 0.02 * k) * clean.width)
    dirty.bits[i] = 1
    if (k % 2 === 0) dirty.bits[i + 1] = 1
  }
  expect(total(dirty)).toBe(total(clean) + 60)
  expect(despeckled(dirty)).toEqual(clean)
})

test('paints specks over with the paper around them and leaves the rest alone', () => {
  const pixels = new Uint8Array(400 * 560).fill(230)
  pixels[100 * 400 + 100] = 90
  pixels[100 * 400 + 101] = 215
  const image = { width: 400, height: 560, pixels }
  const bits = Uint8Array.from(pixels, (pixel) => (pixel < 150 ? 1 : 0))
  expect(despeckledImage(image, { ...image, bits }).pixels.every((pixel) => pixel === 230)).toBe(true)
  expect(pixels[100 * 400 + 100]).toBe(90)
})
