import { type Clock, newClock } from './clock.ts'
import { type DocumentSource, loadBytes, sourceOf } from './documentSource.ts'
import { DocumentError, type Stage } from './errors.ts'
import { referencesIn } from './extractors/references/packReferences.ts'
import { type Form, readForm } from './form/form.ts'
import { type KeptDocument, packWords, type ReadDocument } from './keptWords.ts'
import type { Job, Outcome, Pending, Unconcerned } from './outcome.ts'
import { type ChangedPacks, isConcerned } from './packs/changedPacks.ts'
import type { Pack } from './packs/pack.ts'
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

/** What is to be recognised, and what has been already; and what of the document is there from an earlier run. */
export type Recognition = {
  readonly mode: OcrMode
  readonly readings: readonly PlacedReading[]
  /** The document as an earlier run read it in this mode; null to read its PDF. */
  readonly kept?: KeptDocument | null
  /** With a kept document: nothing but these packs has changed since. */
  readonly changedPacks?: ChangedPacks | null
  /** Is what was read to be given back, packed? */
  readonly isKeeping?: boolean
  /** Told with each stage that begins and each page that was read (from 1): a sign of progress. */
  readonly heard?: (stage: Stage, page?: number) => void
}
const NOTHING_READ: Recognition = { mode: 'auto', readings: [] }

/**
 * Takes one PDF from its bytes to its outcome: read, recognise, arrange, identify, extract, validate.
 *
 * Recognition is slow and shared out by page, so it is not done here: a document that lacks the readings of some pages
 * comes back as `pending` with the list of them, and is given again with all of them.
 *
 * What an earlier run read is taken instead of the PDF, which is not opened then; where only packs have changed since that
 * do not concern the document, it is `unconcerned`.
 *
 * Never throws for a document it cannot handle: that is an outcome with a code. A defect of our own becomes
 * `internal-error` with its message, so that one document never stops a run.
 */
export async function processDocument(
  job: Job,
  rules: Rules,
  given: Recognition = NOTHING_READ,
): Promise<Outcome | Pending | Unconcerned> {
  const { readings, heard = () => {}, kept = null, changedPacks = null, isKeeping = false } = given
  const clock = newClock(heard)
  let source: DocumentSource | null = null
  try {
    source = await sourceOf(job, kept, (content) => readContent(content, rules, { ...given, clock }))
    const { sha256 } = source
    const document = await source.read()
    const words = isKeeping && !source.isKept ? { words: packWords(document) } : {}
    const missing = document.requests.filter((request) => !isAnswered(request, readings))
    if (missing.length > 0) return { status: 'pending', sha256, requests: missing, ...words }
    // What was recognised for a run that asked for more is left alone.
    const asked = readings.filter((reading) => document.requests.some((request) => isAnswered(request, [reading])))
    const recognised = await clock.time('recognise', () => recognise(document.pages, asked, wordingOf(rules)))
    const layout = await clock.time('arrange', () => arrange(recognised.pages))
    if (source.isKept && changedPacks !== null) {
      const layoutUnder = (packs: readonly Pack[]) =>
        asked.length === 0 ? layout : arrange(recognise(document.pages, asked, wordingOf({ packs })).pages)
      if (!isConcerned(layout, rules.packs, { changedPacks, layoutUnder })) return { status: 'unconcerned', sha256 }
    }
    const from = { file: job.file, sha256, pages: document.pages.length, textSource: recognised.textSource }
    const { record, packHash, decisionLinks } = await recordOf(layout, rules, { source: from, clock })
    return {
      status: needsReview(record) ? 'review' : 'loaded',
      file: job.file,
      sha256,
      bytes: source.bytes,
      rulesHash: rules.hash,
      packHash,
      recognisedPages: asked.length,
      timings: clock.timings,
      record,
      ...(record.documentKind === 'decision' && decisionLinks.length > 0 ? { decisionLinks } : {}),
      ...words,
    }
  } catch (error) {
    const failure = asFailure(error, clock.stage)
    return {
      status: 'failed',
      file: job.file,
      sha256: source?.sha256 ?? null,
      bytes: source?.bytes ?? null,
      rulesHash: rules.hash,
      timings: clock.timings,
      failure,
    }
  }
}

/** What a PDF's bytes hold, and what of it is to be recognised. */
async function readContent(
  content: Uint8Array,
  rules: Rules,
  { clock, mode, heard }: Recognition & { readonly clock: Clock },
): Promise<ReadDocument> {
  const pages = await clock.time('read', () => read(content, (page) => heard?.('read', page)))
  const asRead = { bytes: content, pages, spell: speller(), limits: rules.settings.recognition }
  return { pages, requests: await clock.time('recognise', () => requestsOf(asRead, mode)) }
}

type RecordSource = Parameters<typeof validate>[0]

/** From the layout to the record: identify, extract, validate. */
async function recordOf(
  layout: Layout,
  rules: Rules,
  { clock, source }: { readonly clock: Clock; readonly source: RecordSource },
) {
  const shared = await clock.time('identify', () => readForm(layout, rules.parts))
  const identity = await clock.time('identify', () => identify(layout, shared, rules))
  const form = await clock.time('identify', () => withPackLabels(layout, shared, identity, rules))
  const findings = await clock.time('extract', () => extract({ layout, form, rules, pack: identity.pack }, identity))
  const record = await clock.time('validate', () => validate(source, findings, layout, rules))
  return { record, packHash: identity.pack?.hash ?? null, decisionLinks: findings.decisionLinks }
}

/** What recognised words are mended and judged by; the tables of spelling are unpacked once. */
export function wordingOf({ packs }: Pick<Rules, 'packs'>): Wording {
  return {
    spell: speller(),
    isReference: (text) => referencesIn(text, packs).some((r) => r.end - r.start === text.length),
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
  if (first.status === 'unconcerned') throw new Error('No pack was said to have changed')
  if (first.status !== 'pending') return first
  const bytes = await loadBytes(job)
  const readings: PlacedReading[] = []
  for (const request of first.requests) readings.push(await readPart(bytes, request))
  const second = await processDocument(job, rules, { mode, readings })
  if (second.status === 'pending' || second.status === 'unconcerned')
    throw new Error(`${job.file} still asks for pages that were read`)
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
