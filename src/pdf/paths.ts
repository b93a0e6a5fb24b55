import type { Box, Rule } from '../types.ts'
import { boxOf, intersection, type Matrix } from './geometry.ts'

/** A line up to this thick, in points, is a rule of a table; a thicker one is a coloured band. */
const RULE_THICKNESS = 3
/** A drawn line shorter than this is part of a picture or a letter. */
const RULE_LENGTH = 4

/** A bullet drawn as a disc is 2 to 6 points wide and as high as it is wide. */
function isDot([x0, y0, x1, y1]: Box): boolean {
  const width = x1 - x0
  return width >= 2 && width <= 6 && Math.abs(width - (y1 - y0)) < 0.8
}

/** How a path is painted, its transform, and the clip that it is seen through. */
type Paint = { readonly kind: 'stroke' | 'fill'; readonly ctm: Matrix; readonly clip: Box }
type Point = readonly [x: number, y: number]
type Drawn = { readonly rules: Rule[]; readonly dots: Box[] }

/**
 * The ruled lines and the list bullets of a painted path.
 *
 * A stroked straight side is a line, and so is a filled rectangle that is thin as seen through its clip; a small filled
 * disc is a bullet. Path data is pdf.js's: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close.
 */
export function drawnBy(data: readonly number[], paint: Paint): Drawn {
  const drawn: Drawn = { rules: [], dots: [] }
  const filled: Box[] = []
  const isRound = data.includes(2)
  let points: Point[] = []
  const flush = (closed: boolean): void => {
    if (paint.kind === 'fill') {
      fill(drawn, points, isRound, paint)
      if (!isRound && points.length > 3) filled.push(boundsOf(points, paint))
    } else stroke(drawn, closed && points[0] !== undefined ? [...points, points[0]] : points, paint)
    points = []
  }
  for (let i = 0; i < data.length; ) {
    const op = data[i]
    if (op === 4) {
      flush(true)
      i += 1
      continue
    }
    const length = op === 2 ? 7 : op === 3 ? 5 : 3
    if (op === 0) flush(false)
    points.push([data[i + length - 2] ?? 0, data[i + length - 1] ?? 0])
    i += length
  }
  flush(false)
  addFrames(drawn, filled)
  return drawn
}

/** A border filled between two rectangles, one a line's thickness inside of the other, is four lines. */
function addFrames(drawn: Drawn, boxes: readonly Box[]): void {
  boxes.slice(1).forEach((second, i) => {
    const first = boxes[i]
    if (first === undefined) return
    const [inner, outer] = first[0] > second[0] ? [first, second] : [second, first]
    const gaps = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]]
    if (gaps.some((gap) => gap <= 0 || gap > RULE_THICKNESS)) return
    const [x0, y0, x1, y1] = outer
    addRule(drawn, [x0, y0, x1, inner[1]])
    addRule(drawn, [x0, inner[3], x1, y1])
    addRule(drawn, [x0, y0, inner[0], y1])
    addRule(drawn, [inner[2], y0, x1, y1])
  })
}

function stroke(drawn: Drawn, points: readonly Point[], { ctm, clip }: Paint): void {
  points.slice(1).forEach((b, i) => {
    const a = points[i]
    if (a !== undefined) addRule(drawn, intersection(boxOf(ctm, a[0], a[1], b[0], b[1]), clip))
  })
}

function boundsOf(points: readonly Point[], { ctm }: Pick<Paint, 'ctm'>): Box {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  return boxOf(ctm, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
}

function fill(drawn: Drawn, points: readonly Point[], isRound: boolean, { ctm, clip }: Paint): void {
  if (points.length < 2) return
  const box = boundsOf(points, { ctm })
  if (isRound && isDot(box)) drawn.dots.push(box)
  else addRule(drawn, intersection(box, clip))
}

function addRule(drawn: Drawn, [x0, y0, x1, y1]: Box): void {
  const width = x1 - x0
  const height = y1 - y0
  if (width < -0.5 || height < -0.5) return
  if (height <= RULE_THICKNESS && width >= RULE_LENGTH)
    drawn.rules.push({ direction: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 })
  else if (width <= RULE_THICKNESS && height >= RULE_LENGTH)
    drawn.rules.push({ direction: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 })
}
