import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ingestCommand } from '../../src/commands/ingestCommand.ts'
import type { IngestCommand } from '../../src/commands/runOptions.ts'
import { withDatabase } from '../../src/store/database.ts'
import { cell } from './report.ts'

/** How long a run takes over a folder that was taken in before, once its rules have changed, against the first run. */
const usage = `Usage: node test/bench/again.ts [--times N] [--workers N] FOLDER

  FOLDER       PDFs to ingest; "npm run generate" makes some
  --times N    how often each is timed, in turn; the median is told (default 3)
  --workers N  processes of "ingest" (default 2)`

/** What is changed before a run, in a copy of the rules that is mended afterwards. */
const changes = {
  'first run': null,
  'nothing changed': null,
  'a label of the form': [
    'form.yaml',
    (text: string) => text.replace(/^( +)labels:\n/mu, "$&$1  - 'no such wording'\n"),
  ],
  'a label of a pack': [
    'issuers/mopac.yaml',
    (text: string) => text.replace(/^decisionMaker: .*$/mu, 'decisionMaker: Nobody'),
  ],
  'a name of a pack': [
    'issuers/mopac.yaml',
    (text: string) => text.replace(/^names:\n/mu, "names:\n  - 'nowhere at all'\n"),
  ],
} as const
type Run = keyof typeof changes

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { times: { type: 'string', default: '3' }, workers: { type: 'string', default: '2' } },
  })
  const [times, workers, folder] = [Number(values.times), Number(values.workers), positionals[0]]
  if (!(times > 0) || !(workers > 0) || folder === undefined || !existsSync(folder)) return void console.error(usage)
  const scratch = mkdtempSync(path.join(tmpdir(), 'decisionbase-bench-'))
  try {
    const seconds = new Map<Run, number[]>()
    for (let turn = 0; turn < times; turn += 1)
      for (const [run, took] of await oneTurn(folder, path.join(scratch, `${turn}`), workers))
        seconds.set(run, [...(seconds.get(run) ?? []), took])
    report(seconds)
    await reportSize(path.join(scratch, '0', 'decisions.db'))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

async function oneTurn(folder: string, scratch: string, workers: number): Promise<readonly (readonly [Run, number])[]> {
  const pipelineFolder = path.join(scratch, 'pipeline')
  cpSync(path.resolve(import.meta.dirname, '../../pipeline'), pipelineFolder, { recursive: true })
  const options = { db: path.join(scratch, 'decisions.db'), workers, pipelineFolder, ...usual }
  const taken: [Run, number][] = []
  for (const run of Object.keys(changes) as Run[]) {
    const change = changes[run]
    if (change !== null) rewrite(path.join(pipelineFolder, change[0]), change[1])
    const start = performance.now()
    await ingestCommand([folder], options, terminal)
    taken.push([run, (performance.now() - start) / 1000])
  }
  return taken
}

const usual: Omit<IngestCommand, 'db' | 'workers' | 'pipelineFolder'> = {
  ...{
    strict: false,
    organisations: null,
    only: null,
    since: null,
    limit: null,
    dryRun: false,
    wait: true,
    report: null,
  },
  ocr: 'auto',
  ocrEngine: 'auto',
}

const terminal = {
  ...{ print: async () => {}, say() {}, isTerminal: false, width: 100, command: 'decisionbase' },
  errorStream: process.stderr,
}

function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} was not changed.`)
  writeFileSync(file, after)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function report(seconds: ReadonlyMap<Run, readonly number[]>): void {
  const whole = median(seconds.get('first run') ?? [])
  console.log('run                    seconds  of the first')
  for (const [run, took] of seconds)
    console.log(`${run.padEnd(21)}  ${cell(median(took), 7, 2)}  ${cell(median(took) / whole, 12, 3)}`)
}

async function reportSize(file: string): Promise<void> {
  const sql = 'SELECT total(pages) AS pages, (SELECT total(length(words)) FROM kept_words) AS words FROM documents'
  const { pages, words } = await withDatabase(
    file,
    (database) =>
      database.prepare<[], { readonly pages: number; readonly words: number }>(sql).get() ?? { pages: 0, words: 0 },
  )
  const size = statSync(file).size
  console.log(
    `\ndatabase ${cell(size / 1024 / pages, 0, 1)} kB a page, of these ${cell(words / 1024 / pages, 0, 1)} kB kept words`,
  )
}

await main()
