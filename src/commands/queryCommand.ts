import { csvLine } from '../store/csv.ts'
import { withDatabase } from '../store/database.ts'
import { askQuery, type QueryAnswer } from '../store/readOnlyQuery.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The formats of `query`. */
export const queryFormats = ['table', 'csv', 'json'] as const

/** The options of `query`. */
export type QueryCommand = { readonly db: string; readonly format: (typeof queryFormats)[number] }

/** Prints the answer to one SELECT. A table cuts long cells to fit; CSV and JSON hold all. Returns the exit code. */
export async function queryCommand(sql: string, { db, format }: QueryCommand, terminal: Terminal): Promise<number> {
  await withDatabase(db, async (database) => {
    const answer = askQuery(database, sql)
    const lines = { table: tableLines, csv: csvLinesOf, json: jsonLinesOf }[format](answer)
    // JSON escapes control characters itself; CSV keeps every character, unless a terminal would obey them.
    const isCleaned = format === 'csv' && terminal.isTerminal
    for (const line of lines) await terminal.print(isCleaned ? printable(line) : line)
  })
  return exitCodes.done
}

const CELL_WIDTH = 60

function* tableLines({ columns, rows }: QueryAnswer): Generator<string> {
  const cells = [...rows].map((row) =>
    row.map((value) => ({ isNumber: typeof value === 'number', text: cellText(value) })),
  )
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...cells.map((row) => row[index]?.text.length ?? 0)),
  )
  const width = (index: number) => widths[index] ?? 0
  const line = (texts: readonly string[]) => `${texts.join('  ').trimEnd()}\n`
  yield line(columns.map((name, index) => oneLine(name).padEnd(width(index))))
  yield line(columns.map((_, index) => '─'.repeat(width(index))))
  for (const row of cells) {
    yield line(
      row.map(({ text, isNumber }, index) => (isNumber ? text.padStart(width(index)) : text.padEnd(width(index)))),
    )
  }
  yield `${cells.length} ${cells.length === 1 ? 'row' : 'rows'}\n`
}

function cellText(value: string | number | null): string {
  return value === null ? '' : oneLine(String(value), CELL_WIDTH)
}

function* csvLinesOf({ columns, rows }: QueryAnswer): Generator<string> {
  yield csvLine(columns)
  for (const row of rows) yield csvLine(row)
}

function* jsonLinesOf({ columns, rows }: QueryAnswer): Generator<string> {
  let before = '[\n'
  for (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index]])))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
