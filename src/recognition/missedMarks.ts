import { componentsIn } from '../imaging/components.ts'
import type { PixelBox } from '../imaging/greyImage.ts'
import type { Ink } from '../imaging/ink.ts'
import { isBullet } from './bulletPlaces.ts'
import type { Engine, ReadWord } from './engine.ts'
import { type Shape, shapeOfWord } from './letterShapes.ts'
import { nextLine, type StraightPage, type Strip, sheetOf, wordsWithin } from './sheet.ts'

// All in font sizes. Hanging indents of Word measure 1.2 to 4.5.
const FARTHEST = 5
const NEAREST = 0.3
const LOWEST = 0.42
const HIGHEST = 1.05
const WIDEST = 2.6
/** What runs all through the line's height is a table's rule. */
const POST = 1.15
/** As much of a line goes beside its mark: a mark alone is passed over again. */
const TEXT_SHOWN = 14
/** The space that a mark is read with. */
const SPACE = 0.2

/** `1.`, `(a)`, `iv)`, `2.3`, `B.`: no other word is a mark that was missed. */
const MARK = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5}|[A-H])[.)]{0,2}$/u
const LEAST_SURE = 0.5
/** A page with more of them is dirty, or a drawing: no sheet is made that is larger than the page. */
const MOST_MARKS = 60
/** A short word read with less confidence than this may stand for a mark. */
const UNSURE = 0.75

/** A mark's ink, the text right of it, and what was read for it without confidence. */
type Missed = {
  readonly box: PixelBox
  readonly first: ReadWord
  readonly shape: Shape
  readonly read: readonly ReadWord[]
}

/**
 * Reads the marks of lists that were passed over or hardly read: recognisers take a lone figure in a column for a speck.
 *
 * Where there is ink of a figure's height before a line of text and no sure word, the ink and the beginning of the line are put
 * side by side on a sheet and read again. Returns the page's words: new marks on lines of their own, those
 * that were hardly read replaced. Throws what the engine throws.
 */
export async function withMissedMarks(page: StraightPage, engine: Engine): Promise<readonly ReadWord[]> {
  const missed = missedMarks(page.ink, page.words)
  if (missed.length === 0 || missed.length > MOST_MARKS) return page.words
  const gap = Math.ceil(SPACE * Math.max(...missed.map(({ shape }) => shape.size)))
  const { sheet, places } = sheetOf(
    missed.map((mark) => stripOf(mark, page.ink)),
    { picture: page.picture(), gap },
  )
  const words = await engine.read(sheet)
  const firstLine = nextLine(page.words)
  const replaced = new Set<ReadWord>()
  const marks = missed.flatMap(({ read, box }, i) => {
    const [place] = places[i] ?? []
    const mark = place === undefined ? null : markOf(wordsWithin(place, words))
    if (mark === null) return []
    for (const word of read) replaced.add(word)
    return [{ ...mark, box, line: firstLine + i }]
  })
  return [...page.words.filter((word) => !replaced.has(word)), ...marks]
}

/** The words read in a mark's place, as one: "2" and ".". */
function markOf(words: readonly ReadWord[]): Pick<ReadWord, 'text' | 'confidence'> | null {
  const text = words.map((word) => word.text).join('')
  const confidence = Math.min(...words.map((word) => word.confidence))
  return MARK.test(text) && confidence >= LEAST_SURE ? { text, confidence } : null
}

function stripOf({ box, first, shape: { baseline, size } }: Missed, { width, height }: Ink): Strip {
  const [top, bottom] = [
    Math.max(0, Math.floor(baseline - 0.82 * size)),
    Math.min(height, Math.ceil(baseline + 0.28 * size)),
  ]
  const right = Math.min(width, Math.ceil(first.box[0] + TEXT_SHOWN * size))
  return [
    [Math.max(0, Math.floor(box[0]) - 2), top, Math.ceil(box[2]) + 2, bottom],
    [Math.floor(first.box[0]) - 2, top, right, bottom],
  ]
}

function missedMarks(ink: Ink, words: readonly ReadWord[]): readonly Missed[] {
  const lines = [...Map.groupBy(words, ({ line }) => line).values()]
  return lines.flatMap((line) => {
    const start = line.findIndex((word, i) => isText(word, line[i + 1]))
    const read = line.slice(0, Math.max(0, start))
    const [first, second] = [line[start], line[start + 1]]
    // A word read for the mark itself, "ile" for "1.", stands far before its text.
    const isOdd = first !== undefined && second !== undefined && start === 0 && isUnsure(first) && isFar(first, second)
    const text = isOdd ? second : first
    if (text === undefined || !read.every(isUnsure)) return []
    const shape = shapeOfWord(text.text, text.box)
    const own = isOdd ? [first] : read
    const box =
      shape === null ? null : inkBefore(ink, { first: text, shape, others: words.filter((w) => !own.includes(w)) })
    return shape === null || box === null ? [] : [{ box, first: text, shape, read: own }]
  })
}

/** Does a word begin the text of a line? "a" does where the next word stands near. */
const isText = (word: ReadWord, next?: ReadWord): boolean =>
  /\p{L}{2}|^[AI]$|£/u.test(word.text) || (word.text === 'a' && next !== undefined && !isFar(word, next))

const isUnsure = ({ text, confidence }: ReadWord): boolean => text.length <= 3 && confidence < UNSURE

const isFar = (a: ReadWord, b: ReadWord): boolean => b.box[0] - a.box[2] > 0.5 * (b.box[3] - b.box[1])

type LineStart = { readonly first: ReadWord; readonly shape: Shape; readonly others: readonly ReadWord[] }

/** The ink left of a line, if it is no higher and wider than a mark, and nothing was read there. */
function inkBefore(ink: Ink, { first, shape, others }: LineStart): PixelBox | null {
  const { baseline, size } = shape
  const x = first.box[0]
  const region: PixelBox = [x - FARTHEST * size, baseline - size, x - NEAREST * size, baseline + 0.3 * size]
  if (others.some(({ box, confidence }) => confidence > LEAST_SURE && isOverlapping(box, region))) return null
  const parts = componentsIn(ink, region).filter(({ pixels, box }) => {
    const isPost = box[3] - box[1] > POST * size && box[2] - box[0] < NEAREST * size
    return pixels.length > (0.08 * size) ** 2 && !isPost
  })
  const [only] = parts
  if (only === undefined || (parts.length === 1 && isBullet(only, shape))) return null
  const boxes = parts.map(({ box }) => box)
  const [x0, y0] = [Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1]))]
  const [x1, y1] = [Math.max(...boxes.map((b) => b[2])), Math.max(...boxes.map((b) => b[3]))]
  const isMark = y1 - y0 >= LOWEST * size && y1 - y0 <= HIGHEST * size && x1 - x0 <= WIDEST * size
  // What reaches the region's edge goes on beyond it.
  return isMark && x0 > region[0] + 1 && x1 < region[2] ? [x0, y0, x1, y1] : null
}

const isOverlapping = (a: PixelBox, b: PixelBox): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
