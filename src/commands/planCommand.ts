import fs from 'node:fs'
import { UsageError } from '../errors.ts'
import { chooseEngine } from '../recognition/chosenEngine.ts'
import { readerIdentity } from '../recognition/readerIdentity.ts'
import { loadRules } from '../rules.ts'
import { duration } from '../run/duration.ts'
import { knowledgeOf } from '../run/knowledge.ts'
import { type Plan, type PlannedClass, planRun, type Way } from '../run/plan.ts'
import { type Database, openAsItIs } from '../store/database.ts'
import { createKeptReadings } from '../store/keptReadings.ts'
import { createKeptWords, type ReadAs } from '../store/keptWords.ts'
import { createKnownDocuments } from '../store/knownDocuments.ts'
import { paceOf } from '../store/pace.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine } from './printable.ts'
import type { IngestCommand } from './runOptions.ts'
import type { DocumentSource } from './runs.ts'
import type { Terminal } from './terminal.ts'

/** Tells what a run would do with the documents, and how long it would take; writes nothing. Returns the exit code. */
export async function planCommand(
  { paths, findFiles, isRetry }: DocumentSource,
  options: IngestCommand,
  terminal: Terminal,
): Promise<number> {
  const { db, only, since, limit, workers, ocr: mode } = options
  const found = await findFiles(paths)
  for (const { path, message } of found.closed) terminal.say(`${oneLine(path)}: ${message}`)
  for (const path of found.empty) terminal.say(`${oneLine(path)}: there is no PDF here (*.pdf, in any case).`)
  if (found.documents.length === 0) throw new UsageError('Nothing to take in.')
  const knowledge = knowledgeOf(loadRules(options.pipelineFolder))
  const terms = { knowledge, mode, only, isRetry, workers, selection: { only, since, limit, isRetry } }
  const database = fs.existsSync(db) ? openAsItIs(db) : null
  try {
    const { identity } = await chooseEngine(options.ocrEngine)
    const readAs = { readingHash: knowledge.readingHash, mode, ocrIdentity: readerIdentity(identity) }
    const plan = await planRun(found, { ...terms, ...(database === null ? NOTHING_KNOWN : pastOf(database, readAs)) })
    await terminal.print(`${planLines(plan, workers).join('\n')}\n`)
  } finally {
    database?.close()
  }
  terminal.say('A dry run: nothing was read or written.')
  return exitCodes.done
}

const NOTHING_KNOWN = {
  ...{ findKnown: () => null, hasWords: () => false, hasReadings: () => false },
  pace: { mean: null, documents: 0 },
}

/** What the database tells of earlier runs. */
function pastOf(database: Database, readAs: ReadAs & { readonly ocrIdentity: string }) {
  const words = createKeptWords(database)
  const readings = createKeptReadings(database)
  return {
    findKnown: createKnownDocuments(database).find,
    hasWords: (sha256: string) => words.has(sha256, readAs),
    hasReadings: (sha256: string) => readings.areThere(sha256, readAs.ocrIdentity),
    pace: paceOf(database),
  }
}

/** What becomes of each class, in the order in which they are told. */
const classes: Readonly<Record<PlannedClass, readonly [name: string, remark: string]>> = {
  new: ['new', 'read'],
  'changed-rules': ['changed rules', 'done again: the rules, its pack or the code changed since'],
  'changed-packs': ['changed packs', 'of other bodies; done again where they find other things in it'],
  'changed-mode': ['changed --ocr', 'done again: other pages are to be recognised'],
  'tried-again': ['failed before', 'tried again'],
  'asked-for': ['asked for', 'done again, though nothing has changed'],
  unreadable: ['unreadable', 'tried; a file that cannot be opened fails'],
  'failed-before': ['failed before', 'left as it is: it would fail again'],
  unchanged: ['unchanged', 'left as it is'],
  duplicate: ['duplicate', 'the same bytes under another name'],
  closed: ['closed', 'fails: a path that does not exist or cannot be looked into'],
  'left-out': ['left out', 'not chosen'],
  'beyond-limit': ['over the limit', 'left for another run'],
}

const wayNames: Readonly<Record<Way, readonly [name: string, remark: string]>> = {
  'from-words': ['  from words', 'kept when the PDF was read: it is not opened'],
  read: ['  read', 'from the PDF; what was recognised before is not again'],
  recognised: ['  recognised', 'from the PDF, and pages by a recogniser'],
}

function planLines({ found, counts, toDo, ways, seconds, measured }: Plan, workers: number): readonly string[] {
  const row = (name: string, count: number, remark: string) =>
    `${name.padEnd(15)} ${count.toLocaleString('en-GB').padStart(9)}  ${remark}`.trimEnd()
  const rowsOf = <Name extends string>(
    names: Readonly<Record<Name, readonly [string, string]>>,
    of: ReadonlyMap<Name, number>,
  ) =>
    (Object.keys(names) as Name[]).flatMap((name) => {
      const [label, remark] = names[name]
      const count = of.get(name) ?? 0
      return count === 0 ? [] : [row(label, count, remark)]
    })
  return [
    row('found', found, ''),
    ...rowsOf(classes, counts),
    row('to be done', toDo, timeOf(seconds, { toDo, measured, workers })),
    ...rowsOf(wayNames, ways),
  ]
}

type Reckoned = { readonly toDo: number; readonly measured: number; readonly workers: number }

function timeOf(seconds: number | null, { toDo, measured, workers }: Reckoned): string {
  if (toDo === 0) return ''
  if (seconds === null) return 'how long it takes is not known: the database holds no document to reckon from'
  const from = `${measured.toLocaleString('en-GB')} ${measured === 1 ? 'document' : 'documents'} in the database`
  return `about ${duration(seconds)} with --workers ${workers}, reckoned from ${from}`
}
