import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { randomOf } from '../../fixtures/generate/random.ts'
import { openForReading } from '../../src/store/database.ts'
import { type CorpusSize, writeCorpus } from './corpus.ts'
import { brokenInvariants, pageProblems } from './invariants.ts'
import { type Course, runWithKills } from './kills.ts'
import { type Place, startLife } from './life.ts'
import { processesMarked } from './processes.ts'
import { type Seen, seenIn } from './progressSeen.ts'

export type KillTrial = CorpusSize & { readonly kills: number; readonly engine: string }

/** What a trial showed; `problems` is empty where nothing was lost, done twice or left behind. */
export type Verdict = {
  readonly problems: readonly string[]
  readonly course: Course
  readonly undisturbedSeconds: number
  readonly killedSeconds: number
  readonly pagesAsked: number
  readonly pagesNeeded: number
  /** The longest that a process of a life that had ended was seen to live on. */
  readonly survivedSeconds: number
  readonly rows: number
}

const ORPHAN_SECONDS = 30

/** Takes a corpus in undisturbed, and again into another database with kills, and compares; all in `folder`. */
export async function killTrial(folder: string, trial: KillTrial): Promise<Verdict> {
  const documents = path.join(folder, 'in')
  await writeCorpus(documents, trial)
  const [undisturbed, killed] = ['undisturbed', 'killed'].map((name) => placeIn(folder, name, trial.engine))
  if (undisturbed === undefined || killed === undefined) throw new Error('There are two places.')
  const startedAt = Date.now()
  const undisturbedSeconds = await secondsOf(undisturbed)
  const startSeconds = (firstSaved(undisturbed) - startedAt) / 1000
  const scratch = path.join(folder, 'scratch')
  const doneShare = shareOf(undisturbed, seenIn(undisturbed.database, scratch))
  const survivors = watchSurvivors(killed)
  const begun = performance.now()
  const random = randomOf(trial.seed)
  const workSeconds = Math.max(1, undisturbedSeconds - startSeconds)
  const times = { startSeconds, workSeconds }
  const course = await runWithKills(killed, { kills: trial.kills, random, doneShare, scratch, ...times })
  const killedSeconds = (performance.now() - begun) / 1000
  const orphans = await orphansOf(killed)
  const survivedSeconds = survivors.stop()
  const pair = { killed, undisturbed, course }
  const { asked, needed } = pageProblems(pair)
  return {
    problems: [...orphans, ...(await brokenInvariants(pair))],
    ...{ course, undisturbedSeconds, killedSeconds, survivedSeconds },
    ...{ pagesAsked: asked, pagesNeeded: needed, rows: seenIn(killed.database, scratch).documents.size },
  }
}

function placeIn(folder: string, name: string, engine: string): Place {
  const own = path.join(folder, name)
  for (const below of ['db', 'tmp', 'logs']) mkdirSync(path.join(own, below), { recursive: true })
  return {
    ...{ documents: path.join(folder, 'in'), database: path.join(own, 'db', 'decisions.db') },
    ...{ temporary: path.join(own, 'tmp'), pages: path.join(own, 'pages.jsonl'), logs: path.join(own, 'logs') },
    ...{ mark: own, engine },
  }
}

/** When the first document was saved, in milliseconds since 1970. */
function firstSaved({ database }: Place): number {
  const open = openForReading(database)
  try {
    return Date.parse(z.string().parse(open.prepare('SELECT min(saved_at) FROM documents').pluck().get()))
  } finally {
    open.close()
  }
}

async function secondsOf(place: Place): Promise<number> {
  const begun = performance.now()
  const { code, signal } = await startLife(1, place).ended
  if (code !== 0 && code !== 1) throw new Error(`The undisturbed run ended with ${code ?? signal}: see ${place.logs}`)
  return (performance.now() - begun) / 1000
}

const means = z.object({ document: z.number(), page: z.number() })

/** Weighs documents and pages by the time that they took undisturbed. */
function shareOf({ database }: Place, all: Seen): (seen: Seen) => number {
  const open = openForReading(database)
  try {
    const sql = `SELECT coalesce(sum(value) FILTER (WHERE key <> 'recognise'), 0) / ${Math.max(1, all.documents.size)} AS document,
      coalesce(sum(value) FILTER (WHERE key = 'recognise'), 0) / ${Math.max(1, all.pages.size)} AS page
      FROM documents d, json_each(d.timings)`
    const { document, page } = means.parse(open.prepare(sql).get())
    const weight = (seen: Seen) => document * seen.documents.size + page * seen.pages.size
    return (seen) => weight(seen) / weight(all)
  } finally {
    open.close()
  }
}

/** Looks how long processes live on after the life that they belong to: one that sees a later life is a survivor. */
function watchSurvivors({ mark }: Place): { readonly stop: () => number } {
  const since = new Map<number, number>()
  let longest = 0
  const look = () => {
    const alive = processesMarked(mark)
    const newest = Math.max(...alive.map(({ life }) => life))
    for (const { pid } of alive.filter(({ life }) => life < newest)) {
      const first = since.get(pid) ?? performance.now()
      since.set(pid, first)
      longest = Math.max(longest, (performance.now() - first) / 1000)
    }
  }
  const timer = setInterval(look, 500)
  return {
    stop() {
      clearInterval(timer)
      return longest
    },
  }
}

/** Processes that do not end although the command has; they are ended then. */
async function orphansOf({ mark }: Place): Promise<readonly string[]> {
  const until = performance.now() + 1000 * ORPHAN_SECONDS
  while (processesMarked(mark).length > 0 && performance.now() < until) await setTimeout(200)
  const left = processesMarked(mark)
  for (const { pid } of left) process.kill(pid, 'SIGKILL')
  return left.map(({ life }) => `a process of life ${life} still ran ${ORPHAN_SECONDS} seconds after the end`)
}
