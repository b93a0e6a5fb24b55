import { z } from 'zod'
import { openForReading } from '../../src/store/database.ts'
import type { TreeMemory } from './processTree.ts'
import { cell } from './report.ts'

/** All processes of a run, so many seconds after its start. */
export type MemorySample = TreeMemory & { readonly seconds: number }

export type SoakRun = {
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly code: number
  readonly seconds: number
  /** Of all processes of the run. */
  readonly cpuSeconds: number
  readonly samples: readonly MemorySample[]
  readonly database: string
  readonly databaseBytes: number
}

const MEGABYTE = 1024 * 1024
const row = z.object({ savedAt: z.string(), source: z.string().nullable() })
const ledger = z.object({
  ...{ found: z.int(), loaded: z.int(), review: z.int(), failed: z.int() },
  ...{ unchanged: z.int(), duplicate: z.int() },
})

/** The figures of a run, by tenths of its documents in the order in which they were saved. */
export function soakLines(run: SoakRun): readonly string[] {
  const { rows, told } = stored(run.database)
  const at = rows.map(({ savedAt }) => (Date.parse(savedAt) - run.startedAt) / 1000)
  const tenths = Array.from({ length: 10 }, (_, tenth) => tenthOf({ tenth, at, rows, run }))
  const [first, last] = [tenths[0], tenths[9]]
  if (first === undefined || last === undefined) throw new Error('There are ten tenths.')
  const sum = told.loaded + told.review + told.failed + told.unchanged + told.duplicate
  return [
    'tenth  documents  recognised  documents/s  processor ms each  mean MB  highest MB',
    ...tenths.map((one, tenth) =>
      [
        cell(tenth + 1, 5, 0),
        cell(one.documents, 9, 0),
        cell(one.recognised, 10, 0),
        cell(one.rate, 11, 1),
        cell(one.cpuEach, 17, 1),
        cell(one.mean, 7, 0),
        cell(one.highest, 10, 0),
      ].join('  '),
    ),
    `rate of the last tenth to the first: ${(last.rate / first.rate).toFixed(2)}; memory: ${(last.mean / first.mean).toFixed(2)}`,
    `processor time a document, the first tenth to the last: ${(first.cpuEach / last.cpuEach).toFixed(2)}`,
    `rate of tenths 9 and 10 to 2 and 3: ${(pairRate(tenths, 8) / pairRate(tenths, 1)).toFixed(2)}`,
    `ledger: ${told.found} found = ${told.loaded} loaded + ${told.review} review + ${told.failed} failed + ${told.unchanged} unchanged + ${told.duplicate} duplicate${sum === told.found ? '' : ' DOES NOT ADD UP'}; ${rows.length} rows`,
    `${run.seconds.toFixed(0)} s, ${((1000 * run.cpuSeconds) / told.found).toFixed(1)} ms of processor time a document`,
    `database ${(run.databaseBytes / 1e6).toFixed(1)} MB, ${(run.databaseBytes / 1000 / rows.length).toFixed(1)} kB a document`,
  ]
}

type Tenth = {
  readonly documents: number
  readonly recognised: number
  readonly seconds: number
  readonly rate: number
  /** Milliseconds of processor time a document, of all processes. */
  readonly cpuEach: number
  readonly mean: number
  readonly highest: number
}

function pairRate(tenths: readonly Tenth[], from: number): number {
  const pair = tenths.slice(from, from + 2)
  return pair.reduce((sum, one) => sum + one.documents, 0) / pair.reduce((sum, one) => sum + one.seconds, 0)
}

function tenthOf({
  tenth,
  at,
  rows,
  run,
}: {
  readonly tenth: number
  readonly at: readonly number[]
  readonly rows: readonly z.infer<typeof row>[]
  readonly run: SoakRun
}): Tenth {
  const edge = (share: number) => Math.round((rows.length * share) / 10)
  const [low, high] = [edge(tenth), edge(tenth + 1)]
  // The first tenth begins with its first document: the start of the processes is no part of a rate.
  const [from, to] = [at[Math.max(0, low - 1)] ?? 0, at[high - 1] ?? 0]
  const samples = run.samples.filter(({ seconds }) => seconds >= from && seconds <= to)
  const memory = samples.map(({ bytes }) => bytes / MEGABYTE)
  const documents = high - low
  return {
    documents,
    recognised: rows.slice(low, high).filter(({ source }) => source === 'ocr' || source === 'mixed').length,
    seconds: to - from,
    rate: (low === 0 ? documents - 1 : documents) / Math.max(0.001, to - from),
    cpuEach: (1000 * (cpuAt(to, run.samples) - cpuAt(from, run.samples))) / documents,
    mean: memory.reduce((sum, one) => sum + one, 0) / Math.max(1, memory.length),
    highest: memory.reduce((one, other) => Math.max(one, other), 0),
  }
}

/** The processor time that was used by then, between two samples in proportion. */
function cpuAt(seconds: number, samples: readonly MemorySample[]): number {
  const after = samples.findIndex((sample) => sample.seconds >= seconds)
  const [one, other] = [samples[after - 1], samples[after]]
  if (one === undefined || other === undefined) return (other ?? samples.at(-1))?.cpuSeconds ?? 0
  const share = (seconds - one.seconds) / (other.seconds - one.seconds)
  return one.cpuSeconds + share * (other.cpuSeconds - one.cpuSeconds)
}

function stored(file: string) {
  const database = openForReading(file)
  try {
    const rows = z
      .array(row)
      .parse(
        database
          .prepare('SELECT saved_at AS savedAt, text_source AS source FROM documents ORDER BY saved_at, id')
          .all(),
      )
    const told = ledger.parse(
      database
        .prepare('SELECT found, loaded, review, failed, unchanged, duplicate FROM runs WHERE ended_at IS NOT NULL')
        .get(),
    )
    return { rows, told }
  } finally {
    database.close()
  }
}
