import type { Box } from './types.ts'

/**
 * How a page was held to be read: the displayed page, `width` by `height` points, was turned clockwise by `turn`
 * degrees, and then by `-skew` radians about its middle, so that its lines of text run level.
 */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly turn: Turn
  readonly skew: number
}
type Turn = 0 | 90 | 180 | 270

/** Width and height in points of the page as it is read. */
export function sizeAsRead({ width, height, turn }: Frame): readonly [width: number, height: number] {
  return turn === 90 || turn === 270 ? [height, width] : [width, height]
}

/** A box of the page as it is read, moved to its place on the page as it is displayed; it keeps its size. */
export function asDisplayed(frame: Frame, box: Box): Box {
  const [width, height] = sizeAsRead(frame)
  const [x, y] = rotated(middleOf(box), [width / 2, height / 2], frame.skew)
  const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2]
  return turnedBack(frame, [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight])
}

/** A box of the page as it is displayed, moved to its place on the turned page, which may still be askew. */
export function asRead({ width, height, turn }: Frame, [x0, y0, x1, y1]: Box): Box {
  if (turn === 90) return [height - y1, x0, height - y0, x1]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  if (turn === 270) return [y0, width - x1, y1, width - x0]
  return [x0, y0, x1, y1]
}

/** A box of the page turned upright but still askew, moved to its place on the page as it is read. */
export function straight(frame: Frame, box: Box): Box {
  const [width, height] = sizeAsRead(frame)
  const [x, y] = rotated(middleOf(box), [width / 2, height / 2], -frame.skew)
  const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2]
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight]
}

type Point = readonly [x: number, y: number]

const middleOf = ([x0, y0, x1, y1]: Box): Point => [(x0 + x1) / 2, (y0 + y1) / 2]

/** Turns a point about another by an angle that is positive from the x axis to the y axis, which points down. */
function rotated([x, y]: Point, [cx, cy]: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]
}

function turnedBack({ width, height, turn }: Frame, [x0, y0, x1, y1]: Box): Box {
  if (turn === 90) return [y0, height - x1, y1, height - x0]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  if (turn === 270) return [width - y1, x0, width - y0, x1]
  return [x0, y0, x1, y1]
}
