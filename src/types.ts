import type { Frame } from './frame.ts'

/** `[x0, y0, x1, y1]` in points, from the top left of the page as it is displayed (CropBox, after `/Rotate`). */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** Half-open range of offsets, `[start, end)`, into `Layout.text`. */
export type Span = { readonly start: number; readonly end: number }

/**
 * One printed word. `text` is normalised (ligatures, symbol fonts, spaces, soft hyphens); `printed` is as printed.
 * `size` is the font size in points; `confidence` is 1 for a text layer, else the recogniser's, 0 to 1.
 */
export type Word = {
  readonly text: string
  readonly printed: string
  readonly box: Box
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly source: 'digital' | 'ocr'
  readonly confidence: number
  /** A recognised word that can be read two ways: no value may be made of it. */
  readonly isDoubted?: boolean
}

/** A drawn line, horizontal or vertical: `at` is its y (horizontal) or x (vertical), from `from` to `to`, in points. */
export type Rule = {
  readonly direction: 'horizontal' | 'vertical'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A web link and the place it covers. */
export type Link = { readonly box: Box; readonly url: string }

/**
 * One page: size in points as displayed, words in the order of the file, drawn rules and links. `hiddenWords` counts the
 * words that are laid out but not painted, as over a scan; `images` are the places of pictures of any kind.
 */
export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly hiddenWords: number
  readonly rules: readonly Rule[]
  readonly links: readonly Link[]
  readonly images: readonly Box[]
  /** How a recognised page was held; null for a page that is read as it is displayed. */
  readonly frame: Frame | null
}

/** A word and where it stands in `Layout.text`. Word and text may differ at a hyphen joined over a line end. */
export type PlacedWord = Word & Span & { readonly page: number }

/** Where a block stands in a table: `row` and `column` count from 0 in `Layout.tables[table]`. */
export type CellPlace = { readonly table: number; readonly row: number; readonly column: number }

/**
 * A paragraph, heading or list item; `span` covers its text without `label`.
 *
 * `label` is a printed number or letter without its brackets and stops (`1`, `2.1`, `a`), `bullet` tells a symbol mark.
 * `left` is the left edge of the text in points; `bold` and `italic` hold for the whole block, `size` is its largest font size.
 * `furniture` marks running headers, footers and page numbers: kept for references, out of the sections.
 */
export type Block = Span & {
  readonly kind: 'paragraph' | 'heading' | 'item'
  readonly label: string | null
  readonly labelText: string | null
  readonly bullet: boolean
  readonly page: number
  readonly left: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly boldPrefix: number
  readonly furniture: boolean
  readonly cell: CellPlace | null
}

/** A cell of a table; `blocks` are indexes into `Layout.blocks`, `text` their texts joined by a space. */
export type Cell = Span & {
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly blocks: readonly number[]
  readonly text: string
  readonly box: Box
  readonly page: number
}

/** A table, ruled or not; cells in reading order. A ruled table that goes on over a page is one table: `page` is its first. */
export type Table = {
  readonly page: number
  readonly ruled: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly columns: number
}

/** A numbered or bold heading with the text below it, up to the next. */
export type Section = {
  readonly number: string | null
  readonly heading: string | null
  readonly level: number
  readonly page: number
  /** Indexes into `Layout.blocks`, the heading's own left out. */
  readonly blocks: readonly number[]
}

/** A document in reading order. Everything points into `text` by offsets, so any value leads back to page and box. */
export type Layout = {
  readonly text: string
  readonly words: readonly PlacedWord[]
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  readonly sections: readonly Section[]
  readonly pages: readonly Pick<Page, 'number' | 'width' | 'height' | 'frame'>[]
  readonly links: readonly (Link & { readonly page: number })[]
  /** Words that a line is drawn through. */
  readonly struck: readonly Span[]
}
