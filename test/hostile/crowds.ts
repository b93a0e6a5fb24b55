import { DECISION, lines, onePage, packed, rawPdf, stream } from './rawPdf.ts'

/** Pages with far too much on them. */

const times = (count: number, piece: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('\n')

const dot = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray'

/** Six thousand pictures on one page, each at a place of its own. */
export const manyImages = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(6000, (i) => `q 4 0 0 4 ${(i % 140) * 4} ${Math.floor(i / 140) * 4} cm /I Do Q`)}`,
    ),
    resources: '/XObject << /I 6 0 R >>',
    more: [stream(Buffer.alloc(64), dot)],
  })

/** Two thousand pictures, each an object of its own. */
export const manyImageObjects = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(2000, (i) => `q 6 0 0 6 ${(i % 90) * 6} ${Math.floor(i / 90) * 6} cm /I${i} Do Q`)}`,
    ),
    resources: `/XObject << ${times(2000, (i) => `/I${i} ${i + 6} 0 R`)} >>`,
    more: Array.from({ length: 2000 }, () => stream(Buffer.alloc(64), dot)),
  })

/** Fifty thousand objects that nobody asks for. */
export const manyObjects = (): Buffer =>
  onePage({ contents: stream(lines(DECISION)), more: Array.from({ length: 50_000 }, (_, i) => `<< /N ${i} >>`) })

/** Forty thousand ruled lines, as of the largest table there ever was. */
export const manyRules = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(20_000, (i) => `${i % 590} ${i % 840} m ${(i % 590) + 20} ${i % 840} l S ${i % 590} ${i % 840} m ${i % 590} ${(i % 840) + 20} l S`)}`,
    ),
  })

/** Sixty thousand words on one page. */
export const manyWords = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(600, (i) => `BT /F 1 Tf 1 0 0 1 ${(i % 5) * 110} ${700 - i} Tm (${`w${i} `.repeat(100)}) Tj ET`)}`,
    ),
  })

/** One word of ten million letters. */
export const longWord = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\nBT /F 0.00005 Tf 1 0 0 1 60 300 Tm (${'abcdefghij'.repeat(1_000_000)}) Tj ET`,
    ),
  })

/** A word of as many letters as a page may have, less the decision's own. */
export const longestWord = (): Buffer =>
  onePage({
    contents: packed(`${lines(DECISION)}\nBT /F 0.001 Tf 1 0 0 1 60 300 Tm (${'abcdefghij'.repeat(49_000)}) Tj ET`),
  })

/** A page of ten million letters in one line at an ordinary size, most of it beyond the edge. */
export const longLine = (): Buffer =>
  onePage({
    contents: packed(`${lines(DECISION)}\nBT /F 11 Tf 1 0 0 1 60 300 Tm (${'abcdefghij'.repeat(1_000_000)}) Tj ET`),
  })

/** Three hundred thousand web links. */
export const manyLinks = (): Buffer =>
  onePage({
    contents: stream(lines(DECISION)),
    page: `/Annots [${'6 0 R '.repeat(300_000)}]`,
    more: ['<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (https://example.org/) >> >>'],
  })

/** Two thousand pages, each with the same eight thousand lines drawn. */
export function slowPages(): Buffer {
  const kids = Array.from({ length: 2000 }, (_, i) => `${i + 5} 0 R`).join(' ')
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>'
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count 2000 >>`,
    packed(times(8000, (i) => `9 ${i % 800} m 99 ${i % 800} l S`)),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: 2000 }, () => page),
  ])
}

/** Thirty pages, each with the same hundred thousand words. */
export function millionsOfWords(): Buffer {
  const kids = Array.from({ length: 30 }, (_, i) => `${i + 5} 0 R`).join(' ')
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>'
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count 30 >>`,
    packed(times(1000, (i) => `BT /F 1 Tf 1 0 0 1 9 ${800 - i * 0.7} Tm (${'ab '.repeat(100)}) Tj ET`)),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: 30 }, () => page),
  ])
}
