import { constants, deflateRawSync, deflateSync } from 'node:zlib'

/** The body of an object: text as it stands between `obj` and `endobj`, or bytes where it holds a stream. */
export type PdfObject = string | Buffer

/** A PDF in the plainest form with right offsets; `objects[0]` is number 1 and the catalogue. `trailer` is put into its dictionary. */
export function rawPdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const add = (part: PdfObject): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  const offsets = objects.map((object, index) => {
    const offset = length
    add(`${index + 1} 0 obj\n`)
    add(object)
    add('\nendobj\n')
    return offset
  })
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  add(`xref\n0 ${size}\n0000000000 65535 f \n${entries}`)
  add(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** A stream object; `entries` are further keys of its dictionary. */
export function stream(data: string | Buffer, entries = ''): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** The same, compressed. */
export const packed = (data: string | Buffer, entries = ''): Buffer =>
  stream(deflateSync(data, { level: 6 }), `/Filter /FlateDecode ${entries}`)

/** Pieces of a page: its contents, entries of its own, of its resources and of the catalogue, and more objects from number 6 on. */
export type Sheet = {
  readonly contents: PdfObject
  readonly page?: string
  readonly resources?: string
  readonly catalogue?: string
  readonly mediaBox?: string
  readonly more?: readonly PdfObject[]
}

/** Helvetica, object 5 of `onePage`. */
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

/** A PDF of one page: catalogue, tree, page (object 3), contents (4), the font `/F` (5), then `more`. */
export function onePage(sheet: Sheet): Buffer {
  const { contents, page = '', resources = '', catalogue = '', mediaBox = '0 0 595 842', more = [] } = sheet
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> ${page} >>`,
    contents,
    HELVETICA,
    ...more,
  ])
}

/** Lines of text from the top of a page, each with its operators. */
export const lines = (texts: readonly string[], top = 780): string =>
  texts.map((text, i) => `BT /F 11 Tf 1 0 0 1 60 ${top - 18 * i} Tm (${escaped(text)}) Tj ET`).join('\n')

const escaped = (text: string): string => text.replace(/[\\()]/gu, '\\$&')

/** An invented decision, short, in the form that most bodies share. */
export const DECISION: readonly string[] = [
  'Police and Crime Commissioner for Essex',
  'Decision Report',
  'Title: Lamps for the yard at Quayside',
  'Decision reference number: 041/2021',
  'The Commissioner is asked to approve £12,500 for lamps in the yard.',
  'Decision: approved.',
  'Date: 4 May 2021',
]

/** A stream of `megabytes` of one repeated text, compressed in no time: the same block again and again. */
export function repeatedDeflate(text: string, megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1 << 20, text, 'latin1'), { finishFlush: constants.Z_FULL_FLUSH, level: 9 })
  // Header, the block over and over, an empty last block; no reader that we know of checks the sum behind it.
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: megabytes }, () => block),
    Buffer.from([0x03, 0x00, 0, 0, 0, 0]),
  ])
}

/** LZW codes that stand for about 7.3 MB of zeros each round, in the bit order and with the early change of PDF. */
export function lzwZeros(rounds: number): Buffer {
  const bytes: number[] = []
  let [held, bits] = [0, 0]
  const put = (code: number, width: number): void => {
    held = (held << width) | code
    bits += width
    while (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
      held &= (1 << bits) - 1
    }
  }
  let width = 9
  for (let round = 0; round < rounds; round += 1) {
    put(256, width)
    width = 9
    put(0, width)
    for (let code = 258; code <= 4093; code += 1) {
      put(code, width)
      width = code + 2 >= 2048 ? 12 : code + 2 >= 1024 ? 11 : code + 2 >= 512 ? 10 : 9
    }
  }
  put(257, width)
  put(0, 8)
  return Buffer.from(bytes)
}

/** A decision whose contents are compressed. */
export const packedDecision = (): Buffer => onePage({ contents: packed(lines(DECISION)) })
