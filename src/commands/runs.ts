import { decisionsBeside, loadCatalogue } from '../organisations/decisionsFile.ts'
import { refuseUnsound } from '../packs/soundPatterns.ts'
import { chooseEngine } from '../recognition/chosenEngine.ts'
import { loadRules } from '../rules.ts'
import type { FoundFiles } from '../run/documentFiles.ts'
import { type IngestOptions, type IngestTools, ingest } from '../run/ingest.ts'
import { knowledgeOf } from '../run/knowledge.ts'
import type { Ledger } from '../run/ledger.ts'
import { createPool, type Pool } from '../run/pool.ts'
import type { RunListener } from '../run/runEvents.ts'
import { followRun } from '../run/standing.ts'
import { RETRY_SECONDS } from '../run/tryAgain.ts'
import { limitsOf } from './limitOptions.ts'
import { createRunDisplay } from './runDisplay.ts'
import type { IngestCommand } from './runOptions.ts'
import { countsOf } from './standingLines.ts'
import type { Terminal } from './terminal.ts'
import { untilInterrupted } from './untilInterrupted.ts'
import { writeReportOf } from './writeReport.ts'

/** Where documents come from: the paths of the command line, or the database's own list of what failed. */
export type DocumentSource = {
  readonly paths: readonly string[]
  readonly findFiles: (paths: readonly string[]) => Promise<FoundFiles>
  readonly isRetry: boolean
}

/** Takes the documents of a source in and returns the ledger of the run. */
type TakeIn = (source: DocumentSource) => Promise<Ledger>

/** Takes the documents of a source in, tells how far it is, writes the report of the run and returns its ledger. */
export function runIngest(source: DocumentSource, options: IngestCommand, terminal: Terminal): Promise<Ledger> {
  return withRuns(options, terminal, (takeIn) => takeIn(source))
}

/** Runs `use`, which may take documents in, once or again and again, until it returns; Ctrl-C sets off `interrupted`. */
export async function withRuns<T>(
  options: IngestCommand,
  terminal: Terminal,
  use: (takeIn: TakeIn, interrupted: AbortSignal) => Promise<T>,
): Promise<T> {
  const { db, pipelineFolder } = options
  const choosing = chooseEngine(options.ocrEngine) // asks a program, which answers while the rules are loaded
  choosing.catch(() => {}) // told below, where the rules are sound
  const rules = loadRules(pipelineFolder)
  refuseUnsound(rules)
  const limits = limitsOf(options, rules.settings)
  const course = createCourse(terminal)
  const pools: Pool[] = []
  const tools: Omit<IngestTools, 'findFiles' | 'interrupted'> = {
    ...{ say: course.say, tell: course.hear, knowledge: knowledgeOf(rules), now: () => new Date() },
    catalogue: loadCatalogue(pipelineFolder, options.organisations ?? decisionsBeside(db)),
    createPool(size, ready, tell) {
      const pool = createPool({ size, ready, ...limits, tell })
      pools.push(pool)
      return pool
    },
    engine: await choosing,
  }
  const atSecond = () => {
    for (const pool of pools) void pool.close()
    course.giveUp()
  }
  return untilInterrupted({ atFirst: course.stop, atSecond }, (interrupted) =>
    use(async ({ paths, findFiles, isRetry }) => {
      const asked = { paths, ...optionsOf(options, isRetry), ...limits }
      const ledger = await ingest(asked, { ...tools, findFiles, interrupted })
      await writeReportOf(course.lastRun(), options, { ledger, say: course.say })
      return ledger
    }, interrupted),
  )
}

function optionsOf(options: IngestCommand, isRetry: boolean) {
  const { db, pipelineFolder, workers, ocr, only, since, limit, wait } = options
  return {
    ...{ databaseFile: db, pipelineFolder, workers, mode: ocr, isWaiting: wait, retrySeconds: RETRY_SECONDS },
    selection: { only, since, limit, isRetry },
  } satisfies Partial<IngestOptions>
}

/** The course of the runs, told on the terminal; `stop` and `giveUp` say what the first and the second Ctrl-C do. */
function createCourse(terminal: Terminal) {
  const display = createRunDisplay(terminal)
  const follower = followRun(() => performance.now())
  let run: number | null = null
  const hear: RunListener = (event) => {
    if (event.kind === 'started') run = event.run
    follower.hear(event)
    display.hear(event)
  }
  return {
    hear,
    say: display.say,
    lastRun: () => run,
    stop() {
      hear({ kind: 'stopping' })
      const at = follower.standing()
      const where = at.documents > at.done ? ` after ${countsOf(at)}` : ''
      display.say(`\nStopping${where}: what is in hand is finished and saved. Press Ctrl-C again to stop at once.`)
    },
    giveUp() {
      display.close()
      terminal.say('Stopped. What was saved is kept: the same command goes on from there.')
    },
  }
}
