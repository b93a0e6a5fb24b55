import { withBrokenWhole } from '../imaging/brokenRules.ts'
import { checkBoxes } from '../imaging/checkBoxes.ts'
import { componentsIn } from '../imaging/components.ts'
import { faintRules } from '../imaging/faintRules.ts'
import type { GreyImage, PixelBox } from '../imaging/greyImage.ts'
import { dotsPerInch, type Ink, inkOf } from '../imaging/ink.ts'
import { type RuledLine, ruledLines } from '../imaging/ruledLines.ts'
import { isSideways } from '../imaging/sideways.ts'
import { skewOf } from '../imaging/skew.ts'
import { straightened, straightenedInk } from '../imaging/straightened.ts'
import { strokeWeight } from '../imaging/strokeWeight.ts'
import { turned } from '../imaging/turned.ts'
import { withoutRules } from '../imaging/withoutRules.ts'
import { bulletPlaces } from './bulletPlaces.ts'
import { cellsOf } from './cells.ts'
import type { Engine, ReadWord } from './engine.ts'
import { readMissedCells } from './missedCells.ts'
import { withMissedMarks } from './missedMarks.ts'
import type { PageReading } from './pageReading.ts'
import { tickedPlaces } from './tickedPlaces.ts'

/** A page whose words are read with less confidence than this on the mean may lie on its head. Upright ones have 0.85. */
const DOUBTFUL = 0.7

/**
 * Reads a picture of a whole page with an engine: its words, how it is turned and askew, its ruled lines, ticks and bullets.
 *
 * A picture whose lines run up and down is turned first; one that then reads badly is read again upside down, and the
 * best reading counts. Throws what the engine throws, and where it sees nothing on a picture that
 * is full of letters.
 */
export async function readPicture(image: GreyImage, engine: Engine): Promise<PageReading> {
  // Sideways pages are told by their lines, which a page of drawings may not have: then it is read upright, too.
  const upright = inkOf(image)
  const turns = isSideways(upright) ? ([90, 270, 0] as const) : ([0, 180] as const)
  const attempts: Attempt[] = []
  for (const turn of turns) {
    const picture = turn === 0 ? image : turned(image, turn)
    const page = seenIn(picture, turn === 0 ? upright : inkOf(picture))
    const words = await engine.read(withoutRules(picture, page))
    attempts.push({ ...page, turn, words })
    if (worth(words).confidence >= DOUBTFUL) break
  }
  const best = attempts.reduce((a, b) => (worth(b.words).sum > worth(a.words).sum ? b : a))
  if (worth(best.words).sum === 0 && looksWritten(best.ink))
    throw new Error('it saw no word on a picture that is full of letters')
  const words = await allWords(best, engine)
  return { ...readingOf({ ...best, words }), width: image.width, height: image.height, turn: best.turn }
}

/** Reads a picture that is a part of a page: its words, as they stand. Throws what the engine throws. */
export async function readDetail(image: GreyImage, engine: Engine): Promise<PageReading> {
  const words = (await engine.read(image)).map((word) => ({ ...word, weight: 0 }))
  return { width: image.width, height: image.height, turn: 0, skew: 0, words, rules: [], marks: [] }
}

/** A picture with what is seen on it without a recogniser; `straight` is its ink straightened, where the rules lie. */
type Seen = {
  readonly picture: GreyImage
  readonly ink: Ink
  readonly skew: number
  readonly straight: Ink
  readonly rules: readonly RuledLine[]
  /** Those of the rules that are too light to be ink. */
  readonly faint: readonly RuledLine[]
}

function seenIn(picture: GreyImage, ink: Ink): Seen {
  const skew = skewOf(ink)
  const straight = straightenedInk(ink, skew)
  const sheet = { picture, skew, dpi: dotsPerInch(ink) }
  const drawn = withBrokenWhole(sheet, ruledLines(straight, 0))
  const faint = faintRules(sheet, cellsOf(straight, drawn))
  return { picture, ink, skew, straight, rules: [...drawn, ...faint], faint }
}

/** Letters are this high and wide at most, in inches; a page with fewer may be a drawing, or a signature. */
const LOWEST_LETTER = 0.05
const LARGEST_LETTER = 0.3
const FEWEST_LETTERS = 60

function looksWritten(ink: Ink): boolean {
  const dpi = dotsPerInch(ink)
  const letters = componentsIn(ink, [0, 0, ink.width, ink.height]).filter(({ box: [x0, y0, x1, y1] }) => {
    const [width, height] = [(x1 - x0) / dpi, (y1 - y0) / dpi]
    return height >= LOWEST_LETTER && Math.max(width, height) <= LARGEST_LETTER
  })
  return letters.length >= FEWEST_LETTERS
}

type Attempt = Seen & { readonly turn: PageReading['turn']; readonly words: readonly ReadWord[] }

/** All words of a page, at their places on the picture as it is: with marks and cells that the engine passed over. */
async function allWords({ picture, skew, straight, rules, words }: Attempt, engine: Engine) {
  let made: GreyImage | null = null
  const asIs = new Map(words.map((word) => [{ ...word, box: straightBox(straight, word.box, skew) }, word]))
  const page = {
    ink: straight,
    picture: () => (made ??= straightened(picture, skew)),
    words: [...asIs.keys()],
  }
  const missed = await readMissedCells({ ...page, cells: cellsOf(straight, rules) }, engine)
  const all = await withMissedMarks({ ...page, words: [...page.words, ...missed] }, engine)
  return all.map((word) => asIs.get(word) ?? { ...word, box: straightBox(straight, word.box, -skew) })
}

/** How well words were read: mean confidence by letter, and the sum of what was read with some confidence. */
function worth(words: readonly ReadWord[]): { readonly confidence: number; readonly sum: number } {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  const sum = words.reduce(
    (total, { text, confidence }) => total + (confidence > 0.6 ? text.length * confidence : 0),
    0,
  )
  return { confidence: letters === 0 ? 0 : sure / letters, sum }
}

function readingOf({ ink, skew, straight, rules, words }: Attempt): Omit<PageReading, 'width' | 'height' | 'turn'> {
  const boxes = checkBoxes(straight)
  const level = words.map((word) => ({ ...word, box: straightBox(straight, word.box, skew) }))
  const ticks = tickedPlaces(straight, { rules, words: level })
  const bullets = bulletPlaces(straight, level)
  const lone = ticks.filter((tick) => !boxes.some(({ box }) => isWithin(tick, box)))
  return {
    skew,
    words: words.map((word) => ({ ...word, weight: weightOf(ink, word.box) })),
    rules,
    marks: [
      ...boxes.map(({ box, isTicked }) => ({ box, kind: isTicked ? ('ticked' as const) : ('empty' as const) })),
      ...lone.map((box) => ({ box, kind: 'ticked' as const })),
      ...bullets.map((box) => ({ box, kind: 'bullet' as const })),
    ],
  }
}

const weightOf = (ink: Ink, box: PixelBox): number => Math.round(100 * (strokeWeight(ink, box) ?? 0)) / 100

/** Does the middle of a box lie within another? */
function isWithin([x0, y0, x1, y1]: PixelBox, [left, top, right, bottom]: PixelBox): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x >= left && x <= right && y >= top && y <= bottom
}

/** A box of the picture as it is, moved to its place on the straightened picture; it keeps its size. */
function straightBox({ width, height }: Ink, [x0, y0, x1, y1]: PixelBox, skew: number): PixelBox {
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  const [dx, dy] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2]
  const [x, y] = [width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos]
  return [x - (x1 - x0) / 2, y - (y1 - y0) / 2, x + (x1 - x0) / 2, y + (y1 - y0) / 2]
}
