import type { Box } from '../types.ts'
import { withAlignedCells } from './alignedCells.ts'
import { unionOf } from './boxes.ts'
import { withCentredRows } from './centredRows.ts'
import { markOf } from './labels.ts'
import { type Line, lineOfSegments, type Segment } from './lines.ts'
import type { DraftCell, Region } from './regions.ts'

/** Rows of one unruled table stand at most this many line heights apart. */
const ROW_PITCH = 3.2
/** A wrapped line of a cell stands at most this many line heights below the last. */
const WRAP_PITCH = 1.45

/**
 * Tells lines that are rows of an unruled table, or a form's row of labels and values, from running text.
 *
 * A row has two or more segments, a list's mark not counted. A line with one segment below a row belongs to the cell
 * that it is aligned with, if it follows closely. Returns the lines in the same order, as regions.
 */
export function rowsWithoutRules(printed: readonly Line[], right: number | null): readonly Region[] {
  const lines = withCentredRows(printed)
  const regions: Region[] = []
  let text: Line[] = []
  const closeText = (): void => {
    if (text.length > 0) regions.push({ kind: 'lines', lines: text, right })
    text = []
  }
  for (let i = 0; i < lines.length; ) {
    const length = tableLength(lines, i)
    const table = length === 0 ? null : tableOf(lines.slice(i, i + length))
    const line = lines[i]
    if (table !== null) {
      closeText()
      regions.push(table)
      i += length
    } else {
      if (line !== undefined) text.push(line)
      i += 1
    }
  }
  closeText()
  return regions
}

/** A wrapped line of the last column may stand a paragraph's gap below: a long value beside a short label. */
const VALUE_PITCH = 2.2

/** Segments of a line, a list's mark joined to its text. */
function segmentsOf(line: Line): readonly Segment[] {
  const [first, second, ...rest] = line.segments
  if (first === undefined || second === undefined) return line.segments
  const mark = markOf(line)
  if (mark === null || first.words.length > mark.words) return line.segments
  const words = [...first.words, ...second.words]
  return [{ words, box: unionOf([first.box, second.box]) }, ...rest]
}

function tableLength(lines: readonly Line[], start: number): number {
  const first = lines[start]
  if (first === undefined || segmentsOf(first).length < 2) return 0
  let last = start
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i]
    const above = lines[i - 1]
    if (line === undefined || above === undefined) break
    const pitch = (line.baseline - above.baseline) / line.size
    if (pitch < 0 || pitch > ROW_PITCH) break
    const isRow = segmentsOf(line).length >= 2
    if (!isRow && !wraps(line, lines.slice(start, last + 1), pitch)) break
    last = i
  }
  return last - start + 1
}

function wraps(line: Line, rows: readonly Line[], pitch: number): boolean {
  const columns = columnsOf(rows)
  const home = columns.findIndex(([from, to]) => line.box[0] >= from - 4 && line.box[0] <= to)
  const next = columns[home + 1]
  if (home < 0 || (home === 0 && markOf(line) !== null)) return false
  if (next === undefined) return home > 0 && pitch <= VALUE_PITCH
  return pitch <= WRAP_PITCH && line.box[2] < next[0]
}

/** The x ranges of the columns: what the segments of all rows cover, overlapping ones joined. */
function columnsOf(rows: readonly Line[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = []
  const all = rows.flatMap((line) => segmentsOf(line).map((s): [number, number] => [s.box[0], s.box[2]]))
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = ranges.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else ranges.push([from, to])
  }
  return ranges
}

function tableOf(printed: readonly Line[]): Region | null {
  const lines = withAlignedCells(printed)
  const columns = columnsOf(lines)
  if (columns.length < 2) return null
  const rows: Line[][] = []
  for (const line of lines) {
    const above = rows.at(-1)
    if (above === undefined || (segmentsOf(line).length >= 2 && !endsDate(above, line))) rows.push([line])
    else above.push(line)
  }
  return { kind: 'table', ruled: false, columns: columns.length, rows: rows.map((row) => cellsOf(row, columns)) }
}

const DAY_AND_MONTH = /\d(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*,?$/iu

/** "Date: 22 September" over "2023": a date that was broken in its cell, so that both lines are one row. */
function endsDate(row: readonly Line[], line: Line): boolean {
  const above = row.at(-1)
  if (above === undefined || line.baseline - above.baseline > WRAP_PITCH * line.size) return false
  return segmentsOf(line).some((year) => {
    const over = segmentsOf(above).find((s) => s.box[0] <= year.box[2] && s.box[2] >= year.box[0])
    return over !== undefined && /^20\d\d$/u.test(textOf(year)) && DAY_AND_MONTH.test(textOf(over))
  })
}

const textOf = ({ words }: Segment): string => words.map((w) => w.text).join(' ')

function cellsOf(row: readonly Line[], columns: readonly (readonly [number, number])[]): readonly DraftCell[] {
  const whole = row.map((line) => lineOfSegments(line, segmentsOf(line)))
  return columns.flatMap(([from, to], column) => {
    const words = whole.flatMap((l) =>
      l.segments.filter((s) => s.box[0] >= from && s.box[0] <= to).flatMap((s) => s.words),
    )
    const box: Box =
      words.length > 0 ? unionOf(words.map((w) => w.box)) : [from, whole[0]?.box[1] ?? 0, to, whole[0]?.box[3] ?? 0]
    return [{ column, columnSpan: 1, box, words }]
  })
}
