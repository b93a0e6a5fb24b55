import { EMPTY_BOX, TICKS } from '../../pdf/characters.ts'
import type { DecisionOutcome } from '../../record.ts'
import type { Cell, Layout, Span, Table } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { textOf } from '../reading.ts'
import { answeredLine, answeredRow, boxed } from './outcomeAnswers.ts'
import { saidOption, tickedOption } from './outcomeOptions.ts'

/** Ticked options: "☒ Approved ☐ Not approved" in a line, boxes in the row below their heads, or beside each option. */
export function boxedOutcome(layout: Layout): Finding<DecisionOutcome> | null {
  const found = (value: DecisionOutcome, span: Span): Finding<DecisionOutcome> => ({
    value,
    spans: [span],
    method: 'outcome-box',
    confidence: 0.95,
  })
  for (const table of layout.tables)
    for (const pairs of [boxesBelow(table), boxesBeside(table)]) {
      const ticked = pairs.filter(({ box }) => isMarked(box))
      const [only] = ticked
      if (pairs.length > 1 && ticked.length === 1 && only !== undefined) return found(only.option, only.box)
    }
  for (const table of layout.tables)
    for (const row of table.rows) {
      const answer = answeredRow(row)
      if (answer !== null) return found(answer, answerSpan(row))
    }
  for (const [i, block] of layout.blocks.entries()) {
    const text = boxed(textOf(layout, block))
    const answer = answeredLine(text)
    if (answer !== null && !block.furniture) return found(answer, block)
    if (!BOX.test(text) || !/approve|agree|reject|defer/iu.test(text)) continue
    const option = tickedOption(text) ?? tickedOption(withNeighbours(layout, i))
    if (option !== null) return found(option, block)
  }
  return null
}

const BOX = /[☐☑☒✓✔□]/u

/** Options that stand on lines of their own, each with its box. */
const withNeighbours = (layout: Layout, index: number): string =>
  layout.blocks
    .slice(index, index + 4)
    .map((block) => boxed(textOf(layout, block)))
    .filter((text) => BOX.test(text) && text.length < 40)
    .join(' ')

type Boxed = { readonly option: DecisionOutcome; readonly box: Cell }

/** "Application | Approved | Refused" over rows of applicants: what is ticked is no answer of the form. */
const OF_OTHERS =
  /^(?:names? of (?:the )?)?(?:applications?|applicants?|bids?|bidders?|tenders?|tenderers?|suppliers?|providers?|organisations?|projects?|options?)\b/iu
const OF_FORM = /^(?:no\.?|number|recommendations?|decisions?|proposals?|requests?)$/iu

function boxesBelow(table: Table): readonly Boxed[] {
  return table.rows.flatMap((row, r) => {
    const pairs = row.flatMap((cell) => {
      const option = saidOption(cell.text)
      const box = table.rows[r + 1]?.find((c) => c.column === cell.column)
      return option === null || box === undefined || box.text.length > 3 ? [] : [{ option, box }]
    })
    const columns = pairs.map(({ box }) => box.column)
    const below = table.rows.slice(r + 1)
    const heads = row.filter((c) => !columns.includes(c.column)).map((c) => c.text.trim())
    const marked = below.map((next) => next.filter((c) => columns.includes(c.column) && isMarked(c)))
    const isList = marked.slice(1).some((cells) => cells.length > 0)
    // Recommendations that all have the same answer are answered so together.
    const isOne = heads.some((head) => OF_FORM.test(head)) && new Set(marked.flat().map((c) => c.column)).size === 1
    return pairs.length > 1 && (!isList || isOne) && !heads.some((head) => OF_OTHERS.test(head)) ? pairs : []
  })
}

function boxesBeside(table: Table): readonly Boxed[] {
  return table.rows.flatMap((row) =>
    row.flatMap((cell, i) => {
      const option = saidOption(cell.text)
      const [box, before] = [row[i + 1], row[i - 1]]
      if (option === null) return []
      if (box !== undefined && isBox(box)) return [{ option, box }]
      return before !== undefined && isBox(before) ? [{ option, box: before }] : []
    }),
  )
}

const answerSpan = (row: readonly Cell[]): Span => ({ start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 })

const isBox = (cell: Cell): boolean => cell.text.trim() === '' || EMPTY_BOX.test(cell.text.trim()) || isMarked(cell)
/** A tick, or the cross that is typed for one. */
const isMarked = ({ text }: Cell): boolean => TICKS.test(text.trim()) || /^x$/iu.test(text.trim())
