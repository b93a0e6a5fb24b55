import fs from 'node:fs'
import { UsageError } from '../errors.ts'
import { loadRules } from '../rules.ts'
import { duration } from '../run/duration.ts'
import { knowledgeOfRules } from '../run/knowledge.ts'
import { type Plan, type PlannedClass, planRun } from '../run/plan.ts'
import { openAsItIs } from '../store/database.ts'
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
  const knowledge = knowledgeOfRules(loadRules(options.pipelineFolder))
  const terms = { knowledge, mode, only, isRetry, workers, selection: { only, since, limit, isRetry } }
  const database = fs.existsSync(db) ? openAsItIs(db) : null
  try {
    const findKnown = database === null ? () => null : createKnownDocuments(database).find
    const pace = database === null ? { mean: null, documents: 0 } : paceOf(database)
    const plan = await planRun(found, { ...terms, findKnown, pace })
    await terminal.print(`${planLines(plan, workers).join('\n')}\n`)
  } finally {
    database?.close()
  }
  terminal.say('A dry run: nothing was read or written.')
  return exitCodes.done
}

/** What becomes of each class, in the order in which they are told. */
const classes: Readonly<Record<PlannedClass, readonly [name: string, remark: string]>> = {
  new: ['new', 'read'],
  'changed-rules': ['changed rules', 'done again: the rules, a pack or the code changed since'],
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

function planLines({ found, counts, toRead, seconds, measured }: Plan, workers: number): readonly string[] {
  const row = (name: string, count: number, remark: string) =>
    `${name.padEnd(15)} ${count.toLocaleString('en-GB').padStart(9)}  ${remark}`.trimEnd()
  const order = Object.keys(classes).filter((name): name is PlannedClass => name in classes)
  const rows = order.flatMap((name) => {
    const count = counts.get(name) ?? 0
    return count === 0 ? [] : [row(...rowOf(name, count))]
  })
  return [row('found', found, ''), ...rows, row('to be read', toRead, timeOf(seconds, { toRead, measured, workers }))]
}

function rowOf(name: PlannedClass, count: number): [string, number, string] {
  const [label, remark] = classes[name]
  return [label, count, remark]
}

type Reckoned = { readonly toRead: number; readonly measured: number; readonly workers: number }

function timeOf(seconds: number | null, { toRead, measured, workers }: Reckoned): string {
  if (toRead === 0) return ''
  if (seconds === null) return 'how long it takes is not known: the database holds no document to reckon from'
  const from = `${measured.toLocaleString('en-GB')} ${measured === 1 ? 'document' : 'documents'} in the database`
  return `about ${duration(seconds)} with --workers ${workers}, reckoned from ${from}`
}
