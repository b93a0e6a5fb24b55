import { DocumentError } from '../errors.ts'
import type { Box, Link, Page } from '../types.ts'
import { MOST_GLYPHS, MOST_PAGES, MOST_WORDS } from './caps.ts'
import type { Font } from './drawing.ts'
import { drawingOf } from './glyphs.ts'
import type { PageViewport, PDFPageProxy } from './library.ts'
import { AnnotationType, OPS, type PDFDocumentProxy } from './library.ts'
import { NO_IMAGES, withPdf } from './opening.ts'
import { wordOfDot, wordsOf } from './words.ts'

/**
 * Reads every page of a PDF: words with boxes, ruled lines, links, and the places of images, which are not decoded.
 *
 * `pageDone` is called after each page with its number. Never looks outside the bytes: no network, no system fonts, no scripts. Throws `DocumentError` (`damaged-pdf`,
 * `encrypted-pdf`, `no-pages`, `too-large`) for a file that cannot be read.
 */
export async function readPdf(
  bytes: Uint8Array,
  pageDone: (page: number) => void = () => {},
): Promise<readonly Page[]> {
  return withPdf(bytes, NO_IMAGES, async (document) => {
    if (document.numPages === 0) throw noPages()
    if (document.numPages > MOST_PAGES)
      throw new DocumentError('too-large', {
        stage: 'read',
        message: `The PDF has ${document.numPages} pages; at most ${MOST_PAGES} are read. Split it and ingest the parts.`,
      })
    const links = await linksByPage(document)
    return readPages(document, links, pageDone)
  })
}

async function readPages(
  document: PDFDocumentProxy,
  links: ReadonlyMap<number, readonly RawLink[]>,
  pageDone: (page: number) => void,
): Promise<readonly Page[]> {
  const pages: Page[] = []
  let words = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const done = await readPage(page, number, links.get(number) ?? [])
    pages.push(done)
    words += done.words.length
    if (words > MOST_WORDS) throw tooManyWords(number)
    page.cleanup()
    pageDone(number)
  }
  return pages
}

async function readPage(page: PDFPageProxy, number: number, rawLinks: readonly RawLink[]): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const links = rawLinks.map((link) => placeLink(link, viewport))
  const operations = await page.getOperatorList()
  const fonts = new Map<string, Font | null>()
  const drawing = drawingOf({
    operations,
    operators: OPS,
    toPage: viewport.transform as [number, number, number, number, number, number],
    view: [0, 0, viewport.width, viewport.height],
    fontOf: (id) => {
      const known = fonts.get(id)
      if (known !== undefined) return known
      const font = fontOf(page, id)
      fonts.set(id, font)
      return font
    },
  })
  if (drawing.glyphs.length > MOST_GLYPHS)
    throw new DocumentError('too-large', {
      stage: 'read',
      page: number,
      message: `Page ${number} prints more than ${MOST_GLYPHS} characters. Look at it: no page that can be read holds as many.`,
    })
  const words = wordsOf(drawing.glyphs)
  const dots = drawing.dots.flatMap((box) => wordOfDot(box, words) ?? [])
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    words: [...words, ...dots],
    hiddenWords: wordsOf(drawing.glyphs.filter((glyph) => glyph.hidden)).length,
    rules: drawing.rules,
    links,
    images: drawing.images,
    frame: null,
  }
}

/** The part of pdf.js's font object that we read; all of it is optional there. */
type PdfFont = {
  name?: string
  ascent?: number
  descent?: number
  bold?: boolean
  black?: boolean
  italic?: boolean
  fontMatrix?: readonly number[]
}

function fontOf(page: PDFPageProxy, id: string): Font | null {
  if (!page.commonObjs.has(id)) return null
  const font = page.commonObjs.get(id) as PdfFont
  const name = font.name ?? ''
  const ascent = font.ascent ?? 0
  const descent = font.descent ?? 0
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy|semibold|demi/i.test(name),
    italic: font.italic === true || /italic|oblique/i.test(name),
    // Fonts without metrics state 0, and a few broken ones whole multiples of the size.
    ascent: ascent > 0.3 && ascent < 1.3 ? ascent : 0.9,
    descent: descent < -0.05 && descent > -0.6 ? descent : -0.21,
    unitsScale: font.fontMatrix?.[0] ?? 0.001,
    meanings: new Map(),
  }
}

/** The web links of every page, by page number, each with the rectangle that it covers in the PDF's own coordinates. */
async function linksByPage(document: PDFDocumentProxy): Promise<ReadonlyMap<number, readonly RawLink[]>> {
  const annotations = (await document.getAnnotationsByType(
    new Set([AnnotationType.LINK]),
    null as never,
  )) as readonly RawAnnotation[]
  const links = new Map<number, RawLink[]>()
  for (const { pageIndex, url, rect } of annotations) {
    if (url === undefined || rect === undefined) continue
    const ofPage = links.get(pageIndex + 1) ?? []
    ofPage.push({ url, rect })
    links.set(pageIndex + 1, ofPage)
  }
  return links
}

type RawLink = { readonly url: string; readonly rect: readonly number[] }
type RawAnnotation = { readonly pageIndex: number; readonly url?: string; readonly rect?: readonly number[] }

function placeLink({ url, rect }: RawLink, viewport: PageViewport): Link {
  const [a = 0, b = 0, c = 0, d = 0] = rect
  const [x0 = 0, y0 = 0] = viewport.convertToViewportPoint(a, b)
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(c, d)
  const box: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
  return { box, url }
}

const tooManyWords = (page: number): DocumentError =>
  new DocumentError('too-large', {
    stage: 'read',
    page,
    message: `The PDF has more than ${MOST_WORDS} words up to page ${page}. Split it and ingest the parts.`,
  })

const noPages = (): DocumentError =>
  new DocumentError('no-pages', {
    stage: 'read',
    message: 'The PDF has no pages. Download it again, or leave it out.',
  })
