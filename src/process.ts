import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { DocumentError, type Stage } from './errors.ts'
import { type Form, readForm } from './form/form.ts'
import type { Job, Outcome } from './outcome.ts'
import type { DecisionRecord } from './record.ts'
import type { Rules } from './rules.ts'
import { arrange } from './stages/arrange.ts'
import { extract } from './stages/extract.ts'
import { type Identity, identify } from './stages/identify.ts'
import { read } from './stages/read.ts'
import { validate } from './stages/validate.ts'
import type { Layout } from './types.ts'

/**
 * Takes one PDF from its bytes to its outcome: read, arrange, identify, extract, validate.
 *
 * Never throws for a document it cannot handle: that is an outcome with a code. A defect of our own becomes
 * `internal-error` with its message, so that one document never stops a run.
 */
export async function processDocument(job: Job, rules: Rules): Promise<Outcome> {
  const clock = newClock()
  let bytes: Uint8Array | null = null
  let sha256: string | null = null
  try {
    bytes = await loadBytes(job)
    sha256 = createHash('sha256').update(bytes).digest('hex')
    const size = bytes.byteLength
    const pages = await clock.time('read', () => read(bytes ?? new Uint8Array()))
    const layout = await clock.time('arrange', () => arrange(pages))
    const shared = await clock.time('identify', () => readForm(layout, rules.parts))
    const identity = await clock.time('identify', () => identify(layout, shared, rules))
    const form = await clock.time('identify', () => withPackLabels(layout, shared, identity, rules))
    const findings = await clock.time('extract', () => extract({ layout, form, rules, pack: identity.pack }, identity))
    const source = { file: job.file, sha256, pages: pages.length, textSource: 'digital' as const }
    const record = await clock.time('validate', () => validate(source, findings, layout, rules.settings))
    return {
      status: needsReview(record) ? 'review' : 'loaded',
      file: job.file,
      sha256,
      bytes: size,
      rulesHash: rules.hash,
      packHash: identity.pack?.hash ?? null,
      timings: clock.timings,
      record,
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

function newClock(): Clock {
  const timings: Partial<Record<Stage, number>> = {}
  let current: Stage = 'read'
  return {
    timings,
    get stage() {
      return current
    },
    async time(stage, work) {
      current = stage
      const start = performance.now()
      try {
        return await work()
      } finally {
        timings[stage] = (timings[stage] ?? 0) + performance.now() - start
      }
    },
  }
}
