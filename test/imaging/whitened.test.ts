import { expect, test } from 'vitest'
import { whitened } from '../../src/imaging/whitened.ts'

/** A row of pixels and what of it is ink. */
const row = (pixels: readonly number[], bits: readonly number[]) => {
  const size = { width: pixels.length, height: 1 }
  return whitened({ ...size, pixels: Uint8Array.from(pixels) }, { ...size, bits: Uint8Array.from(bits) }).pixels
}

test('paper becomes white, ink and two pixels around it stay as they are', () => {
  const pixels = [200, 201, 202, 150, 20, 30, 160, 203, 204, 205]
  expect([...row(pixels, [0, 0, 0, 0, 1, 1, 0, 0, 0, 0])]).toStrictEqual([
    255, 255, 202, 150, 20, 30, 160, 203, 255, 255,
  ])
})

test('ink at the edges of the image keeps what is left of its edge', () => {
  expect([...row([10, 120, 200, 210, 220, 15], [1, 0, 0, 0, 0, 1])]).toStrictEqual([10, 120, 200, 210, 220, 15])
  expect([...row([10, 120, 200, 210, 220, 230], [1, 0, 0, 0, 0, 0])]).toStrictEqual([10, 120, 200, 255, 255, 255])
})

test('edges reach over rows as well', () => {
  const size = { width: 1, height: 6 }
  const pixels = Uint8Array.from([200, 201, 140, 5, 150, 202])
  const bits = Uint8Array.from([0, 0, 0, 1, 0, 0])
  expect([...whitened({ ...size, pixels }, { ...size, bits }).pixels]).toStrictEqual([255, 201, 140, 5, 150, 202])
})
