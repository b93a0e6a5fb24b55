import { arrange } from '../../src/stages/arrange.ts'
import type { Block, Layout, Page, Word } from '../../src/types.ts'
import { pageOf } from './typeset.ts'

export const arranged = (...pages: readonly (readonly Word[] | Page)[]): Layout =>
  arrange(pages.map((page, i) => ('words' in page ? { ...page, number: i + 1 } : pageOf(page, { number: i + 1 }))))

const textOf = (layout: Layout, { start, end }: Block): string => layout.text.slice(start, end)

/** The texts of the blocks in the flow, furniture left out. */
export const bodyOf = (layout: Layout): readonly string[] =>
  layout.blocks.filter((b) => !b.furniture).map((b) => textOf(layout, b))

export const furnitureTextsOf = (layout: Layout): readonly string[] =>
  layout.blocks.filter((b) => b.furniture).map((b) => textOf(layout, b))

/** The texts of each table's cells by row. */
export const tablesOf = (layout: Layout): readonly (readonly (readonly string[])[])[] =>
  layout.tables.map((table) => table.rows.map((row) => row.map((cell) => cell.text)))
