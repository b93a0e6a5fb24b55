import type { Box, Word } from '../types.ts'
import { boldWords } from './boldWords.ts'
import { type Shape, shapeOfWord } from './letterShapes.ts'

/**
 * A recognised word before it has a size: `box` fits its ink, in points on the straight page; `weight` as in a reading.
 *
 * `line` is the recogniser's line, `part` the part of it that stands in one column or cell; both count through the page.
 */
export type InkWord = {
  readonly text: string
  readonly printed: string
  readonly box: Box
  readonly confidence: number
  readonly line: number
  readonly part: number
  readonly weight: number
  readonly isDoubted?: boolean
}

/** A word as later stages take it, with its part of a line. */
export type ShapedWord = Word & { readonly part: number }

// A text layer's boxes reach from ascent to descent; these are the same for recognised words.
const ASCENT = 0.9
const DESCENT = 0.21
/** Sizes this close, as a ratio, are one size: a pixel more or less is a twentieth of a letter. */
const SAME_SIZE = 1.13
const SAME_SIZE_ALONE = 1.3
/** A figure alone is the end of a sentence or in a table's cell, a mark alone that of a list: no heading. */
const SAME_SIZE_FIGURE = 1.5
const FIGURE_OR_MARK = /\d|^\(?[a-z]{1,4}[).]$/u
/** A part whose feet or size differ from its line's by less, in sizes, differs by chance. */
const BY_CHANCE = 0.15

/**
 * Gives recognised words the boxes that a text layer would: as high as their font, on one baseline a line.
 *
 * A recogniser's boxes fit the ink ("on" is lower than "Of"), which hides lines and sizes. Sizes are those of capitals
 * and small letters, the same where they hardly differ over all of `pages` (the words of each page).
 */
export function shapedWords(pages: readonly (readonly InkWord[])[]): readonly (readonly ShapedWord[])[] {
  const shapes = pages.map(shapesByPart)
  const sizes = pages.flatMap((words, i) => words.flatMap(({ part }) => shapes[i]?.get(part)?.size ?? []))
  const common = commonSizes(sizes)
  const alone = pages.map(tolerances)
  return pages.map((words, i) => {
    const own = words.map(({ part, box }) => shapes[i]?.get(part) ?? { baseline: box[3], size: box[3] - box[1] })
    const bold = boldWords(
      words.map((word, j) => ({ ...word, size: common(own[j]?.size ?? 1, alone[i]?.get(word.part)) })),
    )
    return words.map((word, j) => {
      const { baseline, size } = own[j] ?? { baseline: word.box[3], size: 1 }
      return shaped(word, { baseline, size: common(size, alone[i]?.get(word.part)), isBold: bold[j] ?? false })
    })
  })
}

function shaped(word: InkWord, { baseline, size, isBold }: Shape & { readonly isBold: boolean }): ShapedWord {
  const { text, printed, box, confidence, part, isDoubted = false } = word
  const placed: Box = [box[0], baseline - ASCENT * size, box[2], baseline + DESCENT * size]
  return { text, printed, box: placed, size, bold: isBold, italic: false, source: 'ocr', confidence, part, isDoubted }
}

function shapesByPart(words: readonly InkWord[]): ReadonlyMap<number, Shape> {
  const lines = new Map([...Map.groupBy(words, ({ line }) => line)].map(([line, own]) => [line, shapeOf(own)]))
  const parts = Map.groupBy(words, ({ part }) => part)
  return new Map(
    [...parts].flatMap(([part, own]) => {
      const line = lines.get(own[0]?.line ?? -1)
      return line === undefined ? [] : [[part, withinLine(shapeOf(own), line)] as const]
    }),
  )
}

/** A part of a line stands on the line's own baseline unless it is clearly off: a cell beside another. */
function withinLine(part: Shape, line: Shape): Shape {
  const reach = BY_CHANCE * part.size
  if (Math.abs(part.baseline - line.baseline) > reach) return part
  return { baseline: line.baseline, size: Math.abs(part.size - line.size) > reach ? part.size : line.size }
}

function shapeOf(words: readonly InkWord[]): Shape {
  const shapes = words.flatMap(({ text, box }) => shapeOfWord(text, box) ?? [])
  if (shapes.length === 0) {
    const [feet, heights] = [words.map(({ box }) => box[3]), words.map(({ box }) => box[3] - box[1])]
    return { baseline: median(feet), size: inPrint(median(heights)) }
  }
  return { baseline: median(shapes.map((s) => s.baseline)), size: inPrint(median(shapes.map((s) => s.size))) }
}

/** Keeps a size within those of print, in points. */
const inPrint = (size: number): number => Math.min(48, Math.max(4, size))

/** How far off the size of a part may be that holds one word: its letters tell its size less well than those of a line do. */
function tolerances(words: readonly InkWord[]): ReadonlyMap<number, number> {
  const parts = [...Map.groupBy(words, ({ part }) => part)]
  return new Map(
    parts.flatMap(([part, [word, ...others]]) =>
      word === undefined || others.length > 0
        ? []
        : [[part, FIGURE_OR_MARK.test(word.text) ? SAME_SIZE_FIGURE : SAME_SIZE_ALONE] as const],
    ),
  )
}

/** Rounds a size to the most common one near it, or to one farther off that is within `tolerance`, as a ratio. */
function commonSizes(sizes: readonly number[]): (size: number, tolerance?: number) => number {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(quarters(size), (counts.get(quarters(size)) ?? 0) + 1)
  const centres: number[] = []
  for (const [size] of [...counts].toSorted((a, b) => b[1] - a[1]))
    if (centres.every((centre) => !isWithin(SAME_SIZE, centre, size))) centres.push(size)
  return (size, tolerance = SAME_SIZE) => {
    const within = (ratio: number) => centres.find((centre) => isWithin(ratio, centre, quarters(size)))
    return within(tolerance) ?? within(SAME_SIZE) ?? size
  }
}

const quarters = (size: number): number => Math.round(4 * size) / 4
const isWithin = (ratio: number, a: number, b: number): boolean => Math.max(a, b) / Math.min(a, b) <= ratio

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
