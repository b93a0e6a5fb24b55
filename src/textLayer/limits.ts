/**
 * What the judgement of a text layer turns on; shares are of the words (or characters) that can be judged.
 *
 * Measured on 220 digital pages and their spoilt copies, and on 27 scanned pages: see docs/text-layer.md.
 */
export const LIMITS = {
  /** Images that cover this share of a page make it a scan: scans cover 0.99 and more, the images of digital pages up to 0.03. */
  scanCover: 0.7,
  /** Words over a scan, its margins left out: fewer are a stamp or a label. Of digital pages 8 in 220 have fewer. */
  fewWords: 15,
  /** Running heads, stamps and page numbers stand within this share of the height from either edge. */
  marginShare: 0.1,
  /** Characters without a meaning (private use, controls) on a page: sound pages have none. */
  unmappedCharacters: 0.1,
  /** Letters and digits of all characters but fillers: 0.9 and more on sound pages, 0 on symbols for letters. */
  leastAlphanumeric: 0.45,
  /** Fewer words than this say nothing about the language: tables of figures, forms with a name or two. */
  judgedWords: 8,
  /** Words spelt as no word is, on a page without function words: 0.22 on names in capitals, 0.6 and more on shifted letters. */
  foreignOddWords: 0.45,
  /** Welsh function words: 0.37 of a Welsh paragraph, up to 0.01 of English pages. */
  welshFunctionWords: 0.08,
  /** Function words (the, of, yn, ar) below this share make a page no running text; the least of the 220 has 0.14. */
  leastFunctionWords: 0.03,
  /** Misread words: sound pages have up to 0.02, with 2 % wrong characters mostly 0.05, with 10 % mostly 0.19. */
  misreadWords: 0.09,
  /** And this many of them: a misprint or two on a page of ten words is no misreading. */
  fewestMisread: 3,
  /** Single small letters among words: up to 0.03 on sound pages. */
  singleLetters: 0.3,
  /** Words whose ink is compared with the white behind them; 1000 change the shares by 0.01. */
  sampledGaps: 200,
  /** Fewer gaps than this tell nothing. */
  fewestGaps: 12,
  /** Ink in words less ink in gaps: 0.35 and more where layer and scan agree, up to 0.15 where they do not. */
  leastContrast: 0.25,
  /** Share of the ink under words: 0.74 and more on scans with logos and signatures, 0.5 where half the text is missing. */
  leastCovered: 0.6,
  /** Points and square points. Signatures alone are up to 150 by 46; a pasted "Signature … Date" is 270 by 50. */
  narrowestRegion: 120,
  lowestRegion: 20,
  smallestRegion: 9000,
  /** A label or two may stand in the picture's rectangle; a picture with more words over it is their background. */
  wordsOverRegion: 4,
  /** Confidence of a recognised word, 0 to 1: typed words have 0.95, what is read in scribbled signatures up to 0.5. */
  sureWord: 0.6,
  /** Words of running text, at least: names and mottoes of logos and crests have fewer. */
  regionWords: 20,
  oddInRegion: 0.2,
  /** Function words; labels of charts have none. */
  functionInRegion: 0.1,
} as const
