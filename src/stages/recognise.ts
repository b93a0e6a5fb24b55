import { DocumentError } from '../errors.ts'
import { inkOf } from '../imaging/ink.ts'
import { readPageImage } from '../pdf/pageImage.ts'
import type { PlacedReading } from '../recognition/pageReading.ts'
import { type Wording, withReadings } from '../recognition/recognisedPages.ts'
import type { DecisionRecord } from '../record.ts'
import type { Rules } from '../rules.ts'
import { imageCover, judgeTextLayer } from '../textLayer/judgement.ts'
import { matchesImage } from '../textLayer/match.ts'
import { regionsToRecognise } from '../textLayer/regions.ts'
import type { Speller } from '../textLayer/spelling.ts'
import type { Box, Page } from '../types.ts'
import type { OcrMode } from './ocrModes.ts'

/** A page, or a part of one, that must be recognised, and why. */
export type RecognitionRequest = { readonly page: number; readonly region: Box | null; readonly reason: string }

/** A PDF as read, and what judging its pages needs. */
export type AsRead = {
  readonly bytes: Uint8Array
  readonly pages: readonly Page[]
  readonly spell: Speller
  readonly limits: Rules['settings']['recognition']
}

/**
 * Lists what must be recognised before a document can be arranged, page by page: nothing where the text layer is sound.
 *
 * Readable text over a full-page picture is compared with the picture: it may be of another page.
 */
export async function requestsOf(document: AsRead, mode: OcrMode): Promise<readonly RecognitionRequest[]> {
  if (mode === 'never') return []
  const requests: RecognitionRequest[] = []
  for (const page of document.pages) {
    const reason = mode === 'always' ? (isBlank(page) ? null : 'asked-for') : await whyRecognise(page, document)
    if (reason !== null) requests.push({ page: page.number, region: null, reason })
    else
      for (const region of mode === 'always' ? [] : regionsToRecognise(page, document.pages))
        requests.push({ page: page.number, region, reason: 'picture-in-page' })
  }
  return requests
}

const isBlank = ({ words, images }: Page): boolean => words.length === 0 && images.length === 0

/** Why the whole page must be recognised, or null. */
async function whyRecognise(page: Page, { bytes, spell, limits }: AsRead): Promise<string | null> {
  const { verdict, reason } = judgeTextLayer(page, spell)
  if (verdict === 'absent') return page.images.length > 0 ? reason : null
  if (verdict === 'garbage') return reason
  if (reason !== 'readable-over-image') return null
  const { image, box } = await readPageImage(bytes, { page: page.number, region: null }, limits)
  const toPixels = (x: number, y: number) =>
    [((x - box[0]) * image.width) / (box[2] - box[0]), ((y - box[1]) * image.height) / (box[3] - box[1])] as const
  return matchesImage(page.words, inkOf(image), toPixels).matches ? null : 'text-does-not-match-image'
}

/** A document's pages with what was recognised in its place, and where its text came from. */
export type Recognised = { readonly pages: readonly Page[]; readonly textSource: DecisionRecord['textSource'] }

/**
 * Puts what was recognised in its place. Throws `DocumentError`: `needs-ocr` for a scanned page that nobody was asked to
 * recognise (mode `never`), `no-text` where no page has a word.
 */
export function recognise(pages: readonly Page[], readings: readonly PlacedReading[], wording: Wording): Recognised {
  const done = withReadings(pages, readings, wording).map(asRecognisedBefore)
  const bare = done.find((page) => page.frame === null && page.words.length === 0 && page.images.length > 0)
  if (bare !== undefined)
    throw new DocumentError('needs-ocr', {
      stage: 'recognise',
      page: bare.number,
      message: `Page ${bare.number} has no text layer: it is a scan. Ingest it without "--ocr never".`,
    })
  if (done.every((page) => page.words.length === 0))
    throw new DocumentError('no-text', {
      stage: 'recognise',
      message:
        'No page has text: the PDF is blank, or it shows pictures without words. Look at it; if there is text, report it with the file.',
    })
  const sources = new Set(done.flatMap((page) => page.words.map(({ source }) => source)))
  return { pages: done, textSource: sources.size > 1 ? 'mixed' : sources.has('ocr') ? 'ocr' : 'digital' }
}

/** How far words are trusted that another program recognised: it does not say how sure it was. */
const RECOGNISED_BEFORE = 0.8
/** A page of which this share of the words is hidden under a picture that covers it is a scan that was recognised before. */
const HIDDEN = 0.5

function asRecognisedBefore(page: Page): Page {
  if (page.hiddenWords < HIDDEN * page.words.length || imageCover(page) < HIDDEN || page.frame !== null) return page
  return {
    ...page,
    words: page.words.map((word) => ({ ...word, source: 'ocr', confidence: RECOGNISED_BEFORE })),
  }
}
