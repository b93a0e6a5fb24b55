import { deflateSync } from 'node:zlib'
import { DECISION, lines, lzwZeros, onePage, packed, repeatedDeflate, stream } from './rawPdf.ts'

/** What unpacks to far more than it is: page contents, images, tables of characters, drawings in drawings. */

const twice = (megabytes: number, text: string): Buffer =>
  stream(deflateSync(repeatedDeflate(text, megabytes)), '/Filter [/FlateDecode /FlateDecode]')

/** Page contents of 3 GB of spaces, compressed twice into some kilobytes. */
export const nestedFlate = (): Buffer => onePage({ contents: twice(3072, ' ') })

/** The same of operators that draw something. */
export const nestedFlateOfOperators = (): Buffer => onePage({ contents: twice(1024, '1 0 0 1 0 0 cm 0 0 9 9 re f\n') })

/** Page contents of 3 GB of zeros by way of LZW. */
export const lzw = (): Buffer =>
  onePage({ contents: stream(deflateSync(lzwZeros(400)), '/Filter [/FlateDecode /LZWDecode]') })

const imagePage = (image: Buffer): Buffer =>
  onePage({ contents: stream('q 595 0 0 842 0 0 cm /I Do Q'), resources: '/XObject << /I 6 0 R >>', more: [image] })

/** A picture of 40,000 by 40,000 dots in grey that takes a few kilobytes. */
export const hugeImage = (): Buffer =>
  imagePage(
    stream(
      deflateSync(repeatedDeflate('\u00ff', 1526)),
      '/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter [/FlateDecode /FlateDecode]',
    ),
  )

/** A JPEG of three bytes of data whose head claims 65,500 by 65,500 dots, in a dictionary that claims 100 by 100. */
export const lyingJpeg = (): Buffer =>
  imagePage(
    stream(
      Buffer.from(
        `ffd8ffdb004300${'01'.repeat(64)}ffc0000b08ffdcffdc01011100ffc4001400010000000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f00d2cf20ffd9`,
        'hex',
      ),
      '/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode',
    ),
  )

/** A fax of 30,000 by 30,000 dots without data. */
export const hugeFax = (): Buffer =>
  imagePage(
    stream(
      '\u0000\u0000',
      '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 30000 /Rows 30000 >>',
    ),
  )

/** Drawings that draw ten others each, nine deep: a thousand million of the last one. */
export function formsInForms(): Buffer {
  const form = (content: string, resources: string): Buffer =>
    stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`)
  const levels = Array.from({ length: 9 }, (_, i) => form('/X Do '.repeat(10), `/XObject << /X ${i + 7} 0 R >>`))
  const last = form('0 0 9 9 re f', '')
  return onePage({
    contents: stream(`${lines(DECISION)} /X Do`),
    resources: '/XObject << /X 6 0 R >>',
    more: [...levels, last],
  })
}

/** A table of characters that maps four thousand million codes. */
export function endlessCharacterMap(): Buffer {
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <00000000> <ffffffff> endcodespacerange
1 beginbfrange <00000000> <fffffffe> <0041> endbfrange
1 begincidrange <00000000> <fffffffe> 0 endcidrange endcmap end end`
  return onePage({
    contents: stream('BT /W 11 Tf 60 700 Td <00000041> Tj ET'),
    page: '',
    resources: '/Font << /F 5 0 R /W 6 0 R >>',
    more: [
      '<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding 8 0 R /ToUnicode 8 0 R /DescendantFonts [7 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 4294967294 500] /DW 500 >>',
      packed(map, '/Type /CMap /CMapName /M'),
    ],
  })
}
