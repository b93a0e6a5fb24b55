import { faintRules, type Sheet } from './faintRules.ts'
import type { PixelBox } from './greyImage.ts'
import type { RuledLine } from './ruledLines.ts'

/** Pieces in one line lie level within this. */
const LEVEL_INCHES = 0.02
const MEET_INCHES = 0.05
/** Half the height of the strip that is looked at for the rest of a line. */
const BESIDE_INCHES = 0.22
/** At least so many pieces, and this share of the way from one upright line to the other, are dark enough to be ink. */
const FEWEST_PIECES = 2
const LEAST_DRAWN = 0.25

/**
 * Ruled lines with those whole again that were seen in pieces only.
 *
 * A light line that lies askew is lost where it steps from one row of pixels to the next. Where pieces stand level between two
 * upright lines, and the picture is darker there from end to end than above and below, they are one line.
 */
export function withBrokenWhole(sheet: Sheet, rules: readonly RuledLine[]): readonly RuledLine[] {
  const uprights = rules.filter((r) => r.direction === 'vertical')
  const level = rules.filter((r) => r.direction === 'horizontal')
  const joined = levels(level, LEVEL_INCHES * sheet.dpi).flatMap((pieces) => {
    const whole = wholeOf(pieces, uprights, sheet)
    return whole === null ? pieces : [whole, ...pieces.filter((p) => p.to < whole.from || p.from > whole.to)]
  })
  return [...joined.toSorted((a, b) => a.at - b.at), ...uprights]
}

/** Lines that lie level with each other, from the left. */
function levels(lines: readonly RuledLine[], within: number): readonly (readonly RuledLine[])[] {
  const groups: RuledLine[][] = []
  for (const line of lines) {
    const group = groups.find(([first]) => first !== undefined && Math.abs(first.at - line.at) <= within)
    if (group === undefined) groups.push([line])
    else group.push(line)
  }
  return groups.map((group) => group.toSorted((a, b) => a.from - b.from))
}

/** The one line that level pieces are of; null where they are not. */
function wholeOf(pieces: readonly RuledLine[], uprights: readonly RuledLine[], sheet: Sheet): RuledLine | null {
  const [first] = pieces
  const meet = MEET_INCHES * sheet.dpi
  if (first === undefined || pieces.length < FEWEST_PIECES) return null
  const crossing = uprights.filter((v) => v.from - meet <= first.at && v.to + meet >= first.at).map((v) => v.at)
  const [from, to] = [Math.min(...crossing), Math.max(...crossing)]
  const drawn = pieces
    .filter((p) => p.from >= from - meet && p.to <= to + meet)
    .reduce((sum, p) => sum + p.to - p.from, 0)
  if (crossing.length < 2 || drawn < LEAST_DRAWN * (to - from) || drawn > (to - from) * ALL_DRAWN) return null
  const beside = BESIDE_INCHES * sheet.dpi
  const strip: PixelBox = [from, first.at - beside, to, first.at + beside]
  const isDark = faintRules(sheet, [strip]).some(({ at }) => Math.abs(at - first.at) <= LEVEL_INCHES * sheet.dpi)
  return isDark ? { ...first, from, to } : null
}

/** Pieces that fill all but this much need no other. */
const ALL_DRAWN = 0.98
