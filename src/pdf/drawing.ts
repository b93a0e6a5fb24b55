import type { Box, Rule } from '../types.ts'

/** What a font tells about its glyphs; `ascent` and `descent` are fractions of the size. */
export type Font = {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly ascent: number
  readonly descent: number
  readonly unitsScale: number
  /** Characters of this font whose meaning is known; filled as they come. A blank one is all space, or nothing. */
  readonly meanings: Map<string, { readonly text: string; readonly isBlank: boolean }>
}

/**
 * One printed glyph in page points; `baseline` is its y. `upright` is false for text that runs at an angle, `hidden` is
 * true for text that is laid out but not painted, as recognisers put it over a scan.
 */
export type Glyph = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly size: number
  readonly font: Font
  readonly upright: boolean
  readonly hidden: boolean
}

/**
 * What is drawn on a page; `dots` are list bullets drawn as shapes, which browsers make of `<li>`. `images` are the places
 * of the pictures, each once, whether they were decoded or left out.
 */
export type Drawing = {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  readonly images: readonly Box[]
  readonly dots: readonly Box[]
}

/** Numbers of the operators we follow, by name, as pdf.js numbers them. */
export type Operators = Readonly<Record<string, number>>

/** A page's operator list. */
export type Operations = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
