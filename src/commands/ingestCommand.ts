import { UsageError } from '../errors.ts'
import { decisionsBeside, loadCatalogue } from '../organisations/decisionsFile.ts'
import { PATTERN_MILLISECONDS, refuseEndless } from '../packs/soundPatterns.ts'
import { timedHangs } from '../packs/timedMatches.ts'
import { chooseEngine, type EngineChoice } from '../recognition/chosenEngine.ts'
import { loadRules } from '../rules.ts'
import { ingest } from '../run/ingest.ts'
import { knowledgeOf } from '../run/knowledge.ts'
import type { Ledger } from '../run/ledger.ts'
import { createPool, type Pool } from '../run/pool.ts'
import { createProgress } from '../run/progress.ts'
import type { OcrMode } from '../stages/recognise.ts'
import { exitCodes } from './exitCodes.ts'
import { ledgerLines } from './ledgerLines.ts'
import { type LimitOptions, limitsOf } from './limitOptions.ts'
import { oneLine } from './printable.ts'
import type { Terminal } from './terminal.ts'
import { untilInterrupted } from './untilInterrupted.ts'

/** The options of `ingest`; `pipelineFolder` is where the rules are; without a file of `organisations`, the one beside `db`. */
export type IngestCommand = LimitOptions & {
  readonly db: string
  readonly workers: number
  readonly strict: boolean
  readonly ocr: OcrMode
  readonly ocrEngine: EngineChoice
  readonly organisations: string | null
  readonly pipelineFolder: string
}

/** Takes PDFs into the database, tells how far it is and prints the ledger. Returns the exit code. */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestCommand,
  terminal: Terminal,
): Promise<number> {
  const ledger = await runIngest(paths, options, terminal)
  for (const path of ledger.empty) terminal.say(`${oneLine(path)}: there is no PDF here (*.pdf, in any case).`)
  if (ledger.found === 0) throw new UsageError('Nothing to take in. Name PDFs, or folders or globs that hold some.')
  for (const line of ledgerLines(ledger, { command: terminal.command, db: options.db })) terminal.say(line)
  return exitCodeOf(ledger, options.strict)
}

async function runIngest(paths: readonly string[], options: IngestCommand, terminal: Terminal): Promise<Ledger> {
  const { db, workers, pipelineFolder, ocr } = options
  const rules = loadRules(pipelineFolder)
  refuseEndless(rules, timedHangs(PATTERN_MILLISECONDS))
  const catalogue = loadCatalogue(pipelineFolder, options.organisations ?? decisionsBeside(db))
  const engine = await chooseEngine(options.ocrEngine)
  const limits = limitsOf(options, rules.settings)
  const pools: Pool[] = []
  const createWatched = (size: number, ready: number) => {
    const pool = createPool({ size, ready, ...limits })
    pools.push(pool)
    return pool
  }
  const closeAll = () => Promise.all(pools.map((pool) => pool.close()))
  return untilInterrupted({ say: terminal.say, giveUp: closeAll }, (interrupted) =>
    ingest(
      { paths, databaseFile: db, pipelineFolder, workers, ...limits, mode: ocr },
      {
        knowledge: knowledgeOf(
          rules.hash,
          rules.packs.map(({ hash }) => hash),
        ),
        catalogue,
        createPool: createWatched,
        engine,
        progress: createProgress(terminal.errorStream, () => performance.now()),
        interrupted,
        now: () => new Date(),
      },
    ),
  )
}

function exitCodeOf(ledger: Ledger, isStrict: boolean): number {
  if (ledger.notStarted > 0) return exitCodes.interrupted
  const isNothingRead = ledger.found === ledger.closed
  if (isNothingRead) return exitCodes.usage
  const needsReview = isStrict && ledger.review + ledger.waiting > 0
  return ledger.failed > 0 || ledger.empty.length > 0 || needsReview ? exitCodes.someFailed : exitCodes.done
}
