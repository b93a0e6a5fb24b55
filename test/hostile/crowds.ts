import { DECISION, lines, onePage, packed, stream } from './rawPdf.ts'

/** Pages with far too much on them. */

const times = (count: number, piece: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('\n')

const dot = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray'

/** Twenty thousand pictures on one page, each at a place of its own. */
export const manyImages = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(20_000, (i) => `q 4 0 0 4 ${(i % 140) * 4} ${Math.floor(i / 140) * 4} cm /I Do Q`)}`,
    ),
    resources: '/XObject << /I 6 0 R >>',
    more: [stream(Buffer.alloc(64), dot)],
  })

/** Five thousand pictures, each an object of its own. */
export const manyImageObjects = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(5000, (i) => `q 6 0 0 6 ${(i % 90) * 6} ${Math.floor(i / 90) * 6} cm /I${i} Do Q`)}`,
    ),
    resources: `/XObject << ${times(5000, (i) => `/I${i} ${i + 6} 0 R`)} >>`,
    more: Array.from({ length: 5000 }, () => stream(Buffer.alloc(64), dot)),
  })

/** Two hundred thousand objects that nobody asks for. */
export const manyObjects = (): Buffer =>
  onePage({ contents: stream(lines(DECISION)), more: Array.from({ length: 200_000 }, (_, i) => `<< /N ${i} >>`) })

/** Two hundred thousand ruled lines, as of the largest table there ever was. */
export const manyRules = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(100_000, (i) => `${i % 590} ${i % 840} m ${(i % 590) + 20} ${i % 840} l S ${i % 590} ${i % 840} m ${i % 590} ${(i % 840) + 20} l S`)}`,
    ),
  })

/** Three hundred thousand words on one page. */
export const manyWords = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\n${times(3000, (i) => `BT /F 1 Tf 1 0 0 1 ${(i % 5) * 110} ${700 - i * 0.2} Tm (${`w${i} `.repeat(100)}) Tj ET`)}`,
    ),
  })

/** One word of ten million letters. */
export const longWord = (): Buffer =>
  onePage({
    contents: packed(
      `${lines(DECISION)}\nBT /F 0.00005 Tf 1 0 0 1 60 300 Tm (${'abcdefghij'.repeat(1_000_000)}) Tj ET`,
    ),
  })

/** A page of ten million letters in one line at an ordinary size, most of it beyond the edge. */
export const longLine = (): Buffer =>
  onePage({
    contents: packed(`${lines(DECISION)}\nBT /F 11 Tf 1 0 0 1 60 300 Tm (${'abcdefghij'.repeat(1_000_000)}) Tj ET`),
  })

/** A million web links. */
export const manyLinks = (): Buffer =>
  onePage({
    contents: stream(lines(DECISION)),
    page: `/Annots [${'6 0 R '.repeat(300_000)}]`,
    more: ['<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (https://example.org/) >> >>'],
  })
