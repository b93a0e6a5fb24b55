import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { DocumentError, type Stage } from './errors.ts'
import { referencesIn } from './extractors/packReferences.ts'
import { isBusy } from './fileErrors.ts'
import { type Form, readForm } from './form/form.ts'
import type { Job, Outcome, Pending } from './outcome.ts'
import type { PlacedReading } from './recognition/pageReading.ts'
import type { Wording } from './recognition/recognisedPages.ts'
import type { DecisionRecord } from './record.ts'
import type { Rules } from './rules.ts'
import { arrange } from './stages/arrange.ts'
import { extract } from './stages/extract.ts'
import { type Identity, identify } from './stages/identify.ts'
import type { OcrMode } from './stages/ocrModes.ts'
import { read } from './stages/read.ts'
import { type RecognitionRequest, recognise, requestsOf } from './stages/recognise.ts'
import { validate } from './stages/validate.ts'
import { speller } from './textLayer/spelling.ts'
import type { Layout } from './types.ts'

/** What is to be recognised, and what has been already. */
export type Recognition = {
  readonly mode: OcrMode
  readonly readings: readonly PlacedReading[]
  /** Told with each stage that begins and each page that was read: a sign of progress. */
  readonly heard?: () => void
}
const NOTHING_READ: Recognition = { mode: 'auto', readings: [] }

/**
 * Takes one PDF from its bytes to its outcome: read, recognise, arrange, identify, extract, validate.
 *
 * Recognition is slow and shared out by page, so it is not done here: a document that lacks the readings of some pages
 * comes back as `pending` with the list of them, and is given again with all of them.
 *
 * Never throws for a document it cannot handle: that is an outcome with a code. A defect of our own becomes
 * `internal-error` with its message, so that one document never stops a run.
 */
export async function processDocument(
  job: Job,
  rules: Rules,
  { mode, readings, heard = () => {} }: Recognition = NOTHING_READ,
): Promise<Outcome | Pending> {
  const clock = newClock(heard)
  let bytes: Uint8Array | null = null
  let sha256: string | null = null
  try {
    bytes = await loadBytes(job)
    sha256 = createHash('sha256').update(bytes).digest('hex')
    const size = bytes.byteLength
    const asPrinted = await clock.time('read', () => read(bytes ?? new Uint8Array(), heard))
    const wording = wordingOf(rules)
    const document = { bytes, pages: asPrinted, spell: wording.spell, limits: rules.settings.recognition }
    const requests = await clock.time('recognise', () => requestsOf(document, mode))
    const missing = requests.filter((request) => !isAnswered(request, readings))
    if (missing.length > 0) return { status: 'pending', sha256, requests: missing }
    // What was recognised for a run that asked for more is left alone.
    const asked = readings.filter((reading) => requests.some((request) => isAnswered(request, [reading])))
    const { pages, textSource } = await clock.time('recognise', () => recognise(asPrinted, asked, wording))
    const layout = await clock.time('arrange', () => arrange(pages))
    const shared = await clock.time('identify', () => readForm(layout, rules.parts))
    const identity = await clock.time('identify', () => identify(layout, shared, rules))
    const form = await clock.time('identify', () => withPackLabels(layout, shared, identity, rules))
    const findings = await clock.time('extract', () => extract({ layout, form, rules, pack: identity.pack }, identity))
    const source = { file: job.file, sha256, pages: pages.length, textSource }
    const record = await clock.time('validate', () => validate(source, findings, layout, rules))
    return {
      status: needsReview(record) ? 'review' : 'loaded',
      file: job.file,
      sha256,
      bytes: size,
      rulesHash: rules.hash,
      packHash: identity.pack?.hash ?? null,
      recognisedPages: asked.length,
      timings: clock.timings,
      record,
      ...(record.documentKind === 'decision' && findings.decisionLinks.length > 0
        ? { decisionLinks: findings.decisionLinks }
        : {}),
    }
  } catch (error) {
    const failure = asFailure(error, clock.stage)
    return {
      status: 'failed',
      file: job.file,
      sha256,
      bytes: bytes?.byteLength ?? null,
      rulesHash: rules.hash,
      timings: clock.timings,
      failure,
    }
  }
}

/** What recognised words are mended and judged by; the tables of spelling are unpacked once. */
export function wordingOf(rules: Rules): Wording {
  return {
    spell: speller(),
    isReference: (text) => referencesIn(text, rules.packs).some((r) => r.end - r.start === text.length),
  }
}

/** Reads a page, or a part of one, of a document; rejects with a `DocumentError` where it cannot be read. */
export type ReadPart = (bytes: Uint8Array, request: RecognitionRequest) => Promise<PlacedReading>

/** The whole way in one go, recognition page by page included: for one document at a time, without processes. */
export async function processWhole(
  job: Job,
  rules: Rules,
  { mode, readPart }: { readonly mode: OcrMode; readonly readPart: ReadPart },
): Promise<Outcome> {
  const first = await processDocument(job, rules, { mode, readings: [] })
  if (first.status !== 'pending') return first
  const bytes = await loadBytes(job)
  const readings: PlacedReading[] = []
  for (const request of first.requests) readings.push(await readPart(bytes, request))
  const second = await processDocument(job, rules, { mode, readings })
  if (second.status === 'pending') throw new Error(`${job.file} still asks for pages that were read`)
  return second
}

const isAnswered = ({ page, region }: RecognitionRequest, readings: readonly PlacedReading[]): boolean =>
  readings.some((reading) => reading.page === page && String(reading.region) === String(region))

/** The form read again with its body's own labels, where its pack has any. */
function withPackLabels(layout: Layout, shared: Form, { pack }: Identity, rules: Rules): Form {
  return pack === null || pack.parts.length === 0 ? shared : readForm(layout, [...pack.parts, ...rules.parts])
}

/** A record goes to a person if a value that the decision turns on is doubtful, or the form gives hardly any. */
function needsReview(record: DecisionRecord): boolean {
  if (record.documentKind !== 'decision') return false
  const bare = record.reference === null && record.title === null
  return bare || record.issues.some((i) => i.severity === 'error' || i.code === 'low-confidence')
}

async function loadBytes(job: Job): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(job.path))
  } catch (error) {
    if (isBusy(error))
      throw new DocumentError('file-busy', {
        stage: 'read',
        message: `The disk did not give the file ${job.file} (${error.code}). It is tried again; if it stays so, check the disk.`,
        cause: error,
      })
    throw new DocumentError('not-found', {
      stage: 'read',
      message: `The file ${job.file} cannot be opened. Check that it exists and may be read.`,
      cause: error,
    })
  }
}

function asFailure(error: unknown, stage: Stage): (Outcome & { status: 'failed' })['failure'] {
  if (error instanceof DocumentError)
    return { code: error.code, stage: error.stage, page: error.page, message: error.message }
  const detail =
    error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
  return {
    code: 'internal-error',
    stage,
    page: null,
    message: `The ${stage} stage failed on this document (${detail}). Please report it with the file.`,
  }
}

type Clock = {
  readonly timings: Partial<Record<Stage, number>>
  readonly stage: Stage
  time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T>
}

function newClock(heard: () => void): Clock {
  const timings: Partial<Record<Stage, number>> = {}
  let current: Stage = 'read'
  return {
    timings,
    get stage() {
      return current
    },
    async time(stage, work) {
      current = stage
      heard()
      const start = performance.now()
      try {
        return await work()
      } finally {
        timings[stage] = (timings[stage] ?? 0) + performance.now() - start
      }
    },
  }
}
