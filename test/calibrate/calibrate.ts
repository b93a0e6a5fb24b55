import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ingestCommand } from '../../src/commands/ingestCommand.ts'
import { runOf } from '../../src/commands/runOptions.ts'
import { processTerminal } from '../../src/commands/terminal.ts'
import { formatFields, formatReliability, reliabilityByField } from '../../src/evaluate/calibrationReport.ts'
import { compareAll } from '../../src/evaluate/comparison.ts'
import { gradedValues } from '../../src/evaluate/gradedValues.ts'
import { reliabilityOf } from '../../src/evaluate/reliability.ts'
import { reliabilityDiagram } from '../../src/evaluate/reliabilityDiagram.ts'
import { type DecisionRecord, textSources } from '../../src/record.ts'
import { type Calibration, measuredRule } from '../../src/stages/calibration.ts'
import { withDatabase } from '../../src/store/database.ts'
import { allRecords } from '../../src/store/recordExports.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { calibrationFile, NO_CALIBRATION } from './calibrationFile.ts'
import { firstSight, remember } from './firstSight.ts'
import { fitted, type RawValue } from './fit.ts'
import { heldOut, type Measured, measuredBy } from './heldOut.ts'
import { formatReview } from './review.ts'

/** Measures how often what each rule finds is right, and writes that down for the pipeline. */
const usage = `Usage: npm run calibrate -- [--db FILE] [--about TEXT] [--dry | --first-sight] GOLD_DIR…

  GOLD_DIR      folders that hold gold.json files beside their PDFs
  --db FILE     keeps what was recognised (default output/calibrate.db): the next time takes a tenth
  --about TEXT  what the folders hold, for the head of pipeline/calibration.yaml
  --dry         measures, and writes nothing
  --first-sight only remembers what comes of the documents, in test/calibrate/first-sight.csv: for documents that no
                rule was written for yet. Each later measurement counts them in`

async function main(): Promise<void> {
  const { values: options, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: {
      db: { type: 'string', default: 'output/calibrate.db' },
      about: { type: 'string', default: '' },
      dry: { type: 'boolean', default: false },
      'first-sight': { type: 'boolean', default: false },
    },
  })
  if (folders.length === 0) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  await ingestRaw(folders, options.db)
  const read = await rawValues(folders, options.db)
  if (options['first-sight']) {
    console.log(`${remember(read)} documents remembered`)
    return
  }
  const values = [...read, ...firstSight()]
  const measured = { calibration: fitted(values), values, unseen: heldOut(values) }
  tellAll(measured)
  if (!options.dry) write(measured, options.about)
}

/** A calibration, what it was fitted on, and the same values as calibrations see them that were fitted without their body. */
type Measurement = {
  readonly calibration: Calibration
  readonly values: readonly RawValue[]
  readonly unseen: readonly Measured[]
}

function tellAll({ calibration, values, unseen }: Measurement): void {
  const seen = measuredBy(calibration, values)
  tell('As the rules claim', values)
  tell('As measured, each body by what the others show', unseen)
  tell('As measured, on what it was measured on', seen)
  console.log(`\nBy field, each body by what the others show\n\n${formatFields(reliabilityByField(unseen))}`)
  for (const source of textSources) {
    const own = unseen.filter(({ textSource }) => textSource === source)
    if (own.length > 0) tell(`Of those, ${source}`, own)
  }
  if (atFirst(unseen).length > 0) tell('Of those, at first sight', atFirst(unseen))
  console.log(`\nReview, each body by what the others show\n\n${formatReview(unseen)}`)
  console.log(`\nReview, as measured\n\n${formatReview(seen)}`)
}

function write({ calibration, values, unseen }: Measurement, about: string): void {
  const [documents, atFirstSight] = [countDocuments(values), countDocuments(atFirst(values))]
  const bodies = new Set(values.map(({ body }) => body)).size
  const origin = { about, documents, bodies, values: values.length, atFirstSight, held: reliabilityOf(unseen) }
  writeFileSync(path.join(shipped, 'calibration.yaml'), calibrationFile(calibration, origin))
  draw('calibration.svg', `Each body by what the others show: ${documents} documents`, unseen)
  if (atFirstSight > 0)
    draw('calibration-first-sight.svg', `At first sight: ${atFirstSight} documents`, atFirst(unseen))
}

const atFirst = <V extends RawValue>(values: readonly V[]): readonly V[] => values.filter(({ isFirst }) => isFirst)

/** What was read at first sight has the beginning of a hash for a name; read again now, it is the same document. */
const countDocuments = (values: readonly RawValue[]): number =>
  new Set(values.map(({ document }) => document.slice(0, 12))).size

function tell(title: string, values: readonly RawValue[]): void {
  const surprise = values.map(
    ({ confidence, isRight }) => -Math.log(Math.max(0.01, isRight ? confidence : 1 - confidence)),
  )
  const loss = surprise.reduce((sum, one) => sum + one, 0) / values.length
  console.log(`\n${title}\n\n${formatReliability(reliabilityOf(values))}\nlog loss           ${loss.toFixed(4)}`)
}

function draw(name: string, title: string, values: readonly RawValue[]): void {
  writeFileSync(path.join(shipped, '../docs', name), reliabilityDiagram(reliabilityOf(values), title))
}

/** Reads the PDFs under rules without a calibration: what is measured is what the rules claim, not what was made of it. */
async function ingestRaw(folders: readonly string[], db: string): Promise<void> {
  const pipelineFolder = mkdtempSync(path.join(tmpdir(), 'uncalibrated-'))
  try {
    cpSync(shipped, pipelineFolder, { recursive: true })
    // The moment makes these rules new ones, so that every document is done again whatever code has changed.
    writeFileSync(path.join(pipelineFolder, 'calibration.yaml'), `# ${new Date().toISOString()}\n${NO_CALIBRATION}`)
    const choices = { strict: false, ocr: 'auto', ocrEngine: 'auto', dryRun: false, wait: true } as const
    const options = runOf({ db, workers: availableParallelism(), timeout: 300, ...choices })
    await ingestCommand(folders, { ...options, pipelineFolder }, processTerminal())
  } finally {
    rmSync(pipelineFolder, { recursive: true })
  }
}

async function rawValues(folders: readonly string[], db: string): Promise<readonly RawValue[]> {
  const records = await withDatabase(db, (database) => [...allRecords(database)])
  const compared = folders.flatMap((folder) => compareAll(records, folder))
  // The same PDF in two of the folders counts once.
  const once = new Map(compared.map((comparison) => [comparison.record?.sha256 ?? comparison.name, comparison]))
  return [...once.values()].flatMap((comparison) =>
    gradedValues([comparison]).map((value) => rawValue(value, comparison.record)),
  )
}

function rawValue(value: ReturnType<typeof gradedValues>[number], record: DecisionRecord | null): RawValue {
  const rule = measuredRule(value.path, value.method, record?.amounts ?? [])
  return { ...value, document: record?.sha256 ?? value.document, body: value.body ?? 'unknown', rule, isFirst: false }
}

await main()
