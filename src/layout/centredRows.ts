import { unionOf } from './boxes.ts'
import { markOf } from './labels.ts'
import type { Line, Segment } from './lines.ts'

/** Lines of one cell stand at most this many sizes apart; rows, with the space around them, further. */
const LEADING = 1.6
/** The middles of a label and of its value differ by less than this, in sizes, where one is set beside the middle of the other. */
const LEVEL = 0.4
/** A space is 0.3 ems wide: a wider gap before an aligned word parts two cells. */
const LEAST_GAP = 0.5
/** Text that was set, not scanned, begins a column's lines at the same place to this many points. */
const EXACT = 0.3
/** Segments of one column begin within this many points. */
const SAME_LEFT = 3

/**
 * Joins the lines of a row without rules whose cells are set about their middle: "Decision Title:" between the two
 * lines of its value, or a label of two lines around a value of one.
 *
 * Such a row comes back as one line with a segment for each cell; all other lines as they are.
 */
export function withCentredRows(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const row = rowAt(lines, i)
    const line = lines[i]
    if (row !== null) joined.push(row.line)
    else if (line !== undefined) joined.push(line)
    i += row?.length ?? 1
  }
  return joined
}

type Row = { readonly line: Line; readonly length: number }
/** A segment with the line that it stands in. */
type Placed = { readonly segment: Segment; readonly line: Line }

/** The fewest lines from one on that are cells with one middle, one of them begun below the first line; null where none are. */
function rowAt(lines: readonly Line[], start: number): Row | null {
  const first = lines[start]
  const [only, ...others] = first?.segments ?? []
  if (first === undefined || only === undefined || goesOn(lines[start - 1], first)) return null
  if (others.length > 0 && markOf(first) !== null) return null
  const own: Placed[] = [{ segment: only, line: first }]
  const beside: Placed[] = others.map((segment) => ({ segment, line: first }))
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i]
    const above = lines[i - 1]
    if (line === undefined || above === undefined || line.baseline - above.baseline > LEADING * line.size) return null
    // Below the last line of an item the next item begins, and no cell.
    if (markOf(line) !== null) return null
    for (const segment of line.segments.flatMap((one) => parted(one, only, line.size))) {
      const isOwn = begins(segment, only)
      if (!isOwn && !isBeside(segment, own)) return null
      const side = isOwn ? own : beside
      const last = side.findLast((placed) => begins(placed.segment, segment))
      // "Signature:", "Name:" below each other are labels of their own; "Date:" over its day is one cell.
      if (endsInColon(last?.segment) && segment.words.some((word) => word.text.endsWith(':'))) return null
      if (last !== undefined && line.baseline - last.line.baseline > LEADING * line.size) return null
      side.push({ segment, line })
    }
    const cells = columnsOf(beside)
    const isCentred = cells.some((cell) => cell.length < own.length)
    const isWhole = isCentred && own.length > 1 && cells.every((cell) => isLevel(own, cell))
    if (isWhole && !goesOn(line, lines[i + 1])) return { line: rowOf([own, ...cells]), length: i - start + 1 }
  }
  return null
}

const begins = (one: Segment, other: Segment): boolean => Math.abs(one.box[0] - other.box[0]) <= SAME_LEFT
const endsInColon = (segment: Segment | undefined): boolean => segment?.words.at(-1)?.text.endsWith(':') === true

/** A word that begins where a cell does begins one, too: "Jane Doe Approved as" is two, even with a mere space between. */
function parted(segment: Segment, cell: Segment, size: number): readonly Segment[] {
  const at = segment.words.findIndex((word, i) => {
    const before = segment.words[i - 1]
    if (before === undefined) return false
    const isWide = word.box[0] - before.box[2] > LEAST_GAP * size
    return Math.abs(word.box[0] - cell.box[0]) <= (isWide ? SAME_LEFT : EXACT)
  })
  const pieces = at < 0 ? [segment.words] : [segment.words.slice(0, at), segment.words.slice(at)]
  return pieces.map((words) => ({ words, box: unionOf(words.map((w) => w.box)) }))
}

/** The cells beside the first one, each with its lines: what begins at the same place is one. */
function columnsOf(beside: readonly Placed[]): readonly (readonly Placed[])[] {
  const cells: Placed[][] = []
  for (const placed of beside) {
    const cell = cells.find(([first]) => first !== undefined && begins(first.segment, placed.segment))
    if (cell === undefined) cells.push([placed])
    else cell.push(placed)
  }
  return cells
}

/** Does a line's cell go on in the next line: one begins where the other does, a line's leading below? */
const goesOn = (above: Line | undefined, line: Line | undefined): boolean =>
  above !== undefined &&
  line !== undefined &&
  line.baseline - above.baseline <= LEADING * line.size &&
  line.segments.some((s) => above.segments.some((a) => Math.abs(a.box[0] - s.box[0]) <= SAME_LEFT))

const isBeside = ({ box }: Segment, own: readonly Placed[]): boolean =>
  own.every(({ segment }) => box[2] < segment.box[0] || box[0] > segment.box[2])

const middleOf = (cell: readonly Placed[]): number =>
  ((cell[0]?.line.baseline ?? 0) + (cell.at(-1)?.line.baseline ?? 0)) / 2

const isLevel = (own: readonly Placed[], beside: readonly Placed[]): boolean =>
  own.length >= beside.length && Math.abs(middleOf(own) - middleOf(beside)) < LEVEL * (own[0]?.line.size ?? 1)

function rowOf(row: readonly (readonly Placed[])[]): Line {
  const cells = row.map((cell): Segment => {
    const words = cell.flatMap(({ segment }) => segment.words)
    return { words, box: unionOf(words.map((w) => w.box)) }
  })
  const last = row.flat().reduce((a, b) => (b.line.baseline > a.line.baseline ? b : a)).line
  const segments = cells.toSorted((a, b) => a.box[0] - b.box[0])
  return { ...last, segments, box: unionOf(segments.map((s) => s.box)) }
}
