import { DECISION, lines, onePage, packed, rawPdf, stream } from './rawPdf.ts'

/** Files whose parts refer to each other in circles, claim what is not so, or are far too many. */

const plain = (): Buffer => onePage({ contents: stream(lines(DECISION)) })

/** A tree of pages, each node with the same one a hundred times below it: a million pages in a kilobyte. */
export function millionPages(): Buffer {
  const node = (kid: number, count: number): string =>
    `<< /Type /Pages /Kids [${`${kid} 0 R `.repeat(100)}] /Count ${count} >>`
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    node(3, 1_000_000),
    node(4, 10_000),
    node(5, 100),
    '<< /Type /Page /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << >> >>',
    stream(''),
  ])
}

/** The same, where the tree claims to hold three. */
export const millionPagesDenied = (): Buffer =>
  Buffer.from(
    millionPages().toString('latin1').replace('/Count 1000000', '/Count 3000000'.replace('3000000', '3      ')),
    'latin1',
  )

/** A tree of pages that is its own branch. */
export const cyclicPageTree = (): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 2 /Parent 3 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>',
  ])

/** A page whose parent is its child, with nothing said of its own: what is inherited is looked for in a circle. */
export const cyclicParents = (): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    stream(''),
  ])

/** A drawing that draws itself, beside a decision. */
export const cyclicForm = (): Buffer =>
  onePage({
    contents: stream(`${lines(DECISION)} /X Do`),
    resources: '/XObject << /X 6 0 R >>',
    more: [stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>')],
  })

/** A font whose letters are drawn in the font itself. */
export const cyclicType3 = (): Buffer =>
  onePage({
    contents: stream(`${lines(DECISION)} BT /T 20 Tf 60 300 Td (aaa) Tj ET`),
    resources: '/Font << /F 5 0 R /T 6 0 R >>',
    more: [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /T 6 0 R >> >> >>',
      stream('9 0 d0 BT /T 1 Tf (a) Tj ET'),
    ],
  })

/** Contents whose length is an object that is the contents. */
export const cyclicLength = (): Buffer =>
  onePage({ contents: Buffer.from('<< /Length 4 0 R >>\nstream\nBT ET\nendstream') })

/** A list in a list in a list, two hundred thousand deep. */
export const deepLists = (): Buffer =>
  onePage({
    contents: stream(lines(DECISION)),
    page: '/Deep 6 0 R',
    more: [`${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  })

/** The same in the contents of the page. */
export const deepListsInContents = (): Buffer =>
  onePage({ contents: packed(`${lines(DECISION)}\n${'['.repeat(200_000)}${']'.repeat(200_000)} TJ`) })

/** `save` two million times and never `restore`. */
export const manySaves = (): Buffer => onePage({ contents: packed(`${lines(DECISION)}\n${'q '.repeat(2_000_000)}`) })

const changed = (change: (text: string) => string): Buffer => Buffer.from(change(plain().toString('latin1')), 'latin1')

/** Every offset of the table of objects is wrong. */
export const wrongOffsets = (): Buffer => changed((text) => text.replace(/^\d{10} 00000 n/gmu, '0000000007 00000 n'))

/** The table is not there, and where it should begin lies behind the end of the file. */
export const noTable = (): Buffer =>
  changed((text) => text.replace(/xref\n0[^t]*/u, '').replace(/startxref\n\d+/u, 'startxref\n99999999'))

/** The table before this one is this one. */
export const cyclicTables = (): Buffer =>
  changed((text) => text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${/startxref\n(\d+)/u.exec(text)?.[1]}`))

/** A table that claims two thousand million objects. */
export const endlessTable = (): Buffer =>
  changed((text) => text.replace(/xref\n0 \d+/u, 'xref\n0 2000000000').replace(/\/Size \d+/u, '/Size 2000000000'))

/** A stream of objects that holds itself. */
export const cyclicObjectStream = (): Buffer =>
  onePage({
    contents: stream(lines(DECISION)),
    page: '/Also 6 0 R',
    more: [stream('6 0 7 0 << >>', '/Type /ObjStm /N 2 /First 8 /Extends 6 0 R')],
  })

/** A page without size, one of size zero, one of size below zero, one beyond all numbers. */
export const strangeSizes = (): readonly Buffer[] =>
  ['0 0 0 0', '595 842 0 0', '0 0 1e400 1e400', '-1e30 -1e30 1e30 1e30', '(a) null [] true', '0 0 595'].map(
    (mediaBox) => onePage({ contents: stream(lines(DECISION)), mediaBox }),
  )

/** A page of 200 by 200 inches with a decision in its corner. */
export const hugePage = (): Buffer => onePage({ contents: stream(lines(DECISION)), mediaBox: '0 0 14400 14400' })

/** The same with a picture that must be drawn to be recognised. */
export const hugePageOfPictures = (): Buffer =>
  onePage({
    contents: stream('q 7000 0 0 7000 0 0 cm /I Do Q q 7000 0 0 7000 7200 7200 cm /I Do Q'),
    mediaBox: '0 0 14400 14400',
    resources: '/XObject << /I 6 0 R >>',
    more: [
      stream(
        Buffer.alloc(64),
        '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      ),
    ],
  })
