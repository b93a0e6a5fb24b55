/** What a glyph of a symbol font means, by its code: the low byte of a private-use character, or the character itself. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●', // l
  110: '■', // n
  111: '☐', // o
  113: '☐', // q
  120: '☒', // x
  159: '•',
  167: '▪', // §
  168: '☐', // ¨
  183: '•', // ·
  216: '➢', // Ø
  224: '→',
  240: '➔',
  251: '✗', // û
  252: '✓', // ü
  253: '☒', // ý
  254: '☑', // þ
}

/** Wingdings 2, where the tick and the box stand on other codes. */
const WINGDINGS_2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '☐' }

/** ZapfDingbats ticks and crosses that lack a Unicode map. */
const DINGBATS: Readonly<Record<number, string>> = {
  51: '✓',
  52: '✔',
  53: '✗',
  56: '✘',
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
}

/** One printed character to the ones it stands for; soft hyphens stay, since only the end of a line gives them meaning. */
const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\t': ' ',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u0060': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u221a': '✓',
  '\ufffd': '',
  '\u0000': '',
}

const isLigature = (code: number): boolean => (code >= 0xfb00 && code <= 0xfb06) || (code >= 0x1f100 && code <= 0x1f1ff)

function ofSymbolFont(code: number, fontName: string): string | undefined {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  const low = isPrivate ? code & 0xff : code
  if (/wingdings\W?2/i.test(fontName)) return WINGDINGS_2[low]
  if (/wingdings/i.test(fontName)) return WINGDINGS[low]
  if (/dingbats/i.test(fontName)) return DINGBATS[low]
  if (isPrivate) return WINGDINGS[low]
  return undefined
}

/**
 * What a printed character means: symbol-font bullets and ticks, ligatures, spaces, dashes and quotes in one spelling.
 *
 * `fontName` tells a Wingdings `ü` (a tick) from a letter. A control character gives ''. A private-use character of
 * unknown meaning is kept as it is. Source of the symbol codes: https://www.unicode.org/L2/L2011/11052r-wingding.pdf
 */
export function meaningOf(character: string, fontName: string): string {
  const code = character.codePointAt(0)
  if (code === undefined) return ''
  // Plain letters in a plain font are nearly all of it.
  if (code > 0x20 && code < 0x7f && code !== 0x60 && !/dingbats|wingdings/i.test(fontName)) return character
  const symbol = ofSymbolFont(code, fontName)
  if (symbol !== undefined) return symbol
  const same = SAME[character]
  if (same !== undefined) return same
  if (isLigature(code)) return character.normalize('NFKC')
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ''
  return character
}

/** Marks that open a list item. */
export const BULLETS = /^[•●○◦▪■□▫➢➔→‣⁃·∙*❖►▶✦]$/u
/** Ticks and filled boxes, which confirm. */
export const TICKS = /^[✓✔☑☒✗✘]$/u
/** An empty box. */
export const EMPTY_BOX = /^[☐□▢]$/u
