import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hasPdftotext, type Ingest, timeIngest, timePdftotext } from './contenders.ts'
import { findOriginals, writeCorpus } from './corpus.ts'
import { cell, formatReport } from './report.ts'

/**
 * `npm run bench`: the whole pipeline, PDF to committed row, against `pdftotext -bbox-layout`, which only finds the
 * words and lines. Both do the same documents; rounds alternate, so that a busy machine slows both.
 */
const usage = `Usage: npm run bench -- [--documents N] [--rounds N] [--workers N] [--scans FOLDER]

  --documents N  how many PDFs to make and read (default 200)
  --rounds N     how often each contender runs (default 5)
  --workers N    processes that "ingest" uses (default 2)
  --scans FOLDER then also scans, against ocrmypdf: the folder holds scan.pdf, or folders that do`

type Race = { readonly corpus: string; readonly documents: number; readonly rounds: number; readonly workers: number }

function main(): void {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '5' },
      workers: { type: 'string', default: '2' },
      scans: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const [documents, rounds, workers] = [values.documents, values.rounds, values.workers].map(Number)
  if (values.help) console.log(usage)
  else if (!isCount(documents) || !isCount(rounds) || !isCount(workers)) refuse(`Numbers from 1, please.\n\n${usage}`)
  else if (!hasPdftotext())
    refuse('pdftotext is not installed: there is nothing to compare with. On Debian: apt-get install poppler-utils')
  else {
    withFolder((folder) => race({ corpus: path.join(folder, 'pdfs'), documents, rounds, workers }))
    if (values.scans !== undefined) raceScans(values.scans, { rounds, workers })
  }
}

/** The other race, as `npm run bench:scans` runs it. */
function raceScans(folder: string, { rounds, workers }: { readonly rounds: number; readonly workers: number }): void {
  const scans = path.join(import.meta.dirname, 'scans.ts')
  const options = ['--rounds', String(rounds), '--workers', String(workers)]
  console.log()
  process.exitCode = spawnSync(process.execPath, [scans, ...options, folder], { stdio: 'inherit' }).status ?? 1
}

function race({ corpus, documents, rounds, workers }: Race): void {
  const originals = findOriginals()
  writeCorpus(originals, documents, corpus)
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`
  console.log(
    `${documents} documents made of ${originals.length} PDFs, ${rounds} rounds, ${workers} workers, ${machine}`,
  )
  console.log('round  ingest s  pdftotext s  ratio')
  const ingests: Ingest[] = []
  const others: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    // Whoever runs first finds a colder machine: take turns.
    const isOtherFirst = round % 2 === 0
    const before = isOtherFirst ? timePdftotext(corpus) : null
    const ingest = timeIngest(corpus, workers)
    const other = before ?? timePdftotext(corpus)
    console.log(
      `${cell(round, 5, 0)}  ${cell(ingest.seconds, 8)}  ${cell(other, 11)}  ${cell(ingest.seconds / other, 5)}`,
    )
    ingests.push(ingest)
    others.push(other)
  }
  console.log(`\n${formatReport(ingests, others, workers)}`)
}

function isCount(value: number | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 1
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'decisionbase-bench-'))
  try {
    use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

main()
