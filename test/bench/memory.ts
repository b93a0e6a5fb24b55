import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type TreeMemory, treeMemory } from './processTree.ts'
import { cell } from './report.ts'
import { ingestCommand } from './scanContenders.ts'

/** How much memory `ingest` and all its child processes hold together while they take in a folder. */
const usage = `Usage: node test/bench/memory.ts [--engine NAME] [--workers N] FOLDER

  FOLDER         PDFs to ingest; test/bench/manyScans.ts makes a long one
  --engine NAME  tesseract.js or native (default tesseract.js)
  --workers N    processes of "ingest" (default 2)`

const SAMPLE_MILLISECONDS = 200
const MEGABYTE = 1024 * 1024

type Sample = TreeMemory & { readonly seconds: number }

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string', default: 'tesseract.js' }, workers: { type: 'string', default: '2' } },
  })
  const [workers, folder] = [Number(values.workers), positionals[0]]
  const engine = (['tesseract.js', 'native'] as const).find((name) => name === values.engine)
  if (engine === undefined || !Number.isInteger(workers) || workers < 1 || folder === undefined) return refuse(usage)
  if (!existsSync(folder)) return refuse(`There is no folder ${folder}.`)
  if (!existsSync('/proc/self/smaps_rollup')) return refuse('Memory is read from /proc, which only Linux has.')
  const scratch = mkdtempSync(path.join(tmpdir(), 'decisionbase-bench-'))
  try {
    const database = path.join(scratch, 'decisions.db')
    report(await sampled(ingestCommand([folder], { database, engine, workers })))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Runs Node with the arguments and samples its process tree until it ends; its output goes to ours. */
async function sampled(args: readonly string[]): Promise<readonly Sample[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(child, 'exit')
  const start = performance.now()
  const samples: Sample[] = []
  const timer = setInterval(() => {
    const seconds = (performance.now() - start) / 1000
    if (child.pid !== undefined) samples.push({ seconds, ...treeMemory(child.pid) })
  }, SAMPLE_MILLISECONDS)
  try {
    const [status] = await ended
    if (status !== 0) console.error(`ingest ended with ${status}.`)
  } finally {
    clearInterval(timer)
  }
  return samples.filter(({ processes }) => processes > 0)
}

function report(samples: readonly Sample[]): void {
  const peak = samples.toSorted((one, other) => other.bytes - one.bytes)[0]
  if (peak === undefined) throw new Error('The run ended before its memory could be read.')
  const seconds = samples.at(-1)?.seconds ?? 0
  console.log(`\n${samples.length} samples in ${cell(seconds, 0, 0)} s`)
  console.log(`peak ${megabytes(peak)} MB, after ${cell(peak.seconds, 0, 1)} s, in ${peak.processes} processes`)
  console.log('tenth of the run  mean MB  highest MB')
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const part = samples.filter((sample) => Math.min(9, Math.floor((10 * sample.seconds) / seconds)) === tenth)
    const bytes = part.map((sample) => sample.bytes)
    const mean = bytes.reduce((sum, value) => sum + value, 0) / bytes.length
    const highest = bytes.reduce((one, other) => Math.max(one, other), 0)
    console.log(`${cell(tenth + 1, 16, 0)}  ${cell(mean / MEGABYTE, 7, 0)}  ${cell(highest / MEGABYTE, 10, 0)}`)
  }
}

const megabytes = ({ bytes }: TreeMemory): string => cell(bytes / MEGABYTE, 0, 0)

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

await main()
