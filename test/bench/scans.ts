import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { missingCommands } from './nativeWords.ts'
import { cell } from './report.ts'
import { type Contender, ocrmypdfContender, ourContender, type ScanRun } from './scanContenders.ts'

/** Pages a minute from scan to committed row, with each engine, against `ocrmypdf`, which only adds a text layer. */
const usage = `Usage: node test/bench/scans.ts [--rounds N] [--workers N] FOLDER

  FOLDER       holds scan.pdf, or folders that do
  --rounds N   how often each contender runs (default 3)
  --workers N  processes of "ingest", and jobs of ocrmypdf (default 2)`

type Race = { readonly files: readonly string[]; readonly rounds: number; readonly contenders: readonly Contender[] }
type Result = { readonly contender: Contender; readonly runs: readonly ScanRun[] }

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '3' }, workers: { type: 'string', default: '2' } },
  })
  const [rounds, workers, folder = ''] = [Number(values.rounds), Number(values.workers), positionals[0]]
  const files = globSync('{,*/}scan.pdf', { cwd: folder }).map((file) => path.join(folder, file))
  const missing = missingCommands(['ocrmypdf', 'tesseract', 'pdfinfo'])
  const engines = (['tesseract.js', 'native'] as const).map((engine) => ourContender(engine, workers))
  if (!isCount(rounds) || !isCount(workers) || folder === '') refuse(usage)
  else if (!existsSync(folder)) refuse(`There is no folder ${folder}, so there are no scans to race over.`)
  else if (files.length === 0) refuse(`There is no scan.pdf in ${folder} or in its folders.`)
  else if (missing.length > 0) refuse(`Not installed: ${missing.join(', ')}. There is nothing to compare with.`)
  else race({ files: files.toSorted(), rounds, contenders: [...engines, ocrmypdfContender(workers)] })
}

function race({ files, rounds, contenders }: Race): void {
  const pages = files.reduce((sum, file) => sum + pagesOf(file), 0)
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`
  console.log(`${files.length} scans of ${pages} pages, ${rounds} rounds, ${machine}`)
  console.log(`round  ${contenders.map(({ name }) => `${name} s`.padStart(20)).join('')}`)
  const results: Result[] = contenders.map((contender) => ({ contender, runs: [] }))
  for (let round = 0; round < rounds; round += 1) {
    const seconds = new Map<Contender, number>()
    // Whoever runs first finds a colder machine: each round begins with another.
    for (const turn of contenders.keys()) {
      const index = (turn + round) % contenders.length
      const result = results[index]
      if (result === undefined) continue
      const run = withFolder((folder) => result.contender.run(files, folder))
      results[index] = { ...result, runs: [...result.runs, run] }
      seconds.set(result.contender, run.seconds)
    }
    const cells = contenders.map((contender) => cell(seconds.get(contender) ?? Number.NaN, 20))
    console.log(`${cell(round + 1, 5, 0)}  ${cells.join('')}`)
  }
  report(results, pages)
}

function report(results: readonly Result[], pages: number): void {
  const medians = results.map(({ runs }) => median(runs.map(({ seconds }) => seconds)))
  const last = medians.at(-1) ?? Number.NaN
  console.log(`\n${'contender'.padEnd(20)}  median s  s a page  pages a minute  ÷ ${results.at(-1)?.contender.name}`)
  for (const [index, { contender }] of results.entries()) {
    const seconds = medians[index] ?? Number.NaN
    const speed = `${cell(seconds, 8)}  ${cell(seconds / pages, 8)}  ${cell((60 * pages) / seconds, 14, 1)}`
    console.log(`${contender.name.padEnd(20)}  ${speed}  ${cell(seconds / last, 10)}`)
  }
  for (const { contender, runs } of results) reportStages(contender.name, runs)
}

/** Where the milliseconds of the middle run went, as far as the database tells. */
function reportStages(name: string, runs: readonly ScanRun[]): void {
  const middle = runs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)]
  if (middle === undefined || middle.stages.length === 0) return
  console.log(`\nstages of ${name}, added over all documents, in a run of ${cell(middle.seconds, 0)} s:`)
  for (const { stage, milliseconds } of middle.stages.toSorted((one, other) => other.milliseconds - one.milliseconds))
    console.log(`  ${stage.padEnd(10)} ${cell(milliseconds, 9, 0)} ms`)
}

const pagesOf = (file: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'decisionbase-bench-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

main()
