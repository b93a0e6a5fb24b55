import { z } from 'zod'
import { type FailureCode, isTransient } from '../errors.ts'
import type { Failure, Pending } from '../outcome.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import type { PlacedReading } from '../recognition/pageReading.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import { pageAnswer } from './pageAnswer.ts'
import { patiently } from './patiently.ts'
import type { Pool } from './pool.ts'
import type { Answer } from './watchedTask.ts'

/** What the reading of a document's pages needs; `save` keeps a page at once. */
export type PageIntake = {
  readonly pool: () => Pool
  readonly pipelineFolder: string
  readonly databaseFile: string
  readonly pageSeconds: number
  readonly engine: ChosenEngine
  readonly save: (kept: KeptReading) => void
  /** A page is tried once more, or done; `code` says why it could not be read. */
  readonly pageAgain: (page: number, code: FailureCode) => void
  readonly pageDone: (page: number, code: FailureCode | null) => void
  readonly interrupted: AbortSignal
}

/** All readings and the time they took, added up over processes; or the first page that cannot be read; or `interrupted`, with what was read saved. */
export type PagesRead =
  | { readonly kind: 'read'; readonly readings: readonly PlacedReading[]; readonly milliseconds: number }
  | { readonly kind: 'unread'; readonly failure: Failure }
  | { readonly kind: 'interrupted' }

type Request = Pending['requests'][number]
type Document = { readonly path: string; readonly file: string; readonly sha256: string }
type PageRead =
  | { readonly kind: 'read'; readonly kept: KeptReading; readonly milliseconds: number }
  | { readonly kind: 'unread'; readonly failure: Failure }

/**
 * Has the pages of a document recognised, each a task of its own, so that one long scan keeps every process busy.
 *
 * A page on which the recogniser fails, hangs, dies or sees nothing is tried once more in a fresh process. Throws what
 * `save` throws.
 */
export async function readPages(
  requests: readonly Request[],
  document: Document,
  intake: PageIntake,
): Promise<PagesRead> {
  let isOver = false
  const tryRead = async (request: Request): Promise<PageRead | null> => {
    const first = await readPage(request, document, { intake, isOver: () => isOver })
    if (first === null) return null
    const isLast = first.kind === 'read' || !isTransient(first.failure.code)
    if (!isLast) intake.pageAgain(request.page, first.failure.code)
    const page = isLast ? first : await again(request, document, intake)
    if (page.kind === 'read') await patiently(() => intake.save(page.kept))
    else isOver = true // the document has failed: pages that have not begun need not be read
    intake.pageDone(request.page, page.kind === 'read' ? null : page.failure.code)
    return page
  }
  const pages = await Promise.all(requests.map(tryRead))
  const unread = pages.find((page) => page?.kind === 'unread')
  if (unread?.kind === 'unread') return unread
  const read = pages.flatMap((page) => (page?.kind === 'read' ? [page] : []))
  if (read.length < requests.length) return { kind: 'interrupted' }
  const milliseconds = read.reduce((sum, page) => sum + page.milliseconds, 0)
  return { kind: 'read', readings: read.map(({ kept }) => kept.placed), milliseconds }
}

type Attempt = { readonly intake: PageIntake; readonly isOver: () => boolean; readonly isFresh?: boolean }

async function again(request: Request, document: Document, intake: PageIntake): Promise<PageRead> {
  const page = await readPage(request, document, { intake, isOver: () => false, isFresh: true })
  if (page === null) throw new Error('A second try is never left out')
  return page
}

/** One try; null where the run was interrupted, or the document given up, before its turn came. */
async function readPage(
  { page, region }: Request,
  { path, file, sha256 }: Document,
  { intake, isOver, isFresh = false }: Attempt,
): Promise<PageRead | null> {
  const { pipelineFolder, databaseFile, engine, interrupted, pageSeconds } = intake
  const what = { job: { path, file }, sha256, page, region, engine, pageSeconds }
  const task = { kind: 'page', ...what, pipelineFolder, databaseFile } as const
  const isWanted = () => isFresh || !(interrupted.aborted || isOver())
  const answer = await intake.pool().run(task, { isFresh, isWanted })
  return answer.kind === 'left-out' ? null : pageOf(answer, page, intake)
}

function pageOf(answer: Exclude<Answer, { kind: 'left-out' }>, page: number, { pageSeconds }: PageIntake): PageRead {
  const failed = (code: Failure['code'], message: string): PageRead => ({
    kind: 'unread',
    failure: { code, stage: 'recognise', page, message },
  })
  if (answer.kind === 'timed-out')
    return failed('timed-out', `Page ${page} took the recogniser longer than ${pageSeconds} seconds, twice.`)
  if (answer.kind === 'stalled' || answer.kind === 'out-of-memory')
    return failed(answer.kind, `Page ${page} was stopped, twice: ${answer.reason}.`)
  if (answer.kind === 'died')
    return failed('worker-died', `The process that recognised page ${page} ended, twice: ${answer.reason}.`)
  if (answer.kind === 'threw')
    return failed('internal-error', `Page ${page}: ${answer.reason.split('\n')[0] ?? ''}. Please report it.`)
  const parsed = pageAnswer.safeParse(answer.value)
  if (!parsed.success) return failed('internal-error', `Page ${page}: ${z.prettifyError(parsed.error).slice(0, 300)}`)
  if (parsed.data.status === 'read') return { kind: 'read', kept: parsed.data, milliseconds: parsed.data.milliseconds }
  const { code, stage, message } = parsed.data
  return { kind: 'unread', failure: { code, stage, page, message } }
}
