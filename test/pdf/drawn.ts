import { PDFDocument, PDFName, type PDFPage, type PDFRef, PDFString } from 'pdf-lib'
import { readPdf } from '../../src/pdf/document.ts'
import type { Page, Word } from '../../src/types.ts'

type Sheet = { readonly cropBox?: readonly [number, number, number, number]; readonly rotate?: 90 | 180 | 270 }

/** Codes of the font `/Mapped` and the characters that its Unicode map gives them. */
const MAPPED = ['fb01', 'fb03', '00ad', '00a0', 'f0fc', 'f0b7', '2019', '2610', '200b', 'f0a8'] as const
/** Their widths in thousandths of the size; all other codes are as wide as a space here. */
const MAPPED_WIDTHS = [500, 833, 333, 278, 800, 400, 222, 800, 0, 800, ...Array.from({ length: 245 }, () => 278)]

/**
 * Reads back one page of 595 by 842 points with the given content stream, as a PDF library writes it.
 *
 * Fonts: `/Plain`, `/Bold`, `/Slanted` (Helvetica), `/Dingbats`, and `/Mapped`, whose codes 1, 2 … are private to the
 * file and mean the characters of `MAPPED`: `\001` is the ligature fi. Pictures: `/Photo` and `/Mask` of 8 by 8 pixels,
 * `/Dot` of one, and `/Form`, a drawing that shows the photo 100 by 50 points large.
 */
export async function pageWith(content: string, sheet: Sheet = {}): Promise<Page> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  const { context } = document
  const face = (name: string) => context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: name }))
  const fonts = {
    Plain: face('Helvetica'),
    Bold: face('Helvetica-Bold'),
    Slanted: face('Helvetica-Oblique'),
    Dingbats: face('ZapfDingbats'),
    Mapped: context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type1',
        BaseFont: 'Helvetica',
        FirstChar: 1,
        LastChar: 255,
        Widths: MAPPED_WIDTHS,
        ToUnicode: context.register(context.stream(unicodeMap())),
      }),
    ),
  }
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts, XObject: pictures(document) }))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  return readBack(document, page, sheet)
}

function pictures({ context }: PDFDocument): Readonly<Record<string, PDFRef>> {
  const image = (side: number, entries: Readonly<Record<string, string | number | boolean>>) =>
    context.register(
      context.stream(new Uint8Array(side * side), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: side,
        Height: side,
        BitsPerComponent: 8,
        ...entries,
      }),
    )
  const Photo = image(8, { ColorSpace: 'DeviceGray' })
  const Form = context.stream('q 100 0 0 50 0 0 cm /Photo Do Q', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 100, 50],
    Resources: { XObject: { Photo } },
  })
  return {
    Photo,
    Mask: image(8, { ImageMask: true, BitsPerComponent: 1 }),
    Dot: image(1, { ColorSpace: 'DeviceGray' }),
    Form: context.register(Form),
  }
}

/** Reads back one page with a link from `rect` (PDF coordinates) to `url`. */
export async function pageWithLink(url: string, rect: readonly number[], sheet: Sheet = {}): Promise<Page> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  const { context } = document
  const action = { Type: 'Action', S: 'URI', URI: PDFString.of(url) }
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...rect], A: action })
  page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]))
  return readBack(document, page, sheet)
}

async function readBack(document: PDFDocument, page: PDFPage, { cropBox, rotate }: Sheet): Promise<Page> {
  if (cropBox !== undefined) page.setCropBox(cropBox[0], cropBox[1], cropBox[2] - cropBox[0], cropBox[3] - cropBox[1])
  if (rotate !== undefined) page.node.set(PDFName.of('Rotate'), document.context.obj(rotate))
  const [read] = await readPdf(await document.save())
  if (read === undefined) throw new Error('the page was not read')
  return read
}

function unicodeMap(): string {
  const entries = MAPPED.map((code, i) => `<${(i + 1).toString(16).padStart(2, '0')}> <${code}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Mapped def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${entries.length} beginbfchar
${entries.join('\n')}
endbfchar
endcmap end end`
}

/** The operators that set `text` at a place, its foot at `y` from the bottom. */
export const shown = (text: string, x: number, y: number, { size = 10, font = 'Plain' } = {}): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`

export const textsOf = (words: readonly Word[]): readonly string[] => words.map((w) => w.text)
