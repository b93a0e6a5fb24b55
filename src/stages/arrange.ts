import { furnitureOf } from '../layout/furniture.ts'
import { type Habits, habitsOf } from '../layout/habits.ts'
import { contentsOf } from '../layout/nestedTables.ts'
import { goesOnBelow, paragraphsOfCell } from '../layout/pageTables.ts'
import { type DraftBlock, isAnswered, paragraphsOf } from '../layout/paragraphs.ts'
import { type DraftCell, type Region, regionsOf, type TableRegion } from '../layout/regions.ts'
import { sectionsOf, withHeadings } from '../layout/sections.ts'
import { struckWords } from '../layout/struck.ts'
import { buildTables, buildText, type DraftTable, type PagedBlock } from '../layout/text.ts'
import type { Layout, Page } from '../types.ts'

/**
 * Arranges the words of all pages into one text in reading order: paragraphs, lists, tables, sections.
 *
 * Running headers, footers and page numbers are taken out of the flow and stand at the end of the text, marked as
 * furniture. A paragraph that goes on over a page break is one block. Throws nothing; no words give an empty layout.
 */
export function arrange(pages: readonly Page[]): Layout {
  const furniture = furnitureOf(pages)
  const paged = pages.map((page) => ({
    page: page.number,
    regions: regionsOf(
      page,
      page.words.filter((w) => !furniture.words.has(w)),
    ),
  }))
  const habits = habitsOf(paged.flatMap((p) => p.regions.flatMap((r) => (r.kind === 'lines' ? [r.lines] : []))))
  const drafts: PagedBlock[] = []
  const tables: (DraftTable & { readonly isInside: boolean })[] = []
  paged.forEach(({ page, regions }, p) => {
    regions.forEach((region, r) => {
      const above = r === 0 ? paged[p - 1]?.regions.at(-1) : undefined
      if (region.kind === 'lines') addLines(drafts, region, page, habits)
      else addTable({ drafts, tables, habits }, { region, page, goesOn: goesOnBelow(above, region) })
    })
  })
  for (const { page, line } of furniture.lines)
    for (const draft of paragraphsOf([line], null, habits))
      drafts.push({ ...draft, page, cell: null, furniture: true, more: null })
  const built = buildText(drafts)
  const blocks = withHeadings(built.blocks, built.text)
  return {
    text: built.text,
    words: built.words,
    blocks,
    tables: buildTables(
      tables.map(({ isInside: _, ...table }) => table),
      built,
    ),
    sections: sectionsOf(blocks, built.text),
    pages: pages.map(({ number, width, height, frame }) => ({ number, width, height, frame })),
    struck: struckWords(built.words, pages),
    links: pages.flatMap((p) => p.links.map((link) => ({ ...link, page: p.number }))),
  }
}

function addLines(drafts: PagedBlock[], region: Region & { kind: 'lines' }, page: number, habits: Habits): void {
  const own = paragraphsOf(region.lines, region.right, habits)
  own.forEach((draft, i) => {
    const last = drafts.at(-1)
    if (i === 0 && last !== undefined && last.cell === null && goesOn(last, draft, page))
      drafts[drafts.length - 1] = { ...last, more: { page, lines: draft.lines } }
    else drafts.push({ ...draft, page, cell: null, furniture: false, more: null })
  })
}

/** A paragraph goes on over a page break if it has not ended and the next begins in its column without a mark. */
function goesOn(last: PagedBlock, next: DraftBlock, page: number): boolean {
  if (last.page !== page - 1 || last.more !== null || next.mark !== null) return false
  const before = last.lines.at(-1)?.at(-1)
  const after = next.lines[0]?.[0]
  if (before === undefined || after === undefined) return false
  if (/[.!?:;]["')]*$/u.test(before.text) || isAnswered(last.lines.at(-1) ?? [])) return false
  if (before.bold !== after.bold || Math.abs(before.size - after.size) > 1) return false
  const isLower = /^[\p{Ll}\d(£&"']/u.test(after.text)
  // A bold line of its own at the foot, or one that is not in the capitals of the next page's, is a heading that ended.
  const isHeading = before.bold && !isLower && (last.lines.length === 1 || isInCapitals(next) !== isInCapitals(last))
  if (isHeading) return false
  const sameColumn = Math.abs(next.left - last.left) < 14
  // A line that stops short without a full stop is a heading or a label, unless the next one starts small.
  return sameColumn && (isLower || (last.lines.at(-1)?.length ?? 0) >= 6)
}

const isInCapitals = ({ lines }: DraftBlock): boolean => {
  const text = (lines.at(-1) ?? []).map((w) => w.text).join(' ')
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

type Found = {
  readonly drafts: PagedBlock[]
  /** A table's place is kept from its first cell on: tables inside of its cells come behind it. */
  readonly tables: (DraftTable & { readonly isInside: boolean })[]
  readonly habits: Habits
}
type PagedTable = {
  readonly region: TableRegion
  readonly page: number
  readonly goesOn: boolean
  readonly isInside?: boolean
}

/** Adds a table, or more rows to the last one, where it goes on over a page. */
function addTable(found: Found, { region, page, goesOn, isInside = false }: PagedTable): void {
  const { tables } = found
  const last = goesOn ? tables.findLastIndex((t) => !t.isInside) : -1
  const before = tables[last]
  const table = before === undefined ? tables.length : last
  const above = before?.rows ?? []
  const own = { page: before?.page ?? page, ruled: region.ruled, columns: region.columns, isInside }
  if (before === undefined) tables.push({ ...own, rows: [] })
  const isRest = before !== undefined && addRestOfRow(found, { region, page }, { table, row: above.length - 1 })
  const rows = region.rows.slice(isRest ? 1 : 0).map((cells, i) =>
    cells.map((cell) => {
      const row = above.length + i
      const blocks = addCell(found, cell, { table, row, page, ruled: region.ruled })
      return { row, column: cell.column, columnSpan: cell.columnSpan, blocks, box: cell.box, page }
    }),
  )
  tables[table] = { ...own, rows: [...above, ...rows] }
}

type CellOf = { readonly table: number; readonly row: number; readonly page: number; readonly ruled: boolean }

/** Adds a cell's paragraphs, with the tables between them, and gives the numbers of its own blocks. */
function addCell(found: Found, cell: DraftCell, { table, row, page, ruled }: CellOf): readonly number[] {
  const { drafts, habits } = found
  const blocks: number[] = []
  for (const content of contentsOf(cell)) {
    if ('rows' in content) {
      addTable(found, { region: content, page, goesOn: false, isInside: true })
      continue
    }
    for (const draft of paragraphsOfCell(content, ruled, habits)) {
      blocks.push(drafts.length)
      drafts.push({ ...draft, page, cell: { table, row, column: cell.column }, furniture: false, more: null })
    }
  }
  return blocks
}

/**
 * A row that is broken over a page: its one filled cell goes on with the paragraph that ended the page before, which it is
 * added to. Says whether it was.
 */
function addRestOfRow(
  { drafts, habits }: Found,
  { region, page }: Omit<PagedTable, 'goesOn'>,
  { table, row }: { readonly table: number; readonly row: number },
): boolean {
  const [cell, ...others] = (region.rows[0] ?? []).filter((c) => c.words.length > 0)
  const last = drafts.at(-1)
  if (cell === undefined || others.length > 0 || cell.column === 0) return false
  if (last?.cell?.table !== table || last.cell.row !== row || last.cell.column !== cell.column) return false
  const [next, ...more] = paragraphsOfCell(cell, region.ruled, habits)
  if (next === undefined || more.length > 0 || !goesOn(last, next, page)) return false
  drafts[drafts.length - 1] = { ...last, more: { page, lines: next.lines } }
  return true
}
