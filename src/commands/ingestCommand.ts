import { UsageError } from '../errors.ts'
import { decisionsBeside, loadCatalogue } from '../organisations/decisionsFile.ts'
import { PATTERN_MILLISECONDS, refuseEndless } from '../packs/soundPatterns.ts'
import { timedHangs } from '../packs/timedMatches.ts'
import { chooseEngine, type EngineChoice } from '../recognition/chosenEngine.ts'
import { loadRules } from '../rules.ts'
import { type FoundFiles, findDocumentFiles } from '../run/documentFiles.ts'
import type { Only } from '../run/fate.ts'
import { ingest } from '../run/ingest.ts'
import { knowledgeOfRules } from '../run/knowledge.ts'
import type { Ledger } from '../run/ledger.ts'
import { createPool, type Pool } from '../run/pool.ts'
import { createProgress } from '../run/progress.ts'
import { RETRY_SECONDS } from '../run/tryAgain.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import { exitCodes } from './exitCodes.ts'
import { ledgerLines } from './ledgerLines.ts'
import { type LimitOptions, limitsOf } from './limitOptions.ts'
import { planCommand } from './planCommand.ts'
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
  readonly only: Only | null
  readonly since: Date | null
  readonly limit: number | null
  readonly dryRun: boolean
  readonly wait: boolean
}

/** The options of a run that leaves nothing out, and waits for its turn. */
export const EVERY_DOCUMENT = { only: null, since: null, limit: null, dryRun: false, wait: true } as const

/** Where documents come from: the paths of the command line, or the database's own list of what failed. */
export type DocumentSource = {
  readonly paths: readonly string[]
  readonly findFiles: (paths: readonly string[]) => Promise<FoundFiles>
  readonly isRetry: boolean
}

/** Takes PDFs into the database, tells how far it is and prints the ledger. Returns the exit code. */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestCommand,
  terminal: Terminal,
): Promise<number> {
  const source = { paths, findFiles: findDocumentFiles, isRetry: false }
  if (options.dryRun) return planCommand(source, options, terminal)
  const ledger = await runIngest(source, options, terminal)
  for (const path of ledger.empty) terminal.say(`${oneLine(path)}: there is no PDF here (*.pdf, in any case).`)
  if (ledger.found + ledger.leftOut === 0)
    throw new UsageError('Nothing to take in. Name PDFs, or folders or globs that hold some.')
  for (const line of ledgerLines(ledger, { command: terminal.command, db: options.db })) terminal.say(line)
  return exitCodeOf(ledger, options.strict)
}

/** Takes the documents of a source in and returns the ledger of the run. */
export async function runIngest(source: DocumentSource, options: IngestCommand, terminal: Terminal): Promise<Ledger> {
  const { paths, findFiles, isRetry } = source
  const { only, since, limit, wait } = options
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
      {
        ...{ paths, databaseFile: db, pipelineFolder, workers, ...limits, mode: ocr },
        ...{ selection: { only, since, limit, isRetry }, isWaiting: wait, retrySeconds: RETRY_SECONDS },
      },
      {
        ...{ findFiles, say: terminal.say, knowledge: knowledgeOfRules(rules) },
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

/** The exit code of a run that ended with this ledger. */
export function exitCodeOf(ledger: Ledger, isStrict: boolean): number {
  if (ledger.notStarted > 0) return exitCodes.interrupted
  const isNothingRead = ledger.found + ledger.leftOut === ledger.closed
  if (isNothingRead) return exitCodes.usage
  const needsReview = isStrict && ledger.review + ledger.waiting > 0
  return ledger.failed > 0 || ledger.empty.length > 0 || needsReview ? exitCodes.someFailed : exitCodes.done
}
