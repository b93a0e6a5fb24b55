import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { DocumentError } from '../../src/errors.ts'
import { engineChoices } from '../../src/recognition/chosenEngine.ts'
import { missingCommands, nativeWords, printedWords } from './nativeWords.ts'
import { type PageWords, type ReadWords, withOurReader } from './ourWords.ts'
import { cell } from './report.ts'
import { comparedWords, orderedErrors, unorderedErrors, type WordErrors } from './wordErrors.ts'

/** Share of the words that we read as printed, and that plain `tesseract` does, against the digital PDF of each scan. */
const usage = `Usage: node test/bench/wordAccuracy.ts [--engine NAME] [--in-order] [--wrong] FOLDER…

  FOLDER         holds digital.pdf and scan.pdf, or folders that do
  --engine NAME  ${engineChoices.join(', ')} (default native)
  --in-order     words out of order count as wrong
  --wrong        also list the words that we do not read as printed`

type Options = { readonly isOrdered: boolean; readonly listsWrong: boolean }
type Row = { readonly words: number; readonly ours: number; readonly native: number }

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'native' },
      'in-order': { type: 'boolean', default: false },
      wrong: { type: 'boolean', default: false },
    },
  })
  const engine = engineChoices.find((choice) => choice === values.engine)
  const cases = positionals.flatMap(foldersBelow)
  const missing = missingCommands(['pdftotext', 'pdftoppm', 'tesseract'])
  if (engine === undefined) return refuse(`There is no engine ${values.engine}.\n\n${usage}`)
  if (cases.length === 0) return refuse(`No folder with digital.pdf and scan.pdf was found.\n\n${usage}`)
  if (missing.length > 0) return refuse(`Not installed: ${missing.join(', ')}.`)
  const options = { isOrdered: values['in-order'], listsWrong: values.wrong }
  await withOurReader(engine, (read) => compareAll(cases, read, options))
}

function foldersBelow(folder: string): readonly string[] {
  const found = globSync('{,*/,*/*/}scan.pdf', { cwd: folder }).map((file) => path.join(folder, path.dirname(file)))
  return found.filter((place) => existsSync(path.join(place, 'digital.pdf'))).toSorted()
}

async function compareAll(cases: readonly string[], read: ReadWords, options: Options): Promise<void> {
  console.log(`${'document'.padEnd(40)}  page  words    ours  native`)
  const rows: Row[] = []
  for (const folder of cases) rows.push(...(await compareDocument(folder, read, options)))
  const total = (count: (row: Row) => number): number => rows.reduce((sum, row) => sum + count(row), 0)
  const all = { words: total(({ words }) => words), ours: total(({ ours }) => ours), native: total((r) => r.native) }
  console.log(rowText('all', String(rows.length), all))
}

async function compareDocument(folder: string, read: ReadWords, options: Options): Promise<readonly Row[]> {
  const scan = path.join(folder, 'scan.pdf')
  const ours = await readOrNothing(scan, read)
  const native = nativeWords(scan)
  return printedWords(path.join(folder, 'digital.pdf')).map(({ page, words }) => {
    const printed = comparedWords(words)
    const row = {
      words: printed.length,
      ours: errorsOf(printed, wordsOf(ours, page), options).errors,
      native: errorsOf(printed, wordsOf(native, page), options).errors,
    }
    console.log(rowText(path.basename(folder), String(page), row))
    if (options.listsWrong && row.ours > 0) console.log(`    ${wrongWords(printed, wordsOf(ours, page))}`)
    return row
  })
}

/** What we read; of a scan that we refuse, nothing, and a line that tells why: all its words then count as wrong. */
async function readOrNothing(scan: string, read: ReadWords): Promise<readonly PageWords[]> {
  try {
    return await read(scan)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    console.log(`    refused, ${error.code}: ${error.message}`)
    return []
  }
}

const wordsOf = (pages: readonly PageWords[], page: number): readonly string[] =>
  comparedWords(pages.find((one) => one.page === page)?.words ?? [])

const errorsOf = (printed: readonly string[], read: readonly string[], { isOrdered }: Options): WordErrors =>
  isOrdered ? orderedErrors(printed, read) : unorderedErrors(printed, read)

/** What is printed and not read, and what is read and not printed: `'Board Row → Boand'`. */
function wrongWords(printed: readonly string[], read: readonly string[]): string {
  return `${leftOver(printed, read).join(' ')} → ${leftOver(read, printed).join(' ')}`
}

/** The words of the first list without one for each word of the second. */
function leftOver(words: readonly string[], others: readonly string[]): readonly string[] {
  const spare = [...others]
  return words.filter((word) => {
    const at = spare.indexOf(word)
    if (at >= 0) spare.splice(at, 1)
    return at < 0
  })
}

function rowText(name: string, page: string, { words, ours, native }: Row): string {
  const share = (errors: number): string => (words === 0 ? '-' : cell(100 * (1 - errors / words), 1)).padStart(6)
  return `${name.slice(0, 40).padEnd(40)}  ${page.padStart(4)}  ${cell(words, 5, 0)}  ${share(ours)}  ${share(native)}`
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

await main()
