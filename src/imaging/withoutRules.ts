import type { GreyImage } from './greyImage.ts'
import { dotsPerInch, type Ink } from './ink.ts'
import type { RuledLine } from './ruledLines.ts'

/** 3 points, the thickest ruled line, and the paper that it smears into. */
const THICKEST_INCHES = 0.045
/** A line may wander by this much from where it was measured. */
const WANDER_INCHES = 0.02

/** `faint` are those of the rules that are no ink: they are painted over where they were measured. */
type Lined = {
  readonly ink: Ink
  readonly rules: readonly RuledLine[]
  readonly faint?: readonly RuledLine[]
  readonly skew: number
}

/**
 * The image with its ruled lines painted over with the paper beside them, so that no recogniser takes them for letters.
 *
 * `rules` lie in the frame straightened by `skew`; `ink` is the image's own. Where a letter touches a line, both stay.
 */
export function withoutRules(image: GreyImage, { ink, rules, skew, faint }: Lined): GreyImage {
  const pixels = image.pixels.slice()
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  const [cx, cy] = [image.width / 2, image.height / 2]
  for (const rule of rules) {
    const { direction, at, from, to } = rule
    const isFaint = faint?.includes(rule) ?? false
    for (let along = Math.round(from); along <= to; along++) {
      const [x, y] = direction === 'horizontal' ? [along - cx, at - cy] : [at - cx, along - cy]
      const place = [Math.round(cx + x * cos - y * sin), Math.round(cy + x * sin + y * cos)] as const
      eraseAcross({ ...image, pixels }, ink, { place, direction, isFaint })
    }
  }
  return { ...image, pixels }
}

type Spot = {
  readonly place: readonly [x: number, y: number]
  readonly direction: RuledLine['direction']
  readonly isFaint: boolean
}

/** Paints over the line where it passes a spot, if what is there is no thicker than a line. */
function eraseAcross(
  { width, height, pixels }: GreyImage,
  ink: Ink,
  { place: [x, y], direction, isFaint }: Spot,
): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  const step = direction === 'horizontal' ? width : 1
  const [at, length] = direction === 'horizontal' ? [y, height] : [x, width]
  const origin = y * width + x - at * step
  const dpi = dotsPerInch(ink)
  const isInk = (i: number): boolean => i >= 0 && i < length && ink.bits[origin + i * step] === 1
  const middle = nearestInk(at, Math.ceil(WANDER_INCHES * dpi), isInk) ?? (isFaint ? at : null)
  if (middle === null) return
  let [first, last] = [middle, middle]
  while (isInk(first - 1)) first--
  while (isInk(last + 1)) last++
  if (last - first + 1 > THICKEST_INCHES * dpi) return
  const edge = (i: number): number => pixels[origin + Math.min(length - 1, Math.max(0, i)) * step] ?? 255
  const paper = Math.max(edge(first - 3), edge(last + 3))
  for (let i = Math.max(0, first - 2); i <= Math.min(length - 1, last + 2); i++) pixels[origin + i * step] = paper
}

function nearestInk(at: number, reach: number, isInk: (i: number) => boolean): number | null {
  for (let d = 0; d <= reach; d++) {
    if (isInk(at + d)) return at + d
    if (isInk(at - d)) return at - d
  }
  return null
}
