import type { SKRSContext2D } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { PixelBox } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { bulletPlaces } from '../../src/recognition/bulletPlaces.ts'
import { drawn } from '../imaging/drawing.ts'
import { inkBox, readWord } from './readWords.ts'

const DPI = 200
const [LEFT, BASELINE, SIZE] = [120, 200, 12]
const pixels = (box: PixelBox): PixelBox => {
  const [x0, y0, x1, y1] = box.map((points) => (points * DPI) / 72)
  return [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0]
}

/** The bullets, in points, of a page with the line "award" of 12 points at 120, and what is drawn before it. */
function bulletsBefore(draw: (canvas: SKRSContext2D) => void, readAs: readonly string[] = []) {
  const page = drawn({
    dpi: DPI,
    draw: (canvas) => {
      canvas.font = `${SIZE}px Page`
      canvas.fillText('award', LEFT, BASELINE)
      draw(canvas)
    },
  })
  const words = [
    ...readAs.map((text) => readWord(text, pixels([100, 193, 105, 198]))),
    readWord('award', pixels(inkBox('award', LEFT, BASELINE, SIZE))),
  ]
  return bulletPlaces(inkOf(page), words).map((box) => box.map((side) => (side * 72) / DPI))
}

const disc = (x: number, y: number, width: number) => (canvas: SKRSContext2D) => {
  canvas.beginPath()
  canvas.arc(x, y, width / 2, 0, 2 * Math.PI)
  canvas.fill()
}
const letter = (text: string, x: number) => (canvas: SKRSContext2D) => canvas.fillText(text, x, BASELINE)

test.each<[string, (canvas: SKRSContext2D) => void, readonly number[]]>([
  ['a disc as word processors draw it', disc(102, 196, 5), [99.5, 193.5, 104.5, 198.5]],
  ['a small disc', disc(102, 197, 3), [100.5, 195.5, 103.5, 198.5]],
  ['a square', (canvas) => canvas.fillRect(100, 194, 4.5, 4.5), [100, 194, 104.5, 198.5]],
  ['the letter • of a font', letter('•', 102), [102.4, 194, 105.6, 197.2]],
])('%s before a line is a bullet, in its place', (_, draw, place) => {
  const [bullet, ...others] = bulletsBefore(draw)
  expect(others).toStrictEqual([])
  for (const [i, side] of (bullet ?? expect.fail()).entries()) expect(Math.abs(side - (place[i] ?? 0))).toBeLessThan(1)
})

test('a disc that was read as the first word of its line is one', () => {
  expect(bulletsBefore(disc(102, 196, 5), ['«'])).toHaveLength(1)
})

test.each<[string, (canvas: SKRSContext2D) => void]>([
  ['nothing', () => {}],
  ['a letter e', letter('e', 100)],
  ['a letter o', letter('o', 100)],
  ['a letter m', letter('m', 100)],
  ['a number', letter('1', 100)],
  ['a hyphen', letter('-', 102)],
  ['a dash', letter('—', 98)],
  ['a full stop', letter('.', 104)],
  [
    'a ring',
    (canvas) => {
      canvas.beginPath()
      canvas.arc(102, 196, 2.5, 0, 2 * Math.PI)
      canvas.stroke()
    },
  ],
  ['a disc as large as a letter', disc(100, 194, 10)],
  ['a disc above the line', disc(102, 190, 5)],
  ['a disc under the line', disc(102, 201, 5)],
  ['a disc that touches the word', disc(117.5, 196, 5)],
  ['a disc four sizes away', disc(70, 196, 5)],
])('%s before a line is no bullet', (_, draw) => {
  expect(bulletsBefore(draw)).toStrictEqual([])
})

test('the stop of a number is no bullet', () => {
  expect(bulletsBefore(disc(104, 197, 3), ['2.'])).toStrictEqual([])
})

test('the stop of a number that was not read is no bullet', () => {
  expect(
    bulletsBefore((canvas) => {
      letter('2', 95)(canvas)
      disc(104, 197, 3)(canvas)
    }),
  ).toStrictEqual([])
})

test('a disc with a letter behind it is no bullet of the word after', () => {
  expect(
    bulletsBefore((canvas) => {
      disc(90, 196, 5)(canvas)
      letter('e', 105)(canvas)
    }),
  ).toStrictEqual([])
})
