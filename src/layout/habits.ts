import { medianOf } from './boxes.ts'
import { markOf } from './labels.ts'
import { type Line, wordsOfLine } from './lines.ts'

/** What the lines of a document are like: the usual distance of two lines as a multiple of their size, and how far they reach. */
export type Habits = { readonly pitch: number; readonly edge: number }

/** A region with this many wrapped lines shows its own line distance. */
const LEAST_WRAPPED = 3

/** The usual line distance of a document and the edge its lines keep, from the lines of all its running text. */
export function habitsOf(lines: readonly (readonly Line[])[]): Habits {
  const edge = rightEdge(lines.flat(), null)
  const pitches = lines.flatMap((region) => pitchesOf(region, edge))
  // Most neighbours are lines of one paragraph, so the lower half is free of paragraph gaps …
  const sorted = pitches.map((p) => p.pitch).toSorted((a, b) => a - b)
  const usual = medianOf(sorted.slice(0, Math.ceil(sorted.length * 0.7)), 1.2)
  // … but for a form of one-line paragraphs, where only the lines that wrapped tell.
  const wrapped = pitches.filter((p) => p.isWrapped).map((p) => p.pitch)
  return { pitch: Math.min(usual, medianOf(wrapped, usual)), edge }
}

type Pitch = { readonly pitch: number; readonly isWrapped: boolean }

function pitchesOf(region: readonly Line[], edge: number): readonly Pitch[] {
  return region.slice(1).flatMap((line, i) => {
    const above = region[i]
    if (above === undefined || Math.abs(above.size - line.size) > 0.5) return []
    const pitch = (line.baseline - above.baseline) / line.size
    return pitch > 0.9 && pitch < 2.2 ? [{ pitch, isWrapped: markOf(line) === null && isFull(above, line, edge) }] : []
  })
}

/** A line that had no room for the first word of the next. */
function isFull(above: Line, line: Line, edge: number): boolean {
  const first = wordsOfLine(line)[0]
  return first !== undefined && edge - above.box[2] < first.box[2] - first.box[0]
}

/** The line distance of a region: its own where enough of its lines tell, else the document's. */
export function pitchOf(lines: readonly Line[], edge: number, habits: Habits): number {
  if (lines.length < 6) return habits.pitch
  const own = habitsOf([lines])
  const wrapped = pitchesOf(lines, edge).filter((p) => p.isWrapped)
  return wrapped.length < LEAST_WRAPPED ? habits.pitch : Math.min(own.pitch, habits.pitch * 1.25)
}

/** The edge that nearly all lines keep: the widest may be a headline set apart. */
export function rightEdge(lines: readonly Line[], right: number | null): number {
  const edges = lines.map((l) => l.box[2]).toSorted((a, b) => a - b)
  const usual = edges[Math.floor(edges.length * 0.95)] ?? 0
  return right === null ? usual : Math.max(usual, right - 12)
}
