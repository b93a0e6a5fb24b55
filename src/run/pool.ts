import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import PQueue from 'p-queue'
import Tinypool from 'tinypool'
import { z } from 'zod'
import { liftTimeLimit, limitTime } from '../processTime.ts'
import { limitMemory, peakMegabytes, residentMegabytes } from './processMemory.ts'
import { askedOf, signOf, type TaskEvent } from './taskEvents.ts'
import type { WorkerTask } from './worker.ts'

/**
 * How a task ended: with the worker's answer (not yet checked), with an error thrown, with its process gone, or not begun
 * since it was not wanted any more when its turn came; or stopped for its time, its memory, or for making no progress.
 */
export type Answer =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly reason: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'stalled'; readonly reason: string }
  | { readonly kind: 'out-of-memory'; readonly reason: string }
  | { readonly kind: 'died'; readonly reason: string }
  | { readonly kind: 'left-out' }

/**
 * How a task is run: `priority` before others that wait, `isFresh` in a process that has done nothing before, and
 * `isWanted` is asked when its turn has come.
 */
type Terms = { readonly priority: number; readonly isFresh: boolean; readonly isWanted: () => boolean }

/** Child processes that take one task each at a time. One that dies, is stopped or has grown is replaced. */
export type Pool = {
  /** Never rejects; a task that finds all processes busy waits. */
  readonly run: (task: WorkerTask, terms?: Partial<Terms>) => Promise<Answer>
  /** Ends all processes, busy ones too. */
  readonly close: () => Promise<void>
}

/**
 * `size` processes at most, `ready` of them started at once. `workerFile` is the module the processes load; it exports
 * `processTask` and sends `{ pid }` when it begins a task and with every step of it: one that sends nothing for
 * `stallSeconds` is stopped. A task of a page has its own time and no steps. Memory is watched on Linux only.
 */
export type PoolOptions = {
  readonly size: number
  readonly ready: number
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly stallSeconds: number
  readonly memoryLimitMegabytes: number
  readonly workerFile?: URL
  /** Hears of what each process does. */
  readonly tell?: (event: TaskEvent) => void
}

// Often enough that a PDF that expands in memory is stopped in time, seldom enough to cost nothing.
const WATCH_MILLISECONDS = 200
// A task that takes longer may take for ever.
const LONG_MILLISECONDS = 1000
// A process that has not begun after this long never will.
const START_SECONDS = 60
// A recogniser's memory never shrinks: a process that holds more than this after a task makes room for a new one.
const GROWN_MEGABYTES = 700

/** One process: a pool of the library's with a single place, so that this process and no other can be replaced. */
type Place = { readonly tinypool: Tinypool; readonly isUsed: boolean }

const CLOSED: Answer = { kind: 'died', reason: 'The pool of processes was closed' }

/** Starts processes at once, so that they load their modules while the first files are hashed. */
export function createPool(options: PoolOptions): Pool {
  const queue = new PQueue({ concurrency: options.size })
  const free: Place[] = Array.from({ length: Math.min(options.ready, options.size) }, () => newPlace(options))
  const busy = new Map<Place, number>()
  let isClosed = false
  const take = async (isFresh: boolean): Promise<Place> => {
    const place = free.find(({ isUsed }) => !isFresh || !isUsed)
    if (place === undefined && free.length > 0) await free.shift()?.tinypool.destroy() // to stay within `size`
    if (place !== undefined) free.splice(free.indexOf(place), 1)
    return place ?? newPlace(options)
  }
  const runIn = async (task: WorkerTask, isFresh: boolean): Promise<Answer> => {
    const place = await take(isFresh)
    const worker = lowestFree(busy.values())
    busy.set(place, worker)
    const { answer, pid } = await runTold(place, task, { ...options, worker })
    busy.delete(place)
    const isWhole = answer.kind === 'answered' || answer.kind === 'threw'
    const isSpent = !isWhole || residentMegabytes(pid) > GROWN_MEGABYTES
    if (isSpent) await place.tinypool.destroy()
    else free.push({ ...place, isUsed: true })
    return answer
  }
  return {
    run: (task, { priority = 0, isFresh = false, isWanted = () => true } = {}) =>
      queue.add(async () => (isClosed ? CLOSED : isWanted() ? runIn(task, isFresh) : { kind: 'left-out' }), {
        priority,
      }),
    close: async () => {
      isClosed = true
      queue.clear()
      await Promise.all([...free, ...busy.keys()].map(({ tinypool }) => tinypool.destroy()))
    },
  }
}

function lowestFree(taken: Iterable<number>): number {
  const numbers = new Set(taken)
  let number = 1
  while (numbers.has(number)) number += 1
  return number
}

// Patterns are compiled at their first use, and not once before to be interpreted: a fifth less for the first document.
// Functions are optimised fully when they were called more often than by default (3,000): a tenth less for fifty documents.
const EXEC_ARGUMENTS = ['--no-regexp-tier-up', '--invocation-count-for-turbofan=10000']

function newPlace(options: PoolOptions): Place {
  const tinypool = new Tinypool({
    filename: (options.workerFile ?? ownWorkerFile()).href,
    name: 'processTask',
    runtime: 'child_process',
    minThreads: 1,
    maxThreads: 1,
    execArgv: EXEC_ARGUMENTS,
    env: workerEnvironment(),
  })
  // A process that dies without a task is replaced; one that cannot start shows as a task that never begins.
  tinypool.on('error', () => {})
  return { tinypool, isUsed: false }
}

function ownWorkerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** The compiled code of this process's modules is cached on disk: the children find it there, too, and add theirs. */
function workerEnvironment(): Record<string, string> {
  const own = getCompileCacheDir() // the part for this version of Node, which names its own again
  const folder = own === undefined ? undefined : dirname(own)
  const given = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { ...Object.fromEntries(given), ...(folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }) }
}

/** The process that a task runs in, when it began it, when its time is over, and when it last gave a sign of progress, in milliseconds. */
type Watch = { pid: number | null; begun: number; deadline: number; sign: number; isTimeLimited: boolean }
type Watched = { readonly answer: Answer; readonly pid: number | null; readonly milliseconds: number }

type Told = PoolOptions & { readonly worker: number }

async function runTold(place: Place, task: WorkerTask, options: Told): Promise<Watched> {
  const { worker, tell = () => {} } = options
  tell({ kind: 'task-begun', worker, ...askedOf(task) })
  const watched = await runWatched(place, task, options)
  const { answer, milliseconds } = watched
  tell({ kind: 'task-ended', worker, ...askedOf(task), milliseconds, answer: answer.kind })
  return watched
}

async function runWatched({ tinypool, isUsed }: Place, task: WorkerTask, options: Told): Promise<Watched> {
  const { worker, tell = () => {} } = options
  const stop = new AbortController()
  const seconds = task.kind === 'page' ? options.pageSeconds : options.timeoutSeconds
  let reason: Answer | null = null
  const late = performance.now() + 1000 * (START_SECONDS + seconds)
  const begun = performance.now()
  const watched: Watch = { pid: null, begun, deadline: late, sign: Number.POSITIVE_INFINITY, isTimeLimited: false }
  const spent = () => ({ pid: watched.pid, milliseconds: performance.now() - watched.begun })
  const heed = (message: unknown) => {
    const now = performance.now()
    const sign = signOf(message)
    if (task.kind === 'document') watched.sign = now
    if (sign?.stage !== undefined) tell({ kind: 'task-step', worker, stage: sign.stage, page: sign.page ?? null })
    if (watched.pid !== null) return
    watched.pid = sign?.pid ?? null
    watched.begun = now
    watched.deadline = now + 1000 * seconds
    if (watched.pid !== null && !isUsed) limitMemory(watched.pid, options.memoryLimitMegabytes)
  }
  const watch = setInterval(() => {
    reason = excess(watched, options)
    if (reason !== null) stop.abort()
    // Most tasks are over before that, and cost nothing: to set a limit, and to lift it, starts a process.
    else if (watched.pid !== null && !watched.isTimeLimited && performance.now() > watched.begun + LONG_MILLISECONDS) {
      limitTime(watched.pid, seconds)
      watched.isTimeLimited = true
    }
  }, WATCH_MILLISECONDS)
  try {
    const value: unknown = await tinypool.run(task, { signal: stop.signal, channel: { postMessage: heed } })
    // What was refused memory may have gone on without: pdf.js takes contents that it cannot unpack for an empty page.
    const answer = tooMuchMemory(watched.pid, options) ?? { kind: 'answered', value }
    return { answer, ...spent() }
  } catch (error) {
    return { answer: reason ?? answerOf(error), ...spent() }
  } finally {
    clearInterval(watch)
    if (watched.pid !== null && watched.isTimeLimited) liftTimeLimit(watched.pid)
  }
}

/** An error of the worker's own comes as a plain object; an Error is the pool's, for a process that is gone. */
function answerOf(error: unknown): Answer {
  if (error instanceof Error) return { kind: 'died', reason: error.message }
  return { kind: 'threw', reason: thrown.safeParse(error).data?.stack ?? String(error) }
}

/** What a process does too much of, or null. */
function excess({ pid, deadline, sign }: Watch, options: PoolOptions): Answer | null {
  const now = performance.now()
  if (now > deadline && pid === null) return { kind: 'died', reason: 'The process did not start' }
  if (now > deadline) return { kind: 'timed-out' }
  if (now > sign + 1000 * options.stallSeconds)
    return { kind: 'stalled', reason: `No page or step of it was done for ${options.stallSeconds} seconds` }
  return tooMuchMemory(pid, options)
}

/** Did the process go beyond its limit, be it for a moment between two looks? */
function tooMuchMemory(pid: number | null, options: PoolOptions): Answer | null {
  if (peakMegabytes(pid) <= options.memoryLimitMegabytes) return null
  return { kind: 'out-of-memory', reason: `It took more than ${options.memoryLimitMegabytes} MB of memory` }
}

const thrown = z.object({ stack: z.string() })
