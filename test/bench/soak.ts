// A night's run: npm run bench:soak -- --documents 10000 --scanned-pages 500
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { engineChoices } from '../../src/recognition/chosenEngine.ts'
import { treeMemory } from './processTree.ts'
import { ingestCommand } from './scanContenders.ts'
import { writeSoakCorpus } from './soakCorpus.ts'
import { type MemorySample, type SoakRun, soakLines } from './soakReport.ts'

const USAGE = `npm run bench:soak -- [options]

Takes generated decisions, no two of one seed, and scans of generated decisions, spread evenly among them, into a database
in one run of the command; tells memory of all its processes, documents per second and the ledger by tenths of the run.
Linux only; scans need pdftoppm and convert.

  --documents N       digital decisions (default 10000)
  --scanned-pages N   pages of scans (default 500)
  --engine NAME       ${engineChoices.join(', ')} (default auto)
  --workers N         processes that read (default 2)
  --smaller LIST      runs over fewer digital decisions first, for their cost each (default 100,1000; none for none)
  --corpus DIR        where the PDFs are, or are to be made and kept (default: made and thrown away)
  --help              this text
`

const SAMPLE_MILLISECONDS = 1000

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    'scanned-pages': { type: 'string', default: '500' },
    engine: { type: 'string', default: 'auto' },
    workers: { type: 'string', default: '2' },
    smaller: { type: 'string', default: '100,1000' },
    corpus: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  const engine = engineChoices.find((name) => name === values.engine)
  const smaller = values.smaller === 'none' ? [] : values.smaller.split(',').map(Number)
  const [documents, pages, workers] = [values.documents, values['scanned-pages'], values.workers].map(Number)
  const isCounted = [documents, pages, workers, ...smaller].every((count) => Number.isInteger(count))
  if (values.help || engine === undefined || !isCounted) return refuse(USAGE)
  if (!existsSync('/proc/self/smaps_rollup')) return refuse('Memory is read from /proc, which only Linux has.')
  const scratch = mkdtempSync(path.join(tmpdir(), 'decisionbase-soak-'))
  try {
    const corpus = path.resolve(values.corpus ?? path.join(scratch, 'corpus'))
    const wish = { documents: documents ?? 0, pages: pages ?? 0 }
    for (const count of smaller.filter((count) => count < wish.documents)) {
      const folder = path.join(corpus, `digital-${count}`)
      await writeSoakCorpus(folder, { documents: count, pages: 0 })
      const run = await soak(folder, { scratch, engine, workers: workers ?? 0 })
      console.log(
        `${count} documents: ${((run.cpuSeconds / count) * 1000).toFixed(1)} ms of processor time each, ${((run.seconds / count) * 1000).toFixed(1)} ms of the clock`,
      )
    }
    const folder = path.join(corpus, `mixed-${wish.documents}-${wish.pages}`)
    const begun = performance.now()
    await writeSoakCorpus(folder, wish)
    console.log(`corpus ready after ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    const run = await soak(folder, { scratch, engine, workers: workers ?? 0 })
    for (const line of soakLines(run)) console.log(line)
    process.exitCode = run.code
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

type SoakTerms = { readonly scratch: string; readonly engine: (typeof engineChoices)[number]; readonly workers: number }

/** One run of the command, with its memory sampled until it ends. */
async function soak(folder: string, { scratch, engine, workers }: SoakTerms): Promise<SoakRun> {
  const own = mkdtempSync(path.join(scratch, 'run-'))
  mkdirSync(own, { recursive: true })
  const database = path.join(own, 'decisions.db')
  const args = ingestCommand([folder], { database, engine, workers })
  const [began, startedAt] = [performance.now(), Date.now()]
  // The shell's "times" tells the processor time of all that it waited for, at any depth.
  const script = '"$@"; code=$?; times >&3; exit $code'
  const child = spawn('bash', ['-c', script, 'bash', process.execPath, ...args], {
    stdio: ['ignore', 'inherit', 'pipe', 'pipe'],
  })
  let times = ''
  child.stdio[3]?.on('data', (piece: Buffer) => {
    times += piece.toString()
  })
  const samples: MemorySample[] = []
  const seconds = () => (performance.now() - began) / 1000
  const timer = setInterval(() => {
    if (child.pid !== undefined) samples.push({ seconds: seconds(), ...treeMemory(child.pid) })
  }, SAMPLE_MILLISECONDS)
  child.stderr?.resume()
  const [code] = await once(child, 'close')
  clearInterval(timer)
  const logBytes = existsSync(`${database}-wal`) ? statSync(`${database}-wal`).size : 0
  return {
    ...{ startedAt, code: Number(code), seconds: seconds(), cpuSeconds: cpuSeconds(times), samples, database },
    ...{ databaseBytes: statSync(database).size + logBytes },
  }
}

/** The second line of `times` is that of the children: `1m2.345s 0m1.234s`. */
function cpuSeconds(times: string): number {
  const parts = times.trim().split('\n').at(-1)?.split(' ') ?? []
  return parts.reduce((sum, part) => {
    const [, minutes, rest] = /^(\d+)m([\d.]+)s$/.exec(part) ?? []
    return sum + 60 * Number(minutes ?? Number.NaN) + Number(rest ?? Number.NaN)
  }, 0)
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

await main()
