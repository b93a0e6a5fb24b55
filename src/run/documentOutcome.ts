import type { KeptDocument } from '../keptWords.ts'
import type { Outcome, Unconcerned } from '../outcome.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import type { PlacedReading } from '../recognition/pageReading.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import { type Asked, failedWith, outcomeOf } from './answeredOutcome.ts'
import type { DocumentFile } from './documentFiles.ts'
import { hashFile } from './fileHash.ts'
import { type KeptIntake, keptOf } from './keptBefore.ts'
import type { Pool } from './pool.ts'
import { readPages } from './readPages.ts'
import type { RunListener } from './runEvents.ts'

/** What a document needs on its way from its bytes to its outcome. */
export type DocumentIntake = KeptIntake & {
  readonly pipelineFolder: string
  readonly databaseFile: string
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly engine: ChosenEngine
  readonly pool: () => Pool
  readonly findReadings: (sha256: string) => readonly PlacedReading[]
  readonly savePage: (sha256: string, kept: KeptReading) => void
  readonly tell: RunListener
  readonly interrupted: AbortSignal
}

/** A document and its bytes; null where they could not be read. */
export type Hashed = DocumentFile & { readonly hash: { readonly sha256: string; readonly bytes: number } | null }

/** A document with the hash of its bytes, null where they cannot be read. */
export async function withHash(document: DocumentFile): Promise<Hashed> {
  return { ...document, hash: await hashFile(document.path).catch(() => null) }
}

/** The document as events name it. */
export function inHand({ path, file, hash }: Hashed) {
  return { path, file, sha256: hash?.sha256 ?? null }
}

/** Before all pages that wait: a document whose pages are there is finished, and a digital one never waits for scans. */
const FIRST = 1

/**
 * Takes a document to its outcome, its pages recognised where it asks for them; null where that was interrupted between
 * two pages. A file that changes meanwhile is `file-busy`.
 */
export async function outcomeOfDocument(
  document: Hashed,
  intake: DocumentIntake,
): Promise<Outcome | Unconcerned | null> {
  const { path, file, hash } = document
  const { pipelineFolder, timeoutSeconds, knowledge, mode, tell } = intake
  const asked: Asked = { file, hash, timeoutSeconds, rulesHash: knowledge.rulesHash }
  const { kept, changedPacks } = keptOf(hash, intake)
  const take = async (readings: readonly PlacedReading[], given: KeptDocument | null) => {
    const document = { job: { path, file }, pipelineFolder, mode, readings, kept: given, changedPacks }
    const answer = await intake.pool().run({ kind: 'document', ...document }, { priority: FIRST })
    if (answer.kind === 'left-out') throw new Error('A document is never left out')
    return outcomeOf(answer, asked)
  }
  const known = hash === null ? [] : intake.findReadings(hash.sha256)
  const first = await take(known, kept)
  if (first.sha256 !== null && hash !== null && first.sha256 !== hash.sha256) return changed(asked)
  if (first.status !== 'pending') return first
  const its = inHand(document)
  tell({ kind: 'expected', pages: first.requests.length, ...its })
  const pages = await readPages(
    first.requests,
    { path, file, sha256: first.sha256 },
    {
      ...intake,
      save: (page: KeptReading) => intake.savePage(first.sha256, page),
      pageAgain: (page, code) => tell({ kind: 'page-again', page, code, ...its }),
      pageDone: (page, code) => tell({ kind: 'page-done', page, code, ...its }),
    },
  )
  if (pages.kind === 'interrupted') return null
  if (pages.kind === 'unread')
    return pages.failure.code === 'file-busy' ? changed(asked) : failedWith(asked, pages.failure)
  const second = await take([...known, ...pages.readings], kept)
  if (second.status === 'unconcerned') return second
  const isSame = second.status !== 'pending' && (second.sha256 ?? first.sha256) === first.sha256
  return isSame ? withTime(second, pages.milliseconds) : changed(asked)
}

/** What was read belongs to no bytes for certain: nothing of it is kept, and the file is read again at the end. */
function changed(asked: Asked): Outcome {
  const message = `${asked.file} was changed or taken away while it was read. It is tried again; if it stays so, see what does that.`
  return failedWith({ ...asked, hash: null }, { code: 'file-busy', stage: 'read', page: null, message })
}

/** Pages are recognised apart from their document: their time is added to its stage. */
function withTime(outcome: Outcome, milliseconds: number): Outcome {
  const { timings } = outcome
  return { ...outcome, timings: { ...timings, recognise: (timings.recognise ?? 0) + milliseconds } }
}
