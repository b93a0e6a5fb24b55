import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SetupError, UsageError } from '../errors.ts'
import { type Database, withDatabase } from '../store/database.ts'
import { allRecords, csvLines, csvTables, jsonArray, jsonLines, recordTable } from '../store/recordExports.ts'
import { exitCodes } from './exitCodes.ts'
import { printable, printableJson } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The formats of `export`. */
export const exportFormats = ['jsonl', 'json', 'csv'] as const

/** The options of `export`; `out` null is standard output. */
export type ExportCommand = {
  readonly db: string
  readonly format: (typeof exportFormats)[number]
  readonly out: string | null
}

/** Prints all records, or writes them to a file; CSV goes to a folder too, a file a list. Returns the exit code. */
export async function exportCommand({ db, format, out }: ExportCommand, terminal: Terminal): Promise<number> {
  await withDatabase(db, async (database) => {
    if (out === null) await printAll(linesOf(database, format), format, terminal)
    else if (!isFolder(out)) await writeFile(out, linesOf(database, format), terminal)
    else if (format !== 'csv') throw new UsageError(`${out} is a folder; only --format csv goes into one. Name a file.`)
    else {
      for (const table of csvTables()) {
        await writeFile(path.join(out, `${table.name}.csv`), csvLines(table, allRecords(database)), terminal)
      }
    }
  })
  return exitCodes.done
}

function linesOf(database: Database, format: ExportCommand['format']): Iterable<string> {
  const records = allRecords(database)
  if (format === 'csv') return csvLines(recordTable, records)
  return format === 'json' ? jsonArray(records) : jsonLines(records)
}

/** Cleaned only where a terminal would obey it, never in a pipe: JSON escapes only some of such characters itself. */
async function printAll(lines: Iterable<string>, format: string, terminal: Terminal): Promise<void> {
  const cleaned = format === 'csv' ? printable : printableJson
  for (const line of lines) await terminal.print(terminal.isTerminal ? cleaned(line) : line)
}

function isFolder(out: string): boolean {
  return /[/\\]$/u.test(out) || fs.statSync(out, { throwIfNoEntry: false })?.isDirectory() === true
}

async function writeFile(file: string, lines: Iterable<string>, terminal: Terminal): Promise<void> {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    await pipeline(Readable.from(lines), fs.createWriteStream(file))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new SetupError(`${file} cannot be written: ${error.message}. Name another place with --out.`, {
      cause: error,
    })
  }
  terminal.say(`Wrote ${file}`)
}
