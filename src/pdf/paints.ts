import { DocumentError } from '../errors.ts'
import { type Matrix, multiply } from './geometry.ts'
import { drawingOf } from './glyphs.ts'
import { OPS, type PDFPageProxy } from './library.ts'

/** An image that a page paints: pdf.js's name for it, and from its unit square to the page's own coordinates. */
export type Paint = { readonly id: string; readonly matrix: Matrix }

/** The operators that paint a picture. */
const paintsPicture: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintSolidColorImageMask,
])

/** What a plain scan does not do: other kinds of images, forms, text, shadings, annotations. */
const mustBeDrawn: ReadonlySet<number> = new Set([
  ...[...paintsPicture].filter((operator) => operator !== OPS.paintImageXObject),
  OPS.showText,
  OPS.paintFormXObjectBegin,
  OPS.beginAnnotation,
  OPS.shadingFill,
])

/** The images that a page paints, each with its matrix; null where it shows anything else that must be drawn. */
export async function paintsOf(page: PDFPageProxy): Promise<readonly Paint[] | null> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let isHidden = false
  const hidden: boolean[] = []
  const paints: Paint[] = []
  for (const [i, operator] of fnArray.entries()) {
    const args: unknown = argsArray[i]
    if (operator === OPS.save) {
      stack.push(matrix)
      hidden.push(isHidden)
    } else if (operator === OPS.restore) {
      matrix = stack.pop() ?? matrix
      isHidden = hidden.pop() ?? isHidden
    } else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix)
    else if (operator === OPS.setTextRenderingMode) isHidden = Array.isArray(args) && args[0] === 3
    else if (operator === OPS.paintImageXObject && Array.isArray(args)) paints.push({ id: String(args[0]), matrix })
    else if (operator === OPS.constructPath && paints.length > 0 && isPainted(args)) return null
    else if (mustBeDrawn.has(operator) && !(isHidden && operator === OPS.showText)) return null
  }
  return paints
}

/** Is the path stroked or filled, and not a clip only? What is drawn over a scan may hide or mark something. */
const isPainted = (args: unknown): boolean => Array.isArray(args) && args[0] !== OPS.endPath

/** Throws for a page whose pictures pdf.js leaves out in silence: drawn, it would be blank where they are. */
export async function checkPictures(page: PDFPageProxy, number: number): Promise<void> {
  const operations = await page.getOperatorList()
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const toPage = transform as unknown as Matrix
  const { images } = drawingOf({ operations, operators: OPS, toPage, view: [0, 0, width, height], fontOf: () => null })
  const painted = operations.fnArray.filter((operator) => paintsPicture.has(operator)).length
  if (images.length > painted)
    throw new DocumentError('too-large', {
      stage: 'recognise',
      page: number,
      message: `Page ${number} has a picture of more pixels than are decoded. Scale it down to 300 dpi and ingest the result.`,
    })
  for (const [i, operator] of operations.fnArray.entries()) {
    const args: unknown = operations.argsArray[i]
    if (operator !== OPS.paintImageXObject || !Array.isArray(args)) continue
    if ((await decoded(page, String(args[0]))) === null)
      throw new DocumentError('unreadable-page', {
        stage: 'recognise',
        page: number,
        message: `Page ${number} has a picture that cannot be decoded: the PDF is damaged. Download it again.`,
      })
  }
}

/** What pdf.js made of a picture, which may come after the operators that paint it; null for one that it cannot decode. */
export function decoded(page: PDFPageProxy, id: string): Promise<unknown> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(id, resolve))
}
