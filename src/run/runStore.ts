import { SetupError } from '../errors.ts'
import type { Catalogue } from '../organisations/catalogue.ts'
import type { Outcome } from '../outcome.ts'
import { changesBetween } from '../packs/changedPacks.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import { readerIdentity } from '../recognition/readerIdentity.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import { type Database, placeOf } from '../store/database.ts'
import { createKeptReadings, createReadingWriter } from '../store/keptReadings.ts'
import { createKeptWords } from '../store/keptWords.ts'
import { createKnownDocuments } from '../store/knownDocuments.ts'
import { createOutcomeWriter } from '../store/outcomeWriter.ts'
import { findPackSet, savePackSet } from '../store/packSets.ts'
import { createRunDocuments } from '../store/runDocuments.ts'
import type { Knowledge } from './knowledge.ts'
import type { Spent } from './workClock.ts'

/** Throws `SetupError` once the database is not the file any more that was opened. */
export function placeCheck(databaseFile: string): () => void {
  const isInPlace = placeOf(databaseFile)
  return () => {
    if (isInPlace()) return
    const advice = 'Start again, and take it away only when no run is at work.'
    throw new SetupError(
      `The database ${databaseFile} was taken away or replaced while the run was at work, and what was saved went with it. ${advice}`,
    )
  }
}

/** What a run stores under: its number, its rules and its recogniser. `workOn` tells what processes have spent on a path. */
type StoreTools = {
  readonly knowledge: Knowledge
  readonly engine: ChosenEngine
  readonly now: () => Date
  readonly catalogue: Catalogue
  readonly run: number
  readonly mode: OcrMode
  readonly workOn: (path: string) => Spent
  readonly checkPlace: () => void
}

/**
 * What a run asks of its database and writes to it, a document in one transaction. Writing throws `SetupError` where the
 * database was taken away, and SQLite's own error where it cannot be written to.
 */
export function createRunStore(database: Database, tools: StoreTools) {
  const { knowledge, engine, now, mode, checkPlace } = tools
  const { readingHash, packsHash, packFacts } = knowledge
  const ocrIdentity = readerIdentity(engine.identity)
  savePackSet(database, packsHash, packFacts)
  const writer = createOutcomeWriter(database, { ...tools, ...knowledge, ocrIdentity })
  const told = createRunDocuments(database, tools)
  const words = createKeptWords(database)
  const savePage = createReadingWriter(database, now)
  const readings = createKeptReadings(database)
  const known = createKnownDocuments(database)
  return {
    save(outcome: Outcome, path: string) {
      checkPlace()
      const both = database.transaction(() => {
        writer.save(outcome, path)
        told.write(outcome, path, tools.workOn(path))
      })
      both.immediate()
    },
    savePage(sha256: string, kept: KeptReading) {
      checkPlace()
      savePage(sha256, engine.name, kept)
    },
    findKnown: known.find,
    move: known.move,
    confirm: (sha256: string) => known.confirm(sha256, packsHash),
    findReadings: (sha256: string) => readings.ofDocument(sha256, ocrIdentity),
    findWords: (sha256: string) => words.find(sha256, { readingHash, mode }),
    packsChangedSince: once((before: string) => {
      const then = findPackSet(database, before)
      return then === null ? null : changesBetween(then, packFacts)
    }),
  }
}

/** The same question with its answers remembered. */
function once<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>()
  return (key) => {
    const answer = answers.has(key) ? (answers.get(key) as T) : ask(key)
    answers.set(key, answer)
    return answer
  }
}
