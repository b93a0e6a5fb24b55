import type { Word } from '../types.ts'
import { type Habits, pitchOf, rightEdge } from './habits.ts'
import { isNextMark, type Mark, markOf } from './labels.ts'
import { type Line, textOfLine, wordsOfLine } from './lines.ts'

/** Lines that belong together: a paragraph, a list item or a heading, its mark taken off. */
export type DraftBlock = {
  readonly mark: Mark | null
  readonly markWords: readonly Word[]
  readonly lines: readonly (readonly Word[])[]
  readonly left: number
}

/** A distance this much larger than usual parts two paragraphs. */
const PARAGRAPH_PITCH = 1.18
/** Right edges of justified lines differ by less than this, in points. */
const JUSTIFIED = 0.3
/** Left edges at most this many ems apart are the same. */
const SAME_EDGE = 0.9
/** Lines of a list item hang at most this many ems further in than its first. */
const MOST_HANGING = 4

type Open = {
  mark: Mark | null
  markWords: readonly Word[]
  lines: Line[]
  texts: (readonly Word[])[]
  left: number
  /** Left edge of the lines below the first: a mark may stand close to its text, and the rest hang further in. */
  hang: number
  /** Left edge of the mark: a list without hanging indent wraps back to it. */
  markLeft: number
}

/**
 * Joins the lines of a region into paragraphs, list items and headings.
 *
 * A new one begins at a list mark, after a gap, where boldness or size changes, where the left edge moves, and after a
 * line that ended although the next word would have fitted. `right` is the edge that lines may reach, in points.
 */
export function paragraphsOf(lines: readonly Line[], right: number | null, habits: Habits): readonly DraftBlock[] {
  const edge = rightEdge(lines, right)
  const pitch = pitchOf(lines, right === null ? habits.edge : edge, habits)
  const blocks: Open[] = []
  let above: Line | null = null
  for (const [i, line] of lines.entries()) {
    const open = blocks.at(-1)
    const mark = markOf(line)
    const below = lines[i + 1] ?? null
    const breaks = open === undefined || above === null || beginsBlock({ open, above, line, below, mark, edge, pitch })
    if (breaks) blocks.push(newBlock(line, mark))
    else {
      if (open.mark !== null && open.lines.length === 1) open.hang = Math.max(open.hang, line.box[0])
      open.lines.push(line)
      open.texts.push(wordsOfLine(line))
    }
    above = line
  }
  return blocks.map(({ mark, markWords, texts, left }) => ({ mark, markWords, lines: texts, left }))
}

function newBlock(line: Line, mark: Mark | null): Open {
  const words = wordsOfLine(line)
  const markWords = words.slice(0, mark?.words ?? 0)
  const text = words.slice(markWords.length)
  const left = text[0]?.box[0] ?? line.box[0]
  return { mark, markWords, lines: [line], texts: [text], left, hang: left, markLeft: line.box[0] }
}

/** "Decision Title: …": lines of a form, each with its label. */
const LABELLED = /^\p{Lu}[\p{L} /&'()-]{2,45}:(?:\s|$)/u

type Step = {
  readonly open: Open
  readonly above: Line
  readonly line: Line
  readonly below: Line | null
  readonly mark: Mark | null
  readonly edge: number
  readonly pitch: number
}

function beginsBlock(step: Step): boolean {
  const { open, above, line, mark, pitch } = step
  const distance = (line.baseline - above.baseline) / Math.max(line.size, above.size)
  if (distance < 0) return true
  const isApart = distance > pitch * PARAGRAPH_PITCH + 0.02
  const endedEarly = endsEarly(step)
  if (mark !== null && (mark.certain || isApart || endedEarly)) return true
  // "2." under "1.", however close its text stands
  if (isNextMark(open.mark, mark) && Math.abs(line.box[0] - open.markLeft) < 3) return true
  if (isApart) return true
  if (mark !== null && isNextInList(open, line, mark)) return true
  if (isAnswered(wordsOfLine(above)) && !/^\p{Ll}/u.test(textOfLine(line))) return true
  if (LABELLED.test(textOfLine(line)) && (isAmongLabelled(step) || isInCapitals(open))) return true
  if (Math.abs(line.size - above.size) > 0.12 * above.size) return true
  if (changesWeight(open, above, line)) return true
  const shift = (line.box[0] - open.hang) / line.size
  const wrapsToMark = open.mark !== null && Math.abs(line.box[0] - open.markLeft) < 3 && !endedEarly
  if (!wrapsToMark && shift < -SAME_EDGE && (open.mark !== null || open.lines.length > 1 || shift < -4)) return true
  const hangs = open.mark !== null && open.lines.length === 1 && shift < MOST_HANGING && !endedEarly
  if (shift > 2 * SAME_EDGE && !hangs && !isCentred(above, line)) return true
  return endedEarly && !isCentred(above, line)
}

/** "Is the publication to be deferred? NO": a line that asks and answers, below which another thing begins. */
export const isAnswered = (line: readonly Word[]): boolean => {
  const [last, before] = [line.at(-1)?.text ?? '', line.at(-2)?.text ?? '']
  return before.endsWith('?') && /^(?:YES|NO|Yes|No|N\/A)\.?$/u.test(last)
}

/** "5." at the edge of the marks, below an item "4.": the next of the list, however full the line above is. */
const isNextInList = (open: Open, line: Line, { label }: Mark): boolean =>
  /^\d{1,2}$/u.test(label ?? '') &&
  Number(label) === Number(open.mark?.label ?? NaN) + 1 &&
  Math.abs(line.box[0] - open.markLeft) < 3

/** "POLICE AND CRIME COMMISSIONER FOR KENT" over "Comments: …": a head in capitals, and no start of what stands below it. */
const isInCapitals = ({ lines }: Open): boolean =>
  lines.every((line) => /^(?:\p{Lu}[\p{Lu}&’',()/-]+\s?|&\s){2,}$/u.test(textOfLine(line).trim()))

/** A labelled line below another, or one of two that stand below the form's title at the same edge. */
function isAmongLabelled({ open, line, below }: Step): boolean {
  const isLabelled = (other: Line | null | undefined): boolean =>
    other != null &&
    LABELLED.test(textOfLine(other)) &&
    Math.abs(other.box[0] - line.box[0]) < 3 &&
    Math.abs(other.size - line.size) < 0.5
  return LABELLED.test(textOfLine(open.lines[0] ?? line)) || (open.lines.length === 1 && isLabelled(below))
}

/** A line that stops although the next word had room was ended on purpose. */
function endsEarly({ open, above, line, edge }: Step): boolean {
  if (isJustified(open.lines, line)) return false
  const [first, second] = wordsOfLine(line)
  if (first === undefined) return false
  const room = edge - above.box[2]
  const needed = first.box[2] - first.box[0] + 0.6 * line.size
  const last = wordsOfLine(above).at(-1)?.text ?? ''
  // "Title: Night bus shelters:" goes on in small letters: the colon ended no sentence.
  const endsSentence = /[.?!]["')]?$/u.test(last) || (/[;:]$/u.test(last) && !/^\p{Ll}/u.test(first.text))
  // Without a full stop a lone short word may just have been kept together with the next one.
  const next = second === undefined ? 0 : second.box[2] - second.box[0] + 0.3 * line.size
  return endsSentence ? room > needed : room > needed + next + 2.5 * line.size
}

/** Justified text may keep an edge of its own, far from the region's: the last line reaches as far as a neighbour does. */
function isJustified(lines: readonly Line[], next: Line): boolean {
  const [before, last] = lines.slice(-2)
  const [above, other] = last === undefined ? [before, next] : [last, before]
  if (above === undefined || other === undefined) return false
  const reachesAsFar = (l: Line): boolean => Math.abs(l.box[2] - above.box[2]) < JUSTIFIED
  return reachesAsFar(other) || reachesAsFar(next)
}

/** A whole line in bold below plain text, or the reverse; a lone bold word only where it is a label of its own. */
function changesWeight(open: Open, above: Line, line: Line): boolean {
  const words = wordsOfLine(line)
  const openWords = open.texts.flat()
  if (openWords.length > 0 && openWords.every((w) => w.bold)) return words[0]?.bold === false
  if (!words.every((w) => w.bold) || openWords.some((w) => w.bold)) return false
  return words.length > 1 || isLoneLabel(textOfLine(line), textOfLine(above))
}

/** "Decision:", or "Decision" below a sentence that ended: the last word of a paragraph may be bold too. */
const isLoneLabel = (text: string, above: string): boolean =>
  /^\p{Lu}[\p{L}/&-]{3,}:$/u.test(text) || (/^\p{Lu}\p{L}{3,}$/u.test(text) && /[.?!]["')’”]*$/u.test(above))

function isCentred(above: Line, line: Line): boolean {
  const middle = (l: Line): number => (l.box[0] + l.box[2]) / 2
  return Math.abs(middle(above) - middle(line)) < 3 && Math.abs(above.box[0] - line.box[0]) > 6
}
