import type { Component } from './components.ts'

/** Shares of the width (to the right) and of the height (down) of a shape. */
const FOOT_FROM = 0.1
const FOOT_TO = 0.6
/** The left arm starts this far below the top of the right one: V and v start level. */
const LEFT_ARM_BELOW = 0.16
/** And this far above the foot: / has no left arm. */
const LEFT_ARM_ABOVE = 0.12
/** The right arm at half its height is at most so far right: the stem of J or of a 4 is upright. */
const LEAN = 0.84
/** Columns crossed by one stroke only: O, B, 8 and words have two. */
const SINGLE = 0.86
/** A tick fills this share of its outline at most. */
const DENSEST = 0.5

type Extent = { readonly top: number; readonly bottom: number; readonly count: number }

/**
 * Whether connected ink has the shape of a tick: a short arm falling to a foot, and from there a long arm that rises,
 * leaning, to the top right. `width` is the page's, in pixels.
 *
 * Letters and digits fail: V and v are level, J and 4 upright, L lies flat, / has one arm, N and W have three.
 */
export function isTickShape(width: number, component: Component): boolean {
  const columns = columnsOf(width, component)
  const [x0, y0, x1, y1] = component.box
  const across = x1 - x0
  const high = y1 - y0
  if (component.pixels.length > DENSEST * across * high) return false
  const single = columns.filter((c) => c.bottom - c.top === c.count).length
  if (single < SINGLE * across) return false
  const foot = middleOf(columns, (c) => c.bottom === high)
  const tip = middleOf(columns, (c) => c.top === 0)
  const isFooted = foot >= FOOT_FROM * across && foot <= FOOT_TO * across
  if (!isFooted || tip < 0.75 * across) return false
  const leftTop = Math.min(...columns.slice(0, Math.max(1, Math.round(foot))).map((c) => c.top))
  const isLowArm = leftTop >= LEFT_ARM_BELOW * high && leftTop <= (1 - LEFT_ARM_ABOVE) * high - thicknessOf(columns) / 2
  return isLowArm && isRising(columns, foot, high) && leanOf(columns, foot, high) <= LEAN * across
}

/** Top, bottom (just outside) and number of pixels of each column, from the top left of the shape. */
function columnsOf(width: number, { box, pixels }: Component): readonly Extent[] {
  const across = box[2] - box[0]
  const tops = new Int32Array(across).fill(box[3])
  const bottoms = new Int32Array(across)
  const counts = new Int32Array(across)
  for (const i of pixels) {
    const column = (i % width) - box[0]
    const y = Math.floor(i / width) - box[1]
    tops[column] = Math.min(tops[column] ?? y, y)
    bottoms[column] = Math.max(bottoms[column] ?? 0, y + 1)
    counts[column] = (counts[column] ?? 0) + 1
  }
  return Array.from(tops, (top, i) => ({ top, bottom: bottoms[i] ?? 0, count: counts[i] ?? 0 }))
}

function middleOf(columns: readonly Extent[], isMeant: (column: Extent) => boolean): number {
  const places = columns.flatMap((column, x) => (isMeant(column) ? [x] : []))
  return places.reduce((sum, x) => sum + x, 0) / Math.max(1, places.length)
}

const thicknessOf = (columns: readonly Extent[]): number =>
  columns.map((c) => c.count).toSorted((a, b) => a - b)[columns.length >> 2] ?? 0

/**
 * Right of the foot, from where the left arm has ended, the stroke rises nearly all the way: its upper edge falls back by a
 * few pixels at most. The left arm of a small tick ends right above the foot.
 */
function isRising(columns: readonly Extent[], foot: number, high: number): boolean {
  const fromFoot = columns.slice(Math.round(foot))
  const near = fromFoot.slice(0, Math.max(1, Math.ceil(columns.length * FOOT_TO - foot))).map(({ top }) => top)
  let highest = high
  for (const { top } of fromFoot.slice(near.indexOf(Math.max(...near)))) {
    if (top > highest + 0.12 * high) return false
    highest = Math.min(highest, top)
  }
  return true
}

/** Where the right arm is at half the height, in columns from the left. */
function leanOf(columns: readonly Extent[], foot: number, high: number): number {
  return middleOf(columns, (c) => c.top <= high / 2 && c.bottom >= high / 2 && columns.indexOf(c) >= foot)
}
