import type { Ink } from '../imaging/ink.ts'
import type { Box, Word } from '../types.ts'
import { LIMITS } from './limits.ts'

/** A point of the displayed page, in points, as a place in the picture, in pixels. */
export type ToPixels = (x: number, y: number) => readonly [x: number, y: number]

/**
 * How far words stand on the ink of a picture. `inWords` and `inGaps` are shares of pixel columns that have ink, within
 * the words and in the white between them; `covered` is the share of the picture's ink that words stand on.
 */
export type Match = {
  readonly matches: boolean
  readonly inWords: number
  readonly inGaps: number
  readonly covered: number
}

/**
 * Whether words of a page are where its picture has ink, with white between them.
 *
 * Text of another page, shifted or mirrored text has as much ink between its words as in them. The layer may be turned
 * against the picture by up to 1.25 degrees; of all turns and small shifts the best counts. A page with hardly a word to
 * compare, or with a picture that is mostly something else, does not match: recognising it again costs little.
 */
export function matchesImage(words: readonly Word[], ink: Ink, toPixels: ToPixels): Match {
  const boxes = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).map((word) => inPixels(word.box, toPixels))
  const sample = sampled(pairsOf(boxes), LIMITS.sampledGaps)
  const best = poses(boxes)
    .map((pose) => ({ pose, ...contrast(sample, ink, pose) }))
    .reduce((a, b) => (b.inWords - b.inGaps > a.inWords - a.inGaps ? b : a))
  const covered = coveredShare(boxes, ink, best.pose)
  const { inWords, inGaps } = best
  const isClear = sample.length >= LIMITS.fewestGaps && inWords - inGaps >= LIMITS.leastContrast
  return { matches: isClear && covered >= LIMITS.leastCovered, inWords, inGaps, covered }
}

type Pair = { readonly word: Box; readonly gap: Box }
/** A turn about the middle of the picture, in radians, and then a shift in pixels. */
type Pose = { readonly turn: number; readonly right: number; readonly down: number }

function inPixels([x0, y0, x1, y1]: Box, toPixels: ToPixels): Box {
  const [ax, ay] = toPixels(x0, y0)
  const [bx, by] = toPixels(x1, y1)
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

/** Words with the white after them, up to the next word of the line. */
function pairsOf(boxes: readonly Box[]): readonly Pair[] {
  return boxes.slice(0, -1).flatMap((word, i) => {
    const next = boxes[i + 1] ?? word
    const height = word[3] - word[1]
    const gap = Math.min(next[0] - word[2], height)
    const isSameLine = Math.abs(next[3] - word[3]) < 0.4 * height && gap > Math.max(3, 0.12 * height)
    return isSameLine ? [{ word, gap: [word[2] + 0.25 * gap, word[1], word[2] + 0.75 * gap, word[3]] as Box }] : []
  })
}

function sampled<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, items.length / most)
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)] as T)
}

function poses(boxes: readonly Box[]): readonly Pose[] {
  const height = (boxes.reduce((sum, box) => sum + box[3] - box[1], 0) || 1) / (boxes.length || 1)
  const turns = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1, -1.25, 1.25].map((degrees) => (degrees * Math.PI) / 180)
  const shifts = [0, -0.2, 0.2].map((share) => share * height)
  return turns.flatMap((turn) => shifts.flatMap((right) => shifts.map((down) => ({ turn, right, down }))))
}

function contrast(pairs: readonly Pair[], ink: Ink, pose: Pose): { readonly inWords: number; readonly inGaps: number } {
  const mean = (boxes: readonly Box[]) =>
    boxes.reduce((sum, box) => sum + inkedColumns(moved(box, ink, pose), ink), 0) / (boxes.length || 1)
  return { inWords: mean(pairs.map((pair) => pair.word)), inGaps: mean(pairs.map((pair) => pair.gap)) }
}

function moved([x0, y0, x1, y1]: Box, { width, height }: Ink, { turn, right, down }: Pose): Box {
  const [x, y] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2]
  const dx = x * Math.cos(turn) - y * Math.sin(turn) - x + right
  const dy = x * Math.sin(turn) + y * Math.cos(turn) - y + down
  return [x0 + dx, y0 + dy, x1 + dx, y1 + dy]
}

/** The share of a box's columns with ink in the band of the small letters: between the ascenders and the descenders. */
function inkedColumns([x0, y0, x1, y1]: Box, ink: Ink): number {
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(ink.width, Math.max(Math.round(x1), Math.round(x0) + 1))]
  const height = y1 - y0
  const [top, bottom] = [
    Math.max(0, Math.round(y0 + 0.3 * height)),
    Math.min(ink.height, Math.round(y1 - 0.2 * height)),
  ]
  let inked = 0
  for (let x = left; x < right; x++)
    for (let y = top; y < bottom; y++)
      if (ink.bits[y * ink.width + x] === 1) {
        inked += 1
        break
      }
  return right > left ? inked / (right - left) : 0
}

/** The share of all ink that lies on words or close around them. */
function coveredShare(boxes: readonly Box[], ink: Ink, pose: Pose): number {
  const isCovered = new Uint8Array(ink.width * ink.height)
  for (const box of boxes) {
    const [x0, y0, x1, y1] = moved(box, ink, pose)
    const around = 0.2 * (y1 - y0)
    const left = Math.max(0, Math.round(x0 - around))
    const right = Math.min(ink.width, Math.round(x1 + around))
    for (let y = Math.max(0, Math.round(y0 - around)); y < Math.min(ink.height, y1 + around); y++)
      if (right > left) isCovered.fill(1, y * ink.width + left, y * ink.width + right)
  }
  let [all, covered] = [0, 0]
  for (let i = 0; i < ink.bits.length; i++) {
    if (ink.bits[i] !== 1) continue
    all += 1
    covered += isCovered[i] ?? 0
  }
  return all === 0 ? 0 : covered / all
}
