import { DocumentError } from '../errors.ts'
import type { GreyImage } from '../imaging/greyImage.ts'
import type { Box } from '../types.ts'
import { canvasLibrary } from './canvas.ts'
import { boxOf, type Matrix, multiply } from './geometry.ts'
import { greyOf, type PdfImage, pdfImage } from './greyPixels.ts'
import type { PDFPageProxy } from './library.ts'
import { withPdf } from './opening.ts'
import { checkPictures, decoded, paintsOf } from './paints.ts'

/** A picture of a page, or of a part of it, as it is displayed; `box` is the place on the page that it covers. */
export type PageImage = {
  readonly image: GreyImage
  readonly box: Box
  readonly source: 'scan' | 'drawn'
}

/** Which page, from 1, and which part of it (null: all). */
export type PagePart = { readonly page: number; readonly region: Box | null }

/** `dpi` of a drawn page; neither a drawn nor a scanned picture may have more than `megapixels`. */
export type PictureLimits = { readonly dpi: number; readonly megapixels: number }

/** A scan is used as it is if it covers this share of the page; what else is printed on the page is then nothing to see. */
const FULL_PAGE = 0.9
/** A scan much finer than this is halved: recognisers gain nothing from it and take as much longer. */
const FINEST_DPI = 330

/**
 * The picture of a page for a recogniser: the page's own scan where the page is one full-page image, neither drawn nor
 * packed again; else the page is drawn. Grey, turned as displayed.
 *
 * Throws `DocumentError`: `too-large` for a page or a scan of more pixels than allowed, `unreadable-page` for a scan that
 * cannot be decoded, and what `withPdf` throws.
 */
export async function readPageImage(bytes: Uint8Array, part: PagePart, limits: PictureLimits): Promise<PageImage> {
  const pixels = limits.megapixels * 1_000_000
  return withPdf(bytes, pixels, async (document) => {
    const page = await document.getPage(part.page)
    const scan = part.region === null ? await ownScan(page) : null
    if (scan !== null) return scan
    await checkPictures(page, part.page)
    return draw(page, part, limits)
  })
}

/** The page's own scan, or null where it is not one image upright or turned by right angles. */
async function ownScan(page: PDFPageProxy): Promise<PageImage | null> {
  const viewport = page.getViewport({ scale: 1 })
  const paints = await paintsOf(page)
  const [paint] = paints ?? []
  if (paint === undefined || paints?.length !== 1) return null
  const matrix = multiply(viewport.transform as unknown as Matrix, paint.matrix)
  const turn = turnOf(matrix)
  const box = boxOf(matrix, 0, 0, 1, 1)
  const covered = ((box[2] - box[0]) * (box[3] - box[1])) / (viewport.width * viewport.height)
  const isInside = box[0] > -3 && box[1] > -3 && box[2] < viewport.width + 3 && box[3] < viewport.height + 3
  if (turn === null || covered < FULL_PAGE || !isInside) return null
  const picture = await imageOf(page, paint.id)
  if (picture === null) return null
  const dpi = (72 * picture.width) / (turn % 180 === 0 ? box[2] - box[0] : box[3] - box[1])
  const image = greyOf(picture, { turn, halvings: Math.max(0, Math.floor(Math.log2(dpi / FINEST_DPI) + 0.9)) })
  return { image, box, source: 'scan' }
}

/** The image, which may come after the operators that paint it; null for one that cannot be used as it is. */
async function imageOf(page: PDFPageProxy, id: string): Promise<PdfImage | null> {
  return pdfImage(await decoded(page, id))
}

/** By how many degrees clockwise an image is turned on the page; null where it is mirrored or at another angle. */
function turnOf([a, b, c, d]: Matrix): 0 | 90 | 180 | 270 | null {
  const level = Math.abs(b) + Math.abs(c) < 0.01 * (Math.abs(a) + Math.abs(d))
  const sideways = Math.abs(a) + Math.abs(d) < 0.01 * (Math.abs(b) + Math.abs(c))
  // An image's own y axis points up, the page's down: level is a > 0 and d < 0.
  if (level) return a > 0 && d < 0 ? 0 : a < 0 && d > 0 ? 180 : null
  if (sideways) return b > 0 && c > 0 ? 90 : b < 0 && c < 0 ? 270 : null
  return null
}

/** Draws a page, or a part of it, in grey on white. */
async function draw(page: PDFPageProxy, { page: number, region }: PagePart, limits: PictureLimits): Promise<PageImage> {
  const points = page.getViewport({ scale: 1 })
  const scale = limits.dpi / 72
  const viewport = page.getViewport({ scale })
  if (viewport.width * viewport.height > limits.megapixels * 1_000_000)
    throw new DocumentError('too-large', {
      stage: 'recognise',
      page: number,
      message: `Page ${number} measures ${Math.round(points.width / 72)} by ${Math.round(points.height / 72)} inches, too large to be recognised. Scale it down to A4 and ingest the result.`,
    })
  const canvas = canvasLibrary().createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise
  const box: Box = region ?? [0, 0, points.width, points.height]
  const [x0, y0] = [Math.max(0, Math.floor(box[0] * scale)), Math.max(0, Math.floor(box[1] * scale))]
  const width = Math.max(1, Math.min(canvas.width, Math.ceil(box[2] * scale)) - x0)
  const height = Math.max(1, Math.min(canvas.height, Math.ceil(box[3] * scale)) - y0)
  const { data } = context.getImageData(x0, y0, width, height)
  const image = greyOf({ width, height, kind: 'rgba', data: new Uint8Array(data.buffer) }, { turn: 0, halvings: 0 })
  return { image, box: [x0 / scale, y0 / scale, (x0 + width) / scale, (y0 + height) / scale], source: 'drawn' }
}
