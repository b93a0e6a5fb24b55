import { gapBetween, type Mendable, mended, type ReadLines } from './reading.ts'
import { type RowStart, rowStarts, withReplaced } from './rows.ts'

const NUMBERED = /^(?<open>\(?)(?<head>(?:\d{1,2}\.)*)(?<last>\d{1,2}|[a-z])(?<close>[.)]{0,2})$/u
/** What a mark is garbled to: a few signs, read without confidence. */
const LONGEST_GARBLED = 3
const UNSURE = 0.7
/** The space of a hanging indent, in heights; between marks that agree a wide space is enough. */
const HANGING = 0.8
const SPACE = 0.3
/** Marks and texts of one list keep their edges within this, in heights. */
const SAME_EDGE = 0.8

const heightOf = (word: Mendable): number => word.box[3] - word.box[1]

/** A row with a mark; `part` counts the stretches of the page between headings and other text at the marks' edge. */
type Item = RowStart & { readonly next: Mendable; readonly part: number }

/**
 * Marks of a list that were read as no mark at all (`N`, `wo`, `KS` for `2.`): what counts on from the item above to the
 * item below. One whose neighbours do not tell it becomes `•`, so that its text is an item and no cell.
 */
export function mendListMarks(lines: ReadLines): ReadLines {
  const items = itemsOf(rowStarts(lines))
  const replaced = new Map<Mendable, Mendable>()
  for (const list of listsOf(items)) for (const [word, text] of readingsOf(list)) replaced.set(word, mended(word, text))
  return withReplaced(lines, replaced)
}

function itemsOf(rows: readonly RowStart[]): readonly Item[] {
  const items: Item[] = []
  let part = 0
  for (const { word, next } of rows) {
    const marks = items.filter((item) => item.part === part).map((item) => item.word)
    if (next !== null && isItem(word, next)) items.push({ word, next, part })
    else if (marks.length > 0 && marks.every((mark) => isHeading(word, mark))) part += 1
  }
  return items
}

/** Does text begin at the edge of a mark, or left of it? An item's further lines begin where its first one does. */
const isHeading = (word: Mendable, mark: Mendable): boolean =>
  /\p{L}{4,}/u.test(word.text) && word.box[0] <= mark.box[0] + SAME_EDGE * Math.min(heightOf(mark), heightOf(word))

function isItem(word: Mendable, next: Mendable): boolean {
  const gap = gapBetween(word, next)
  if (gap < SPACE || gap > 6 || !/^[\p{L}£(“"‘']/u.test(next.text)) return false
  return NUMBERED.test(word.text) || isGarbled(word)
}

const isGarbled = ({ text, printed }: Mendable): boolean =>
  text === '•'
    ? printed !== '•'
    : text.replace(/[.,;:'’|]+$/u, '').length <= LONGEST_GARBLED && !NUMBERED.test(text) && !/^[*ovx]$/u.test(text)

/** Items below each other whose marks and texts keep the same edges. */
function listsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Item[][] = []
  for (const item of items) {
    const list = lists.find((l) => {
      const last = l.at(-1)
      const isSame = last !== undefined && last.part === item.part
      return isSame && isAligned(last.word, item.word) && isAligned(last.next, item.next)
    })
    if (list === undefined) lists.push([item])
    else list.push(item)
  }
  return lists
}

const isAligned = (a: Mendable, b: Mendable): boolean =>
  Math.abs(a.box[0] - b.box[0]) <= SAME_EDGE * Math.max(heightOf(a), heightOf(b))

/** What no mark but a bullet is read as: no list begins at 0, or counts in such signs. */
const NO_NUMBER = /^[0Oo©®¢°«»•]$/u
/** What a ring or another small bullet may be read as. */
const RING = /^[\p{L}\d©®¢°«»•*]$/u

/** Lone signs throughout, none with a stop, one at least that is no number: bullets, rings for the most part. */
const areBullets = (list: readonly Item[]): boolean =>
  list.every(({ word }) => RING.test(word.text)) && list.some(({ word }) => NO_NUMBER.test(word.text))

function readingsOf(list: readonly Item[]): readonly (readonly [Mendable, string])[] {
  if (list.length < 2) return []
  if (areBullets(list)) return list.flatMap(({ word }) => (word.text === '•' ? [] : [[word, '•'] as const]))
  const stopped = list.map((item, i) => ({ ...item, word: withStop(list, i) }))
  return list.flatMap(({ word }, i) => {
    const own = stopped[i]?.word ?? word
    const told = isGarbled(own) || isOdd(stopped, i) ? readingAt(stopped, i) : null
    const text = told ?? (own === word ? null : own.text)
    return text === null ? [] : [[word, text] as const]
  })
}

/** A number whose stop was read as a figure, `23` above `3.`: it is the one that counts to its neighbour. */
function withStop(list: readonly Item[], i: number): Mendable {
  const [own, above, below] = [list[i], list[i - 1], list[i + 1]].map((item) => item?.word)
  if (own === undefined) throw new RangeError(`There is no item ${i}.`)
  const counted = [stepped(above?.text ?? '', 1), stepped(below?.text ?? '', -1)].find(
    (text) => /^\d{2,3}$/u.test(own.text) && /^\d+[.)]$/u.test(text ?? '') && isButForStop(own.text, text ?? ''),
  )
  return counted == null ? own : { ...own, text: counted }
}

const isButForStop = (text: string, counted: string): boolean =>
  text.length === counted.length && text.startsWith(counted.slice(0, -1))

/** A letter read without confidence right beside a number: `a` above `2.`, for `1.`; `i.` above `4.`, for `3.`. */
function isOdd(list: readonly Item[], i: number): boolean {
  const [own, ...beside] = [list[i], list[i - 1], list[i + 1]].map((item) => item?.word)
  if (own === undefined || own.confidence >= UNSURE || !/^[a-z]\.?$/u.test(own.text)) return false
  return beside.some((word) => word !== undefined && /^\d{1,2}[.)]$/u.test(word.text))
}

/** Items on both sides that agree tell a mark however it was read; one side tells one that is unsure. */
function readingAt(list: readonly Item[], i: number): string | null {
  const above = list.findLastIndex((item, at) => at < i && !isGarbled(item.word))
  const below = list.findIndex((item, at) => at > i && !isGarbled(item.word))
  const down = above < 0 ? null : stepped(list[above]?.word.text ?? '', i - above)
  const up = below < 0 ? null : stepped(list[below]?.word.text ?? '', i - below)
  if (down !== null && up === down) return down
  const own = list[i]
  if (own === undefined || own.word.confidence >= UNSURE || gapBetween(own.word, own.next) < HANGING) return null
  const isFirst = i === 0 && up !== null && /^\(?(?:\d+\.)*(?:1|a)[.)]{0,2}$/u.test(up)
  if (above < 0 && leadsTo(list, below)) return up
  // A sign that looked like a bullet is one, unless the others of its list count on from it.
  if (own.word.text === '•') return isFirst && countsOn(list.slice(i + 1)) ? up : null
  if (down !== null && below < 0) return down
  return isFirst ? up : '•'
}

/** Is the first sound mark, with two others or more above it, just the one that counting from 1 or a would give? */
function leadsTo(list: readonly Item[], first: number): boolean {
  const text = list[first]?.word.text ?? ''
  return first >= 2 && /^\(?(?:1|a)[.)]{0,2}$/u.test(stepped(text, -first) ?? '')
}

/** Are there two numbers at least, each one more than the one above? */
function countsOn(list: readonly Item[]): boolean {
  const texts = list.map(({ word }) => word.text)
  return texts.length >= 2 && texts.every((text, i) => i === 0 || text === stepped(texts[i - 1] ?? '', 1))
}

/** The mark some items further: `2.1` and 2 make `2.3`. */
function stepped(text: string, by: number): string | null {
  const { open = '', head = '', last = '', close = '' } = NUMBERED.exec(text)?.groups ?? {}
  if (last === '') return null
  if (/\d/u.test(last)) return Number(last) + by < 1 ? null : `${open}${head}${Number(last) + by}${close}`
  const letter = last.charCodeAt(0) + by
  return letter < 97 || letter > 122 ? null : `${open}${head}${String.fromCharCode(letter)}${close}`
}
