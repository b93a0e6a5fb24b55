import type { Page, Rule, Word } from '../../src/types.ts'

type Style = { readonly size?: number; readonly bold?: boolean; readonly italic?: boolean }

/** Every character is half an em wide here, every space a quarter. */
const WIDTH = 0.5
const SPACE = 0.25

/** The words of one printed line that begins at `x` and whose letters reach from `y` down to `y` plus their size. */
export function set(text: string, x: number, y: number, style: Style = {}): readonly Word[] {
  const { size = 10, bold = false, italic = false } = style
  let at = x
  return text.split(' ').map((printed) => {
    const x0 = at
    const x1 = x0 + printed.length * WIDTH * size
    at = x1 + SPACE * size
    return { text: printed, printed, box: [x0, y, x1, y + size], size, bold, italic, source: 'digital', confidence: 1 }
  })
}

/** Lines of one column, 12 points apart unless told. */
export const setLines = (texts: readonly string[], x: number, y: number, style: Style & { pitch?: number } = {}) =>
  texts.flatMap((text, i) => set(text, x, y + i * (style.pitch ?? 12), style))

/** An A4 page with these words and drawn lines. */
export const pageOf = (words: readonly Word[], drawn: { number?: number; rules?: readonly Rule[] } = {}): Page => ({
  number: drawn.number ?? 1,
  width: 595,
  height: 842,
  words,
  rules: drawn.rules ?? [],
  links: [],
  hiddenWords: 0,
  images: [],
  frame: null,
})

export const across = (at: number, from: number, to: number): Rule => ({ direction: 'horizontal', at, from, to })
export const down = (at: number, from: number, to: number): Rule => ({ direction: 'vertical', at, from, to })

/** The lines of a table with these column edges and row edges, all of them drawn. */
export const gridRules = (xs: readonly number[], ys: readonly number[]): readonly Rule[] => [
  ...ys.map((y) => across(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => down(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
]
