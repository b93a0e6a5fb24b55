import { expect, test } from 'vitest'
import type { PixelBox } from '../../src/imaging/greyImage.ts'
import { type Ink, inkOf } from '../../src/imaging/ink.ts'
import { strokeWeight } from '../../src/imaging/strokeWeight.ts'
import { drawn } from './drawing.ts'

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
