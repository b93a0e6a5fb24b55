import { expect, test } from 'vitest'
import { asDisplayed, asRead, type Frame, sizeAsRead, straight } from '../src/frame.ts'
import type { Box } from '../src/types.ts'

const BOX: Box = [100, 50, 160, 62]
const frame = (turn: Frame['turn'], skew = 0): Frame => ({ width: 595, height: 842, turn, skew })
const rounded = (box: Box): readonly number[] => box.map((side) => Math.round(side * 1000) / 1000)

test.each<[Frame['turn'], Box, readonly [number, number]]>([
  [0, [100, 50, 160, 62], [595, 842]],
  // After a quarter turn clockwise what was at the top is at the right, and what was at the left is at the top.
  [90, [780, 100, 792, 160], [842, 595]],
  [180, [435, 780, 495, 792], [595, 842]],
  [270, [50, 435, 62, 495], [842, 595]],
])('a page turned by %d degrees has its box at %j', (turn, box, size) => {
  expect(asRead(frame(turn), BOX)).toStrictEqual(box)
  expect(sizeAsRead(frame(turn))).toStrictEqual(size)
})

test.each<[Frame['turn'], number]>([
  [0, 0],
  [90, 0],
  [180, 0],
  [270, 0],
  [0, 0.02],
  [90, -0.03],
  [180, 0.01],
  [270, 0.05],
])('a box returns to its place from a page turned by %d degrees and %d radians askew', (turn, skew) => {
  const held = frame(turn, skew)
  expect(rounded(asDisplayed(held, straight(held, asRead(held, BOX))))).toStrictEqual([...BOX])
})

test('lines that fall to the right by 0.02 radians run level on the page as it is read', () => {
  const held = frame(0, 0.02)
  const [left, right] = [100, 500]
  const fallen = (right - left) * Math.tan(0.02)
  const [, first] = straight(held, [left, 100, left + 10, 110])
  const [, last] = straight(held, [right, 100 + fallen, right + 10, 110 + fallen])
  expect(last).toBeCloseTo(first, 6)
})

test('a page is straightened about its middle, and boxes keep their size', () => {
  const middle: Box = [287.5, 411, 307.5, 431]
  expect(rounded(straight(frame(0, 0.05), middle))).toStrictEqual([...middle])
  const [x0, y0, x1, y1] = straight(frame(90, 0.05), BOX)
  expect(rounded([x0, y0, x1, y1])).not.toStrictEqual([...BOX])
  expect(x1 - x0).toBeCloseTo(60, 6)
  expect(y1 - y0).toBeCloseTo(12, 6)
})
