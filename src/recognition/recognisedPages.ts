import { sizeAsRead } from '../frame.ts'
import { keepRegion } from '../textLayer/kept.ts'
import type { Speller } from '../textLayer/spelling.ts'
import type { Page, Word } from '../types.ts'
import { type LineWord, parted, withoutEchoes } from './lineParts.ts'
import { shapedWords } from './lineShapes.ts'
import { mend } from './mending/mend.ts'
import type { PlacedReading } from './pageReading.ts'
import { type Placed, placed, withoutMarks } from './placing.ts'

/** What mending and judging words need to know. */
export type Wording = { readonly isReference: (text: string) => boolean; readonly spell: Speller }

type OnPage = {
  readonly page: Page
  readonly isRegion: boolean
  readonly placed: Placed
  readonly words: readonly Word[]
}

/**
 * Puts readings in their places: one of a whole page instead of that page's words and rules, one of a region beside
 * them where it holds typed text (and not a stamp or a signature). Pages without a reading stay as they are.
 */
export function withReadings(
  pages: readonly Page[],
  readings: readonly PlacedReading[],
  wording: Wording,
): readonly Page[] {
  const onPages = readings.flatMap((reading) => {
    const page = pages.find(({ number }) => number === reading.page)
    return page === undefined ? [] : [{ page, isRegion: reading.region !== null, placed: placed(page, reading) }]
  })
  const words = shapedWords(onPages.map((one) => parted(mended(one.placed, wording), one.placed.rules)))
  const read = onPages.map((one, i) => ({ ...one, words: (words[i] ?? []).map(({ part, ...word }) => word) }))
  return pages.map((page) =>
    read.filter((one) => one.page === page).reduce<Page>((done, one) => withReading(done, one, wording), page),
  )
}

/** The words as they were meant; mending sees ink boxes, whose heights tell a bar from an I. */
function mended(page: Placed, wording: Wording): readonly LineWord[] {
  const own = withoutMarks({ ...page, words: withoutEchoes(page.words) })
  return mend([...Map.groupBy(own, ({ line }) => line).values()], wording)
}

function withReading(page: Page, { isRegion, placed: { frame, rules, marks }, words }: OnPage, wording: Wording): Page {
  if (isRegion) return keepRegion(words, wording.spell).kept ? { ...page, words: [...page.words, ...words] } : page
  const [width, height] = sizeAsRead(frame)
  return { ...page, width, height, words: [...words, ...marks], hiddenWords: 0, rules, frame }
}
